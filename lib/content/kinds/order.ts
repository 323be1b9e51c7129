import type { Asks, Html, Part } from "../../quiz/question";
import { curled, plain, toInlineMarkup } from "../markdown";
import { partIds } from "../part-ids";
import { type Body, only, readItems, refuseOthers, startOf } from "../question-parts";
import { short } from "./cells";
import type { ContentRules, Known, Parsed } from "./kind";
import { reasonOf, refuseAtRight } from "./reasons";

export const order: ContentRules<"order"> = {
  tag: "Order",
  attributes: ["first", "last"],
  answers: ["list"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  wrongAnswers: () => [],
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["list"])) return null;
  const list = only(body, "list", "a numbered list in the right order");
  if (list === null) return null;
  if (list.ordered !== true) {
    body.report.add(startOf(list), "<Order> has a list without numbers", "write 1. 2. 3. in the right order");
  }
  const items = readItems(list, body.report);
  for (const { misconception } of items)
    if (misconception !== null) refuseAtRight(misconception, "each thing of <Order>", body);
  if (items.length < 3)
    body.report.add(body.place, "<Order> has fewer than three things", "write at least three");
  const texts = items.map((item) => plain({ type: "root", children: item.text }));
  const ids = partIds(texts, known);
  const why: Record<string, Html> = {};
  const things = items.map((item, index): Part => {
    const id = ids[index] ?? "";
    const name = short(texts[index] ?? "");
    if (texts.indexOf(texts[index] ?? "") !== index)
      body.report.add(item.place, `"${name}" stands twice`, "remove one of them, or tell them apart");
    why[id] = reasonOf(item, `"${name}"`, body);
    return { id, html: toInlineMarkup(item.text) };
  });
  const ask: Asks["order"] = {
    // Sorted by text, so that the page does not give the order away.
    things: [...things].sort((a, b) => (a.html < b.html ? -1 : 1)),
    first: curled(body.attributes.first ?? "First"),
    last: curled(body.attributes.last ?? "Last"),
  };
  return {
    make: (common) => ({ ...common, kind: "order", ask, key: { right: ids, why } }),
    parts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ""])),
    lockKey: ids.join("|"),
  };
}
