import type { Lesson, Module } from "@/lib/content/module";
import type { QuestionKey } from "@/lib/quiz/names";
import { type LessonOutline, outlineOf } from "@/lib/quiz/outline";
import { objectivesOf } from "./objectives-of";

/** What the way in has to know of a module. */
export interface ResumeModule {
  title: string;
  lessons: LessonOutline[];
  /** The scored questions of each objective. */
  objectives: QuestionKey[][];
}

/** A module as `Resume` takes it; with `lessons` some of them. */
export function resumeModule(
  { title, objectives, canSay, lessons: all }: Module,
  lessons: readonly Lesson[] = all,
): ResumeModule {
  return {
    title,
    lessons: lessons.map(outlineOf),
    objectives: objectivesOf({ objectives, canSay, lessons }).map(({ questions }) => questions),
  };
}
