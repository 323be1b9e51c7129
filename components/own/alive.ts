"use client";

import type { ComponentType } from "react";
import { LessonEnd } from "../lesson/lesson-end";
import { LessonLine } from "../lesson/lesson-line";
import { LessonOptions } from "../lesson/lesson-options";
import { TermNote } from "../lesson/term-note";
import { QuestionCard } from "../quiz/question-card";

/** What draws a part that is alive, whatever it asks for; a method, since each asks for its own. */
interface Draws {
  draw(props: object): ReturnType<Extract<ComponentType<object>, (...given: never[]) => unknown>>;
}

/** What is alive in a lesson by itself, by the names that `OwnLessonPage` gives. */
export const alive: Record<string, Draws["draw"]> = {
  LessonEnd,
  LessonLine,
  LessonOptions,
  QuestionCard,
  TermNote,
};
