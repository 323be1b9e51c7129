import type { QuestionOf } from "../../quiz/question";
import { oneRight, orderingOf, readChoices } from "./choice-list";
import type { ContentRules, OfferedChoices } from "./kind";
import { partsBut } from "./reasons";

export const choice: ContentRules<"choice"> = {
  tag: "Choice",
  attributes: ["order"],
  answers: ["list"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  choices: offered,
  wrongAnswers: ({ ask, key }) => partsBut(ask.choices, [key.right]),
  parse: (body, known) => {
    const list = readChoices(body, known);
    const right = list === null ? null : oneRight(body, list);
    if (list === null || right === null) return null;
    const ask = { choices: list.parts, order: orderingOf(body) };
    return {
      make: (common) => ({ ...common, kind: "choice", ask, key: { right, why: list.why } }),
      parts: list.texts,
      lockKey: right,
      reveals: list.reveals,
    };
  },
};

function offered({ ask, key }: QuestionOf<"choice">): OfferedChoices {
  return { choices: ask.choices, order: ask.order, right: [key.right], single: true };
}
