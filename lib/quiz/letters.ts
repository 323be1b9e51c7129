/** Answers in letters and numbers, as they are written on paper and typed in from it. */
import type { PaperParts, PaperProblem, PaperReading } from "./kinds/kind";
import type { Part } from "./part";
import { chosenIn } from "./rows";

/** A, B, C … for the parts of a question; after Z come AA and AB. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Parts that only have letters. */
export function lettered(parts: Part[]): PaperParts {
  return { lettered: parts, numbered: [] };
}

export const noParts: PaperParts = { lettered: [], numbered: [] };

/** "B A": the letters of some parts, as they come. Parts that are gone are left out. */
export function lettersOf(ids: readonly string[], { lettered: parts }: PaperParts): string {
  return ids
    .flatMap((id) => {
      const index = parts.findIndex((part) => part.id === id);
      return index === -1 ? [] : [letterOf(index)];
    })
    .join(" ");
}

/** "A B": the letters of some parts, in the order of the paper. */
export function lettersInOrder(ids: readonly string[], parts: PaperParts): string {
  return lettersOf(inOrder(ids, parts), parts);
}

/** Some parts in the order of the paper, without those that are gone. */
export function inOrder(ids: readonly string[], { lettered: parts }: PaperParts): string[] {
  return parts.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/** "1B 2–": each row with the letter of what was chosen. */
export function rowLetters({ rows }: { rows: Record<string, string> }, parts: PaperParts): string {
  return parts.numbered
    .map(({ id }, index) => {
      const chosen = chosenIn(rows, id, parts.lettered);
      return `${index + 1}${chosen === null ? "–" : lettersOf([chosen], parts)}`;
    })
    .join(" ");
}

/** The letter of the one that was chosen; empty where none was. */
export function oneLetter({ choice }: { choice: string | null }, parts: PaperParts): string {
  return lettersOf(choice === null ? [] : [choice], parts);
}

/** One letter at most. */
export function readOne(text: string, parts: PaperParts): PaperReading<{ choice: string | null }> {
  const read = readLetters(text, parts);
  if (!read.ok) return read;
  const [choice = null, ...more] = read.response;
  if (more.length > 0) return refuse({ what: "count", wanted: 1, got: read.response.length });
  return { ok: true, response: { choice } };
}

/** The parts that some letters name, each once. */
export function readLetters(text: string, { lettered: parts }: PaperParts): PaperReading<string[]> {
  const ids: string[] = [];
  for (const said of splitLetters(text, parts.length)) {
    const id = partAt(parts, said)?.id;
    if (id === undefined) return refuse({ what: "unknown", said, last: letterOf(parts.length - 1) });
    if (ids.includes(id)) return refuse({ what: "twice", said });
    ids.push(id);
  }
  return { ok: true, response: ids };
}

/** Letters of rows, in their order or each after the number of its row; none at all is nothing filled. */
export function readRowLetters(
  text: string,
  { lettered: parts, numbered }: PaperParts,
): PaperReading<{ rows: Record<string, string> }> {
  const cells = [...withoutMarks(text).matchAll(/(\d*)([^\d\s])/g)];
  if (cells.length === 0) return { ok: true, response: { rows: {} } };
  if (cells.length !== numbered.length)
    return refuse({ what: "count", wanted: numbered.length, got: cells.length });
  const rows: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, [, number = "", said = ""]] of cells.entries()) {
    const row = numbered[number === "" ? index : Number(number) - 1]?.id;
    if (row === undefined) return refuse({ what: "unknown", said: number, last: String(numbered.length) });
    if (seen.has(row)) return refuse({ what: "twice", said: number === "" ? String(index + 1) : number });
    seen.add(row);
    if (/[-–—_?]/.test(said)) continue;
    const id = partAt(parts, said)?.id;
    if (id === undefined) return refuse({ what: "unknown", said, last: letterOf(parts.length - 1) });
    rows[row] = id;
  }
  return { ok: true, response: { rows } };
}

/** What was read as the response of a kind; a problem stays one. */
export function readAs<A, R>(read: PaperReading<A>, make: (found: A) => R): PaperReading<R> {
  return read.ok ? { ok: true, response: make(read.response) } : read;
}

/** What is said of letters that are no answer. */
export function refuse(problem: PaperProblem): { ok: false; problem: PaperProblem } {
  return { ok: false, problem };
}

function partAt(parts: readonly Part[], letter: string): Part | undefined {
  return parts.find((_part, index) => letterOf(index) === letter);
}

/** One sign a letter; where a question has more than 26 parts, what stands between spaces. */
function splitLetters(text: string, parts: number): string[] {
  const bare = withoutMarks(text).replace(/[-–—_?]/g, " ");
  return parts > 26 ? (bare.match(/\S+/g) ?? []) : [...bare.replace(/\s+/g, "")];
}

function withoutMarks(text: string): string {
  return text.replace(/[,;.:)(/]/g, " ").toUpperCase();
}
