/** Where a learner stands with a question: derived from attempts, never stored. */
import type { LessonKey, QuestionKey } from "../quiz/names";
import type { Attempt, Draft, Progress } from "./progress";
import { readSetting, settings, type Tries } from "./settings";

/** What is needed of a question: its key, its present rev and the tries it allows. */
export interface Asked {
  question: QuestionKey;
  rev: number;
  tries: number;
}

/** "spent": every try is used and none was right. "noted": answered, where nothing is graded. */
export type QuestionStatus = "open" | "right" | "spent" | "shown" | "noted";

export interface QuestionState {
  /** The present round on the present rev, from 1. */
  round: number;
  /** Every attempt of the present round, in order: also those that are not graded ("noted", "shown"). */
  tries: Attempt[];
  status: QuestionStatus;
  /** The last of `tries`. */
  lastAttempt: Attempt | null;
  /** What was begun in the present round and not yet given. */
  draft: Draft | null;
  /** Hints taken in the present round. */
  hints: number;
  /** Every other attempt of the question: earlier rounds and other revs. */
  earlier: Attempt[];
  /** The question was answered before its present rev, and not since. */
  updatedSince: boolean;
}

/** Where a learner stands with one question. Only attempts on the present rev count; each rev has its own rounds. */
export function questionState(progress: Progress, { question, rev, tries: allowed }: Asked): QuestionState {
  const attempts = progress.attempts.filter((attempt) => attempt.question === question);
  const present = attempts.filter((attempt) => attempt.rev === rev);
  const saved = progress.drafts[question];
  const live = saved?.rev === rev ? saved : null;
  const round = Math.max(1, live?.round ?? 1, ...present.map((attempt) => attempt.round));
  const tries = present.filter((attempt) => attempt.round === round);
  const draft = live?.round === round ? live : null;
  const latest = attempts.at(-1);
  return {
    round,
    tries,
    status: roundStatus(tries, allowed),
    lastAttempt: tries.at(-1) ?? null,
    draft,
    hints: Math.max(draft?.hints ?? 0, ...tries.map((attempt) => attempt.hints)),
    earlier: attempts.filter((attempt) => !tries.includes(attempt)),
    updatedSince: present.length === 0 && latest !== undefined && latest.rev < rev,
  };
}

/** What a round has come to. */
export function roundStatus(attempts: Attempt[], tries: number): QuestionStatus {
  for (const verdict of ["right", "shown", "noted"] as const) {
    if (attempts.some((attempt) => attempt.verdict === verdict)) return verdict;
  }
  // All others were graded.
  return attempts.length >= tries ? "spent" : "open";
}

/** The last round that is over. */
export function lastSettledRound(attempts: Attempt[], tries: number): Attempt[] | undefined {
  const rounds = [...new Set(attempts.map((attempt) => attempt.round))].sort((a, b) => b - a);
  return rounds
    .map((round) => attempts.filter((attempt) => attempt.round === round))
    .find((round) => roundStatus(round, tries) !== "open");
}

/**
 * Whether an assignment holds back the verdicts and reasons of a lesson: until each of its scored questions was
 * answered once, or of those that the assignment asks.
 *
 * @param scored the scored questions of the lesson
 */
export function isHeld(
  progress: Progress,
  lesson: LessonKey,
  scored: readonly Pick<Asked, "question" | "rev">[],
): boolean {
  if (readSetting(progress, settings.tries(lesson)) !== "held") return false;
  const asked = readSetting(progress, settings.asked(lesson))?.split(" ");
  return scored.some(({ question, rev }) => {
    if (asked?.[0] && !asked.some((id) => question.endsWith(`/${id}`))) return false;
    const attempts = progress.attempts.filter((one) => one.question === question && one.rev === rev);
    return lastSettledRound(attempts, 1) === undefined;
  });
}

/** How often a question may be tried: as an assignment says, else as the lesson does. */
export function triesOf(set: Tries, written: number): number {
  return set === "held" ? 1 : (set ?? written);
}
