/** Work in steps, so that a page can draw and answer between them. */

/** So many rows are looked at in one step. */
const stepRows = 500;

/** Does all steps one after the other. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** @param size so many rows are looked at in one step */
export function* eachInSteps<T>(
  rows: Iterable<T>,
  run: (row: T) => void,
  size = stepRows,
): Generator<undefined, void> {
  let count = 0;
  for (const row of rows) {
    run(row);
    count += 1;
    if (count % size === 0) yield;
  }
}

/** What becomes of each row. */
export function* mapInSteps<T, R>(
  rows: Iterable<T>,
  change: (row: T) => R,
  size = stepRows,
): Generator<undefined, R[]> {
  const changed: R[] = [];
  yield* eachInSteps(rows, (row) => void changed.push(change(row)), size);
  return changed;
}

/** The rows for which something holds. */
export function* filterInSteps<T>(rows: Iterable<T>, holds: (row: T) => boolean): Generator<undefined, T[]> {
  const found: T[] = [];
  yield* eachInSteps(rows, (row) => {
    if (holds(row)) found.push(row);
  });
  return found;
}

type Order<T> = (a: T, b: T) => number;

/** Rows in order; equal ones stay as they were. Those that are in order already are only looked at. */
export function* sortInSteps<T>(rows: readonly T[], order: Order<T>): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < rows.length; from += stepRows) {
    const run = rows.slice(from, from + stepRows).sort(order);
    const [first] = run;
    const before = runs.at(-1);
    const last = before?.at(-1);
    if (before !== undefined && last !== undefined && first !== undefined && order(last, first) <= 0)
      for (const row of run) before.push(row);
    else runs.push(run);
    yield;
  }
  while (runs.length > 1) {
    const next: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      next.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], order));
    runs = next;
  }
  return runs[0] ?? [];
}

/** Two lists in their order as one. */
export function* mergeInSteps<T>(
  some: readonly T[],
  others: readonly T[],
  order: Order<T>,
): Generator<undefined, T[]> {
  const all: T[] = [];
  let [at, next] = [0, 0];
  while (at < some.length || next < others.length) {
    const [one, other] = [some[at], others[next]];
    if (other === undefined || (one !== undefined && order(one, other) <= 0)) {
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
