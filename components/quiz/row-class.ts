import type { Mark } from "@/lib/quiz/question";

/** The class of a row by its mark, or by its being empty where every row was asked for. */
export function rowClass(mark: Mark | undefined, isOpen: boolean): string {
  if (mark !== undefined) return `question-row is-${mark}`;
  return isOpen ? "question-row is-open" : "question-row";
}
