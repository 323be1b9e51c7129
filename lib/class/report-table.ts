import type { HandedAnswer } from "../assignment/hand-in";
import { paperNumber } from "../quiz/paper";
import type { Cell } from "./csv";
import type { ClassReport } from "./report";

/**
 * The report as rows for a spreadsheet: a line for each student, a column for each question. 1 is right at the first
 * try, 0.5 partly right, 0 not right; not answered is empty.
 *
 * @param head the titles of the first five columns
 */
export function reportTable(
  { students, questions }: ClassReport,
  head: readonly string[],
  yes: string,
): Cell[][] {
  const columns = questions.map(
    ({ question, lesson, number }) => `${paperNumber(lesson.number, number - 1)} ${question.id}`,
  );
  return [
    [...head, ...columns],
    ...students.map(({ codeWord, name, onPaper, answered, right, answers }): Cell[] => [
      codeWord,
      name,
      onPaper ? yes : null,
      answered,
      right,
      ...questions.map(({ question }) => firstScore(answers[question.id])),
    ]),
  ];
}

function firstScore(answer: HandedAnswer | undefined): number | null {
  if (answer === undefined) return null;
  return answer.first === "right" ? 1 : answer.first === "partly" ? 0.5 : 0;
}
