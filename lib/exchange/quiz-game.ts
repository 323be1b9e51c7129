/**
 * Questions for a quiz played on a wall: the columns of the spreadsheet that Kahoot gives out as its template, which several
 * tools of that kind take in. It holds questions of up to 120 letters with two to four answers of up to 75.
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

const longestQuestion = 120;
const longestAnswer = 75;
const mostAnswers = 4;
/** Seconds: long enough to read all answers aloud. */
const limit = 60;

/** @returns a row, in a list; null for what no such quiz can ask */
export function gameRow(item: Item): [readonly Cell[]] | null {
  if (item.form !== "select" || item.inPassage !== undefined || item.answers.length > mostAnswers)
    return null;
  const stem = plainText(item.stem);
  const answers = item.answers.map(({ html }) => plainText(html));
  if (stem.length > longestQuestion || answers.some((answer) => answer.length > longestAnswer)) return null;
  const right = item.answers.flatMap(({ credit }, index) => (credit > 0 ? [index + 1] : []));
  const empty = Array.from({ length: mostAnswers - answers.length }, () => "");
  return [[stem, ...answers, ...empty, limit, right.join(",")]];
}
