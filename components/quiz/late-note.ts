import { noteWords } from "@words/quiz";
import { labelOf } from "@/lib/quiz/outline";
import type { Html } from "@/lib/quiz/question";
import { type QuestionNote, questionNote } from "@/lib/quiz/question-note";

export { copyText } from "../ui/copy-text";
export { noteWords };

/**
 * The note on a question.
 *
 * @param sentence what the question asks
 * @param link the way to it from this page; null: it stands nowhere, and this page has to do
 */
export function noteOn(
  sentence: Html,
  link: string | null,
  rest: Pick<QuestionNote, "key" | "rev" | "answer">,
): string {
  const { href } = new URL(link ?? location.href, location.href);
  return questionNote({ ...rest, label: labelOf(sentence), link: href }, noteWords);
}
