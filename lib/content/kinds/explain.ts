import type { Asks } from "../../quiz/question";
import { plain, toInlineMarkup, toMarkup } from "../markdown";
import { refuseMarkers } from "../misconception";
import { partIds } from "../part-ids";
import { type Body, only, refuseOthers } from "../question-parts";
import type { ContentRules, Known, Parsed } from "./kind";

export const explain: ContentRules<"explain"> = {
  tag: "Explain",
  attributes: [],
  answers: ["blockquote", "list"],
  roles: { quotation: "model", list: "part" },
  promptAsks: false,
  acceptsMore: false,
  wrongAnswers: () => [],
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["blockquote", "list"])) return null;
  refuseMarkers(body.rest, body.report);
  const quote = only(body, "blockquote", "a quotation with a model answer");
  const list = only(body, "list", "a list of points to check the own text against");
  if (quote === null || list === null) return null;
  const texts = list.children.map((item) => plain(item));
  const ids = partIds(texts, known);
  const ask: Asks["explain"] = {
    rubric: list.children.map((item, index) => ({
      id: ids[index] ?? "",
      html: toInlineMarkup(item.children),
    })),
  };
  return {
    make: (common) => ({ ...common, kind: "explain", ask, key: { model: toMarkup(quote.children) } }),
    parts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])),
    lockKey: "",
  };
}
