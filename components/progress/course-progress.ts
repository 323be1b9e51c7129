import type { Progress } from "@/lib/progress/progress";
import { isHeld } from "@/lib/progress/question-state";
import { lessonKey, type QuestionKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { forLearner, type LessonProgress, lessonProgress } from "./lesson-progress";

export interface CourseProgress {
  /** In the order of the lessons; nothing of what is right in one that an assignment still holds back. */
  lessons: LessonProgress[];
  /** Every question of every lesson was answered, and none is held back. */
  finished: boolean;
  /** For each objective whether every question about it is right. */
  known: boolean[];
  /** For each objective whether a question about it was missed. */
  missed: boolean[];
}

/**
 * Where a learner stands with all lessons, counted as each lesson counts: what the first page, the lessons and the
 * result have in common.
 *
 * @param objectives the scored questions of each
 */
export function courseProgress(
  progress: Progress,
  lessons: readonly LessonOutline[],
  objectives: readonly (readonly QuestionKey[])[],
): CourseProgress {
  const free = lessons.map(
    (written) =>
      !isHeld(
        progress,
        lessonKey(written),
        forLearner(progress, written).questions.filter(({ scored }) => scored),
      ),
  );
  const standing = lessons.map((lesson, index) => {
    const state = lessonProgress(progress, lesson);
    // What an assignment holds back would come out here.
    return free[index] ? state : { ...state, rightIds: [], firstTryIds: [], secure: [], missed: [] };
  });
  const right = new Set(standing.flatMap(({ rightIds }) => rightIds));
  const missed = new Set(standing.flatMap((state) => state.missed));
  return {
    lessons: standing,
    finished: lessons.length > 0 && standing.every(({ open }) => open === 0) && free.every(Boolean),
    missed: objectives.map((questions) => questions.some((question) => missed.has(question))),
    known: objectives.map((questions) => questions.every((question) => right.has(question))),
  };
}
