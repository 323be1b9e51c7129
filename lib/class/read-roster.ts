/** A roster as it is pasted from any table: names alone, or names and code words in either order. */
import { codeWordFits, tidyCodeWord } from "../assignment/hand-in";
import { wordKey } from "./code-words";
import { lettersIn } from "./letters";
import { cellsOf, signIn } from "./name-list";
import { longestField, type Student } from "./teacher-record";

/** How a heading calls its columns, in small letters. */
export interface RosterHeadings {
  name: readonly string[];
  word: readonly string[];
  email: readonly string[];
  id: readonly string[];
}

/** What cannot stand in a roster, with the line's number from 1. */
export interface RosterFault {
  line: number;
  fault: "long-name" | "long-word" | "long-cell";
}

/** One way to understand a pasted list. */
export interface RosterReading {
  /** Where the code words were taken from. */
  words: "none" | "first" | "last" | "headed";
  /** A student without a code word has an empty one. */
  students: Student[];
  faults: RosterFault[];
}

/** Letters of a name, as a reader counts them. */
export const longestName = 80;
/** More are no class. */
export const mostStudents = 500;

type Role = "name" | "word" | "email" | "id" | "none";

/** Whether a name can be kept. Counted in letters last: a long text would take long. */
export function nameFits(name: string): boolean {
  return name.length <= longestField && lettersIn(name) <= longestName;
}

interface Line {
  number: number;
  cells: string[];
}

/**
 * Every way to understand a list, the likeliest first: one where there is no doubt, none where the text holds nobody.
 * Never throws.
 */
