import { losses, takenWords, importWords as words } from "@words/write-import";
import { takeQuestions } from "@/lib/exchange/take/take-questions";
import type { Left, Taken } from "@/lib/exchange/take/taken-question";
import { writeLessons } from "@/lib/exchange/take/write-lesson";
import { addressOfScript, answerInWorker } from "../own/as-worker";

export interface Imported {
  /** Lessons of all the questions; none where no question could be taken. */
  texts: string[];
  done: string;
  /** What could not be carried over, a sentence for each. */
  left: string[];
}

export interface QuestionForImport {
  /** The texts by the names of their files: several are one package. */
  files: Readonly<Record<string, string>>;
  /** The name of the file that was opened. */
  file: string;
}

export type AnswerForImport = { imported: Imported | null };

export const address = addressOfScript();

export function answerImport({ files, file }: QuestionForImport): AnswerForImport {
  return { imported: importQuestions(files, file) };
}

answerInWorker(answerImport);

/** What a package holds beside its items. */
const besideItems = /(?:^|\/)imsmanifest\.xml$|<(?:\w+:)?(?:qti-)?assessment-?test\b/i;

/** Questions of other tools as lessons; null where none of the files is of another tool. A part that comes late and runs as a worker. */
export function importQuestions(files: Readonly<Record<string, string>>, file: string): Imported | null {
  const isPackage = Object.keys(files).length > 1;
  const taken = Object.entries(files).flatMap(([name, text]): Taken[] => {
    const found = takeQuestions(text);
    const isSilent = !isPackage || besideItems.test(name) || besideItems.test(text);
    const left: Left[] = found?.left ?? (isSilent ? [] : [{ line: 1, loss: "file", about: "" }]);
    if (found === null && left.length === 0) return [];
    const named = <T extends object>(rows: readonly T[]) =>
      rows.map((one) => (isPackage ? { ...one, file: name } : one));
    return [{ questions: named(found?.questions ?? []), left: named(left) }];
  });
  const isOther = ({ questions, left }: Taken) =>
    questions.length > 0 || left.some(({ loss }) => loss !== "file");
  if (!taken.some(isOther)) return null;
  const questions = taken.flatMap((one) => one.questions);
  const lessons = writeLessons({ questions, left: taken.flatMap((one) => one.left) }, file, takenWords);
  const say = ({ line, about, loss, file: of }: Left) => words.row(line, about, losses[loss], of);
  return {
    texts: lessons.texts,
    done: words.done(questions.length, lessons.texts.length),
    left: lessons.left.map(say),
  };
}
