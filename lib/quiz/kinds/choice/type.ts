import type { Html, Ordering, Part } from "../../part";

/** One answer of several. */
export interface Choice {
  ask: { choices: Part[]; order: Ordering };
  key: { right: string; why: Record<string, Html> };
  response: { choice: string | null };
}
