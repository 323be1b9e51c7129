/** A whole record as one code of letters and digits: for a link, and cut up for pictures that a camera reads. */
import { deflateSync, strToU8 } from "fflate";
import type { EditionRows } from "../assignment/edition";
import { codesAtStart, fromCodeText, lettersToNumber, numberToLetters, toCodeText } from "../codes/code-text";
import { tidyPasted } from "../codes/tidy";
import { inflated } from "./inflated";
import { packRecord, unpackRecord } from "./pack-record";

/** What codes begin with: a record as text, deflated; and one packed by its edition, which says how long it is. */
export const textPrefix = "UCP1";
export const packedPrefix = "UCP2";
const lengthLetters = 4;

/** The longest code that is read: many times what a learner of this module can have. */
export const longestMove = 400_000;

export type MoveProblem = "foreign" | "newer" | "damaged";

export type Unpacked = { ok: true; text: string } | { ok: false; problem: MoveProblem };

/**
 * @param text a record as it is exported
 * @param rows the editions this site knows; a record of none of them is deflated as it is
 */
export function packProgress(text: string, rows: EditionRows = {}): string {
  const packed = packRecord(text, rows);
  if (packed === null) return textPrefix + toCodeText(deflateSync(strToU8(text), { level: 9 }));
  const letters = toCodeText(packed);
  return packedPrefix + numberToLetters(letters.length, lengthLetters) + letters;
}

/**
 * The record that `packProgress` took, whatever stands around the code (a whole link or mail may be given) and however it
 * was broken into lines. Never throws, and takes no longer for a made-up code than for a real one.
 */
export function unpackProgress(code: string, rows: EditionRows = {}): Unpacked {
  const bad = (problem: MoveProblem): Unpacked => ({ ok: false, problem });
  if (code.length > 2 * longestMove) return bad("foreign");
  const letters = tidyPasted(code)
    .replace(/[^0-9a-z]/gi, "")
    .toUpperCase();
  const start = letters.search(/UCP[0-9IL]/);
  if (start < 0 || letters.length > longestMove) return bad("foreign");
  const rest = letters.slice(start + textPrefix.length);
  if (/^UCP[1IL]/.test(letters.slice(start))) return unpackText(rest);
  if (letters.slice(start, start + packedPrefix.length) !== packedPrefix) return bad("newer");
  const length = lettersToNumber(rest.slice(0, lengthLetters));
  const bytes = fromCodeText(rest.slice(lengthLetters, lengthLetters + length), longestMove);
  return bytes === null ? bad("damaged") : unpackRecord(bytes, rows);
}

/** It does not say how long it is: where words follow, its checksum does. */
function unpackText(letters: string): Unpacked {
  const whole = fromCodeText(letters, longestMove);
  for (const bytes of whole === null ? codesAtStart(letters) : [whole]) {
    const text = inflated(bytes);
    if (text !== null && text !== "") return { ok: true, text };
  }
  return { ok: false, problem: "damaged" };
}
