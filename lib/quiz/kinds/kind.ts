/**
 * What a kind of question has to say of itself. Each kind's folder exports these by the names of the tables in kinds.ts,
 * each as a plain object, so that a page takes in no more of a kind than it calls.
 */
import type { Html, Part } from "../part";
import type { Asks, Grade, Kind, Mark, QuestionOf, Responses } from "../question";

export interface Traits {
  /** False: an answer is noted, never graded and never held back. */
  scored: boolean;
  /**
   * How an answer comes about. Picked among what is shown; produced, so that a right one is no luck; or written in own
   * words, which may still be changed after the model answer shows, and go along in a hand-in.
   */
  answer: "picked" | "produced" | "written";
}

/** A number was asked for and none can be read; or a text is too long to be kept and handed in. */
export type AskAgain = "number" | "too-long";

/** What a learner's answer is. */
export interface ResponseRules<K extends Kind> {
  /** What the question starts with. */
  empty(question: QuestionOf<K>, seed: string): Responses[K];
  isAnswered(question: QuestionOf<K>, response: Responses[K]): boolean;
  /** A saved or imported object as a response, without what does not belong to it; null when it is none. */
  read(saved: Record<string, unknown>): Responses[K] | null;
  isSame(a: Responses[K], b: Responses[K]): boolean;
  /** What it asks, where that is not its prompt. */
  sentence?(ask: Asks[K]): Html;
  /** In words, for lists of earlier tries and the key. */
  describe(ask: Asks[K], response: Responses[K]): string;
  /** Why an answer is asked for once more, without costing a try: nothing could be said of it. Null where it can be checked. */
  askAgain?(question: QuestionOf<K>, response: Responses[K]): AskAgain | null;
  /** What the learner wrote in own words. Only for kinds that are written. */
  ownText?(response: Responses[K]): string;
  /** The id of the first asking, where this is the second one; null in a first asking. Only for kinds asked twice. */
  firstAsking?(ask: Asks[K]): string | null;
}

/** What the reasons of a kind hang on: the marks a learner sees, and whether the key is out. */
export interface Shown {
  marks: Record<string, Mark>;
  open: boolean;
}

/** How an answer fared, and what is said of it. */
export interface GradingRules<K extends Kind> {
  grade(question: QuestionOf<K>, response: Responses[K]): Grade;
  /** Reasons by the id of the part they belong to. */
  reasons(question: QuestionOf<K>, response: Responses[K], shown: Shown): Record<string, Html>;
  /** In which words right parts are counted; null where one part is the whole answer. */
  counted: "picks" | "rows" | "places" | null;
  /** The part whose reason the verdict itself gives, so that it stands on the page once; null where each has its place. */
  spokenPart(response: Responses[K]): string | null;
  /** Whether the mark of a part still holds after a change to what was checked. */
  markHolds(part: string, checked: Responses[K], now: Responses[K]): boolean;
}

/** What has letters (choices, sentences, things, options) and, for kinds with rows, what has numbers. */
export interface PaperParts {
  lettered: Part[];
  numbered: Part[];
}

/** Why an answer from paper cannot be read. */
export type PaperProblem =
  /** A letter, or a row, that the question does not have. `last` is the last one it has. */
  | { what: "unknown"; said: string; last: string }
  /** One letter, or each letter once, is what the question asks for. */
  | { what: "count"; wanted: number; got: number }
  | { what: "twice"; said: string };

export type PaperReading<R> = { ok: true; response: R } | { ok: false; problem: PaperProblem };

/** A kind on paper. */
export interface PaperRules<K extends Kind> {
  parts(question: QuestionOf<K>): PaperParts;
  write(response: Responses[K], parts: PaperParts): string;
  read(text: string, parts: PaperParts, question: QuestionOf<K>): PaperReading<Responses[K]>;
  /** The response that is the key. */
  key(question: QuestionOf<K>): Responses[K];
}

/** Which parts a version of a question had: what a code has to know to say which answer was given. */
export interface Shape {
  /** Ids in alphabetical order, which no edit of the lesson changes. Some kinds keep something else here; each says what. */
  parts: string[];
  /** Ids of what can stand in a row; empty for kinds without rows. */
  options: string[];
}

/**
 * How the answers of a kind are counted: the number of possible ones, and each one's place among them. Codes that were
 * handed out are read by these for ever.
 */
export interface CodeRules<K extends Kind> {
  shape(question: QuestionOf<K>): Shape;
  count(shape: Shape): number;
  /** Null for a response that this shape has no place for. */
  rank(shape: Shape, response: Responses[K]): number | null;
  unrank(shape: Shape, rank: number): Responses[K];
}

/** One wrong part of an answer, for a class report. */
export interface WrongPart {
  /** Tells it from the other parts of its question. */
  id: string;
  /** The part under which a lesson names the misconception behind it. */
  reveals: string;
  html: Html;
  why: Html | null;
}

export type WrongParts<K extends Kind> = (question: QuestionOf<K>, response: Responses[K]) => WrongPart[];

/** What stands in a row of an answer, or in the only one. */
export interface SpreadRow {
  id: string;
  /** Null where a kind has no rows. */
  html: Html | null;
  /** What can be picked there. */
  picks: Part[];
}

/** By what the answers of a class to one question are counted, for the wall of a live round. */
export interface SpreadRules<K extends Kind> {
  rows(question: QuestionOf<K>): SpreadRow[];
  /** Which pick of which row an answer holds. What the question does not offer may be among them. */
  picks(question: QuestionOf<K>, response: Responses[K]): [row: string, pick: string][];
  isRight(question: QuestionOf<K>, row: string, pick: string): boolean;
}
