/** Who handed in: which hand-ins are one student's, which of them counts, and what a teacher should know of each. */

import type { HandedAnswer, HandIn } from "../assignment/hand-in";
import type { QuestionKey } from "../quiz/names";
import { atOnce, eachInSteps, mapInSteps, sortInSteps } from "../steps";
import { wordKey } from "./code-words";
import type { ListedStudent } from "./name-list";
import type { PresentAnswers } from "./present-answers";
import { missingRow } from "./row-marks";

/** One student: a hand-in, or answers from paper. */
export interface StudentRow {
  /** Unlike that of any other row. */
  id: string;
  codeWord: string;
  /** From the list of names; null where the code word is not in it. */
  name: string | null;
  onPaper: boolean;
  /** Another row has the same code word. */
  twin: boolean;
  /** Another row came from the same device, under another code word. */
  sharesDevice: boolean;
  /**
   * Other rows with the same answers, mistakes and all. Rows with everything right are not compared: right answers are
   * alike. Nor are those with fewer than `leastAlike` answers, which are alike by chance. At most `mostNamed` by their id,
   * and how many more there are.
   */
  sameAs: { ids: string[]; more: number };
  /** Answers to an earlier version of a question are left out. */
  answers: ReadonlyMap<QuestionKey, HandedAnswer>;
  texts: ReadonlyMap<QuestionKey, string>;
  /** When it was made by the device's own clock, in milliseconds since 1970; left out where nobody asked for it. */
  time?: number;
  /** It came after the date, by that clock, and after the more days that the teacher gave this student. */
  late?: true;
  /** The rows that the teacher joined to this one. */
  joined: { id: string; codeWord: string }[];
  /** The teacher's own; empty where there is none. */
  note: string;
  totals: StudentTotals;
}

/** Of the questions that are scored. Of those answered, every one is right, later, shown or open. */
export interface StudentTotals {
  questions: number;
  answered: number;
  /** At the first try. */
  right: number;
  /** At a later try. */
  later: number;
  /** Ended without a right answer: the student saw it then. */
  shown: number;
  /** Begun, and not right yet. */
  open: number;
}

/** What a teacher said of a row: see `RowMark` of the record. */
export interface MarkedRow {
  /** The row's id. */
  row: string;
  note: string;
  removed: boolean;
  /** The id of the row it belongs to. Its own id: a student of its own, whoever has the same code word. */
  joins: string | null;
  /** Of the row of a student who was missing, by `missingRow`: left out where nothing was said. */
  moreDays?: number;
}

/** A hand-in with what counts of it. */
export type CountedHandIn = Pick<HandIn, "nonce" | "turn" | "codeWord" | "time"> &
  Pick<PresentAnswers, "answers" | "texts">;

/** Answers of one paper. */
export interface PaperAnswers {
  codeWord: string;
  answers: ReadonlyMap<QuestionKey, HandedAnswer>;
}

/** So many answers alike, a mistake among them, are worth a look. */
export const leastAlike = 3;
export const mostNamed = 3;

/** In milliseconds. */
export const oneDay = 86_400_000;

let alphabet: Intl.Collator | undefined;

/** Made where there is something to order, or before in a task of its own: the first of a page takes as long as a hundred rows. */
export function inAlphabet(): Intl.Collator {
  alphabet ??= new Intl.Collator("en", { numeric: true });
  return alphabet;
}

/**
 * Every student in the order of the alphabet. Hand-ins of one device under one code word are one student's, and the one
 * with the newest turn counts. Two of the same turn – old codes count no further than 16, and a record that was taken
 * along counts on in two places –: the fuller one, of two as full the one that was added last.
 *
 * @param handIns of one assignment, in the order they were added, the same one any number of times
 * @param scored the questions that are counted, in their order
 * @param marks what the teacher said of rows: joined, removed, with a note, with more days
 * @param due when it was due, in milliseconds since 1970; null: no date
 * @returns beside them how many hand-ins a later one replaces; the rows that were removed; and every person once, in no
 * order, for what is counted of a class: two rows with one code word are one person unless the teacher says otherwise
 */
export function studentsOf(...given: Parameters<typeof studentsInSteps>): Students {
  return atOnce(studentsInSteps(...given));
}

interface Students {
  students: StudentRow[];
  removed: StudentRow[];
  replaced: number;
  people: StudentRow[];
}

/** So many students are looked at in one step. */
const stepStudents = 200;

