import { noteWords } from "@words/quiz";
import { labelOf } from "@/lib/quiz/outline";
import type { Html } from "@/lib/quiz/question";
import { type QuestionNote, questionNote } from "@/lib/quiz/question-note";

export { copyText } from "../ui/copy-text";
export { noteWords };

/**
 * The note on a question of this page, or of the page of its lesson.
 *
 * @param sentence what the question asks
 * @param page the way to that page; empty on it
 */
export function noteOn(
  sentence: Html,
  id: string,
  page: string,
  rest: Pick<QuestionNote, "key" | "rev" | "answer">,
): string {
  const link = new URL(page === "" ? location.href : page, location.href);
  link.hash = id;
  return questionNote({ ...rest, label: labelOf(sentence), link: link.href }, noteWords);
}
