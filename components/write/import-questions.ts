import { losses, takenWords, importWords as words } from "@words/write-import";
import { takeQuestions } from "@/lib/exchange/take/take-questions";
import type { Left } from "@/lib/exchange/take/taken-question";
import { writeLesson } from "@/lib/exchange/take/write-lesson";
import { addressOfScript, answerInWorker } from "../own/as-worker";

export interface Imported {
  /** A lesson of all the questions. */
  text: string;
  done: string;
  /** What could not be carried over, a sentence for each. */
  left: string[];
}

export interface QuestionForImport {
  texts: readonly string[];
  file: string;
}

export type AnswerForImport = { imported: Imported | null };

export const address = addressOfScript();

export function answerImport({ texts, file }: QuestionForImport): AnswerForImport {
  return { imported: importQuestions(texts, file) };
}

answerInWorker(answerImport);

/** Questions of other tools as a lesson; null where none of the files holds any. A part that comes late and runs as a worker. */
export function importQuestions(texts: readonly string[], file: string): Imported | null {
  const taken = texts.flatMap((text) => takeQuestions(text) ?? []);
  if (taken.length === 0) return null;
  const questions = taken.flatMap((one) => one.questions);
  const lesson = writeLesson({ questions, left: taken.flatMap((one) => one.left) }, file, takenWords);
  const say = ({ line, about, loss }: Left) => words.row(line, about, losses[loss]);
  return { text: lesson.text, done: words.done(questions.length), left: lesson.left.map(say) };
}
