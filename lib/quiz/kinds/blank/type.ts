import type { Html } from "../../part";

/** A sentence with a gap. */
export interface Blank {
  /** The sentence around the gap, and whether the accepted answers are all numbers. */
  ask: { before: Html; after: Html; numeric: boolean };
  /** `known` are wrong answers the author foresaw, each with its reason. */
  key: { accepted: string[]; known: { answer: string; why: Html }[]; why: Html };
  response: { text: string };
}
