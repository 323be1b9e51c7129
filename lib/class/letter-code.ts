/** A sealed hand-in as a box keeps it, and as the code that travels by chat or mail: the same bytes. */
import { framed, lengthLetters } from "../assignment/hand-in";
import { sealedPrefix } from "../assignment/seal";
import { letterOf, sealedIn } from "../box/letter";
import { fromCodeText, toCodeText } from "../codes/code-text";

/** The letter of a sealed code; null where the code is none of the present format. */
export function letterIn(code: string): Uint8Array<ArrayBuffer> | null {
  if (!code.startsWith(sealedPrefix)) return null;
  const sealed = fromCodeText(code.slice(sealedPrefix.length + lengthLetters[2]));
  return sealed === null ? null : letterOf(sealed);
}

/** The code of a letter; null where it is of another format, or too short to hold anything. */
export function codeIn(letter: Uint8Array<ArrayBuffer>): string | null {
  const sealed = sealedIn(letter);
  return sealed === null || sealed.length < shortest ? null : framed(sealedPrefix, toCodeText(sealed));
}

/** Bytes that sealing alone takes. */
const shortest = 49;
