import { type TakenAnswer, Taking } from "./taken-question";

interface Row {
  line: number;
  cells: string[];
}

/** The rows of a table with commas, semicolons or tabs, quotation marks and lines inside of cells (RFC 4180). Linear. */
export function rowsOfTable(text: string): Row[] {
  const mark = markOf(text);
  const rows: Row[] = [];
  let line = 1;
  let row: Row = { line, cells: [] };
  let cell: string[] = [];
  let quoted = false;
  const endCell = () => {
    row.cells.push(cell.join("").trim());
    cell = [];
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== "")) rows.push(row);
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell.push('"');
      at += 1;
    } else if (sign === '"' && (quoted || cell.every((one) => one.trim() === ""))) quoted = !quoted;
    else if (!quoted && sign === mark) endCell();
    else if (!quoted && sign === "\n") endRow();
    else if (sign !== "\r") cell.push(sign);
    if (sign === "\n") line += 1;
  }
  endRow();
  return rows;
}

/**
 * What stands between the cells, by the first lines: a tab wherever there is one, since people write commas into cells
 * and headings; otherwise the one of the two that is there more often outside of quotation marks.
 */
function markOf(text: string): string {
  const bare = text
    .split("\n", 10)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  if (bare.includes("\t")) return "\t";
  return bare.split(";").length > bare.split(",").length ? ";" : ",";
}

/** What a column holds, by the names that the sheets of Kahoot and of makers for Google Forms give. */
const columns: [RegExp, string][] = [
  [/^(?:question|prompt|stem)(?: ?(?:text|title))?(?:\s*[-–(].*)?$/i, "question"],
  [
    /^(?:correct|right)[ _]?(?:answers?|options?|choices?)?(?:\(s\))?(?:\s*[-–(].*)?$|^(?:answer|key|solution)$/i,
    "right",
  ],
  [/^(?:answer|option|choice)s?[ _]?(?:\d+|[a-h])(?:\s*[-–(].*)?$|^[a-h]$/i, "answer"],
  [/^(?:options|choices|answers)(?:\s*[-–(].*)?$/i, "answers"],
  [/^(?:question )?type$|^kind$/i, "type"],
  [/^(?:feedback|explanation|reason|rationale)(?: text)?$/i, "why"],
];

/** Reads a table of questions: one a row, by what its first row calls the columns. Null where it names no questions. */
export function takeTable(text: string): Taking | null {
  const [head, ...rows] = skipTitle(rowsOfTable(text));
  if (head === undefined) return null;
  const names = head.cells.map((name) => columns.find(([is]) => is.test(name))?.[1] ?? null);
  if (!names.includes("question")) return null;
  const taking = new Taking();
  const unknown = head.cells.filter((name, index) => name !== "" && name !== "#" && names[index] === null);
  if (unknown.length > 0) taking.lose(head.line, "settings", unknown.join(", "));
  for (const { line, cells } of rows) {
    const of = (name: string) => cells.filter((_, index) => names[index] === name);
    const [prompt = ""] = of("question");
    const [type = ""] = of("type");
    const [why = ""] = of("why");
    // Makers of forms write all answers into one cell.
    const offered = [...of("answer"), ...of("answers").flatMap((all) => all.split(/[|\n]|;(?=\s)/))].map(
      (one) => one.trim(),
    );
    const right = (of("right")[0] ?? "").trim();
    const common = { line, prompt, after: why };
    const filled = offered.filter((answer) => answer !== "");
    if (filled.length === 0) {
      const isLong = /paragraph|essay|long|open/i.test(type) || right === "";
      if (isLong) taking.add({ ...common, form: "essay", model: right });
      else taking.add({ ...common, form: "text", answers: split(right).map(asRight) });
      continue;
    }
    const named = rightOnes(right, offered);
    const answers = offered.flatMap((answer, index): TakenAnswer[] =>
      answer === "" ? [] : [{ text: answer, right: named.has(index), why: "" }],
    );
    const several = /check|multiple (?:answers|select)|multi-?select/i.test(type) || named.size > 1;
    taking.add({ ...common, form: "select", several, answers });
  }
  return taking;
}

/** Sheets of Kahoot begin with a title and instructions. */
function skipTitle(rows: Row[]): Row[] {
  const start = rows.findIndex(({ cells }) => cells.some((cell) => columns[0]?.[0].test(cell)));
  return rows.slice(Math.max(0, start));
}

/** The right answers by their numbers, their letters or their words. */
function rightOnes(written: string, offered: readonly string[]): Set<number> {
  const exact = offered.indexOf(written);
  if (exact >= 0 && written !== "") return new Set([exact]);
  const found = split(written).map((one) => {
    if (offered.includes(one)) return offered.indexOf(one);
    if (/^\d{1,2}$/.test(one)) return Number(one) - 1;
    return /^[a-h]$/i.test(one) ? one.toLowerCase().charCodeAt(0) - 97 : -1;
  });
  return new Set(found.filter((index) => (offered[index] ?? "") !== ""));
}

const split = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const asRight = (text: string): TakenAnswer => ({ text, right: true, why: "" });
