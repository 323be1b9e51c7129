import type { Module } from "@/lib/content/module";
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

/** A module as `Resume` takes it. */
export function resumeModule(module: Module): ResumeModule {
  return {
    title: module.title,
    lessons: module.lessons.map(outlineOf),
    objectives: objectivesOf(module).map(({ questions }) => questions),
  };
}
