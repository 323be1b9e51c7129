import type { HandedAnswer } from "../assignment/hand-in";
import { paperNumber } from "../quiz/paper";
import type { Cell } from "./csv";
import type { ClassReport } from "./report";
import type { StudentRow, StudentTotals } from "./students";

/**
 * The report as rows for a spreadsheet: a line for each student, a column for each question. 1 is right at the first
 * try, 0.5 partly right, 0 not right; not answered is empty.
 *
 * @param head the titles of the first ten columns
 * @param noteOf what a teacher should know of a student, in words; empty where there is nothing
 */
export function reportTable(
  { students, questions }: Pick<ClassReport, "students" | "questions">,
  head: readonly string[],
  noteOf: (student: StudentRow) => string,
): Cell[][] {
  const columns = questions.map(
    ({ question, lesson, number }) => `${paperNumber(lesson.number, number - 1)} ${question.id}`,
  );
  return [
    [...head, ...columns],
    ...students.map((student): Cell[] => {
      const { totals } = student;
      return [
        student.codeWord,
        student.name,
        noteOf(student) || null,
        totals.answered,
        totals.right,
        totals.later,
        totals.shown,
        totals.open,
        unanswered(totals),
        percentOf(totals),
        ...questions.map(({ key }) => firstScore(student.answers.get(key))),
      ];
    }),
  ];
}

/** How many questions a student left open. */
export function unanswered({ questions, answered }: StudentTotals): number {
  return questions - answered;
}

/** How many of all questions were right at the first try, in whole percent; null where there is no question. */
export function percentOf({ questions, right }: StudentTotals): number | null {
  return questions === 0 ? null : Math.round((100 * right) / questions);
}

function firstScore(answer: HandedAnswer | undefined): number | null {
  if (answer === undefined) return null;
  return answer.first === "right" ? 1 : answer.first === "partly" ? 0.5 : 0;
}
