import { type LessonState, lessonState } from "@/lib/progress/lesson-state";
import type { Progress } from "@/lib/progress/progress";
import { triesOf } from "@/lib/progress/question-state";
import { readSetting, settings } from "@/lib/progress/settings";
import { lessonKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";

export interface LessonProgress extends LessonState {
  /** Questions of every kind, scored or not, that were answered and leave no try open. */
  done: number;
  all: number;
  /** The id of the first question that was never settled, and its number; null when none is left. */
  next: { id: string; number: number } | null;
}

/** The lesson with the tries that hold for this learner: an assignment may allow more or fewer than the lesson does. */
export function forLearner(progress: Progress, lesson: LessonOutline): LessonOutline {
  const set = readSetting(progress, settings.tries(lessonKey(lesson)));
  return {
    ...lesson,
    questions: lesson.questions.map((question) => ({ ...question, tries: triesOf(set, question.tries) })),
  };
}

/** Where a learner stands with a lesson, counted as the pages count: every question, scored or not. */
export function lessonProgress(progress: Progress, lesson: LessonOutline): LessonProgress {
  const { questions } = forLearner(progress, lesson);
  const state = lessonState(progress, questions);
  const index = questions.findIndex(({ question }) => question === state.openNext);
  const next = questions[index];
  return {
    ...state,
    done: questions.length - state.open,
    all: questions.length,
    next: next === undefined ? null : { id: next.id, number: index + 1 },
  };
}
