/** The list of names a teacher pastes: from a spreadsheet, a mail or by hand, in whatever order its columns stand. */

import { tidyCodeWord } from "../assignment/hand-in";
import { atOnce, eachInSteps, filterInSteps, mapInSteps } from "../steps";
import { wordKey } from "./code-words";
import { headingOf } from "./table-headings";

export interface ListedStudent {
  codeWord: string;
  /** Where a code word is listed more than once, all its names. */
  name: string;
}

/** How a heading calls its columns, in small letters. */
export interface ListHeadings {
  codeWord: readonly string[];
  name: readonly string[];
  /** What knows rows that are no student's (no-student.ts); left out: every row is one's. */
  isNoStudent?: (cells: readonly string[]) => boolean;
}

export interface NameList {
  students: ListedStudent[];
  /**
   * False where nothing tells which column holds the code words: no heading, and none of the words that were handed in
   * stands in the list. Then nobody can be said to be missing.
   */
  sure: boolean;
  /** The first line as an example of each column; empty where there is one column. */
  example: string[];
  /** Code words that stand in the list more than once. */
  twice: string[];
  /** Rows that are no student's as they look. */
  aside: string[];
}

/**
 * A list whose words are known: everyone in it once for each code word. Two students with one code word stay two in a
 * roster, and are named here together.
 */
export function listOf(students: readonly ListedStudent[]): NameList {
  const listed: Listed = new Map();
  const twice = new Set<string>();
  for (const { codeWord, name } of students) addTo(listed, twice, codeWord, name);
  return { students: studentsOf(listed), sure: true, example: [], twice: [...twice], aside: [] };
}

/**
 * Reads a list: a line each, cells parted by a tab, semicolon or comma. The code words stand in the column that a heading
 * says, else in the one in which most of the words that were handed in are found, else in the first. Never throws.
 *
 * @param handedIn the code words of the hand-ins and papers, as written
 */
export function readNameList(text: string, handedIn: readonly string[], headings: ListHeadings): NameList {
  return atOnce(readNameListInSteps(text, handedIn, headings));
}

/** `readNameList` in steps, so that a page can draw between them. */
export function* readNameListInSteps(
  text: string,
  handedIn: readonly string[],
  headings: ListHeadings,
): Generator<undefined, NameList> {
  const { rows: all, headed, namesAt } = yield* tableInSteps(text, headings);
  const words = new Set(handedIn.map(wordKey).filter((word) => word !== ""));
  const looksAside = yield* filterInSteps(
    all,
    (cells) => headings.isNoStudent?.(cells) === true && !cells.some((cell) => words.has(wordKey(cell))),
  );
  // Where nobody would be left they are what they are.
  const aside = new Set(looksAside.length < all.length ? looksAside : []);
  const rows = all.filter((cells) => !aside.has(cells));
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  // The last cell too: "Park, Ji-woo, red-fox" has one cell more than "Ana, owl".
  const named = new Set(namesAt);
  const hits = new Map<number, number>();
  const look = (cells: string[]) => {
    const found = cells.flatMap((cell, at) => (!named.has(at) && words.has(wordKey(cell)) ? [at] : []));
    for (const at of found.at(-1) === cells.length - 1 ? [...found, -1] : found)
      hits.set(at, (hits.get(at) ?? 0) + 1);
  };
  yield* eachInSteps(rows, look);
  const free = [...Array(columns).keys(), -1].filter((at) => !named.has(at));
  const best = free
    .map((at) => ({ at, hits: hits.get(at) ?? 0 }))
    .reduce((most, one) => (one.hits > most.hits ? one : most), { at: free[0] ?? 0, hits: 0 });
  const column = headed ?? best.at;
  const listed: Listed = new Map();
  const twice = new Set<string>();
  const add = (cells: string[]) => {
    const written = cells.at(column) ?? "";
    if (written !== "")
      addTo(listed, twice, tidyCodeWord(written), nameIn(cells, column, namesAt) || written);
  };
  yield* eachInSteps(rows, add);
  return {
    students: studentsOf(listed),
    sure: headed !== null || best.hits > 0 || words.size === 0 || rows.length === 0,
    example: columns > 1 ? (rows.find((cells) => cells.length === columns) ?? []) : [],
    twice: [...twice],
    aside: [...aside].map((cells) => cells.filter((cell) => cell !== "").join(", ")),
  };
}

/** By what tells code words apart: the word as it was first written, and all names. */
type Listed = Map<string, { codeWord: string; names: Set<string> }>;

function addTo(listed: Listed, twice: Set<string>, codeWord: string, name: string): void {
  const key = wordKey(codeWord);
  const before = listed.get(key);
  if (before === undefined) {
    listed.set(key, { codeWord, names: new Set([name]) });
    return;
  }
  twice.add(before.codeWord);
  before.names.add(name);
}

