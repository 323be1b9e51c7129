/** What kinds share where a learner picks some of the parts shown. */
import type { WrongPart } from "./kinds/kind";
import { markPicked } from "./marks";
import type { Html, Mark, Part } from "./question";

/** Marks for one choice among several. */
export function markOne(
  parts: readonly Part[],
  { choice }: { choice: string | null },
  right: string,
): Record<string, Mark> {
  return markPicked(parts, choice === null ? [] : [choice], [right]);
}

/** Whether two answers chose the same, or both none. */
export function sameChoice(a: { choice: string | null }, b: { choice: string | null }): boolean {
  return a.choice === b.choice;
}

/** Whether the same are picked, in any order. */
export function samePicks(a: readonly string[], b: readonly string[]): boolean {
  return a.every((id) => b.includes(id)) && b.every((id) => a.includes(id));
}

/** What was picked and is not right, each with its reason. */
export function wrongPicks(
  parts: readonly Part[],
  picked: readonly string[],
  right: readonly string[],
  why: Record<string, Html>,
): WrongPart[] {
  return parts
    .filter(({ id }) => picked.includes(id) && !right.includes(id))
    .map(({ id, html }) => ({ id, reveals: id, html, why: why[id] ?? null }));
}

/** Where each part is marked for itself, a mark stays until the next check. */
export const marksStay = (): boolean => true;

/** Where each part has its reason below it, the verdict speaks none. */
export const noSpokenPart = (): null => null;
