import { orderingOf, readChoices } from "./choice-list";
import type { ContentRules } from "./kind";
import { partsBut } from "./reasons";

export const choices: ContentRules<"choices"> = {
  tag: "Choices",
  attributes: ["order"],
  answers: ["list"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  choices: ({ ask, key }) => ({ choices: ask.choices, order: ask.order, right: key.right, single: false }),
  wrongAnswers: ({ ask, key }) => partsBut(ask.choices, key.right),
  parse: (body, known) => {
    const list = readChoices(body, known);
    if (list === null) return null;
    if (list.right.length === 0) {
      if (list.boxed)
        body.report.add(body.place, "<Choices> has no right choice", "mark at least one with [x]");
      return null;
    }
    const ask = { choices: list.parts, order: orderingOf(body) };
    return {
      make: (common) => ({ ...common, kind: "choices", ask, key: { right: list.right, why: list.why } }),
      parts: list.texts,
      lockKey: [...list.right].sort().join("|"),
      reveals: list.reveals,
    };
  },
};