/** `studentsOf` in steps, so that a page can draw between them. */
export function* studentsInSteps(
  handIns: readonly CountedHandIn[],
  papers: readonly PaperAnswers[],
  names: readonly ListedStudent[],
  scored: readonly QuestionKey[],
  marks: readonly MarkedRow[] = [],
  due: number | null = null,
): Generator<undefined, Students> {
  const { counted, replaced } = yield* countedOf(handIns);
  const known = new Map(
    yield* mapInSteps(names, (student) => [wordKey(student.codeWord), student.name] as const),
  );
  const said = new Map(marks.map((mark) => [mark.row, mark]));
  const isLate = ({ time, codeWord }: CountedHandIn) =>
    time !== undefined &&
    due !== null &&
    time > due + (said.get(missingRow(codeWord))?.moreDays ?? 0) * oneDay;
  const row = (
    { codeWord, answers }: PaperAnswers,
    more: Pick<StudentRow, "id" | "onPaper" | "sharesDevice" | "texts" | "time">,
  ): StudentRow => ({
    ...more,
    codeWord,
    answers,
    name: known.get(wordKey(codeWord)) ?? null,
    twin: false,
    sameAs: { ids: [], more: 0 },
    joined: [],
    note: said.get(more.id)?.note ?? "",
    totals: totalsOf(answers, scored),
  });
  const devices = tally(counted, ({ nonce }) => nonce);
  const papersOf = new Map<string, number>();
  const all = [
    ...(yield* mapInSteps(
      counted,
      (handIn) =>
        row(handIn, {
          id: `h-${studentKey(handIn)}`,
          onPaper: false,
          sharesDevice: (devices.get(handIn.nonce) ?? 0) > 1,
          texts: handIn.texts,
          ...(handIn.time === undefined ? {} : { time: handIn.time }),
          ...(isLate(handIn) ? { late: true } : {}),
        }),
      stepStudents,
    )),
    ...papers.map((paper) => {
      const word = wordKey(paper.codeWord);
      const nth = papersOf.get(word) ?? 0;
      papersOf.set(word, nth + 1);
      return row(paper, { id: `p-${nth} ${word}`, onPaper: true, sharesDevice: false, texts: new Map() });
    }),
  ];
  const there = all.filter(({ id }) => said.get(id)?.removed !== true);
  const rows = joinedRows(there, (id) => said.get(id)?.joins ?? null, scored);
  yield;
  // Who was said to be somebody else is no twin.
  const single = new Set(marks.flatMap((mark) => (mark.joins === mark.row ? [mark.row] : [])));
  const words = tally(
    rows.filter(({ id }) => !single.has(id)),
    ({ codeWord }) => wordKey(codeWord),
  );
  const same = yield* sameAnswers(rows, scored);
  const students = yield* mapInSteps(
    rows,
    (student): StudentRow => ({
      ...student,
      twin:
        student.codeWord !== "" && !single.has(student.id) && (words.get(wordKey(student.codeWord)) ?? 0) > 1,
      sameAs: othersOf(same.get(student.id) ?? [], student.id),
    }),
  );
  if (students.length > 1) {
    yield;
    inAlphabet();
    yield;
  }
  const inOrder = (some: StudentRow[]) =>
    sortInSteps(some, (a, b) => inAlphabet().compare(a.name ?? a.codeWord, b.name ?? b.codeWord));
  const firstOf = new Map<string, string>();
  for (const { id, codeWord, twin } of students)
    if (twin && !firstOf.has(wordKey(codeWord))) firstOf.set(wordKey(codeWord), id);
  const wordOf = new Map(students.map((student) => [student.id, student]));
  const personOf = (id: string) => {
    const student = wordOf.get(id);
    return student?.twin === true ? (firstOf.get(wordKey(student.codeWord)) ?? null) : null;
  };
  yield;
  return {
    people: joinedRows(students, personOf, scored),
    students: yield* inOrder(students),
    removed: yield* inOrder(all.filter(({ id }) => said.get(id)?.removed === true)),
    replaced,
  };
}

/**
 * Rows with those that belong to another one put into it: where both answered a question, the row's own answer counts,
 * then that of the one which came first. What belongs to a row that is gone, or to itself, is a row of its own.
 */
