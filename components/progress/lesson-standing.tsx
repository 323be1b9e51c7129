"use client";

import { words } from "@words/progress";
import type { LessonOutline } from "@/lib/quiz/outline";
import { lessonProgress } from "./lesson-progress";
import { useProgress } from "./use-progress";

/** In a list of lessons: how far this one is. */
export function LessonStanding({ lesson }: { lesson: LessonOutline }) {
  const progress = useProgress((all) => all.record);
  const { done, all, next } = lessonProgress(progress, lesson);
  if (done === 0) return null;
  return (
    <span className="lesson-standing">{next === null ? words.finished : words.answered(done, all)}</span>
  );
}
