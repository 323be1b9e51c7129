/** What a platform's grade book holds of a lesson. */

import { lessonState } from "../progress/lesson-state";
import { isGraded, type Progress } from "../progress/progress";
import { questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";

export interface Standing {
  /** 0 to 100, two decimals: of every scored question the best try, all questions weighing the same. */
  score: number;
  /** How many scored questions are not settled. */
  open: number;
  /** The share of scored questions that are settled, 0 to 1. */
  measure: number;
  /**
   * Whether every scored question is settled, or the score reaches what a teacher asked for; "below" where all are settled
   * and it does not.
   */
  end: "open" | "below" | "completed" | "passed";
}

/**
 * @param pass the score from which the lesson is passed, 0 to 100; null where none was asked for
 */
export function standingOf(
  progress: Progress,
  questions: readonly Question[],
  pass: number | null,
): Standing {
  const scored = questions.filter((question) => question.scored);
  const counted = scored.length > 0 ? scored : questions;
  const asked = counted.map((question) => ({ ...question, question: questionKey(question) }));
  const best = asked.map(({ question, rev }) =>
    Math.max(
      0,
      ...progress.attempts
        .filter((one) => one.question === question && one.rev === rev && isGraded(one))
        .map((one) => one.score),
    ),
  );
  const { open } = lessonState(progress, asked);
  const score = round((100 * best.reduce((sum, one) => sum + one, 0)) / Math.max(1, scored.length));
  const settled = open === 0 && asked.length > 0;
  const whenSettled = pass === null ? "completed" : "below";
  const end = pass !== null && score >= pass ? "passed" : settled ? whenSettled : "open";
  return { score, open, measure: asked.length === 0 ? 0 : (asked.length - open) / asked.length, end };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
