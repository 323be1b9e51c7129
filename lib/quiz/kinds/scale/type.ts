import type { Html } from "../../part";

/** A value on a labelled line. */
export interface Scale {
  /** The ends of the line, the steps between them, and what is counted. */
  ask: { from: number; to: number; step: number; unit: string };
  /** Right up to `within` away, half right up to twice as far. */
  key: { right: number; within: number; why: Html };
  response: { value: number | null };
}
