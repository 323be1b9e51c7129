/**
 * As many letters as there is room for, the first in any case. Letters of one number stay together, so a page may hold
 * some more than asked for where they came in one go.
 */
export function cutTo<L extends { n: number; bytes: Uint8Array }>(
  found: readonly L[],
  most: { letters: number; bytes: number },
): { letters: L[]; more: boolean } {
  let bytes = 0;
  const over = found.findIndex(({ n, bytes: { length } }, at) => {
    bytes += length;
    return at > 0 && n !== found[at - 1]?.n && (at >= most.letters || bytes > most.bytes);
  });
  return over < 0 ? { letters: [...found], more: false } : { letters: found.slice(0, over), more: true };
}
