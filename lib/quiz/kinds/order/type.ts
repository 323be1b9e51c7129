import type { Html, Part } from "../../part";

/** Things to put in order. */
export interface Order {
  ask: { things: Part[]; first: string; last: string };
  /** Ids in the right order, with the reason each stands where it stands. */
  key: { right: string[]; why: Record<string, Html> };
  response: { order: string[] };
}
