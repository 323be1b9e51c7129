import type { Bytes } from "../crypto/suite";

/** UCS2: lib/assignment/seal.ts. */
const sealFormat = 2;

/** A letter: the byte that names the seal's format, and what a code holds as letters and digits. */
export function letterOf(sealed: Bytes): Bytes {
  return Uint8Array.of(sealFormat, ...sealed);
}

/** What was sealed in a letter; null where its format is another one. */
export function sealedIn(letter: Bytes): Bytes | null {
  return letter[0] === sealFormat ? letter.slice(1) : null;
}
