import type { Asks, Keys } from "../../quiz/question";
import { toMarkup } from "../markdown";
import { refuseMarkers, splitLine } from "../misconception";
import { partIds } from "../part-ids";
import { type Body, only, readRows, refuseOthers } from "../question-parts";
import { paragraph, plainCell, short, sorted } from "./cells";
import type { ContentRules, Known, Parsed, Revealed } from "./kind";
import { partsBut, refuseAtRight } from "./reasons";

export const match: ContentRules<"match"> = {
  tag: "Match",
  attributes: [],
  answers: ["table"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  wrongAnswers: ({ ask, key }) => partsBut(ask.options, Object.values(key.right)),
  parse,
};

function parse(body: Body, known: Known): Parsed | null {
  if (refuseOthers(body, ["table"])) return null;
  const table = only(body, "table", "a table with three columns: what, its partner and why");
  if (table === null) return null;
  const { titles, rows } = readRows(table, body);
  const read = rows.map(({ place, cells: [left, right, why] }) => {
    const { reason, named } = splitLine(why);
    refuseMarkers([...left, ...right, ...reason], body.report);
    return { place, left, right, why: reason, named };
  });
  const withPartner = read.filter((row) => plainCell(row.left) !== "");
  if (withPartner.length < 2)
    body.report.add(body.place, "<Match> has fewer than two rows", "write at least two");
  const leftTexts = withPartner.map((row) => plainCell(row.left));
  const optionTexts = [...new Set(read.map((row) => plainCell(row.right)))];
  if (withPartner.length >= 2 && optionTexts.length < 2)
    body.report.add(
      body.place,
      "<Match> has a single partner",
      "write at least two, or there is nothing to choose",
    );
  for (const row of read) {
    if (plainCell(row.left) === "" && plainCell(row.right) === "")
      body.report.add(row.place, "a row is empty", "fill its second cell, or remove it");
  }
  const rowIds = partIds(leftTexts, known);
  const optionIds = partIds(optionTexts, known, "o-");
  const optionId = new Map(optionTexts.map((text, index) => [text, optionIds[index] ?? ""]));
  const reveals: Revealed = {};
  for (const { left, right, named } of read) {
    if (named === null) continue;
    if (plainCell(left) !== "") refuseAtRight(named, `row "${short(plainCell(left))}"`, body);
    else reveals[optionId.get(plainCell(right)) ?? ""] = named;
  }
  const key: Keys["match"] = { right: {}, why: {} };
  for (const [index, row] of withPartner.entries()) {
    const id = rowIds[index] ?? "";
    const name = short(leftTexts[index] ?? "");
    if (leftTexts.indexOf(leftTexts[index] ?? "") !== index)
      body.report.add(row.place, `row "${name}" stands twice`, "remove one of them: a row has one partner");
    if (plainCell(row.right) === "")
      body.report.add(row.place, `row "${name}" has no partner`, "fill the second cell");
    if (plainCell(row.why) === "")
      body.report.add(row.place, `row "${name}" does not say why`, "fill the third cell");
    key.right[id] = optionId.get(plainCell(row.right)) ?? "";
    key.why[id] = paragraph(row.why);
  }
  const markupOfOption = new Map(read.map((row) => [plainCell(row.right), toMarkup(row.right)]));
  const ask: Asks["match"] = {
    rows: withPartner.map((row, index) => ({ id: rowIds[index] ?? "", html: toMarkup(row.left) })),
    options: optionTexts.map((text) => ({
      id: optionId.get(text) ?? "",
      html: markupOfOption.get(text) ?? "",
    })),
    rowTitle: plainCell(titles[0] ?? []),
    optionTitle: plainCell(titles[1] ?? []),
  };
  return {
    make: (common) => ({ ...common, kind: "match", ask, key }),
    parts: Object.fromEntries([
      ...rowIds.map((id, index) => [id, leftTexts[index] ?? ""] as const),
      ...optionIds.map((id, index) => [id, optionTexts[index] ?? ""] as const),
    ]),
    lockKey: JSON.stringify(sorted(key.right)),
    reveals,
  };
}