function joinedRows(
  rows: readonly StudentRow[],
  joins: (id: string) => string | null,
  scored: readonly QuestionKey[],
): StudentRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rootOf = (id: string): string => {
    const passed = new Set([id]);
    for (let at = id; ; ) {
      const next = joins(at);
      if (next === null || next === at || !byId.has(next)) return at;
      // A ring has no first row: each stays its own.
      if (passed.has(next)) return id;
      passed.add(next);
      at = next;
    }
  };
  const guests = new Map<string, StudentRow[]>();
  const hosts: StudentRow[] = [];
  for (const row of rows) {
    const root = rootOf(row.id);
    const known = guests.get(root);
    if (root === row.id) hosts.push(row);
    else if (known === undefined) guests.set(root, [row]);
    else known.push(row);
  }
  return hosts.map((host) => {
    const others = guests.get(host.id);
    if (others === undefined) return host;
    // Of a name that is given twice the last value holds, so the host comes last.
    const backwards = [...others].reverse();
    const answers = new Map([...backwards, host].flatMap((one) => [...one.answers]));
    return {
      ...host,
      answers,
      texts: new Map([...backwards, host].flatMap((one) => [...one.texts])),
      name: host.name ?? others.find(({ name }) => name !== null)?.name ?? null,
      joined: [
        ...host.joined,
        ...others.flatMap(({ id, codeWord, joined }) => [{ id, codeWord }, ...joined]),
      ],
      note: [host, ...others]
        .map(({ note }) => note)
        .filter((note) => note !== "")
        .join(" · "),
      totals: totalsOf(answers, scored),
    };
  });
}

function totalsOf(
  answers: ReadonlyMap<QuestionKey, HandedAnswer>,
  scored: readonly QuestionKey[],
): StudentTotals {
  const totals = { questions: scored.length, answered: 0, right: 0, later: 0, shown: 0, open: 0 };
  for (const key of scored) {
    const answer = answers.get(key);
    if (answer === undefined) continue;
    totals.answered += 1;
    if (answer.first === "right") totals.right += 1;
    else if (answer.end === "right") totals.later += 1;
    else if (answer.end === "ended") totals.shown += 1;
    else totals.open += 1;
  }
  return totals;
}

/** @returns beside the hand-ins that count, how many others each of them replaces, all together */
function* countedOf(
  handIns: readonly CountedHandIn[],
): Generator<undefined, { counted: CountedHandIn[]; replaced: number }> {
  const byStudent = new Map<string, CountedHandIn[]>();
  yield* eachInSteps(handIns, (handIn) => {
    const key = studentKey(handIn);
    const own = byStudent.get(key);
    if (own === undefined) byStudent.set(key, [handIn]);
    else own.push(handIn);
  });
  let replaced = 0;
  const counted = yield* mapInSteps(byStudent.values(), (own) => {
    if (own.length > 1) replaced += new Set(own.map(contentOf)).size - 1;
    return own.reduce((before, handIn) => (isNewer(before, handIn) ? before : handIn));
  });
  return { counted, replaced };
}

function isNewer(a: CountedHandIn, b: CountedHandIn): boolean {
  const size = ({ answers, texts }: CountedHandIn) => answers.size + texts.size;
  return a.turn > b.turn || (a.turn === b.turn && size(a) > size(b));
}

function studentKey({ nonce, codeWord }: CountedHandIn): string {
  return `${nonce} ${wordKey(codeWord)}`;
}

/** Tells one hand-in from another of the same student; the same one, sealed twice, is one. */
function contentOf(handIn: CountedHandIn): string {
  const { turn, answers, texts } = handIn;
  return JSON.stringify([studentKey(handIn), turn, [...answers], [...texts]]);
}

/** By row the ids of all rows with its answers. */
function* sameAnswers(
  rows: readonly StudentRow[],
  scored: readonly QuestionKey[],
): Generator<undefined, Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  const byRow = new Map<string, string[]>();
  const look = (row: StudentRow) => {
    const like = likeness(row, scored);
    if (like === null) return;
    const group = groups.get(like) ?? [];
    group.push(row.id);
    groups.set(like, group);
    byRow.set(row.id, group);
  };
  yield* eachInSteps(rows, look, stepStudents);
  return byRow;
}

function othersOf(group: readonly string[], own: string): StudentRow["sameAs"] {
  const ids = group
    .slice(0, mostNamed + 1)
    .filter((id) => id !== own)
    .slice(0, mostNamed);
  return { ids, more: Math.max(0, group.length - 1 - ids.length) };
}

function likeness(
  { totals: { answered, right }, answers }: StudentRow,
  scored: readonly QuestionKey[],
): string | null {
  if (answered < leastAlike || right === answered) return null;
  return JSON.stringify(
    scored.map((key) => {
      const answer = answers.get(key);
      return answer === undefined ? null : [answer.response, answer.first, answer.end, answer.confidence];
    }),
  );
}

function tally<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return counts;
}
