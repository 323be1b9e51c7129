import { shownOrder } from "@/lib/quiz/order";
import type { ViewProps } from "../../view";
import { ChoiceList } from "../choice-list";

/** One answer of several: `choice` and `predict`. */
export function ChoiceView({
  id,
  ask,
  response,
  update,
  ...rest
}: ViewProps<"choice"> | ViewProps<"predict">) {
  return (
    <ChoiceList
      {...rest}
      id={id}
      type="radio"
      choices={shownOrder(ask.choices, ask.order, id)}
      chosen={response.choice === null ? [] : [response.choice]}
      onChoose={(choice) => update(() => ({ choice }))}
    />
  );
}
