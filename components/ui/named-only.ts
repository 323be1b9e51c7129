/**
 * What an address names of its page's questions ("#only=3.5,1.2"). Once the page has turned to one of them the address says
 * that one; what was named stands with each place of the browser's history, so that a page which is loaded again has it.
 */

/**
 * @param mark what the address says first
 * @returns what follows it; null where nothing was named
 */
export function namedOnly(mark: string): string | null {
  const hash = decodeHash(location.hash);
  if (hash.startsWith(mark)) return hash.slice(mark.length);
  const { only }: { only?: unknown } = Object(history.state);
  return typeof only === "string" ? only : null;
}

/** Keeps what was named at the place of the history where the page is. @param hash what the address is to say besides */
export function keepNamed(only: string, hash = location.hash): void {
  history.replaceState({ ...Object(history.state), only }, "", hash);
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
