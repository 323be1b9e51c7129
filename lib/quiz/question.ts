/**
 * What a question is. One checked value feeds the lesson page, the record, the printed sheet and the key.
 *
 * A question has two halves: `ask` is everything a learner may see before answering, `key` is what settles it.
 * Views receive `ask` alone; the key reaches them only through an `Outcome`, after an answer.
 */

/** Markup made from checked Markdown at build time. It never contains a script, a style or an event handler. */
export type Html = string;

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

/** A thing a learner can choose, move, place or mark. The id is stable across edits (see the lock file). */
export interface Part {
  id: string;
  html: Html;
}

/** What each kind shows before the answer. */
export interface Asks {
  choice: { choices: Part[]; order: Ordering };
  choices: { choices: Part[]; order: Ordering };
  /** The sentence around the gap, and whether the accepted answers are all numbers. */
  blank: { before: Html; after: Html; numeric: boolean };
  order: { things: Part[]; first: string; last: string };
  match: { rows: Part[]; options: Part[]; rowTitle: string; optionTitle: string };
  sort: { statements: Part[]; categories: Part[] };
  highlight: { sentences: Part[] };
  explain: { rubric: Part[] };
  predict: { choices: Part[]; order: Ordering; phase: "before" | "after" };
}

/** What settles each kind. Every reason (`why`) is markup. */
export interface Keys {
  choice: { right: string; why: Record<string, Html> };
  choices: { right: string[]; why: Record<string, Html> };
  blank: { accepted: string[]; known: { answer: string; why: Html }[]; why: Html };
  /** Ids in the right order, with the reason each stands where it stands. */
  order: { right: string[]; why: Record<string, Html> };
  match: { right: Record<string, string>; why: Record<string, Html> };
  /** For each statement the categories that hold, each with its reason. */
  sort: { right: Record<string, Record<string, Html>> };
  highlight: { right: string[]; why: Record<string, Html> };
  explain: { model: Html };
  predict: { right: string; why: Record<string, Html> };
}

/** What a learner answers, kind by kind. Plain JSON, parts named by id, never by position. */
export interface Responses {
  choice: { choice: string | null };
  choices: { choices: string[] };
  blank: { text: string };
  order: { order: string[] };
  match: { rows: Record<string, string> };
  sort: { rows: Record<string, string> };
  highlight: { marked: string[] };
  explain: { text: string; met: string[] };
  predict: { choice: string | null };
}

export type Kind = keyof Asks;
export type Ask<K extends Kind = Kind> = Asks[K];
export type Key<K extends Kind = Kind> = Keys[K];
export type Response<K extends Kind = Kind> = Responses[K];

/** "shuffled" by a seed, or "written" where the order means something (dates, numbers, scales). */
export type Ordering = "shuffled" | "written";

/** How much a question asks of the learner: remember it, use it, or draw a conclusion from it. */
export type Level = "recall" | "apply" | "infer";

export interface QuestionOf<K extends Kind> {
  kind: K;
  /** Written once by the author, unique in its module. */
  id: string;
  module: string;
  lesson: string;
  /** Raised by the author when the meaning or the key changes. Starts at 1. */
  rev: number;
  objective: string;
  level: Level;
  /** False for `explain` and `predict`: they are never graded. */
  scored: boolean;
  /** Tries before the key shows by itself; at least 1. */
  tries: number;
  prompt: Html;
  hints: Html[];
  /** What settles it. Empty only where `scored` is false. */
  see: Evidence[];
  /** The id, on the lesson page, of the block that settles it, in the full and in the short version. */
  look: { full: string; short: string } | null;
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
