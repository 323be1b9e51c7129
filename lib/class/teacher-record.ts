/**
 * What a teacher's browser keeps: classes with their rosters, the assignments made in it with their keys, hand-ins,
 * answers from paper and what the teacher noted. It stays there. A backup is the same record as a file, and so is the
 * file of a key: a record with one assignment in it. How it is written: teacher-format.ts.
 */
import type { TeacherKey } from "../assignment/seal";
import type { Id } from "../codes/pack";
import { wordKey } from "./code-words";

/** 16 hexadecimal digits by chance, or `noClass`. */
export type ClassId = string;

/** What was put in without saying for which class. */
export const noClass: ClassId = "";

/** One of a roster. */
export interface Student {
  /** As `tidyCodeWord` gives it. Two of a roster may have the same one, which the pages warn of. */
  word: string;
  name: string;
  /** What a platform's import asks for, where the teacher pasted it; else empty. */
  email: string;
  id: string;
}

export interface SchoolClass {
  id: ClassId;
  /** Empty for `noClass` alone. */
  name: string;
  /** When it meets, in the teacher's words; may be empty. */
  day: string;
  /** Milliseconds since 1970: of two copies of a class the newer one's name and order count. */
  changedAt: number;
  students: Student[];
  /** A list of names as it was typed before there were rosters: `readNameList` reads it. Counts where there are no students. */
  list: string;
}

export interface MadeAssignment {
  /** The text after the "#" of its link. */
  link: string;
  /** Null where hand-ins are not sealed. */
  key: TeacherKey | null;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** For which classes; none: for `noClass`. */
  classes: ClassId[];
}

/** A code as it was found, and in which class the teacher was. See `classOfHandIn` for where it counts. */
export interface KeptHandIn {
  code: string;
  classId: ClassId;
}

/** Papers as typed: a line for each. Two modules may have the same numbers. */
export interface KeptPapers {
  classId: ClassId;
  /** Empty: the first module of the site, from when there was no other. */
  module: string;
  /** As `assignmentId` gives it; null for a whole module, of which nothing was assigned. */
  assignment: Id | null;
  text: string;
}

/** What a teacher said of one row of a report. */
export interface RowMark {
  classId: ClassId;
  module: string;
  assignment: Id | null;
  /** What names the row in its report. */
  row: string;
  /** Milliseconds since 1970: of two marks of a row the newer one counts. */
  at: number;
  note: string;
  /** Left out of the report until it is brought back. */
  removed: boolean;
  /** The row this one belongs to: the same student, from another device or from paper. Null for a row of its own. */
  joins: string | null;
  /** Days that this student has longer. */
  moreDays: number;
}

/** A pair of keys for assignments to come, and when it was saved outside of this browser; null: not yet. */
export interface KeptKey {
  key: TeacherKey;
  madeAt: number;
  savedAt: number | null;
}

export interface TeacherRecord {
  /** In the order they were made. `noClass` is among them only where it has a list. */
  classes: SchoolClass[];
  /** The newest first; one for each link. */
  assignments: MadeAssignment[];
  /** In the order they came; one for each code. */
  handIns: KeptHandIn[];
  papers: KeptPapers[];
  marks: RowMark[];
  /** The newest first. */
  keys: KeptKey[];
  /** When everything was last saved as a file, in milliseconds since 1970; 0: never. */
  savedAt: number;
}

/** The lists of a record, each of rows that are read one by one. */
export type TeacherList = Exclude<keyof TeacherRecord, "savedAt">;

export const emptyTeacherRecord: TeacherRecord = {
  classes: [],
  assignments: [],
  handIns: [],
  papers: [],
  marks: [],
  keys: [],
  savedAt: 0,
};

/**
 * UTF-16 units of a name, a code word, an address or a number: no page takes more. It is not counted in letters, of which
 * one can have any number of marks.
 */
export const longestField = 2_000;
/** Of the name of a class, and of when it meets. */
export const longestClassName = 200;

