/** A roster as it is pasted from any table: names alone, or names and code words in either order. */
import { codeWordFits, tidyCodeWord } from "../assignment/hand-in";
import { wordKey } from "./code-words";
import { namesApart, withoutAnd } from "./line-of-names";
import { cellsOf, signIn } from "./name-list";
import { isNoStudent, isRole, withoutLabel } from "./no-student";
import { nameFits, type RosterReading } from "./roster";
import { headingOf, isGradebookLine, type TableHeadings } from "./table-headings";
import { longestField } from "./teacher-record";

/** More are no class. */
export const mostStudents = 500;

type Role = "name" | "word" | "email" | "id" | "none";

interface Line {
  number: number;
  cells: string[];
}

type BareReading = Omit<RosterReading, "aside">;

/**
 * Every way to understand a list, the likeliest first: one where there is no doubt, none where the text holds nobody.
 * Never throws.
 *
 * @param taken numbers of lines that are students' although they do not look like it
 */
export function readRoster(
  text: string,
  headings: TableHeadings,
  taken: readonly number[] = [],
): RosterReading[] {
  const written = linesOf(text);
  const sign = signOf(written.map(({ line }) => line));
  const pasted = written
    .map(({ number, line }) => ({ number, cells: cellsOf(line, sign).map(bareCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const head = headingIn(pasted, headings);
  const all = head === undefined ? inOneLine(pasted) : pasted;
  const aside = asideOf(all, head);
  const left = new Set([head, ...aside.filter(({ number }) => !taken.includes(number))]);
  const rest = all.filter((line) => !left.has(line));
  const said = aside.map(({ number, cells }) => ({
    line: number,
    taken: taken.includes(number),
    text: cells.filter((cell) => cell !== "").join(sign === "\t" ? " " : `${sign} `),
  }));
  const joint = sign === "," ? ", " : " ";
  const readings =
    head === undefined
      ? readingsOf(rest, joint)
      : headedReadings(rest, headedRoles(head.cells, headings) ?? [], joint);
  return readings.map((reading) => ({ ...reading, aside: said }));
}

/** How many lines above a heading may say what list it is. */
const mostAbove = 12;

/** The heading: the first line, or one with two columns at least below what says of which class the list is. */
function headingIn(lines: readonly Line[], headings: TableHeadings): Line | undefined {
  const first = lines.find(({ cells }) => !isNoStudent(cells));
  const named = ({ cells }: Line) =>
    (headedRoles(cells, headings) ?? []).filter((role) => role !== "none").length;
  return lines
    .slice(0, mostAbove)
    .find((line) => named(line) > (line === first ? 0 : 1) && !isSaidAgain(line, lines, headings));
}

/** Whether a column has its heading again beside somebody else: "Student" in each row says what everybody is. */
function isSaidAgain(line: Line, lines: readonly Line[], headings: TableHeadings): boolean {
  const said = line.cells.map(headingOf);
  const roles = headedRoles(line.cells, headings) ?? [];
  return lines.some(({ cells }) => {
    const others = cells.map(headingOf);
    return (
      others.join("\t") !== said.join("\t") &&
      roles.some((role, at) => role !== "none" && others[at] === said[at])
    );
  });
}

/**
 * The lines that are no student's: sums and pages, what stands above the heading, the heading again on every page. None
 * where nobody would be left.
 */
function asideOf(lines: readonly Line[], head: Line | undefined): Line[] {
  const written = ({ cells }: Line) => cells.map(headingOf).join("\t");
  const heading = head === undefined ? null : written(head);
  const others = lines.filter((line) => line !== head);
  const aside = others.filter(
    (line) =>
      (head !== undefined && line.number < head.number) ||
      written(line) === heading ||
      isGradebookLine(line.cells[0] ?? "") ||
      isNoStudent(line.cells),
  );
  return aside.length === others.length ? [] : aside;
}

/** Of a list without a heading that is known. */
function readingsOf(lines: readonly Line[], joint: string): BareReading[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const some = isHeading(first, rest) ? rest : lines;
  const roles = columnRoles(some);
  const plain = (words: RosterReading["words"]) =>
    readingOf(words, some, joint, (cells) => placed(cells, roles, words));
  const free = Math.max(...some.map(({ cells }) => textPlaces(cells, roles).length));
  if (free < 2) {
    // "Ana and Ben" may be two.
    const two = some.length === 1 && roles.size === 0 ? eachCell(some, joint) : null;
    return two !== null && two.students.length > 1 ? [two, plain("none")] : [plain("none")];
  }
  const [ahead, behind] = [wordShare(some, roles, 0), wordShare(some, roles, -1)];
  // Where few have a comma, and no code word behind or before it, it stands between the parts of their names.
  const parted = some.filter(({ cells }) => textPlaces(cells, roles).length > 1).length;
  if (parted < some.length / 2 && Math.max(ahead, behind) < 0.5) return [plain("none")];
  const both: RosterReading["words"][] = behind >= ahead ? ["last", "first"] : ["first", "last"];
  if (Math.max(ahead, behind) > 0.9 && Math.min(ahead, behind) < 0.5) return both.slice(0, 1).map(plain);
  // Nothing looks like a code word: rather two columns of names.
  const order: RosterReading["words"][] =
    Math.max(ahead, behind) < 0.5 ? ["none", ...both] : [...both, "none"];
  const ways = order.map(plain);
  const each = roles.size > 0 ? null : eachCell(some, joint);
  if (each === null) return ways;
  return free > (some.length === 1 ? 2 : 3) ? [each, ...ways] : [...ways, each];
}

/** Every cell a name, where a list may be one: in one line, or three names and more in each, hardly any of them twice. */
function eachCell(lines: readonly Line[], joint: string): BareReading | null {
  const named = lines.map(({ number, cells: all }) => {
    const cells = all.filter((cell) => cell !== "");
    return { number, cells: lines.length === 1 || cells.length > 1 ? namesApart(cells).names : cells };
  });
  const holds = named.every(
    ({ cells }) => cells.every(isNameLike) && (lines.length === 1 || cells.length > 2),
  );
  const all = named.flatMap(({ cells }) => cells);
  if (!holds || new Set(all).size < 0.9 * all.length) return null;
  const apart = named.flatMap(({ number, cells }) => cells.map((cell) => ({ number, cells: [cell] })));
  return readingOf("each", apart, joint, () => ["name"]);
}

function isNameLike(cell: string): boolean {
  return /\p{L}/u.test(cell) && !cell.includes("@");
}

/** The lines that say something, each with its number, as cells may be read from them. */
function linesOf(text: string): { number: number; line: string }[] {
  // The addressees of a mail: "Ana Ruiz" <ana@x.org>; Ben <ben@x.org>.
  const apart = unbroken(text)
    .replace(turningSigns, "")
    .replace(/(<[^<>\s]+@[^<>\s]+>)\s*[;,]/g, "$1\n");
  const lines = apart
    .split(/\r\n?|\n/)
    .map((line, at) => ({ number: at + 1, line: line.normalize("NFC").replace(/\uFEFF/g, "") }))
    .filter(({ line }) => line.trim() !== "");
  const all = (shape: RegExp) => lines.every(({ line }) => shape.test(line));
  const each = (change: (line: string) => string) =>
    lines.map(({ number, line }) => ({ number, line: change(line) }));
  for (const [shape, parts] of [
    [/^[^<>]*<[^<>\s]+@[^<>\s]+>\s*$/, /^\s*"?([^<>]*?)"?\s*<([^<>]*)>\s*$/],
    [/^[^()]*\([^()\s]+@[^()\s]+\)\s*$/, /^\s*"?([^()]*?)"?\s*\(([^()]*)\)\s*$/],
  ] as const)
    if (all(shape)) return each((line) => line.replace(parts, "$1\t$2"));
  const [words, bracketed] = [/\(([^()]+)\)\s*$/, /^([^()]+)\(([^()]+)\)\s*$/];
  const inBrackets = lines.map(({ line }) => words.exec(line)?.[1] ?? "");
  if (lines.length > 1 && all(bracketed) && inBrackets.every(looksLikeWord) && areAllOther(inBrackets))
    return each((line) => line.replace(bracketed, "$1\t$2"));
  if (all(/^\s*\|.*\|\s*$/))
    return each((line) => line.trim().slice(1, -1).replaceAll("|", "\t")).filter(({ line }) =>
      /[^\s:-]/.test(line),
    );
  const isBare = all(/^[^\t;,；，、،]*$/);
  const [only, next] = lines;
  if (isBare && only !== undefined && next === undefined) return [{ ...only, line: inCells(only.line) }];
  // Between a name and a word stands a colon, a dash or another sign, where nothing else parts them.
  for (const sign of [":", " - ", " – ", " — ", "|", " = ", "->", "→"])
    if (isBare && lines.every(({ line }) => line.split(sign).length === 2))
      return each((line) => line.replace(sign, "\t"));
  // Columns as a mail shows them: nobody writes two spaces within a name.
  const columns = new Set(lines.map(({ line }) => line.trim().split(/ {2,}/).length));
  if (isBare && columns.size === 1 && !columns.has(1))
    return each((line) => line.trim().replace(/ {2,}/g, "\t"));
  return countsUp(lines.map(({ line }) => /^\s*(\d{1,3})\s+\p{L}/u.exec(line)?.[1]))
    ? each((line) => line.replace(/^\s*\d+\s+/, ""))
    : lines.map(({ number, line }, at) => ({
        number,
        line: at > 0 && at === lines.length - 1 ? withoutAnd(line) : line,
      }));
}

/** A line alone, parted by tabs where three names and more stand between other signs, or behind numbers that count them. */
function inCells(line: string): string {
  const counted = line.trim().split(/\s+(?=\d{1,3}[.)]\s)/);
  if (counted.length > 2 && countsUp(counted.map((part) => /^(\d+)[.)]\s/.exec(part)?.[1])))
    return counted.join("\t");
  for (const sign of [/\s*\|\s*/, /\s*\/\s*/, /\s+[+–—-]\s+/, /\s*[•·]\s+/]) {
    const parts = line.split(sign).filter((part) => part.trim() !== "");
    if (parts.length > 2 && parts.every(isNameLike)) return parts.join("\t");
  }
  return line;
}

/** What turns the letters behind it and is not seen: in a list or on a slip it would turn those of others. */
const turningSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text whose cells in quotation marks have no line breaks. Only beside another cell is that a cell, and no whole list. */
function unbroken(text: string): string {
  const inOneLine = (cell: string) => cell.replace(/\s*[\r\n]+\s*/g, " ");
  return text
    .replace(/(?<=[\t,;])"[^"\r\n]{0,200}\r?\n[^"\r\n]{0,200}"(?=[\t,;\r\n]|$)/g, inOneLine)
    .replace(/(?<=^|[\r\n])"[^"\r\n]{0,200}\r?\n[^"\r\n]{0,200}"(?=[\t,;])/g, inOneLine);
}

/** Whether numbers count lines: each is higher than the one before it. */
function countsUp(numbers: readonly (string | undefined)[]): boolean {
  return (
    numbers.length > 1 &&
    numbers.every((one, at) => one !== undefined && (at === 0 || Number(one) > Number(numbers[at - 1])))
  );
}

/**
 * Four names or more in a line, and no other line with a student's: a line for each. Fewer where it counts them, says whose
 * they are, or joins them by a word: "Class 7b: Ana, Ben, 2 students", "Ana, Ben and Cem".
 */
function inOneLine(lines: readonly Line[]): readonly Line[] {
  const [only, other] = lines.filter(({ cells }) => !isNoStudent(cells));
  if (only === undefined || other !== undefined) return lines;
  const written = only.cells.filter((cell) => cell !== "");
  const unlabelled = written.map((cell, at) => (at === 0 ? withoutLabel(cell) : cell));
  const isName = (cell: string) => !isNoStudent([cell]);
  const lastName = unlabelled.findLastIndex(isName);
  const { names: apart, isSure } = namesApart(unlabelled.slice(0, lastName + 1));
  const cells = [...apart, ...unlabelled.slice(lastName + 1)];
  const names = cells.filter(isName);
  const isList = names.length < cells.length || unlabelled[0] !== written[0] || (isSure && apart.length > 2);
  if (cells.length < (isList ? 2 : 4) || names.length === 0 || !cells.every(isNameLike)) return lines;
  return lines
    .flatMap((line) => (line === only ? cells.map((cell) => [cell]) : [line.cells]))
    .map((parts, at) => ({ number: at + 1, cells: parts }));
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

/** What a heading says of each column; null where the line is no heading. */
function headedRoles(cells: readonly string[], headings: TableHeadings): Role[] | null {
  const said = cells.map(headingOf);
  const kinds = ["name", "word", "email", "id"] as const;
  const roles = said.map((cell): Role => kinds.find((kind) => headings[kind].includes(cell)) ?? "none");
  if (roles.every((role) => role === "none")) return null;
  // A student has one address and one number: in a gradebook with several, those that it is imported by.
  for (const kind of ["word", "email", "id"] as const) {
    const ranks = said.map((cell, at) => (roles[at] === kind ? headings[kind].indexOf(cell) : Infinity));
    const best = ranks.indexOf(Math.min(...ranks));
    for (const [at, role] of roles.entries()) if (role === kind && at !== best) roles[at] = "none";
  }
  return roles;
}

/** A list with a heading; a column that it does not name is asked about where it looks like code words. */
function headedReadings(lines: readonly Line[], headed: readonly Role[], joint: string): BareReading[] {
  // A heading that names the code words alone leaves the others for names.
  const rest: Role = headed.includes("name") ? "none" : "name";
  const reading = (words: RosterReading["words"], column = -1) =>
    readingOf(words, lines, joint, (cells) =>
      cells.map((_, at) => {
        const role = headed[at] ?? "none";
        return at === column ? "word" : role === "none" ? rest : role;
      }),
    );
  const plain = reading("headed");
  if (plain.students.length + plain.faults.length === 0) return [];
  const asked = headed.findIndex((role, at) => {
    const cells = lines.map(({ cells: all }) => all[at] ?? "").filter((cell) => cell !== "");
    return role === "none" && cells.length > 1 && cells.every(looksLikeWord) && areAllOther(cells);
  });
  return headed.includes("word") || rest === "name" || asked < 0 ? [plain] : [reading("last", asked), plain];
}

function areAllOther(cells: readonly string[]): boolean {
  return new Set(cells.map(wordKey)).size === cells.length;
}

/** Whether the first line is a heading whose words nobody knows: the others have numbers or addresses where it has none. */
function isHeading({ cells }: Line, rest: readonly Line[]): boolean {
  const [all, others] = [columnRoles([{ number: 1, cells: [...cells] }, ...rest]), columnRoles(rest)];
  return [...others.keys()].some((at) => (cells[at] ?? "") !== "" && !all.has(at));
}

/** Columns that say by themselves what they hold: addresses, numbers of a register, and the numbers of the lines. */
function columnRoles(lines: readonly Line[]): Map<number, Role> {
  const columns = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const roles = new Map<number, Role>();
  for (let at = 0; at < columns; at += 1) {
    const cells = lines.map(({ cells: all }) => all[at] ?? "").filter((cell) => cell !== "");
    const all = (holds: (cell: string) => boolean) => cells.length > 0 && cells.every(holds);
    if (all((cell) => /^\S+@\S+$/.test(cell))) roles.set(at, "email");
    else if (all((cell) => /^\d{1,3}$/.test(cell)) && isCount(cells.map(Number))) roles.set(at, "none");
    else if (all(isDay) || all(isPhone) || (columns > 1 && (all(isRole) || isLabel(cells))))
      roles.set(at, "none");
    else if (all((cell) => /^[\d-]{3,}$/.test(cell))) roles.set(at, "id");
  }
  return roles;
}

/** Whether a column says of which class or sex everybody is: a short sign with a number, or one letter, of a few for all. */
function isLabel(cells: readonly string[]): boolean {
  const kinds = new Set(cells.map((cell) => cell.toLowerCase()));
  const isShort = (cell: string) => /^\p{L}$|^\d{1,2}\s?\p{L}{1,2}$|^\p{L}{1,2}\d{1,2}$/u.test(cell);
  return cells.length > 1 && kinds.size <= Math.min(3, cells.length - 1) && cells.every(isShort);
}

/** Whether a cell is a day, as of a birth, in whichever order of its parts. */
function isDay(cell: string): boolean {
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/.exec(cell);
  if (parts === null) return false;
  const numbers = [parts[1], parts[3], parts[4]].map(Number);
  const [least = 0, middle = 0] = [...numbers].sort((a, b) => a - b);
  return least > 0 && least < 13 && middle < 32;
}

/** Whether a cell is a phone number, as it is written and no register's is. */
function isPhone(cell: string): boolean {
  return /^[+(\d][\d\s()./-]+$/.test(cell) && /[+()\s/]/.test(cell) && cell.replace(/\D/g, "").length > 5;
}

/** Whether a column counts its lines: from 1 without a gap, or upwards from below a hundred. */
function isCount(numbers: readonly number[]): boolean {
  if (numbers.every((one, row) => one === row + 1)) return true;
  return numbers.length > 1 && (numbers[0] ?? 0) < 100 && countsUp(numbers.map(String));
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
  // What half of a class and more have is a group or a place.
  if (cells.length === 0 || new Set(cells.map(wordKey)).size < cells.length / 2) return 0;
  return cells.filter(looksLikeWord).length / cells.length;
}

function looksLikeWord(cell: string): boolean {
  return cell.length > 1 && /\p{Ll}/u.test(cell) && tidyCodeWord(cell) === cell;
}

function readingOf(
  words: RosterReading["words"],
  lines: readonly Line[],
  joint: string,
  rolesOf: (cells: readonly string[]) => Role[],
): BareReading {
  const reading: BareReading = { words, students: [], faults: [] };
  for (const { number, cells } of lines) {
    if (reading.students.length === mostStudents) {
      reading.faults.push({ line: number, fault: "many" });
      break;
    }
    const roles = rolesOf(cells);
    const all = (role: Role) => cells.filter((cell, at) => cell !== "" && roles[at] === role);
    const word = tidyCodeWord(all("word").join(" "));
    const [email, id] = [all("email").join(" "), all("id").join(" ")];
    const name = all("name").join(joint) || word || email;
    if (name === "") continue;
    if (!nameFits(name)) reading.faults.push({ line: number, fault: "long-name" });
    else if (!codeWordFits(word)) reading.faults.push({ line: number, fault: "long-word" });
    else if (email.length > longestField || id.length > longestField)
      reading.faults.push({ line: number, fault: "long-cell" });
    else reading.students.push({ word, name, email, id });
  }
  return reading;
}
