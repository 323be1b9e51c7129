/**
 * Reads a lesson's text: the parser and the rules of the build, and the components that draw a lesson. It comes late, and
 * runs as a worker; where a browser gives none (pages opened from a disk), in the page itself.
 */
import type { Island } from "@/components/island";
import { readText } from "@/lib/content/own/read-text";
import type { Reading } from "@/lib/own/reading";
import { OwnLessonPage } from "../lesson/own-lesson-page";
import { Alive, drawnOf } from "./drawn-of";
import { type OwnQuestions, readOwnQuestions } from "./own-questions";

/** The address of this script, for a worker; null where it was not loaded as a script of its own. */
export const address: string | null =
  typeof document !== "undefined" && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : null;

export { folderOf, textsOfFolder } from "@/lib/content/own/one-file";
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

/** In a worker: answers each question with what was read. */
if (typeof document === "undefined" && typeof self !== "undefined" && "importScripts" in self) {
  self.addEventListener("message", ({ data }: MessageEvent<Question | QuestionForOwn>) => {
    const answer: Answer | AnswerForOwn =
      "own" in data
        ? { questions: readOwnQuestions(data.own) }
        : { number: data.number, reading: readLesson(data.text) };
    self.postMessage(answer);
  });
}
