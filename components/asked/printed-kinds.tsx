import type { Kind } from "@/lib/quiz/question";
import { blankPrinted } from "../quiz/kinds/blank/printed";
import { choicePrinted } from "../quiz/kinds/choice/printed";
import { choicesPrinted } from "../quiz/kinds/choices/printed";
import { explainPrinted } from "../quiz/kinds/explain/printed";
import { highlightPrinted } from "../quiz/kinds/highlight/printed";
import { matchPrinted } from "../quiz/kinds/match/printed";
import { orderPrinted } from "../quiz/kinds/order/printed";
import { predictPrinted } from "../quiz/kinds/predict/printed";
import { scalePrinted } from "../quiz/kinds/scale/printed";
import { sortPrinted } from "../quiz/kinds/sort/printed";
import type { PrintedKind } from "../quiz/paper-parts";

/** How each kind stands on paper. The compiler asks for a row when a kind is added. */
export const printedKinds: { [K in Kind]: PrintedKind<K> } = {
  choice: choicePrinted,
  choices: choicesPrinted,
  blank: blankPrinted,
  order: orderPrinted,
  match: matchPrinted,
  sort: sortPrinted,
  highlight: highlightPrinted,
  explain: explainPrinted,
  predict: predictPrinted,
  scale: scalePrinted,
};
