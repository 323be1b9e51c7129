/** A lesson as one code of letters and digits: for a link, and for a file that opens on any copy of the site. */
import { deflateSync, strToU8 } from "fflate";
import { crc24, fromCodeText, lettersToNumber, numberToLetters, toCodeText } from "../codes/code-text";
import { tidyPasted } from "../codes/tidy";
import { inflated } from "../transfer/inflated";

/** What codes begin with: a lesson's text, deflated, behind its length. */
export const lessonPrefix = "UCL1";
const lengthLetters = 4;

/** Letters of the longest code that is read: about a hundred kilobytes of text. */
export const longestLessonCode = 100_000;

/** Letters from which on chats and mail may cut a link. A text of about 12 kB stays below. */
export const longestLink = 9_000;

/** The text of a lesson as a code. Equal texts have equal codes. */
export function packLesson(text: string): string {
  const letters = toCodeText(deflateSync(strToU8(text), { level: 9 }));
  return lessonPrefix + numberToLetters(letters.length, lengthLetters) + letters;
}

/** Why a code is no lesson: something else, of a newer version, cut short, or with a wrong letter. */
export type LessonProblem = "foreign" | "newer" | "cut" | "damaged";

export type UnpackedLesson = { ok: true; text: string } | { ok: false; problem: LessonProblem };

/**
 * The text that `packLesson` took, whatever stands around the code and however it was broken into lines. Never throws, and
 * takes no longer for a made-up code than for a real one.
 */
export function unpackLesson(code: string): UnpackedLesson {
  const bad = (problem: LessonProblem): UnpackedLesson => ({ ok: false, problem });
  if (code.length > 2 * longestLessonCode) return bad("foreign");
  const letters = tidyPasted(code)
    .replace(/[^0-9a-z]/gi, "")
    .toUpperCase();
  const start = letters.search(/UCL[0-9I]/);
  if (start < 0 || letters.length > longestLessonCode) return bad("foreign");
  const prefix = letters.slice(start, start + lessonPrefix.length);
  if (prefix !== lessonPrefix && prefix !== "UCLI") return bad("newer");
  const rest = letters.slice(start + lessonPrefix.length);
  const length = lettersToNumber(rest.slice(0, lengthLetters));
  const body = rest.slice(lengthLetters, lengthLetters + length);
  if (rest.length < lengthLetters || length < 0 || body.length < length) return bad("cut");
  const bytes = fromCodeText(body, longestLessonCode);
  const text = bytes === null ? null : inflated(bytes);
  return text === null || text === "" ? bad("damaged") : { ok: true, text };
}

/** A short name of a text, to tell two apart. */
export function markOf(text: string): string {
  return crc24(strToU8(text)).toString(36);
}
