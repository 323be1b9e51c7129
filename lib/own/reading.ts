import type { DrawnNode } from "../quiz/drawn";

/** A change that mends a text: what stands from one place to the other becomes something else. */
export interface Cure {
  /** Counted in UTF-16 units from the beginning of the text, as editors count. */
  from: number;
  to: number;
  text: string;
}

/** One sentence about a text. */
export interface Said {
  from: number;
  to: number;
  line: number;
  column: number;
  wrong: string;
  mend: string;
  /** The rule that is not kept, where it is one; the text is a lesson all the same. */
  rule: string | null;
  cure: Cure | null;
}

/** What a page needs of a lesson that was read from its text. */
export interface OwnPage {
  module: string;
  title: string;
  nodes: DrawnNode[];
  minutes: number;
  questions: number;
}

/** What an insertion can name without being mended by hand. */
export interface Names {
  objectives: string[];
  misconceptions: string[];
  sources: string[];
  facts: string[];
  terms: string[];
  ids: string[];
}

export interface Reading {
  /** Of the text that was read, in UTF-16 units. */
  length: number;
  said: Said[];
  /** Null where the text could not be read as a lesson. */
  page: OwnPage | null;
  names: Names;
}
