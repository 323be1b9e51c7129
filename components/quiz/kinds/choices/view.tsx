import { shownOrder } from "@/lib/quiz/order";
import type { ViewProps } from "../../view";
import { ChoiceList } from "../choice-list";

/** Any number of answers. */
export function ChoicesView({ id, ask, response, update, ...rest }: ViewProps<"choices">) {
  return (
    <ChoiceList
      {...rest}
      id={id}
      type="checkbox"
      choices={shownOrder(ask.choices, ask.order, id)}
      chosen={response.choices}
      onChoose={(choice, on) =>
        update(({ choices }) => {
          const others = choices.filter((other) => other !== choice);
          return { choices: on ? [...others, choice] : others };
        })
      }
    />
  );
}