export function readRoster(text: string, headings: RosterHeadings): RosterReading[] {
  const written = text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ number: at + 1, line: line.normalize("NFC").replace(/\uFEFF/g, "") }))
    .filter(({ line }) => line.trim() !== "");
  const sign = signOf(written.map(({ line }) => line));
  const lines = written
    .map(({ number, line }) => ({ number, cells: cellsOf(line, sign).map(bareCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const headed = first.cells.map((cell) => headedRole(cell, headings));
  const joint = sign === "," ? ", " : " ";
  if (headed.some((role) => role !== "none")) {
    const reading = readingOf("headed", rest.slice(0, mostStudents), joint, (cells) => {
      const roles = cells.map((_, at) => headed[at] ?? "none");
      // A heading that names the code words alone leaves the others for names.
      return headed.includes("name") ? roles : roles.map((role) => (role === "none" ? "name" : role));
    });
    return reading.students.length + reading.faults.length === 0 ? [] : [reading];
  }
  const some = lines.slice(0, mostStudents);
  const roles = columnRoles(some);
  const plain = (words: RosterReading["words"]) =>
    readingOf(words, some, joint, (cells) => placed(cells, roles, words));
  const free = Math.max(...some.map(({ cells }) => textPlaces(cells, roles).length));
  if (free < 2) return [plain("none")];
  const [ahead, behind] = [wordShare(some, roles, 0), wordShare(some, roles, -1)];
  const both: RosterReading["words"][] = behind >= ahead ? ["last", "first"] : ["first", "last"];
  if (Math.max(ahead, behind) > 0.9 && Math.min(ahead, behind) < 0.5) return both.slice(0, 1).map(plain);
  // Nothing looks like a code word: rather two columns of names.
  const order: RosterReading["words"][] =
    Math.max(ahead, behind) < 0.5 ? ["none", ...both] : [...both, "none"];
  return order.map(plain);
}

/** The sign that parts cells in the whole list: one that stands in most of its lines. */
function signOf(lines: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const sign = signIn(line);
    if (line.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? ",";
}

/** A cell without a bullet or a number that counts it, as lists in documents have. */
function bareCell(cell: string): string {
  return cell
    .replace(/^(?:[•·*–-]|\d{1,3}[.)])\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function headedRole(cell: string, headings: RosterHeadings): Role {
  const said = cell.toLowerCase().replace(/[:.]$/, "");
  const roles = ["name", "word", "email", "id"] as const;
  return roles.find((role) => headings[role].includes(said)) ?? "none";
}

/** Columns that say by themselves what they hold: addresses, numbers of a register, and the numbers of the lines. */
function columnRoles(lines: readonly Line[]): Map<number, Role> {
  const columns = Math.max(...lines.map(({ cells }) => cells.length));
  const roles = new Map<number, Role>();
  for (let at = 0; at < columns; at += 1) {
    const cells = lines.map(({ cells: all }) => all[at] ?? "").filter((cell) => cell !== "");
    const all = (holds: (cell: string) => boolean) => cells.length > 0 && cells.every(holds);
    if (all((cell) => /^\S+@\S+$/.test(cell))) roles.set(at, "email");
    else if (all((cell) => /^\d{1,3}$/.test(cell)) && cells.every((cell, row) => Number(cell) === row + 1))
      roles.set(at, "none");
    else if (all((cell) => /^[\d-]{3,}$/.test(cell))) roles.set(at, "id");
  }
  return roles;
}

/** The places of the cells that hold a name or a code word. */
function textPlaces(cells: readonly string[], roles: ReadonlyMap<number, Role>): number[] {
  return cells.flatMap((cell, at) => (cell !== "" && !roles.has(at) ? [at] : []));
}

function placed(
  cells: readonly string[],
  roles: ReadonlyMap<number, Role>,
  words: RosterReading["words"],
): Role[] {
  const places = textPlaces(cells, roles);
  const word = places.length < 2 || words === "none" ? -1 : words === "first" ? places[0] : places.at(-1);
  return cells.map((_, at) => roles.get(at) ?? (at === word ? "word" : "name"));
}

/** Which share of the cells at one end looks like code words: one word of small letters, as nobody writes a name. */
function wordShare(lines: readonly Line[], roles: ReadonlyMap<number, Role>, end: 0 | -1): number {
  const cells = lines.flatMap(({ cells: all }) => {
    const places = textPlaces(all, roles);
    const place = places.length < 2 ? undefined : places.at(end);
    return place === undefined ? [] : [all[place] ?? ""];
  });
  const like = cells.filter((cell) => /\p{Ll}/u.test(cell) && tidyCodeWord(cell) === cell);
  return cells.length === 0 ? 0 : like.length / cells.length;
}

function readingOf(
  words: RosterReading["words"],
  lines: readonly Line[],
  joint: string,
  rolesOf: (cells: readonly string[]) => Role[],
): RosterReading {
  const reading: RosterReading = { words, students: [], faults: [] };
  for (const { number, cells } of lines) {
    const roles = rolesOf(cells);
    const all = (role: Role) => cells.filter((cell, at) => cell !== "" && roles[at] === role);
    const word = tidyCodeWord(all("word").join(" "));
    const name = all("name").join(joint) || word;
    if (name === "") continue;
    const [email, id] = [all("email").join(" "), all("id").join(" ")];
    if (!nameFits(name)) reading.faults.push({ line: number, fault: "long-name" });
    else if (!codeWordFits(word)) reading.faults.push({ line: number, fault: "long-word" });
    else if (email.length > longestField || id.length > longestField)
      reading.faults.push({ line: number, fault: "long-cell" });
    else reading.students.push({ word, name, email, id });
  }
  return reading;
}

/**
 * A roster with the students of a reading. One with the name of a student who was there, and no other code word, is that
 * student; everyone else is new, and two of one name in the reading are two.
 *
 * @param wordsFor as many words as it is asked for, none of which is taken
 */
export function withReading(
  there: readonly Student[],
  { students }: Pick<RosterReading, "students">,
  wordsFor: (count: number, taken: readonly string[]) => string[],
): Student[] {
  const roster = [...there];
  const met = new Set<number>();
  for (const student of students) {
    const at = there.findIndex(
      ({ name, word }, place) =>
        !met.has(place) &&
        name === student.name &&
        (student.word === "" || wordKey(student.word) === wordKey(word)),
    );
    const known = there[at];
    if (known === undefined) {
      roster.push(student);
      continue;
    }
    met.add(at);
    roster[at] = { ...known, email: student.email || known.email, id: student.id || known.id };
  }
  return withWords(roster, wordsFor);
}

/** A roster in which everyone has a code word. */
export function withWords(
  roster: readonly Student[],
  wordsFor: (count: number, taken: readonly string[]) => string[],
): Student[] {
  const taken = roster.map(({ word }) => word).filter((word) => word !== "");
  const made = wordsFor(roster.length - taken.length, taken);
  let next = 0;
  return roster.map((student) => (student.word === "" ? { ...student, word: made[next++] ?? "" } : student));
}

/** Code words that more than one student has, with the names of all who have it. */
export function sharedWords(roster: readonly Student[]): { word: string; names: string[] }[] {
  const having = new Map<string, Student[]>();
  for (const student of roster) {
    const key = wordKey(student.word);
    if (key !== "") having.set(key, [...(having.get(key) ?? []), student]);
  }
  return [...having.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined || all.length < 2
      ? []
      : [{ word: first.word, names: all.map(({ name }) => name) }];
  });
}
