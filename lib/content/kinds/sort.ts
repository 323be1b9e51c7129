import type { Asks, Html, Keys, Part } from "../../quiz/question";
import { curled, toMarkup } from "../markdown";
import { refuseMarkers } from "../misconception";
import { didYouMean } from "../nearest";
import { partIds } from "../part-ids";
import { type Body, only, readRows, refuseOthers } from "../question-parts";
import { paragraph, plainCell, short, sorted } from "./cells";
import type { ContentRules, Known, Parsed } from "./kind";

export const sort: ContentRules<"sort"> = {
  tag: "Sort",
  attributes: ["into"],
  answers: ["table"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  wrongAnswers: () => [],
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["table"])) return null;
  refuseMarkers(body.rest, body.report);
  const table = only(body, "table", "a table with three columns: statement, category and why");
  // Curled as the cells of the table are.
  const names = curled(body.attributes.into ?? "")
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length < 2) {
    body.report.add(body.place, "<Sort> does not say into which categories", 'write into="First | Second"');
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) body.report.add(body.place, `into names "${twice}" twice`, "remove one of them");
  if (table === null || names.length < 2) return null;
  const rows = readRows(table, body).rows.map(({ place, cells: [statement, category, why] }) => ({
    place,
    statement,
    category: plainCell(category),
    why,
  }));
  const texts = [...new Set(rows.map((row) => plainCell(row.statement)))];
  if (texts.length < 2)
    body.report.add(body.place, "<Sort> has fewer than two statements", "write at least two");
  const statementIds = partIds(texts, known);
  const categoryIds = partIds(names, known, "c-");
  const right: Keys["sort"]["right"] = {};
  const markup = new Map<string, Html>();
  for (const row of rows) {
    const text = plainCell(row.statement);
    const id = statementIds[texts.indexOf(text)] ?? "";
    const category = categoryIds[names.indexOf(row.category)];
    markup.set(id, toMarkup(row.statement));
    if (text === "") {
      body.report.add(row.place, "a row has no statement", "fill the first cell, or remove the row");
      continue;
    }
    if (category === undefined) {
      body.report.add(
        row.place,
        `category "${row.category}" is not one of into`,
        didYouMean(row.category, names),
      );
      continue;
    }
    if (plainCell(row.why) === "") {
      body.report.add(row.place, `statement "${short(text)}" does not say why`, "fill the third cell");
    }
    if (Object.hasOwn(right[id] ?? {}, category)) {
      const wrong = `statement "${short(text)}" stands twice in "${row.category}"`;
      body.report.add(row.place, wrong, "remove one of the two rows");
    }
    right[id] = { ...right[id], [category]: paragraph(row.why) };
  }
  const part = (id: string, html: Html): Part => ({ id, html });
  const ask: Asks["sort"] = {
    statements: statementIds.map((id) => part(id, markup.get(id) ?? "")),
    categories: categoryIds.map((id, index) =>
      part(id, toMarkup([{ type: "text", value: names[index] ?? "" }])),
    ),
  };
  return {
    make: (common) => ({ ...common, kind: "sort", ask, key: { right } }),
    parts: Object.fromEntries([
      ...statementIds.map((id, index) => [id, texts[index] ?? ""] as const),
      ...categoryIds.map((id, index) => [id, names[index] ?? ""] as const),
    ]),
    lockKey: JSON.stringify(
      sorted(
        Object.fromEntries(
          Object.entries(right).map(([id, held]) => [id, Object.keys(held).sort().join("|")]),
        ),
      ),
    ),
  };
}
