import type { QuestionOf } from "../../quiz/question";
import { oneRight, orderingOf, readChoices } from "./choice-list";
import type { ContentRules, OfferedChoices } from "./kind";
import { partsBut } from "./reasons";

/** How the id of a second asking ends. No other id may. */
export const againEnding = "-again";

/** The id of the second asking of a prediction. */
export function againId(id: string): string {
  return `${id}${againEnding}`;
}

export const predict: ContentRules<"predict"> = {
  tag: "Predict",
  attributes: ["order", "again"],
  answers: ["list"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  choices: offered,
  wrongAnswers: ({ ask, key }) => partsBut(ask.choices, [key.right]),
  askAgain: (question) => ({
    ...question,
    id: againId(question.id),
    ask: { ...question.ask, first: question.id },
  }),
  parse: (body, known) => {
    const list = readChoices(body, known);
    const right = list === null ? null : oneRight(body, list);
    if (list === null || right === null) return null;
    const ask = { choices: list.parts, order: orderingOf(body), first: null };
    return {
      make: (common) => ({ ...common, kind: "predict", ask, key: { right, why: list.why } }),
      parts: list.texts,
      lockKey: right,
      reveals: list.reveals,
    };
  },
};

function offered({ ask, key }: QuestionOf<"predict">): OfferedChoices {
  return { choices: ask.choices, order: ask.order, right: [key.right], single: true };
}
