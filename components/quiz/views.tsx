import type { FunctionComponent } from "react";
import type { Kind } from "@/lib/quiz/question";
import { BlankView } from "./kinds/blank/view";
import { ChoiceView } from "./kinds/choice/view";
import { ChoicesView } from "./kinds/choices/view";
import { ExplainView } from "./kinds/explain/view";
import { HighlightView } from "./kinds/highlight/view";
import { MatchView } from "./kinds/match/view";
import { OrderView } from "./kinds/order/view";
import { ScaleView } from "./kinds/scale/view";
import { SortView } from "./kinds/sort/view";
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
  scale: ScaleView,
};
