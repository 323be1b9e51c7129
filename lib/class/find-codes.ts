/** Finds hand-ins in whatever a teacher pastes: chats, mails with quoted and broken lines, an LMS's CSV, links. */

import type { Editions } from "../assignment/edition";
import {
  type HandInFormat,
  type HandInProblem,
  lengthLetters,
  type OpenedHandIn,
  readHandIn,
} from "../assignment/hand-in";
import { openSealed, type TeacherKey } from "../assignment/seal";
import { fromCodeText, lettersToNumber, longestCode } from "../codes/code-text";
import { tidySteps } from "../codes/tidy";
import type { CryptoSuite } from "../crypto/suite";

/** One code of a text: what follows its prefix and length, or why it cannot be one. */
export interface FoundCode {
  /** From 1, in the text it was found in. */
  line: number;
  /** The code as it is kept, without breaks. */
  code: string;
  sealed: boolean;
  format: HandInFormat;
  letters: string;
  problem: "short" | "newer" | null;
}

/** Every code of a text, in its order. Whatever else the text holds is passed over. Never throws, takes linear time. */
export function findCodes(text: string): FoundCode[] {
  const search = searchCodes(text);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** Letters looked at in one step: some milliseconds on a slow phone. */
const stepLetters = 16_384;

/** `findCodes` in steps, so that a page can draw between them. */
export function* searchCodes(text: string): Generator<undefined, FoundCode[]> {
  let tidied = "";
  for (const slice of slices(text)) {
    let part = slice;
    for (const step of tidySteps) part = step(part);
    tidied += part;
    yield;
  }
  const stream = yield* streamOf(tidied);
  const found: FoundCode[] = [];
  // U stands in no code, so none holds the beginning of another, and no letter is looked at for two.
  for (const { index } of stream.letters.matchAll(/UC[HS][0-9A-Z]/g)) {
    const code = codeAt(stream, index);
    if (code !== null) found.push(code);
    yield;
  }
  return found;
}

/** A long text in parts that end where nothing goes on: between two words, outside a tag and an encoded block. */
function slices(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + stepLetters);
    if (end < text.length) {
      const tail = text.slice(end - 4096, end);
      // The last line that begins a paragraph, else a word: base 64 and quoted-printable have neither inside.
      const cut = [/[^=\s][ \t]*\r?\n[ \t]*\r?\n/g, /\s(?=\S)/g]
        .map((where) => [...tail.matchAll(where)].at(-1)?.index ?? 0)
        .find((place) => place > 0);
      if (cut !== undefined) end = end - 4096 + cut + 1;
    }
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** The letters and digits of a text as capitals, one after the other, with a "U" where a code cannot go on. */
interface Stream {
  letters: string;
  /** By place among the letters: whether nothing stands between it and the one before. */
  joined: Uint8Array;
  lines: Uint32Array;
}

/** Farther apart than this no two letters belong to one code. */
const widestGap = 400;

function* streamOf(text: string): Generator<undefined, Stream> {
  const codes = new Uint8Array(text.length);
  const joined = new Uint8Array(text.length);
  const lines = new Uint32Array(text.length);
  let count = 0;
  let line = 1;
  let gap = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const capital = code >= 97 && code <= 122 ? code - 32 : code;
    const isLetter = (capital >= 65 && capital <= 90) || (capital >= 48 && capital <= 57);
    if (isLetter || (gap === widestGap && count > 0)) {
      codes[count] = isLetter ? capital : 85;
      joined[count] = gap === 0 ? 1 : 0;
      lines[count] = line;
      count += 1;
    }
    gap = isLetter ? 0 : gap + 1;
    if (code === 10) line += 1;
    if (at % stepLetters === stepLetters - 1) yield;
  }
  return { letters: new TextDecoder().decode(codes.subarray(0, count)), joined, lines };
}

function codeAt({ letters: all, joined, lines }: Stream, start: number): FoundCode | null {
  const from = start + prefixLetters;
  const stop = all.indexOf("U", from);
  const end = Math.min(stop < 0 ? all.length : stop, from + 5 + longestCode);
  // Three letters that happen to follow "UCH" in a word are no hand-in.
  if (end - from < shortest) return null;
  const sealed = all[start + 2] === "S";
  const written = all.charAt(start + 3);
  const number = "IL".includes(written) ? "1" : written;
  const rest = digitsForLookalikes(all.slice(from, end));
  const isPlain =
    joined[start] !== 1 && joined[start + 1] === 1 && joined[start + 2] === 1 && joined[start + 3] === 1;
  const kept = `UC${sealed ? "S" : "H"}${number}`;
  const base = { line: lines[start] ?? 1, sealed };
  if (number !== "1" && number !== "2") {
    if (!/\d/.test(number) || !isPlain || rest.length < 20) return null;
    return { ...base, code: kept + rest.slice(0, 20), format: 2, letters: rest, problem: "newer" };
  }
  const format: HandInFormat = number === "1" ? 1 : 2;
  const head = lengthLetters[format];
  const length = lettersToNumber(rest.slice(0, head));
  const letters = rest.slice(head, head + length);
  const problem = letters.length < length ? "short" : null;
  // As a code is written nothing stands before it or in its first letters. Anything else must be whole to be one.
  if (!isPlain && (problem !== null || fromCodeText(letters) === null)) return null;
  return { ...base, code: kept + rest.slice(0, head) + letters, format, letters, problem };
}

const prefixLetters = 4;
/** Letters after the prefix that even the smallest hand-in has. */
const shortest = 12;

/** A code as it is kept: letters easily taken for digits are digits. */
function digitsForLookalikes(letters: string): string {
  return letters.replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** A kept code as `findCodes` would give it now: older ones were kept as they had been typed. */
export function keptCode(code: string): string {
  return digitsForLookalikes(code.toUpperCase());
}

/** Opens one code that was found. Never throws. @param suite see `openSealed` */
export async function openCode(
  { sealed, format, letters, problem }: FoundCode,
  keys: readonly TeacherKey[],
  editions: Editions,
  suite?: CryptoSuite | null,
): Promise<OpenedHandIn> {
  if (problem !== null) return refused(problem);
  return sealed ? openSealed(letters, keys, editions, format, suite) : readHandIn(letters, editions, format);
}

function refused(problem: HandInProblem): OpenedHandIn {
  return { ok: false, problem };
}
