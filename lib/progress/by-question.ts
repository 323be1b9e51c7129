import type { Attempt, Progress } from "./progress";

const none: Attempt[] = [];

// A list of attempts is never changed, only replaced: it is sorted by question once, however many questions are asked for.
const sorted = new WeakMap<readonly Attempt[], Map<string, Attempt[]>>();

/** The attempts at a question, in the order they were given. Not to be changed. */
export function attemptsAt({ attempts }: Pick<Progress, "attempts">, question: string): readonly Attempt[] {
  let groups = sorted.get(attempts);
  if (groups === undefined) {
    groups = new Map();
    for (const attempt of attempts) {
      const own = groups.get(attempt.question);
      if (own === undefined) groups.set(attempt.question, [attempt]);
      else own.push(attempt);
    }
    sorted.set(attempts, groups);
  }
  return groups.get(question) ?? none;
}
