import type { Html, Part } from "../../part";

/** A passage whose sentences are marked. */
export interface Highlight {
  ask: { sentences: Part[] };
  key: { right: string[]; why: Record<string, Html> };
  response: { marked: string[] };
}
