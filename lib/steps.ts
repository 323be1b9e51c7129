/** Work in steps, so that a page can draw and answer between them. */

/** So many rows are looked at in one step. */
const stepRows = 1_000;

/** Does all steps one after the other. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export function* eachInSteps<T>(rows: Iterable<T>, run: (row: T) => void): Generator<undefined, void> {
  let count = 0;
  for (const row of rows) {
    run(row);
    count += 1;
    if (count % stepRows === 0) yield;
  }
}

/** The rows for which something holds. */
export function* filterInSteps<T>(rows: Iterable<T>, holds: (row: T) => boolean): Generator<undefined, T[]> {
  const found: T[] = [];
  yield* eachInSteps(rows, (row) => {
    if (holds(row)) found.push(row);
  });
  return found;
}
