/** Attempts of years put into the order they were given, in steps: see `lib/steps.ts`. */
import { type Attempt, byClock } from "./progress";

/** So many are sorted in one step. */
const stepRows = 1_000;

/** Attempts in the order they were given. Those that are in it already are only looked at. */
export function* sortInSteps(attempts: readonly Attempt[]): Generator<undefined, Attempt[]> {
  let runs: Attempt[][] = [];
  for (let from = 0; from < attempts.length; from += stepRows) {
    const run = attempts.slice(from, from + stepRows).sort(byClock);
    const before = runs.at(-1);
    const last = before?.at(-1);
    // One run of all that follows what came before.
    if (before !== undefined && last !== undefined && run[0] !== undefined && byClock(last, run[0]) <= 0)
      for (const attempt of run) before.push(attempt);
    else runs.push(run);
    yield;
  }
  while (runs.length > 1) {
    const next: Attempt[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      next.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? []));
    runs = next;
  }
  return runs[0] ?? [];
}

/** Two lists in their order as one. */
export function* mergeInSteps(
  some: readonly Attempt[],
  others: readonly Attempt[],
): Generator<undefined, Attempt[]> {
  const all: Attempt[] = [];
  let [at, next] = [0, 0];
  while (at < some.length || next < others.length) {
    const [one, other] = [some[at], others[next]];
    if (other === undefined || (one !== undefined && byClock(one, other) <= 0)) {
      if (one !== undefined) all.push(one);
      at += 1;
    } else {
      all.push(other);
      next += 1;
    }
    if (all.length % stepRows === 0) yield;
  }
  return all;
}
