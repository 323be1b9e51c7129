import type { Html, Part } from "../../part";

/** Where a passage of a document is from: whose, which, where in it, of which day, and who passed it on. */
export interface Excerpted {
  publisher: string;
  label: string;
  at: string | null;
  /** A day, a month or a year: 2014-02-17. */
  date: string | null;
  via: string | null;
  /** The language of its words and which way they run, where that is not the lesson's. */
  lang?: string | undefined;
  dir?: string | undefined;
}

/** A passage whose sentences are marked; where it is a document's own words, with that document. */
export interface Highlight {
  ask: { sentences: Part[]; excerpt?: Excerpted };
  key: { right: string[]; why: Record<string, Html> };
  response: { marked: string[] };
}
