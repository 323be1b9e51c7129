/** What a platform's report of answers is told. */
import type { Attempt } from "../progress/progress";
import type { Question } from "../quiz/question";
import { interactionOf } from "./interactions";
import type { Platform } from "./platform";
import type { ScormVersion } from "./version";

/** How often an answer is told that the platform refuses. */
const mostTellings = 2;

export interface Telling {
  version: ScormVersion;
  byKey: ReadonlyMap<string, Question>;
  /** When the visit began. */
  began: number;
  /** Minutes that the learner's clock is ahead of UTC. */
  offset: () => number;
  /** Answers that the platform was told before. */
  known: readonly Attempt[];
  mayWrite: boolean;
}

/**
 * Tells every answer once. Each stands at its place among those of the attempt, also one that another window has told
 * already: a platform that keeps what a window says by its place, or all of it at once, has the same from both.
 *
 * @returns what is to be called with all answers
 */
export function tellerOf(
  platform: Platform,
  { version, byKey, began, offset, known, mayWrite }: Telling,
): (attempts: readonly Attempt[]) => void {
  const told = new Set(known.map(({ id }) => id));
  const tellings = new Map<string, number>();
  let interactions = mayWrite ? Number.parseInt(platform.get("cmi.interactions._count"), 10) || 0 : 0;

  return (attempts) => {
    let before = began;
    for (const one of attempts) {
      const { id, at } = one;
      const latency = Math.max(0, at - (at >= began ? Math.max(before, began) : before));
      before = at;
      const question = byKey.get(one.question);
      if (told.has(id) || question === undefined) continue;
      const [first, ...rest] = interactionOf(question, one, {
        version,
        index: interactions,
        latency,
        offset: offset(),
      });
      if (first === undefined || !platform.offer(...first)) {
        // One that the platform does not take leaves its place to the next.
        const times = (tellings.get(id) ?? 0) + 1;
        tellings.set(id, times);
        if (times >= mostTellings) told.add(id);
        continue;
      }
      told.add(id);
      interactions += 1;
      for (const row of rest) platform.offer(...row);
    }
  };
}
