import { countMarks, scored, share } from "./marks";
import type { Grade, Mark, Part } from "./question";

type Rows = Record<string, string>;

/** What a learner put in a row, or null where that is nothing, or an option the question no longer offers. */
export function chosenIn(rows: Rows, row: string, options: readonly Part[]): string | null {
  return options.find((option) => option.id === rows[row])?.id ?? null;
}

/** The rows with one of them set, or left open again where nothing is chosen. */
export function withRow(rows: Rows, row: string, chosen: string): Rows {
  const { [row]: _before, ...others } = rows;
  return chosen === "" ? others : { ...others, [row]: chosen };
}

/** Whether every row holds something the question offers. */
export function isFilled(rows: Rows, all: readonly Part[], options: readonly Part[]): boolean {
  return all.every(({ id }) => chosenIn(rows, id, options) !== null);
}

/** Whether the same stands in every row. */
export function sameRows({ rows: a }: { rows: Rows }, { rows: b }: { rows: Rows }): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((row) => Object.hasOwn(b, row) && a[row] === b[row])
  );
}

/** The share of rows that hold what they may. */
export function gradeRows(
  rows: readonly Part[],
  options: readonly Part[],
  filled: Rows,
  holds: (row: string, chosen: string) => boolean,
): Grade {
  const marks = Object.fromEntries(
    rows.map(({ id }): [string, Mark] => {
      const chosen = chosenIn(filled, id, options);
      if (chosen === null) return [id, "missed"];
      return [id, holds(id, chosen) ? "right" : "wrong"];
    }),
  );
  return scored(share(countMarks(marks, "right"), rows.length), marks);
}
