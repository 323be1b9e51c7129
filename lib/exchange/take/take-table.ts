import { type TakenAnswer, Taking } from "./taken-question";

interface Row {
  line: number;
  cells: string[];
  /** Before which cells, the first one left out, there is room and no quotation mark. */
  roomBefore: boolean[];
}

/** The rows of a table with commas, semicolons or tabs, quotation marks and lines inside of cells (RFC 4180). Linear. */
export function rowsOfTable(text: string): Row[] {
  const mark = markOf(text);
  const isClosed = closedQuotes(text, mark);
  const rows: Row[] = [];
  let line = 1;
  let row: Row = { line, cells: [], roomBefore: [] };
  let cell: string[] = [];
  let quoted = false;
  let wasQuoted = false;
  const endCell = () => {
    const written = cell.join("");
    const said = written.trim();
    if (row.cells.length > 0 && said !== "") row.roomBefore.push(!wasQuoted && /^\s/.test(written));
    row.cells.push(said);
    cell = [];
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== "")) rows.push(row);
    row = { line: line + 1, cells: [], roomBefore: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell.push('"');
      at += 1;
    } else if (sign === '"' && quoted) quoted = false;
    else if (sign === '"' && cell.every((one) => one.trim() === "") && isClosed(at)) {
      quoted = true;
      wasQuoted = true;
    } else if (!quoted && sign === mark) endCell();
    else if (!quoted && sign === "\n") endRow();
    else if (sign !== "\r") cell.push(sign);
    if (sign === "\n") line += 1;
  }
  endRow();
  return rows;
}

/**
 * Tells of a quotation mark that begins a cell whether another one ends it, right before the next cell. Otherwise it stands for
 * itself: as people write "Yes" in a sheet, and so that one that is never closed swallows no rows.
 */
