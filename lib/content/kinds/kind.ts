import type { RootContent } from "mdast";
import type { Kind, Ordering, Part, Question, QuestionOf } from "../../quiz/question";
import type { NamedMisconception } from "../misconception";
import type { Body } from "../question-parts";

/** What every question has, whatever its kind. */
export type Common = Omit<QuestionOf<Kind>, "kind" | "ask" | "key">;

/** Part id to text, as the lock file remembers it. */
export type Known = Record<string, string>;

/** The part of a wrong answer, and the misconception its author named. */
export type Revealed = Record<string, NamedMisconception>;

/** What a kind's parser found. */
export interface Parsed {
  /** Joins the two halves of the kind to what every question has. */
  make: (common: Common) => Question;
  parts: Record<string, string>;
  /** The right answer in part ids; see `LockedQuestion.key`. */
  lockKey: string;
  /** What each wrong part reveals; see `Lesson.misconceptions`. */
  reveals?: Revealed;
}

/** The choices of a question, and which of them are right. */
export interface OfferedChoices {
  choices: Part[];
  order: Ordering;
  right: string[];
  /** Only one is ever right. */
  single: boolean;
}

/** A wrong answer that an author wrote out: a learner can pick it and be wrong with it. */
export interface WrittenWrong {
  id: string;
  name: string;
}

/** How authors write a kind, and what the rules for authors have to know of it. */
export interface ContentRules<K extends Kind> {
  tag: string;
  /** Its own attributes, beside those of every question. */
  attributes: readonly string[];
  /** What its answer begins with. */
  answers: readonly RootContent["type"][];
  /** Null when something is wrong; then the report of the body says what. */
  parse: (body: Body, known: Known) => Parsed | null;
  /** What a quotation and the lines of a list of its answer are. */
  roles: { quotation: "reason" | "part" | "model"; list: "part" | "reason" };
  /** Whether its prompt asks, so that it can ask for what is not so. */
  promptAsks: boolean;
  /** More may be accepted later without taking anything from anyone: the key in the lock is a list of answers. */
  acceptsMore: boolean;
  /** The choices it offers, where it offers any. */
  choices?: (question: QuestionOf<K>) => OfferedChoices;
  wrongAnswers: (question: QuestionOf<K>) => WrittenWrong[];
  /** The question as it is asked once more, after the text that settles it. Only for kinds that are asked twice. */
  askAgain?: (question: QuestionOf<K>) => Question;
}
