import type { Grade, Mark, Part, Verdict } from "./question";

/** Credit from 0 to 1 as a scored grade: all of it is right, none of it wrong, anything between partly right. */
export function scored(score: number, marks: Record<string, Mark>): Grade {
  return { verdict: verdictOf(score), score, marks };
}

function verdictOf(score: number): Verdict {
  if (score === 1) return "right";
  return score > 0 ? "partly" : "wrong";
}

/**
 * Marks for kinds where a learner picks some of the parts shown: picked parts are right or wrong, right parts left out
 * are missed. Ids that are not shown (from an older edition of the question) are ignored.
 */
export function markPicked(
  parts: readonly Part[],
  picked: readonly string[],
  right: readonly string[],
): Record<string, Mark> {
  return Object.fromEntries(
    parts.flatMap(({ id }): [string, Mark][] => {
      if (picked.includes(id)) return [[id, right.includes(id) ? "right" : "wrong"]];
      return right.includes(id) ? [[id, "missed"]] : [];
    }),
  );
}

/** How many parts carry a mark. */
export function countMarks(marks: Record<string, Mark>, mark: Mark): number {
  return Object.values(marks).filter((given) => given === mark).length;
}

/** One number as a share of another; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