function studentsOf(listed: Listed): ListedStudent[] {
  return [...listed.values()].map(({ codeWord, names }) => ({ codeWord, name: [...names].join(" / ") }));
}

/**
 * The same list with the code words in the first column and a heading that says so.
 *
 * @param heading a line that `readNameList` knows as one
 */
export function withWordsFrom(text: string, column: number, headings: ListHeadings, heading: string): string {
  const { rows, namesAt } = tableOf(text, headings);
  const lines = rows.map((cells) =>
    [cells[column] ?? "", nameIn(cells, column, namesAt)].map(written).join(", "),
  );
  return [heading, ...lines].join("\n");
}

/** Suggested students whose code words a list does not hold yet, each word once. */
export function unlisted(
  suggested: readonly ListedStudent[],
  listed: readonly ListedStudent[],
): ListedStudent[] {
  if (suggested.length === 0) return [];
  const known = new Set(listed.map(({ codeWord }) => wordKey(codeWord)));
  return suggested.filter(({ codeWord }) => {
    const key = wordKey(codeWord);
    return !known.has(key) && known.add(key).size > 0;
  });
}

/** A list with students at its end, in the order in which the columns of the list stand. */
export function withNames(
  text: string,
  students: readonly ListedStudent[],
  handedIn: readonly string[],
  headings: ListHeadings,
): string {
  const inOrder = (cellsIn: (student: ListedStudent) => string[]) =>
    [
      ...(text.trim() === "" ? [] : [text.trimEnd()]),
      ...students.map((student) => cellsIn(student).map(written).join(", ")),
    ].join("\n");
  const wordFirst = inOrder(({ codeWord, name }) => [codeWord, name]);
  const nameFirst = inOrder(({ codeWord, name }) => [name, codeWord]);
  const hits = (list: string) => unlisted(students, readNameList(list, handedIn, headings).students).length;
  return hits(nameFirst) < hits(wordFirst) ? nameFirst : wordFirst;
}

function nameIn(cells: readonly string[], column: number, namesAt: readonly number[]): string {
  const word = column < 0 ? cells.length + column : column;
  if (namesAt.length > 0) {
    const named = namesAt.flatMap((at) => (at === word ? [] : (cells[at] ?? [])));
    return named.filter((cell) => cell !== "").join(" ");
  }
  return cells.filter((cell, at) => cell !== "" && at !== word).join(" ");
}

/** The lines without their heading, and the columns that it names. */
function tableOf(text: string, headings: ListHeadings): Table {
  return atOnce(tableInSteps(text, headings));
}

interface Table {
  rows: string[][];
  headed: number | null;
  namesAt: number[];
}

/** `tableOf` in steps. */
function* tableInSteps(text: string, headings: ListHeadings): Generator<undefined, Table> {
  const all = yield* mapInSteps(text.split(/\r\n?|\n/), (line) => cellsOf(line));
  const lines = all.filter((cells) => cells.some((cell) => cell !== ""));
  const [first = []] = lines;
  const says = (cell: string, names: readonly string[]) => names.includes(headingOf(cell));
  const word = first.findIndex((cell) => says(cell, headings.codeWord));
  const namesAt = first.flatMap((cell, at) => (says(cell, headings.name) ? [at] : []));
  const isHeading = word >= 0 || namesAt.length > 0;
  return {
    rows: isHeading ? lines.slice(1) : lines,
    headed: word >= 0 ? word : null,
    namesAt: isHeading ? namesAt : [],
  };
}

/**
 * The cells of a line. One in quotation marks may hold the sign that parts cells, and two marks for one: "Park, Ji-woo".
 * Marks inside a cell are part of it: Ana "Nani" Ruiz.
 *
 * @param sign what parts them; else what the line has first of tab, semicolon and comma
 */
export function cellsOf(line: string, sign = signIn(line)): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    quotedCell.lastIndex = at;
    const quoted = quotedCell.exec(line);
    const after = at + (quoted?.[0].length ?? 0);
    const next = line.indexOf(sign, after);
    const end = next < 0 ? line.length : next;
    const whole = quoted !== null && line.slice(after, end).trim() === "";
    cells.push(whole ? (quoted[1] ?? "").replaceAll('""', '"').trim() : line.slice(at, end).trim());
    at = end + sign.length;
  }
  return cells;
}

const quotedCell = /\s*"((?:[^"]|"")*)"/y;

function hasQuotes(line: string): boolean {
  return line.split('"').length % 2 === 1;
}

/** A tab, a semicolon, the commas of Chinese, Japanese and Arabic. */
const strongSigns = ["\t", ";", "；", "，", "、", "،"];

/** What parts the cells of a line: nothing that stands in quotation marks. */
export function signIn(line: string): string {
  const bare = hasQuotes(line) ? line.replace(/"[^"]*"/g, "") : line;
  return strongSigns.find((one) => bare.includes(one)) ?? ",";
}

function written(cell: string): string {
  return /[,;\t"；，、،]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
