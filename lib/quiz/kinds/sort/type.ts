import type { Html, Part } from "../../part";

/** A category for every statement. */
export interface Sort {
  ask: { statements: Part[]; categories: Part[] };
  /** For each statement the categories that hold, each with its reason. */
  key: { right: Record<string, Record<string, Html>> };
  response: { rows: Record<string, string> };
}
