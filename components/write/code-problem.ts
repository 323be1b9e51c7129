import type { writeWords } from "@words/write";
import type { LessonProblem } from "@/lib/own/lesson-code";

/** What is said of a lesson that was passed on and cannot be opened. */
export const problemOfCode: Record<LessonProblem, keyof (typeof writeWords)["problems"]> = {
  foreign: "large",
  newer: "newer",
  cut: "cut",
  damaged: "wrong",
};
