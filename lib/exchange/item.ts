/**
 * A question as any quiz tool knows it. Each kind becomes the nearest of these few forms; what a form has no place for is
 * said, never dropped in silence.
 */
import type { Html } from "../quiz/part";

/** An answer that can be picked or written, with its share of the credit (-1 to 1) and what is said of it. */
export interface ItemAnswer {
  html: Html;
  credit: number;
  feedback: Html;
}

/** One that is shown, by the id it has here. */
export interface SelectAnswer extends ItemAnswer {
  id: string;
}

export type ItemBody =
  /** One or several of the answers shown. */
  | {
      form: "select";
      several: boolean;
      shuffled: boolean;
      answers: SelectAnswer[];
      /** Where the answers are the sentences of a passage: what is asked of it, for a tool that marks within a text. */
      inPassage?: Html;
    }
  /** A word or a number to write; the stem shows where. */
  | { form: "text"; answers: ItemAnswer[] }
  /** A number that may be off by as much as `within`. The first answer that fits counts. */
  | { form: "number"; answers: (Omit<ItemAnswer, "html"> & { value: number; within: number })[] }
  /** For every row one of the options, and why; `also` fit as well, `extra` fit none. */
  | {
      form: "match";
      rows: { id: string; html: Html; option: string; also?: string[]; why: Html }[];
      extra: string[];
      /** Where the options are places in an order: the rows' ids as they are to stand, for a tool that puts in order. */
      inOrder?: string[];
    }
  /** Own words, which a teacher marks. */
  | { form: "essay"; model: Html; rubric: Html[] };

/** What a tool asks and marks. */
export type Item = {
  /** "module/question", which stays when the text changes. */
  id: string;
  title: string;
  stem: Html;
  hints: Html[];
  /** What is said after the answer, whatever it was: the reasons that have no place of their own, and the sources. */
  after: Html;
  /** The sources alone, which `after` ends with. */
  sources: Html;
} & ItemBody;

/** What was done instead of what a form has no place for. Words for each stand in the catalogue. */
export type Change =
  /** Left out: a guess, asked again after the text. */
  | "guess-left-out"
  /** Marked place by place, not pair by pair. */
  | "order-as-places"
  /** A passage became a list of its sentences. */
  | "passage-as-list"
  /** Only the first of several categories that hold counts. */
  | "one-category"
  /** Reasons of the rows stand together after the answer. */
  | "reasons-after"
  /** A line to move on became a field for a number. */
  | "line-as-number"
  /** Marked by hand; the list of points and the model answer are for whoever marks. */
  | "marked-by-hand"
  /** Other ways of writing the answer that this site forgives do not count. */
  | "as-written";

/** A question as an item, and what was done instead; an item of null is left out. */
export interface Exported {
  item: Item | null;
  changes: Change[];
}
