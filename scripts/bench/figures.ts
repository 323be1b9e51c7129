/** What the bench makes of its measurements. Pure: numbers in, numbers and text out. */

/** The middle of some numbers; of an even count, the mean of the middle two. @throws when there are none */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) throw new Error("There is no median of nothing");
  return (low + high) / 2;
}

/** One number as a multiple of another; null where there is nothing to compare with. */
export function ratio(number: number, base: number): number | null {
  return base === 0 ? null : number / base;
}

/** One line of the table: a metric, and for each variant, by hand first, what was measured. */
export interface Row {
  name: string;
  /** Digits after the point. */
  digits: number;
  /** Empty where it was not measured. */
  measured: number[][];
}

/** "1.83 (1.68–2.49)", or the number alone where every round gave the same. */
export function spread(numbers: readonly number[], digits: number): string {
  if (numbers.length === 0) return "–";
  const print = (number: number) => inGroups(number.toFixed(digits));
  const [low, high] = [print(Math.min(...numbers)), print(Math.max(...numbers))];
  return low === high ? low : `${print(median(numbers))} (${low}–${high})`;
}

function inGroups(number: string): string {
  return number.replace(/\B(?=(\d{3})+(?:\.|$))/g, ",");
}

/** The rows as lines of text: each variant's figures and, from the second on, how many times the first it is. */
export function table(variants: readonly string[], rows: readonly Row[]): string {
  const head = ["", ...variants.flatMap((name, index) => (index === 0 ? [name] : [name, "×"]))];
  const lines = rows.map(({ name, digits, measured }) => [
    name,
    ...measured.flatMap((numbers, index) => {
      const figures = spread(numbers, digits);
      return index === 0 ? [figures] : [figures, times(numbers, measured[0] ?? [])];
    }),
  ]);
  return aligned([head, ...lines]);
}

function times(numbers: readonly number[], base: readonly number[]): string {
  if (numbers.length === 0 || base.length === 0) return "";
  return ratio(median(numbers), median(base))?.toFixed(2) ?? "";
}

/** The first column to the left, the others to the right. */
function aligned(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A goal and whether it was reached, as a sentence. */
export function goal(name: string, reached: number | null, most: number, unit = ""): string {
  if (reached === null) return `? ${name}: not measured, goal at most ${most}${unit}`;
  // Two digits, but never so few that a figure beside the goal would read like the goal.
  const figure = Number.isInteger(reached) ? String(reached) : reached.toPrecision(reached < 0.01 ? 1 : 3);
  return `${reached <= most ? "✓" : "✗"} ${name}: ${figure}${unit}, goal at most ${most}${unit}`;
}

/** The number after `--rounds`, or the default. @throws when it is no whole number above 0 */
export function roundsFrom(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const rounds = Number(given);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number, 1 or more");
  return rounds;
}
