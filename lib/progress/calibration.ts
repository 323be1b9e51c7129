import { type Attempt, byClock, type Confidence, isGraded } from "./progress";

export type Calibration = Record<Confidence, { asked: number; right: number }>;

/** More rounds than a record may name. */
const mostRounds = 10_000_000;

/**
 * How often a learner was right when guessing, thinking so and being sure. Of each round only the first graded
 * attempt counts, if confidence was asked with it: later tries already know that an answer was wrong.
 */
export function calibration(attempts: Attempt[]): Calibration {
  // By question first: names of its rounds would be a text for each of thousands of answers.
  const firsts = new Map<string, Map<number, Attempt>>();
  for (const attempt of attempts) {
    if (!isGraded(attempt)) continue;
    const own = firsts.get(attempt.question) ?? new Map<number, Attempt>();
    firsts.set(attempt.question, own);
    const round = attempt.rev * mostRounds + attempt.round;
    const first = own.get(round);
    if (!first || byClock(attempt, first) < 0) own.set(round, attempt);
  }
  const result: Calibration = {
    guess: { asked: 0, right: 0 },
    think: { asked: 0, right: 0 },
    sure: { asked: 0, right: 0 },
  };
  for (const { confidence, verdict } of [...firsts.values()].flatMap((own) => [...own.values()])) {
    if (!confidence) continue;
    result[confidence].asked += 1;
    if (verdict === "right") result[confidence].right += 1;
  }
  return result;
}
