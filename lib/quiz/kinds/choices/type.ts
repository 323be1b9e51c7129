import type { Html, Ordering, Part } from "../../part";

/** Any number of answers. */
export interface Choices {
  ask: { choices: Part[]; order: Ordering };
  key: { right: string[]; why: Record<string, Html> };
  response: { choices: string[] };
}
