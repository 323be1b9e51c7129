/**
 * Questions for a quiz played on a wall: the sheet that Kahoot gives out as its template, which several tools of that kind
 * take in. Its names of columns stand in the eighth row, from the second column on; questions follow, with their numbers in
 * the first. It holds questions of up to 120 letters with two to four answers of up to 75.
 */
import type { Cell } from "../class/csv";
import { plainText } from "../quiz/plain-text";
import type { Item } from "./item";

export const gameHead: readonly Cell[] = [
  "Question - max 120 characters",
  "Answer 1 - max 75 characters",
  "Answer 2 - max 75 characters",
  "Answer 3 - max 75 characters",
  "Answer 4 - max 75 characters",
  "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
  "Correct answer(s) - choose at least one",
];

/** Rows above the names of the columns. */
const rowsAbove = 7;

const longestQuestion = 120;
const longestAnswer = 75;
const mostAnswers = 4;
/** Seconds, of those that the template allows: long enough to read all answers aloud. */
const limit = 60;

/** Every row of the sheet. @param title stands where the template has its own */
export function gameRows(title: string, items: readonly Item[]): (readonly Cell[])[] {
  const above = Array.from({ length: rowsAbove }, (_, row): Cell[] => (row === 1 ? ["", title] : []));
  const asked = items.flatMap((item) => gameRow(item) ?? []);
  return [...above, ["", ...gameHead], ...asked.map((row, index) => [index + 1, ...row])];
}

/** @returns a row, in a list; null for what no such quiz can ask */
export function gameRow(item: Item): [readonly Cell[]] | null {
  if (item.form !== "select" || item.inPassage !== undefined) return null;
  if (item.answers.length < 2 || item.answers.length > mostAnswers) return null;
  const stem = plainText(item.stem);
  const answers = item.answers.map(({ html }) => plainText(html));
  if (stem.length > longestQuestion || answers.some((answer) => answer.length > longestAnswer)) return null;
  const right = item.answers.flatMap(({ credit }, index) => (credit > 0 ? [index + 1] : []));
  const [only] = right;
  if (only === undefined) return null;
  const empty = Array.from({ length: mostAnswers - answers.length }, () => "");
  return [[stem, ...answers, ...empty, limit, right.length === 1 ? only : right.join(",")]];
}
