/**
 * The kinds of question, joined: a table for every concern, so that a page carries only those it asks. The compiler wants
 * a row in each when a kind is added.
 */
import type { Kind } from "../question";
import * as blank from "./blank/blank";
import * as choice from "./choice/choice";
import * as choices from "./choices/choices";
import * as explain from "./explain/explain";
import * as highlight from "./highlight/highlight";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  SpreadRules,
  Traits,
  WrongParts,
} from "./kind";
import * as match from "./match/match";
import * as order from "./order/order";
import * as predict from "./predict/predict";
import * as scale from "./scale/scale";
import * as sort from "./sort/sort";

/** What the other rooms have to know of a kind. */
export const kindTraits: { [K in Kind]: Traits } = {
  choice: choice.traits,
  choices: choices.traits,
  blank: blank.traits,
  order: order.traits,
  match: match.traits,
  sort: sort.traits,
  highlight: highlight.traits,
  explain: explain.traits,
  predict: predict.traits,
  scale: scale.traits,
};

/** What an answer is. */
export const responses: { [K in Kind]: ResponseRules<K> } = {
  choice: choice.response,
  choices: choices.response,
  blank: blank.response,
  order: order.response,
  match: match.response,
  sort: sort.response,
  highlight: highlight.response,
  explain: explain.response,
  predict: predict.response,
  scale: scale.response,
};

/** How an answer is graded. */
export const gradings: { [K in Kind]: GradingRules<K> } = {
  choice: choice.grading,
  choices: choices.grading,
  blank: blank.grading,
  order: order.grading,
  match: match.grading,
  sort: sort.grading,
  highlight: highlight.grading,
  explain: explain.grading,
  predict: predict.grading,
  scale: scale.grading,
};

/** How a kind stands on paper. */
export const papers: { [K in Kind]: PaperRules<K> } = {
  choice: choice.paper,
  choices: choices.paper,
  blank: blank.paper,
  order: order.paper,
  match: match.paper,
  sort: sort.paper,
  highlight: highlight.paper,
  explain: explain.paper,
  predict: predict.paper,
  scale: scale.paper,
};

/** How an answer stands in a code. */
export const codes: { [K in Kind]: CodeRules<K> } = {
  choice: choice.code,
  choices: choices.code,
  blank: blank.code,
  order: order.code,
  match: match.code,
  sort: sort.code,
  highlight: highlight.code,
  explain: explain.code,
  predict: predict.code,
  scale: scale.code,
};

/** What of an answer is wrong, for a class report. */
export const wrongParts: { [K in Kind]: WrongParts<K> } = {
  choice: choice.wrongParts,
  choices: choices.wrongParts,
  blank: blank.wrongParts,
  order: order.wrongParts,
  match: match.wrongParts,
  sort: sort.wrongParts,
  highlight: highlight.wrongParts,
  explain: explain.wrongParts,
  predict: predict.wrongParts,
  scale: scale.wrongParts,
};

/** How the answers of a class are counted. */
export const spreads: { [K in Kind]: SpreadRules<K> } = {
  choice: choice.spread,
  choices: choices.spread,
  blank: blank.spread,
  order: order.spread,
  match: match.spread,
  sort: sort.spread,
  highlight: highlight.spread,
  explain: explain.spread,
  predict: predict.spread,
  scale: scale.spread,
};

/** Whether a word, for example of a saved record, is a kind. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kindTraits, word);
}
