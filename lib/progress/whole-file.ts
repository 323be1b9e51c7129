/** The whole record as a file, read and written in steps, so that a page can draw between them. */
import { attemptsText, type Parsed, parse, type Stamp, serialise } from "./format";
import type { Attempt, Progress } from "./progress";

/** So many attempts are written, and about so many letters read, in a step. */
const rowsAtOnce = 200;
const lettersAtOnce = 20_000;

/** What stands before and after the rows of attempts in a text. */
function around(text: string): [before: string, after: string] | null {
  const before = text.indexOf('"attempts":[');
  const after = text.lastIndexOf('],"drafts":{');
  return before < 0 || after < before ? null : [text.slice(0, before + 12), text.slice(after)];
}

/** The text that `serialise` gives, in parts. */
export function* serialiseParts(
  progress: Progress,
  stamp: Stamp = {},
  tell: (share: number) => void = () => {},
): Generator<undefined, string[]> {
  const [before = "", after = ""] = around(serialise({ ...progress, attempts: [] }, stamp)) ?? [];
  const parts = [before];
  for (let from = 0; from < progress.attempts.length; from += rowsAtOnce) {
    const attempts = progress.attempts.slice(from, from + rowsAtOnce);
    parts.push(from === 0 ? "" : ",", attemptsText(attempts));
    tell(from / progress.attempts.length);
    yield;
  }
  return [...parts, after];
}

/**
 * What `parse` reads, in steps where the text is as `serialise` writes it, else in one.
 *
 * @param tell is told how much of it is read, from 0 to 1
 * @returns its attempts are in the order in which they stand in the file, and may be there twice
 */
export function* parseInSteps(
  text: string,
  tell: (share: number) => void = () => {},
): Generator<undefined, Parsed> {
  const frame = around(text);
  if (frame === null || text.length < lettersAtOnce * 2) return parse(text);
  const [before, after] = frame;
  const read = parse(before + after);
  if (!read.ok) return parse(text);
  const attempts: Attempt[] = [];
  const rejected = [...read.rejected];
  const end = text.length - after.length;
  for (let from = before.length; from < end; ) {
    // Where a response holds the same letters the part cannot be read: then all of it is read at once.
    const found = text.indexOf('},{"id":"', from + lettersAtOnce);
    const to = found < 0 || found >= end ? end : found + 1;
    const part = parse(`${before}${text.slice(from, to)}]}`);
    if (!part.ok) return parse(text);
    // One at a time: a call takes only so many.
    for (const attempt of part.progress.attempts) attempts.push(attempt);
    rejected.push(...part.rejected);
    from = to + 1;
    tell(from / end);
    yield;
  }
  return { ...read, progress: { ...read.progress, attempts }, rejected };
}
