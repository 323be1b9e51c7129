/**
 * What a row that was deleted is called in a journal. The name of a row may be all that it says, as the code of a hand-in;
 * what is noted of one that was deleted says nothing of it.
 *
 * @returns 16 hexadecimal digits, the same for the same name
 */
export function goneName(key: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x85ebca6b);
    one ^= one >>> 13;
    other = Math.imul(other ^ unit, 0xc2b2ae35);
    other ^= other >>> 15;
  }
  const [left, right] = [one ^ Math.imul(other, 0x27d4eb2f), other ^ Math.imul(one, 0x165667b1)];
  return [left, right].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
