/** Where a learner stands with a lesson: derived from attempts, never stored. A card of a question needs none of it. */
import type { QuestionKey } from "../quiz/names";
import { clockOf, type Moment } from "./clock";
import { type Attempt, isGraded, type Progress } from "./progress";
import { type Asked, lastSettledRound, roundStatus } from "./question-state";

export interface LessonState {
  /** How many questions are graded at all. Every number below counts these only. */
  scored: number;
  /** Questions with any attempt on the present rev. */
  answered: number;
  /** Questions right in their last settled round. */
  rightIds: QuestionKey[];
  /** Questions whose first try on the present rev was right, whatever came after it: see `firstTryOf`. */
  firstTryIds: QuestionKey[];
  /** Of those, the ones that needed no hint and were no guess. */
  secure: QuestionKey[];
  /** Questions whose last settled round ended without a right answer. */
  missed: QuestionKey[];
  /** The first question, scored or not, that was never settled on the present rev. */
  openNext: QuestionKey | null;
  /** How many questions, scored or not, were never settled on the present rev. */
  open: number;
  /** When the last attempt at any of the questions was made, on any rev. */
  last: Moment | null;
}

/**
 * Where a learner stands with a lesson. `answered` counts a question from its first attempt on the present rev, in
 * any round: an answer stays an answer when a new round is begun. So do its result and its being settled, until the
 * new round is settled too.
 */
export function lessonState(progress: Progress, questions: (Asked & { scored: boolean })[]): LessonState {
  const state: LessonState = {
    scored: 0,
    answered: 0,
    rightIds: [],
    firstTryIds: [],
    secure: [],
    missed: [],
    openNext: null,
    open: 0,
    last: null,
  };
  for (const { question, rev, tries, scored } of questions) {
    const attempts = progress.attempts.filter((attempt) => attempt.question === question);
    const present = attempts.filter((attempt) => attempt.rev === rev);
    const settled = lastSettledRound(present, tries);
    const last = attempts.at(-1);
    if (last && (!state.last || clockOf(last) > clockOf(state.last))) state.last = last;
    if (!settled) {
      state.openNext ??= question;
      state.open += 1;
    }
    if (!scored) continue;
    state.scored += 1;
    if (present.length > 0) state.answered += 1;
    if (settled) (roundStatus(settled, tries) === "right" ? state.rightIds : state.missed).push(question);
    const first = firstTryOf(present);
    if (first?.verdict !== "right") continue;
    state.firstTryIds.push(question);
    if (first.hints === 0 && first.confidence !== "guess") state.secure.push(question);
  }
  return state;
}

/**
 * The first try at a question: it stays the first one whatever a later round or the review brings. What the learner's
 * pages and the hand-in call "at the first try" is this.
 *
 * @param attempts at one question on one rev, in the order they were given
 */
export function firstTryOf(attempts: readonly Attempt[]): Attempt | null {
  return attempts.find(isGraded) ?? null;
}
