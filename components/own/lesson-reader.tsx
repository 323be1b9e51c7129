/**
 * Reads a lesson's text: the parser and the rules of the build, and the components that draw a lesson. It comes late, and
 * runs as a worker; where a browser gives none (pages opened from a disk), in the page itself.
 */
import type { Island } from "@/components/island";
import { textsOfFolder, UnreadRegister } from "@/lib/content/own/one-file";
import { readText } from "@/lib/content/own/read-text";
import type { Reading } from "@/lib/own/reading";
import { OwnLessonPage } from "../lesson/own-lesson-page";
import { addressOfScript, answerInWorker } from "./as-worker";
import { Alive, drawnOf } from "./drawn-of";
import { type OwnQuestions, readOwnQuestions } from "./own-questions";

export const address = addressOfScript();

export { folderOf } from "@/lib/content/own/one-file";
export { readOwnQuestions };

export interface Question {
  number: number;
  text: string;
}

export type Answer = { number: number; reading: Reading };

/** Asks for what an assignment needs of a lesson's questions. */
export interface QuestionForOwn {
  own: string;
}

export type AnswerForOwn = { questions: OwnQuestions | null };

/** Asks for the lessons of a folder, by the names of its files. */
export interface QuestionForFolder {
  folder: Record<string, string>;
}

/** No texts where it is no module's; `unread` names a register that is no YAML. */
export type AnswerForFolder = { texts: string[]; unread: string | null };

export function readFolder({ folder }: QuestionForFolder): AnswerForFolder {
  try {
    return { texts: textsOfFolder(folder), unread: null };
  } catch (error) {
    return { texts: [], unread: error instanceof UnreadRegister ? error.message : null };
  }
}

/** Reads a text. Throws nothing that an author's text could cause. */
export function readLesson(text: string): Reading {
  const { said, names, read } = readText(text);
  const page =
    read === null
      ? null
      : {
          module: read.module.slug,
          title: read.lesson.title,
          nodes: drawnOf(<OwnLessonPage {...read} island={Hole} />),
          minutes: read.lesson.minutes,
          questions: read.lesson.questions.length,
        };
  return { length: text.length, said, names, page };
}

/** Where something alive will stand. */
const Hole: typeof Island = ({ name, props }) => <Alive name={name} props={Object(props)} />;

answerInWorker<Question | QuestionForOwn | QuestionForFolder>((question) => {
  if ("folder" in question) return readFolder(question);
  if ("own" in question) return { questions: readOwnQuestions(question.own) } satisfies AnswerForOwn;
  return { number: question.number, reading: readLesson(question.text) } satisfies Answer;
});
