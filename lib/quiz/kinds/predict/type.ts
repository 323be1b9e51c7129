import type { Html, Ordering, Part } from "../../part";

/** A guess before the text, asked again after it. */
export interface Predict {
  /** `first` is the id of the first asking; null where this is the first asking itself. */
  ask: { choices: Part[]; order: Ordering; first: string | null };
  key: { right: string; why: Record<string, Html> };
  response: { choice: string | null };
}
