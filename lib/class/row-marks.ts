/** What a teacher said of the rows of one report: joined, taken out, a note, more days. */

import { timeAfter } from "../progress/clock";
import type { PaperPlace } from "./classes";
import { wordKey } from "./code-words";
import type { RowMark, TeacherRecord } from "./teacher-record";

/** What can be said of a row. */
export type RowSaying = Pick<RowMark, "row" | "note" | "removed" | "joins" | "moreDays">;

/** A row of which nothing was said. */
export function unsaid(row: string): RowSaying {
  return { row, note: "", removed: false, joins: null, moreDays: 0 };
}

/** The row of a student of whom there is no hand-in yet. */
export function missingRow(codeWord: string): string {
  return `m-${wordKey(codeWord)}`;
}

/** What was said of the rows of one report, by row. */
export function marksOf(
  { marks }: Pick<TeacherRecord, "marks">,
  place: PaperPlace,
): ReadonlyMap<string, RowMark> {
  return new Map(marks.filter((mark) => isIn(mark, place)).map((mark) => [mark.row, mark]));
}

/** The record with something else said of a row, which is newer than what was said before. */
export function withMark(
  record: TeacherRecord,
  { classId, module, assignment }: PaperPlace,
  said: RowSaying,
  at: number,
): TeacherRecord {
  const isSame = (one: RowMark) => one.row === said.row && isIn(one, { classId, module, assignment });
  const before = record.marks.find(isSame);
  const mark: RowMark = { ...said, classId, module, assignment, at: timeAfter(before?.at, at) };
  return { ...record, marks: [...record.marks.filter((one) => !isSame(one)), mark] };
}

function isIn(
  mark: RowMark,
  { classId, module, assignment }: Pick<PaperPlace, "classId" | "module" | "assignment">,
): boolean {
  return mark.classId === classId && mark.module === module && mark.assignment === assignment;
}