function closedQuotes(text: string, mark: string): (start: number) => boolean {
  let none = false;
  return (start) => {
    if (none) return false;
    let at = text.indexOf('"', start + 1);
    while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
    none = at < 0;
    if (none) return false;
    const [behind = ""] = /[^ \r]|$/.exec(text.slice(at + 1, at + 20)) ?? [];
    return behind === "" || behind === "\n" || behind === mark;
  };
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

/** What a column holds, by the names that the sheets of quiz games and of makers for Google Forms give. */
const columns: [RegExp, string][] = [
  [/^(?:question|prompt|stem)(?: ?(?:text|title))?(?:\s*[-–(].*)?$/i, "question"],
  [
    /^(?:correct|right)[ _]?(?:answers?|options?|choices?)?(?:\(s\))?(?:\s*[-–(].*)?$|^(?:answer|key|solution)$/i,
    "right",
  ],
  [/^(?:incorrect|wrong|distractor)(?:[ _]?(?:answer|option|choice)s?)?[ _]?\d*(?:\s*[-–(].*)?$/i, "wrong"],
  [/^(?:answer|option|choice)s?[ _]?(?:\d+|[a-h])(?:\s*[-–(].*)?$|^[a-h]$/i, "answer"],
  [/^(?:options|choices|answers)(?:\s*[-–(].*)?$/i, "answers"],
  [/^(?:question )?type$|^kind$/i, "type"],
  [/^(?:answer )?(?:feedback|explanation|reason|rationale)(?: text)?$/i, "why"],
];

/** Where games name this, they name right answers by their numbers. */
const gameColumn = /^time limit/i;

/** Reads a table of questions: one a row, by what its first row calls the columns. Null where it names no questions. */
export function takeTable(text: string): Taking | null {
  const [head, ...rows] = skipTitle(rowsOfTable(text));
  if (head === undefined) return null;
  const names = head.cells.map((name) => columns.find(([is]) => is.test(name))?.[1] ?? null);
  if (!names.includes("question")) return null;
  const taking = new Taking();
  const unknown = head.cells.filter((name, index) => name !== "" && name !== "#" && names[index] === null);
  if (unknown.length > 0) taking.lose(head.line, "settings", unknown.join(", "));
  const byNumber = head.cells.some((name) => gameColumn.test(name));
  const width = head.cells.findLastIndex((name) => name !== "") + 1;
  // Nobody writes a tab into a sentence.
  const isParted = markOf(text) !== "\t";
  for (const row of rows) {
    const { line, cells } = row;
    const of = (name: string) => cells.filter((_, index) => names[index] === name);
    const [prompt = ""] = of("question");
    if (cells.slice(names.length).some((cell) => cell !== "")) {
      taking.lose(line, "cells", prompt);
      continue;
    }
    if (isParted && mayBeShifted(row, width)) taking.lose(line, "shifted", prompt);
    const [type = ""] = of("type");
    const [why = ""] = of("why");
    // Makers of forms write all answers into one cell.
    const offered = [...of("answer"), ...of("answers").flatMap((all) => all.split(/[|\n]|;(?=\s)/))].map(
      (one) => one.trim(),
    );
    const right = (of("right")[0] ?? "").trim();
    const wrong = of("wrong").filter((answer) => answer !== "");
    const common = { line, prompt, after: why };
    const select = (answers: TakenAnswer[], several = false) =>
      taking.add({ ...common, form: "select", several, answers });
    if (wrong.length > 0) {
      select([asRight(right), ...wrong.map(asWrong)].filter((answer) => answer.text !== ""));
      continue;
    }
    const filled = offered.filter((answer) => answer !== "");
    if (filled.length === 0) takeWithout(right, type, common, taking);
    else if (right === "" && /fill|blank|short/i.test(type))
      taking.add({ ...common, form: "text", answers: filled.map(asRight) });
    else {
      const { named, isSure } = rightOnes(right, offered, byNumber);
      if (!isSure) taking.lose(line, "doubtful", prompt);
      const answers = offered.flatMap((answer, index): TakenAnswer[] =>
        answer === "" ? [] : [{ text: answer, right: named.has(index), why: "" }],
      );
      select(answers, /check|multiple (?:answers|select)|multi-?select/i.test(type) || named.size > 1);
    }
  }
  return taking;
}

/**
 * Whether a mark inside of a sentence or a number may have made two cells of one, so that those behind it stand one column too far:
 * a row that lacks cells for it has room for one more. People leave room behind a comma of a sentence, and those who do so between
 * cells do it everywhere.
 */
function mayBeShifted({ cells, roomBefore }: Row, width: number): boolean {
  const isNumberParted = cells.some((cell, at) => /^0\d\d$/.test(cell) && /\d$/.test(cells[at - 1] ?? ""));
  return cells.length < width || isNumberParted || new Set(roomBefore).size > 1;
}

/** A question for which no answers are offered. */
function takeWithout(
  right: string,
  type: string,
  common: { line: number; prompt: string; after: string },
  taking: Taking,
): Taking {
  if (/paragraph|essay|long|open/i.test(type) || right === "")
    return taking.add({ ...common, form: "essay", model: right });
  const truth = /^(?:(t|true)|f|false)$/i.exec(right);
  if (truth !== null && (/true/i.test(type) || right.length > 1)) {
    const holds = truth[1] !== undefined;
    const answers = [holds ? asRight("True") : asWrong("True"), holds ? asWrong("False") : asRight("False")];
    return taking.add({ ...common, form: "select", several: false, answers });
  }
  return taking.add({ ...common, form: "text", answers: split(right).map(asRight) });
}

/** Sheets of Kahoot begin with a title and instructions. */
function skipTitle(rows: Row[]): Row[] {
  const start = rows.findIndex(({ cells }) => cells.some((cell) => columns[0]?.[0].test(cell)));
  return rows.slice(Math.max(0, start));
}

/**
 * The right answers by their words, their numbers or their letters.
 *
 * @param byNumber numbers are never words of an answer
 * @returns `isSure` is false where a number could be either, or one that is named is not offered
 */
function rightOnes(
  written: string,
  offered: readonly string[],
  byNumber: boolean,
): { named: Set<number>; isSure: boolean } {
  let isSure = true;
  const placeOf = (one: string): number => {
    const isNumber = /^\d{1,2}$/.test(one);
    const numbered = isNumber && (offered[Number(one) - 1] ?? "") !== "" ? Number(one) - 1 : -1;
    const worded = one === "" || (byNumber && isNumber) ? -1 : offered.indexOf(one);
    if (worded >= 0 && numbered >= 0 && worded !== numbered) isSure = false;
    if (worded >= 0) return worded;
    if (numbered >= 0) return numbered;
    const lettered = /^[a-h]$/i.test(one) ? one.toLowerCase().charCodeAt(0) - 97 : -1;
    return (offered[lettered] ?? "") === "" ? -1 : lettered;
  };
  // An answer may hold a comma: whole first, then parted by what nobody writes into one, and by commas last.
  const found = placesIn(written.trim(), [/[;|\n]/, /,/], placeOf);
  if (found.includes(-1)) isSure = false;
  return { named: new Set(found.filter((place) => place >= 0)), isSure };
}

/** The places that a text names, by itself or by its parts; -1 for a part that names none. */
function placesIn(text: string, marks: readonly RegExp[], placeOf: (one: string) => number): number[] {
  const place = placeOf(text);
  const [mark, ...finer] = marks;
  if (place >= 0 || mark === undefined) return [place];
  return partsOf(text, mark).flatMap((part) => placesIn(part, finer, placeOf));
}

const partsOf = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const split = (text: string): string[] => partsOf(text, /[,;|]/);

const asRight = (text: string): TakenAnswer => ({ text, right: true, why: "" });
const asWrong = (text: string): TakenAnswer => ({ text, right: false, why: "" });
