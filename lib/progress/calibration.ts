import { type Attempt, byClock, type Confidence, isGraded } from "./progress";

export type Calibration = Record<Confidence, { asked: number; right: number }>;

/**
 * How often a learner was right when guessing, thinking so and being sure. Of each round only the first graded
 * attempt counts, if confidence was asked with it: later tries already know that an answer was wrong.
 */
export function calibration(attempts: Attempt[]): Calibration {
  const firsts = new Map<string, Attempt>();
  for (const attempt of attempts.filter(isGraded)) {
    const round = `${attempt.rev} ${attempt.round} ${attempt.question}`;
    const first = firsts.get(round);
    if (!first || byClock(attempt, first) < 0) firsts.set(round, attempt);
  }
  const result: Calibration = {
    guess: { asked: 0, right: 0 },
    think: { asked: 0, right: 0 },
    sure: { asked: 0, right: 0 },
  };
  for (const { confidence, verdict } of firsts.values()) {
    if (!confidence) continue;
    result[confidence].asked += 1;
    if (verdict === "right") result[confidence].right += 1;
  }
  return result;
}
