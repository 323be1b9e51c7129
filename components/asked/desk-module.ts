import type { Lesson, Module } from "@/lib/content/module";
import { type QuestionKey, questionKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { labelOf, outlineOf } from "@/lib/quiz/outline";
import type { Question } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";

type Without<Q, Fields extends PropertyKey> = Q extends unknown ? Omit<Q, Fields> : never;
type Unneeded = "key" | "prompt" | "hints" | "see" | "look" | "refutation" | "level" | "objective";

/** A question as the page of an assignment needs it: to say in words which answer was given, without its key. */
export type DeskQuestion = Without<Question, Unneeded> & { question: QuestionKey; label: string };

export interface DeskLesson extends LessonOutline {
  minutes: number;
  /** Null where there is no short version. */
  short: number | null;
  /** As on paper. */
  number: number;
  /** Where it is, for questions of the teacher's own; left out: on its page in the module. */
  path?: string;
  questions: DeskQuestion[];
}

export interface DeskModule {
  slug: string;
  lessons: DeskLesson[];
}

export function deskModule({ slug, lessons }: Module): DeskModule {
  return { slug, lessons: lessons.map(deskLesson) };
}

/** A lesson as the page of an assignment needs it. */
export function deskLesson(
  lesson: Pick<Lesson, "module" | "slug" | "title" | "minutes" | "short" | "number" | "questions">,
): DeskLesson {
  return {
    ...outlineOf(lesson),
    minutes: Math.round(lesson.minutes),
    short: lesson.short,
    number: lesson.number,
    questions: lesson.questions.map(deskQuestion),
  };
}

function deskQuestion(question: Question): DeskQuestion {
  const { key, prompt, hints, see, look, refutation, level, objective, ...rest } = question;
  return { ...rest, question: questionKey(question), label: labelOf(sentenceOf(question)) };
}
