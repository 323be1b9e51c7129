/** Finds hand-ins in whatever a teacher pastes: chats, mails with quoted and broken lines, an LMS's CSV, links. */

import type { Editions } from "../assignment/edition";
import { type HandInProblem, type OpenedHandIn, readHandIn } from "../assignment/hand-in";
import { openSealed, type TeacherKey } from "../assignment/seal";
import { letterValue, longestCode } from "../codes/code-text";

/** One code of a text: what follows its prefix and length, or why it cannot be one. */
export interface FoundCode {
  /** From 1, in the text it was found in. */
  line: number;
  /** The code as it is kept, without breaks. */
  code: string;
  sealed: boolean;
  letters: string;
  problem: "short" | "newer" | null;
}

// U stands in no code, so no code holds the beginning of another.
const beginning = /UC([HS])([0-9A-Z])/gi;
/** What may stand inside a code: breaks, the marks of a quoted mail, and a tag of a web page. */
const between = /^(?:[\s\u200b\ufeff>=*_`-]|<[^<>]{0,40}>|&[a-z#0-9]{1,8};)+/i;

/** Every code of a text, in its order. Whatever else the text holds is passed over. Never throws, takes linear time. */
export function findCodes(text: string): FoundCode[] {
  const found: FoundCode[] = [];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(beginning)) {
    const [prefix, seal = "", format = ""] = match;
    for (; counted < match.index; counted += 1) if (text[counted] === "\n") line += 1;
    // Inside a word, as in "touch1".
    if (/[a-z0-9]/i.test(text.charAt(match.index - 1))) continue;
    const rest = text.slice(match.index + prefix.length, match.index + prefix.length + 2 * longestCode);
    const sealed = seal.toUpperCase() === "S";
    const head = lettersOf(rest, 3);
    const length = [...head].reduce((sum, letter) => sum * 32 + letterValue(letter), 0);
    const all = lettersOf(rest, 3 + length);
    const letters = all.slice(3);
    // Three letters that happen to follow "UCH" in a word are no hand-in.
    if (format === "1" && all.length < 12) continue;
    if (format !== "1" && (!/\d/.test(format) || lettersOf(rest, 20).length < 20)) continue;
    const problem = format !== "1" ? "newer" : letters.length < length ? "short" : null;
    found.push({
      line,
      code: `UC${sealed ? "S" : "H"}${format}${all}`.toUpperCase(),
      sealed,
      letters,
      problem,
    });
  }
  return found;
}

/** The first so many letters of a code, without what stands between them; fewer where it ends before. */
function lettersOf(text: string, count: number): string {
  let letters = "";
  for (let at = 0; at < text.length && letters.length < count; ) {
    const letter = text.charAt(at);
    if (letterValue(letter) >= 0) {
      letters += letter;
      at += 1;
      continue;
    }
    const gap = between.exec(text.slice(at, at + 200))?.[0].length ?? 0;
    if (gap === 0) break;
    at += gap;
  }
  return letters;
}

/** Opens one code that was found. Never throws. */
export async function openCode(
  { sealed, letters, problem }: FoundCode,
  keys: readonly TeacherKey[],
  editions: Editions,
): Promise<OpenedHandIn> {
  if (problem !== null) return refused(problem);
  return sealed ? openSealed(letters, keys, editions) : readHandIn(letters, editions);
}

function refused(problem: HandInProblem): OpenedHandIn {
  return { ok: false, problem };
}
