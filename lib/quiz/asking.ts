import { responses } from "./kinds/kinds";
import type { Asks, Kind } from "./question";

/** A prediction is asked before the text and again after it; everything else once. */
export type Asking = "once" | "before" | "after";

interface Asked<K extends Kind> {
  kind: K;
  ask: Asks[K];
}

/** Which asking this is of a question. */
export function askingOf<K extends Kind>({ kind, ask }: Asked<K>): Asking {
  const first = responses[kind].firstAsking?.(ask);
  if (first === undefined) return "once";
  return first === null ? "before" : "after";
}

/** The id of the first asking of a question that is asked again here; null for every other question. */
export function firstAskingOf<K extends Kind>({ kind, ask }: Asked<K>): string | null {
  return responses[kind].firstAsking?.(ask) ?? null;
}
