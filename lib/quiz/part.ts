/** Markup made from checked Markdown at build time. It never contains a script, a style or an event handler. */
export type Html = string;

/** A thing a learner can choose, move, place or mark. The id is stable across edits (see the lock file). */
export interface Part {
  id: string;
  html: Html;
}

/** "shuffled" by a seed, or "written" where the order means something (dates, numbers, scales). */
export type Ordering = "shuffled" | "written";

/** The ids of parts, in their order. */
export function idsOf(parts: readonly Part[]): string[] {
  return parts.map((part) => part.id);
}

/** Whether one of the parts has that id. */
export function hasPart(parts: readonly Part[], id: string | null): boolean {
  return parts.some((part) => part.id === id);
}
