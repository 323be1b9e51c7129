import type { FunctionComponent } from "react";
import type { Kind } from "@/lib/quiz/question";
import { BlankView } from "./blank-view";
import { ChoiceView } from "./choice-view";
import { ChoicesView } from "./choices-view";
import { ExplainView } from "./explain-view";
import { HighlightView } from "./highlight-view";
import { MatchView } from "./match-view";
import { OrderView } from "./order-view";
import { SortView } from "./sort-view";
import type { ViewProps } from "./view";

/** How each kind is shown. The compiler asks for a row when a kind is added. */
export const views: { [K in Kind]: FunctionComponent<ViewProps<K>> } = {
  choice: ChoiceView,
  choices: ChoicesView,
  blank: BlankView,
  order: OrderView,
  match: MatchView,
  sort: SortView,
  highlight: HighlightView,
  explain: ExplainView,
  predict: ChoiceView,
};
