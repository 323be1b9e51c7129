/**
 * What a question is. One checked value feeds the lesson page, the record, the printed sheet and the key.
 *
 * A question has two halves: `ask` is everything a learner may see before answering, `key` is what settles it.
 * Views receive `ask` alone; the key reaches them only through an `Outcome`, after an answer.
 */

import type { Blank } from "./kinds/blank/type";
import type { Choice } from "./kinds/choice/type";
import type { Choices } from "./kinds/choices/type";
import type { Explain } from "./kinds/explain/type";
import type { Highlight } from "./kinds/highlight/type";
import type { Match } from "./kinds/match/type";
import type { Order } from "./kinds/order/type";
import type { Predict } from "./kinds/predict/type";
import type { Scale } from "./kinds/scale/type";
import type { Sort } from "./kinds/sort/type";
import type { ModuleId } from "./names";
import type { Html } from "./part";

export type { Excerpted } from "./kinds/highlight/type";
export type { Html, Ordering, Part } from "./part";

/** Every kind of question: what it shows, what settles it and what a learner answers. A kind begins with a row here. */
interface Kinds {
  choice: Choice;
  choices: Choices;
  blank: Blank;
  order: Order;
  match: Match;
  sort: Sort;
  highlight: Highlight;
  explain: Explain;
  predict: Predict;
  scale: Scale;
}

export type Kind = keyof Kinds;

/** What each kind shows before the answer. */
export type Asks = { [K in Kind]: Kinds[K]["ask"] };

/** What settles each kind. Every reason (`why`) is markup. */
export type Keys = { [K in Kind]: Kinds[K]["key"] };

/** What a learner answers, kind by kind. Plain JSON, parts named by id, never by position. */
export type Responses = { [K in Kind]: Kinds[K]["response"] };

/** Where the record settles a question: a source id of `sources.yaml` and, where it helps, the paragraph or article. */
export interface Evidence {
  source: string;
  /** As printed after the source, for example "para. 74" or "Article 27(2)". */
  at?: string;
  /** The source's short name, for example "A/HRC/25/63". */
  label: string;
  /** The official document; null where a press report has no page of its own to link to. */
  url: string | null;
}

export type Ask<K extends Kind = Kind> = Asks[K];
export type Key<K extends Kind = Kind> = Keys[K];
export type Response<K extends Kind = Kind> = Responses[K];

/** How much a question asks of the learner: remember it, use it, or draw a conclusion from it. */
export type Level = "recall" | "apply" | "infer";

export interface QuestionOf<K extends Kind> {
  kind: K;
  /** Written once by the author, unique in its module. */
  id: string;
  module: ModuleId;
  lesson: string;
  /** Raised by the author when the meaning or the key changes. Starts at 1. */
  rev: number;
  objective: string;
  level: Level;
  /** As its kind says; what is not scored is never graded. */
  scored: boolean;
  /** Tries before the key shows by itself; at least 1. */
  tries: number;
  prompt: Html;
  hints: Html[];
  /** What settles it. Empty only where `scored` is false. */
  see: Evidence[];
  /** The id, on the lesson page, of the block that settles it, in the full and in the short version. */
  look: { full: string; short: string } | null;
  /** Another question of its objective, which the review may ask instead. */
  sibling?: string;
  /** For a learner who was sure and wrong: what many expect, and what the record shows. */
  refutation: Html | null;
  ask: Asks[K];
  key: Keys[K];
}

/** Any question, discriminated by `kind`. */
export type Question = { [K in Kind]: QuestionOf<K> }[Kind];

/** How one part of an answer fared. "missed" is a right part the learner left out. */
export type Mark = "right" | "wrong" | "missed";

export type Verdict = "right" | "partly" | "wrong" | "noted";

/** What grading says of one response. */
export interface Grade {
  /** "noted" where nothing is graded (`explain`, `predict`). */
  verdict: Verdict;
  /** 0 to 1. 0 where nothing is graded. */
  score: number;
  /** Part by part: choices chosen or missed, rows, sentences, things in their places. */
  marks: Record<string, Mark>;
}
