"use client";

import type { LessonOutline } from "@/lib/content/outline";
import { lessonProgress } from "./lesson-progress";
import { useProgress } from "./use-progress";
import { words } from "./words";

/** In a list of lessons: how far this one is. */
export function LessonStanding({ lesson }: { lesson: LessonOutline }) {
  const progress = useProgress((all) => all.progress);
  const { done, all, next } = lessonProgress(progress, lesson);
  if (done === 0) return null;
  return <span className="standing">{next === null ? words.finished : words.answered(done, all)}</span>;
}
