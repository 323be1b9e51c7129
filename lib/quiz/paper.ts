/**
 * A question on paper: how its parts are lettered, and answers in letters.
 *
 * The printed question, the answer sheet, the projected question and whoever types answers in from paper all go by the
 * same letters, in the order in which the screen shows the parts.
 */
import { chosenIn } from "./grade-rows";
import { shownOrder } from "./order";
import type { Kind, Part, QuestionOf, Responses } from "./question";

/** What has letters (choices, sentences, things, options) and, for `match` and `sort`, what has numbers. */
export interface PaperParts {
  lettered: Part[];
  numbered: Part[];
}

/** Why an answer in letters cannot be read. */
export type PaperProblem =
  /** A letter, or a row, that the question does not have. `last` is the last one it has. */
  | { what: "unknown"; said: string; last: string }
  /** One letter, or each letter once, is what the question asks for. */
  | { what: "count"; wanted: number; got: number }
  | { what: "twice"; said: string };

export type PaperReading<R> = { ok: true; response: R } | { ok: false; problem: PaperProblem };

/** "3.5": the fifth question of the third lesson, as printed on every sheet. */
export function paperNumber(lesson: number, index: number): string {
  return `${lesson}.${index + 1}`;
}

/** A, B, C … for the parts of a question; after Z come AA and AB. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const partsOf: { [K in Kind]: (question: QuestionOf<K>) => PaperParts } = {
  choice: ({ id, ask }) => ({ lettered: shownOrder(ask.choices, ask.order, id), numbered: [] }),
  choices: ({ id, ask }) => ({ lettered: shownOrder(ask.choices, ask.order, id), numbered: [] }),
  predict: ({ id, ask }) => ({ lettered: shownOrder(ask.choices, ask.order, id), numbered: [] }),
  blank: () => ({ lettered: [], numbered: [] }),
  order: ({ ask }) => ({ lettered: ask.things, numbered: [] }),
  match: ({ id, ask }) => ({ lettered: shownOrder(ask.options, "shuffled", id), numbered: ask.rows }),
  sort: ({ ask }) => ({ lettered: ask.categories, numbered: ask.statements }),
  highlight: ({ ask }) => ({ lettered: ask.sentences, numbered: [] }),
  explain: () => ({ lettered: [], numbered: [] }),
};

/** The parts of a question in the order in which paper letters and numbers them. */
export function paperParts<K extends Kind>(question: QuestionOf<K>): PaperParts {
  return partsOf[question.kind](question);
}

const writers: { [K in Kind]: (response: Responses[K], parts: PaperParts) => string } = {
  choice: ({ choice }, parts) => lettersOf(choice === null ? [] : [choice], parts),
  choices: ({ choices }, parts) => lettersOf(inPaperOrder(choices, parts), parts),
  predict: ({ choice }, parts) => lettersOf(choice === null ? [] : [choice], parts),
  blank: ({ text }) => text,
  order: ({ order }, parts) => lettersOf(order, parts),
  match: ({ rows }, parts) => rowLetters(rows, parts),
  sort: ({ rows }, parts) => rowLetters(rows, parts),
  highlight: ({ marked }, parts) => lettersOf(inPaperOrder(marked, parts), parts),
  explain: ({ text }) => text,
};

/** A response as it is written on paper: "B", "A C", "1B 2– 3A", or the text itself. Parts that are gone are left out. */
export function toPaper<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): string {
  return writers[question.kind](response, paperParts(question));
}

const readers: { [K in Kind]: (text: string, parts: PaperParts) => PaperReading<Responses[K]> } = {
  choice: readOne,
  predict: readOne,
  choices: (text, parts) => withPicked(readLetters(text, parts), (choices) => ({ choices })),
  highlight: (text, parts) => withPicked(readLetters(text, parts), (marked) => ({ marked })),
  order: (text, parts) => {
    const read = readLetters(text, parts);
    if (!read.ok || read.response.length === parts.lettered.length)
      return withPicked(read, (order) => ({ order }));
    return refuse({ what: "count", wanted: parts.lettered.length, got: read.response.length });
  },
  match: readRows,
  sort: readRows,
  blank: (text) => ({ ok: true, response: { text: text.trim() } }),
  explain: (text) => ({ ok: true, response: { text: text.trim(), met: [] } }),
};

/**
 * Reads what someone typed from a paper: letters in any case, with or without spaces, commas and full stops between
 * them. For `match` and `sort` the letters follow the rows, or each has its row's number ("2A 1B"); "–" leaves a row open.
 * Nothing typed is an empty answer, except to `order`, where every thing has a place.
 */
export function fromPaper<K extends Kind>(question: QuestionOf<K>, text: string): PaperReading<Responses[K]> {
  return readers[question.kind](text, paperParts(question));
}

function inPaperOrder(ids: string[], { lettered }: PaperParts): string[] {
  return lettered.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

function lettersOf(ids: string[], { lettered }: PaperParts): string {
  return ids
    .flatMap((id) => {
      const index = lettered.findIndex((part) => part.id === id);
      return index === -1 ? [] : [letterOf(index)];
    })
    .join(" ");
}

function rowLetters(rows: Record<string, string>, parts: PaperParts): string {
  return parts.numbered
    .map(({ id }, index) => {
      const chosen = chosenIn(rows, id, parts.lettered);
      return `${index + 1}${chosen === null ? "–" : lettersOf([chosen], parts)}`;
    })
    .join(" ");
}

function readOne(text: string, parts: PaperParts): PaperReading<{ choice: string | null }> {
  const read = readLetters(text, parts);
  if (!read.ok) return read;
  const [choice = null, ...more] = read.response;
  if (more.length > 0) return refuse({ what: "count", wanted: 1, got: read.response.length });
  return { ok: true, response: { choice } };
}

/** The parts that some letters name, each once. */
function readLetters(text: string, { lettered }: PaperParts): PaperReading<string[]> {
  const ids: string[] = [];
  for (const said of splitLetters(text, lettered.length)) {
    const id = partAt(lettered, said)?.id;
    if (id === undefined) return refuse({ what: "unknown", said, last: letterOf(lettered.length - 1) });
    if (ids.includes(id)) return refuse({ what: "twice", said });
    ids.push(id);
  }
  return { ok: true, response: ids };
}

function readRows(
  text: string,
  { lettered, numbered }: PaperParts,
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
    const id = partAt(lettered, said)?.id;
    if (id === undefined) return refuse({ what: "unknown", said, last: letterOf(lettered.length - 1) });
    rows[row] = id;
  }
  return { ok: true, response: { rows } };
}

function partAt(parts: Part[], letter: string): Part | undefined {
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

function withPicked<R>(read: PaperReading<string[]>, make: (ids: string[]) => R): PaperReading<R> {
  return read.ok ? { ok: true, response: make(read.response) } : read;
}

function refuse(problem: PaperProblem): { ok: false; problem: PaperProblem } {
  return { ok: false, problem };
}
