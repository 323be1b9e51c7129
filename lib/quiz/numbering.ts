/** Ways to count the possible answers of a question, for codes. None may ever change: codes that were handed out are read by them. */
import type { Shape } from "./kinds/kind";
import { idsOf, type Part } from "./part";

/** The shape of a question whose parts, and what can stand in its rows, have ids. */
export function shapeOfParts(parts: readonly Part[], options: readonly Part[] = []): Shape {
  return { parts: idsOf(parts).sort(), options: idsOf(options).sort() };
}

/** One of the parts. */
export function countOne({ parts }: Shape): number {
  return parts.length;
}

/** The place of the part that was chosen; null where none was, or it is none of them. */
export function rankOne({ parts }: Shape, { choice }: { choice: string | null }): number | null {
  return placeOf(parts, choice);
}

/** The answer that `rankOne` counted. */
export function unrankOne({ parts }: Shape, rank: number): { choice: string | null } {
  return { choice: parts[rank] ?? null };
}

/** Some of the parts. */
export function countSubsets({ parts }: Shape): number {
  return 2 ** parts.length;
}

/** The parts that were chosen as a number, each a binary digit. */
export function rankSubset({ parts }: Shape, chosen: readonly string[]): number {
  return parts.reduce((sum, id, at) => sum + (chosen.includes(id) ? 2 ** at : 0), 0);
}

/** The parts that `rankSubset` counted, in their order. */
export function unrankSubset({ parts }: Shape, rank: number): string[] {
  return parts.filter((_, at) => Math.floor(rank / 2 ** at) % 2 === 1);
}

/** An option in every row. */
export function countRows({ parts, options }: Shape): number {
  return options.length ** parts.length;
}

/** The options of all rows as one number; null where a row has none. */
export function rankRows(
  { parts, options }: Shape,
  { rows }: { rows: Record<string, string> },
): number | null {
  const places = parts.map((row) => placeOf(options, rows[row] ?? null));
  return places.reduce<number | null>(
    (sum, place) => (sum === null || place === null ? null : sum * options.length + place),
    0,
  );
}

/** The rows that `rankRows` counted. */
export function unrankRows({ parts, options }: Shape, rank: number): { rows: Record<string, string> } {
  const places = digits(rank, options.length, parts.length);
  return { rows: Object.fromEntries(parts.map((row, at) => [row, options[places[at] ?? 0] ?? ""])) };
}

/** Where an id stands; null where it does not. */
export function placeOf(ids: readonly string[], id: string | null): number | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return at < 0 ? null : at;
}

/** A number in a base, the first digit weighing most. */
function digits(number: number, base: number, length: number): number[] {
  return Array.from(
    { length },
    (_, at) => Math.floor(number / Math.max(1, base) ** (length - 1 - at)) % Math.max(1, base),
  );
}