/** Letters; the fields for them take no more, so that what is kept can be read again. */
export const longestNames = 200_000;
export const longestPaper = 1_000_000;

/** Every key that this browser holds, each once. */
export function keysOf({ assignments, keys }: Pick<TeacherRecord, "assignments" | "keys">): TeacherKey[] {
  const all = [...keys.map(({ key }) => key), ...assignments.flatMap(({ key }) => key ?? [])];
  return [...new Map(all.map((key) => [key.d, key])).values()];
}

/** The rows that differ, each as a record of its own under a name of its own; null for one that is gone. */
export function changesOfTeacher(
  before: TeacherRecord,
  after: TeacherRecord,
): [string, TeacherRecord | null][] {
  const [old, rows] = unlike(before, after).map(rowsOf);
  const gone = [...(old?.keys() ?? [])].filter((key) => !rows?.has(key));
  const changed = [...(rows ?? [])].filter(([key, { said }]) => !isSame(old?.get(key)?.said, said));
  return [
    ...gone.map((key): [string, null] => [key, null]),
    ...changed.map(([key, { row }]): [string, TeacherRecord] => [key, { ...emptyTeacherRecord, ...row }]),
  ];
}

/** Two records without the lists that both hold: rows are never changed, and ten thousand hand-ins need not be compared. */
function unlike(before: TeacherRecord, after: TeacherRecord): [TeacherRecord, TeacherRecord] {
  const without = (one: TeacherRecord, other: TeacherRecord): TeacherRecord => ({
    classes: one.classes === other.classes ? [] : one.classes,
    assignments: one.assignments === other.assignments ? [] : one.assignments,
    handIns: one.handIns === other.handIns ? [] : one.handIns,
    papers: one.papers === other.papers ? [] : one.papers,
    marks: one.marks === other.marks ? [] : one.marks,
    keys: one.keys === other.keys ? [] : one.keys,
    savedAt: one.savedAt,
  });
  return [without(before, after), without(after, before)];
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The record without some of its rows, by their names. */
export function withoutRows(record: TeacherRecord, leavesOut: (key: string) => boolean): TeacherRecord {
  const left = [...rowsOf(record)].filter(([key]) => !leavesOut(key));
  return left.length === rowsOf(record).size ? record : together(left.map(([, { row }]) => row));
}

/** What this page changed since it knew what was stored, put into what is stored now: what was deleted there stays away. */
export function rebasedTeacherRecord(
  remembered: TeacherRecord,
  stored: TeacherRecord,
  before: TeacherRecord,
): TeacherRecord {
  const changes = new Map(changesOfTeacher(before, remembered));
  const mine = withoutRows(remembered, (key) => !changes.has(key));
  const theirs = withoutRows(stored, (key) => changes.get(key) === null);
  return mergeTeacherRecords(theirs, mine);
}

/** The first record with every row of the other in the place of the one of the same name. */
export function overlaid(record: TeacherRecord, other: TeacherRecord): TeacherRecord {
  const rows = new Map([...rowsOf(record), ...rowsOf(other)]);
  return together([...rows.values()].map(({ row }) => row));
}

function together(all: Partial<TeacherRecord>[]): TeacherRecord {
  return {
    classes: all.flatMap(({ classes = [] }) => classes),
    assignments: all
      .flatMap(({ assignments = [] }) => assignments)
      .sort((one, next) => next.madeAt - one.madeAt),
    handIns: all.flatMap(({ handIns = [] }) => handIns),
    papers: all.flatMap(({ papers = [] }) => papers),
    marks: all.flatMap(({ marks = [] }) => marks),
    keys: all.flatMap(({ keys = [] }) => keys).sort((one, next) => next.madeAt - one.madeAt),
    savedAt: Math.max(0, ...all.map(({ savedAt = 0 }) => savedAt)),
  };
}

function rowsOf({ classes, assignments, handIns, papers, marks, keys, savedAt }: TeacherRecord) {
  const rows = new Map<string, { said: unknown; row: Partial<TeacherRecord> }>();
  const add = (key: string, said: unknown, row: Partial<TeacherRecord>) => rows.set(key, { said, row });
  for (const one of classes) add(`class ${one.id}`, one, { classes: [one] });
  for (const made of assignments) add(`link ${made.link}`, made, { assignments: [made] });
  for (const kept of handIns) add(`code ${kept.code}`, kept, { handIns: [kept] });
  for (const pile of papers) add(`papers ${pileKey(pile)}`, pile, { papers: [pile] });
  for (const mark of marks) add(`mark ${pileKey(mark)} ${mark.row}`, mark, { marks: [mark] });
  for (const kept of keys) add(`key ${kept.key.x}`, kept, { keys: [kept] });
  if (savedAt > 0) add("saved", savedAt, { savedAt });
  return rows;
}

function pileKey({ classId, module, assignment }: Pick<KeptPapers, "classId" | "module" | "assignment">) {
  return `${classId} ${module} ${assignment ?? ""}`;
}

/**
 * Two records as one: nothing of either is lost. What both have and say differently is the newer one's; of a roster the
 * students of both are there, two with one code word beside each other; of papers, lines that are not yet there are added.
 */
export function mergeTeacherRecords(a: TeacherRecord, b: TeacherRecord): TeacherRecord {
  return {
    classes: joined(a.classes, b.classes, ({ id }) => id, mergeClasses),
    assignments: joined(
      a.assignments,
      b.assignments,
      ({ link }) => link,
      (one, other) => ({
        ...one,
        key: one.key ?? other.key,
        classes: [...new Set([...one.classes, ...other.classes])],
      }),
    ).sort((one, other) => other.madeAt - one.madeAt),
    handIns: joined(
      a.handIns,
      b.handIns,
      ({ code }) => code,
      (one, other) => (one.classId === "" ? other : one),
    ),
    papers: joined(a.papers, b.papers, pileKey, (one, other) => ({
      ...one,
      text: mergeLines(one.text, other.text).slice(0, longestPaper),
    })),
    marks: joined(
      a.marks,
      b.marks,
      (mark) => `${pileKey(mark)} ${mark.row}`,
      (one, other) => (other.at > one.at ? other : one),
    ),
    keys: joined(
      a.keys,
      b.keys,
      ({ key }) => key.x,
      (one, other) => ({ ...one, savedAt: one.savedAt ?? other.savedAt }),
    ).sort((one, other) => other.madeAt - one.madeAt),
    savedAt: Math.max(a.savedAt, b.savedAt),
  };
}

function joined<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (row: T) => string,
  join: (one: T, other: T) => T,
) {
  const rows = new Map<string, T>();
  for (const row of [...a, ...b]) {
    const before = rows.get(keyOf(row));
    rows.set(keyOf(row), before === undefined ? row : join(before, row));
  }
  return [...rows.values()];
}

function mergeClasses(a: SchoolClass, b: SchoolClass): SchoolClass {
  const [newer, older] = b.changedAt > a.changedAt ? [b, a] : [a, b];
  return {
    ...newer,
    name: newer.name || older.name,
    day: newer.day || older.day,
    students: mergeStudents(newer.students, older.students),
    list: mergeLines(newer.list, older.list).slice(0, longestNames),
  };
}

/** A student is the same where word and name are; what only one of the two says of them is kept. */
function mergeStudents(newer: readonly Student[], older: readonly Student[]): Student[] {
  const said = ({ word, name }: Student) => `${wordKey(word)} ${name}`;
  return joined(newer, older, said, (one, other) => ({
    ...one,
    email: one.email || other.email,
    id: one.id || other.id,
  }));
}

/** The lines of both, each once: first those of the first text as they stand. */
export function mergeLines(a: string, b: string): string {
  const known = new Set(a.split("\n"));
  const added = b.split("\n").filter((line) => line.trim() !== "" && !known.has(line));
  return added.length === 0 ? a : [...(a === "" ? [] : [a]), ...added].join("\n");
}
