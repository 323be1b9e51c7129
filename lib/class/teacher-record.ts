/**
 * What a teacher's browser keeps: the assignments made in it with their keys, and of a class the hand-ins, answers from
 * paper and the list of names. It stays there. The backup file of a key is the same record with one assignment in it.
 */
import * as v from "valibot";
import type { TeacherKey } from "../assignment/seal";
import { longestCode } from "../codes/code-text";
import { isTime } from "../progress/clock";
import type { ModuleId } from "../quiz/names";
import type { ReadRecord, RecordFormat } from "../record/record-store";

export interface MadeAssignment {
  /** The text after the "#" of its link. */
  link: string;
  /** Null where hand-ins are not sealed. */
  key: TeacherKey | null;
  /** Milliseconds since 1970. */
  madeAt: number;
}

export interface TeacherRecord {
  /** The newest first; one for each link. */
  assignments: MadeAssignment[];
  /** Codes as they were found, in the order they came. */
  handIns: string[];
  /** As typed: a line for each student, "code word, name". */
  names: string;
  /** As typed before papers were kept by module: see `paperOf`. */
  paper: string;
  /** As typed, by module: a line for each paper. Two modules may have the same numbers. */
  papers: Record<string, string>;
}

/** A row that could not be read and was left out: in which list, and the how many-eth. */
export interface BadTeacherRow {
  list: keyof TeacherRecord;
  number: number;
}

export type ReadTeacherRecord =
  | { ok: true; record: TeacherRecord; rejected: BadTeacherRow[] }
  | { ok: false; problem: "not-json" | "other-format" | "newer" | "malformed" };

export const emptyTeacherRecord: TeacherRecord = {
  assignments: [],
  handIns: [],
  names: "",
  paper: "",
  papers: {},
};

/** The names that the record has in the browser's storage. */
export const teacherKeys = {
  record: "unreasonable-criticism.teacher",
  shelf: "unreasonable-criticism.teacher.broken",
  journal: "unreasonable-criticism.teacher",
};

/** Letters; the fields for them take no more, so that what is kept can be read again. */
export const longestNames = 200_000;
export const longestPaper = 1_000_000;

const format = "unreasonable-criticism-teacher";
const version = 1;
const number64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const textUpTo = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const assignmentSchema = v.object({
  link: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  key: v.nullable(v.object({ x: number64, y: number64, d: number64 })),
  madeAt: v.custom<number>(isTime),
}) satisfies v.GenericSchema<unknown, MadeAssignment>;

const handInSchema = textUpTo(longestCode + 10);

export function writeTeacherRecord(record: Partial<TeacherRecord>): string {
  return JSON.stringify({ format, version, ...record });
}

/**
 * Reads what `writeTeacherRecord` wrote, from storage or from a file. A row that cannot be read is left out and named;
 * the others are kept. Never throws.
 */
export function readTeacherRecord(text: string): ReadTeacherRecord {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: "not-json" };
  }
  const head = v.safeParse(v.object({ format: v.literal(format), version: v.number() }), file);
  if (!head.success) return { ok: false, problem: "other-format" };
  if (head.output.version > version) return { ok: false, problem: "newer" };
  const lists = v.safeParse(v.record(v.string(), v.unknown()), file);
  if (!lists.success) return { ok: false, problem: "malformed" };
  const rejected: BadTeacherRow[] = [];
  const rows = <T>(list: "assignments" | "handIns", schema: v.GenericSchema<unknown, T>): T[] => {
    const saved = lists.output[list] ?? [];
    return (Array.isArray(saved) ? saved : [null]).flatMap((row: unknown, index) => {
      const read = v.safeParse(schema, row);
      if (read.success) return [read.output];
      rejected.push({ list, number: index + 1 });
      return [];
    });
  };
  const lines = (list: "names" | "paper", longest: number): string => {
    const read = v.safeParse(v.optional(textUpTo(longest), ""), lists.output[list]);
    if (!read.success) rejected.push({ list, number: 1 });
    return read.success ? read.output : "";
  };
  const papers = (): Record<string, string> => {
    const saved = v.safeParse(v.optional(v.record(v.string(), v.unknown()), {}), lists.output.papers);
    if (!saved.success) rejected.push({ list: "papers", number: 1 });
    const good = Object.entries(saved.success ? saved.output : {}).flatMap(([module, row], index) => {
      const read = v.safeParse(textUpTo(longestPaper), row);
      if (read.success) return [[module, read.output]];
      rejected.push({ list: "papers", number: index + 1 });
      return [];
    });
    return Object.fromEntries(good);
  };
  const record = {
    assignments: rows("assignments", assignmentSchema),
    handIns: rows("handIns", handInSchema),
    names: lines("names", longestNames),
    paper: lines("paper", longestPaper),
    papers: papers(),
  };
  return { ok: true, record, rejected };
}

/**
 * What the store has to know of the record. What another page stored takes the place of what this one remembers, since
 * a teacher also deletes; only where this page could not store what it remembers, nothing of either is lost.
 */
export const teacherRecord: RecordFormat<TeacherRecord> = {
  empty: emptyTeacherRecord,
  read: (text): ReadRecord<TeacherRecord> => {
    const read = readTeacherRecord(text);
    return read.ok
      ? { ok: true, record: read.record, clean: read.rejected.length === 0 }
      : { ok: false, newer: read.problem === "newer" };
  },
  write: writeTeacherRecord,
  merge: (remembered, stored, unsaved) => (unsaved ? mergeTeacherRecords(stored, remembered) : stored),
  journal: {
    changes: changesOfTeacher,
    // A text of the journal is the one typed last; lines of the one before would stay beside it.
    restore: (record, rows) =>
      rows.reduce(
        (whole, row) => ({
          ...mergeTeacherRecords(whole, row),
          names: row.names || whole.names,
          paper: row.paper || whole.paper,
          papers: { ...whole.papers, ...row.papers },
        }),
        record,
      ),
  },
  isEmpty: ({ assignments, handIns, names, paper, papers }) =>
    [assignments, handIns, names, paper, Object.keys(papers)].every(({ length }) => length === 0),
};

/** The record taken apart and put together: see `withoutBadRows`. */
export const teacherRows = {
  empty: emptyTeacherRecord,
  rows: (record: TeacherRecord) =>
    changesOfTeacher(emptyTeacherRecord, record).flatMap(([, row]) => (row === null ? [] : [row])),
  joined: (records: TeacherRecord[]) => records.reduce(mergeTeacherRecords),
};

/** The rows that differ, each as a record of its own under a name of its own; null for one that is gone. */
function changesOfTeacher(before: TeacherRecord, after: TeacherRecord): [string, TeacherRecord | null][] {
  const [old, rows] = [before, after].map(rowsOf);
  const gone = [...(old?.keys() ?? [])].filter((key) => !rows?.has(key));
  const changed = [...(rows ?? [])].filter(([key, { text }]) => old?.get(key)?.text !== text);
  return [
    ...gone.map((key): [string, null] => [key, null]),
    ...changed.map(([key, { row }]): [string, TeacherRecord] => [key, { ...emptyTeacherRecord, ...row }]),
  ];
}

function rowsOf({ assignments, handIns, names, paper, papers }: TeacherRecord) {
  const rows = new Map<string, { text: string; row: Partial<TeacherRecord> }>();
  for (const made of assignments)
    rows.set(`link ${made.link}`, { text: JSON.stringify(made), row: { assignments: [made] } });
  for (const code of handIns) rows.set(`code ${code}`, { text: code, row: { handIns: [code] } });
  for (const [module, text] of Object.entries(papers))
    rows.set(`papers ${module}`, { text, row: { papers: { [module]: text } } });
  if (names !== "") rows.set("names", { text: names, row: { names } });
  if (paper !== "") rows.set("paper", { text: paper, row: { paper } });
  return rows;
}

/** Two records as one: nothing of either is lost; of the names and papers, lines that are not yet there are added. */
export function mergeTeacherRecords(a: TeacherRecord, b: TeacherRecord): TeacherRecord {
  const assignments = new Map<string, MadeAssignment>();
  for (const made of [...a.assignments, ...b.assignments]) {
    const known = assignments.get(made.link);
    assignments.set(made.link, known?.key == null ? made : known);
  }
  return {
    assignments: [...assignments.values()].sort((one, other) => other.madeAt - one.madeAt),
    handIns: [...new Set([...a.handIns, ...b.handIns])],
    names: mergeLines(a.names, b.names).slice(0, longestNames),
    paper: mergeLines(a.paper, b.paper).slice(0, longestPaper),
    papers: Object.fromEntries(
      [...new Set([...Object.keys(a.papers), ...Object.keys(b.papers)])].map((module) => [
        module,
        mergeLines(a.papers[module] ?? "", b.papers[module] ?? "").slice(0, longestPaper),
      ]),
    ),
  };
}

/**
 * The papers of a module. What was typed before they were kept by module belongs to the first one: then there was no other.
 *
 * @param first the first module of the site
 */
export function paperOf(
  { paper, papers }: Pick<TeacherRecord, "paper" | "papers">,
  module: ModuleId,
  first: ModuleId | undefined,
): string {
  const own = papers[module] ?? "";
  return module === first ? mergeLines(paper, own) : own;
}

/** The record with other papers of a module. */
export function withPaper(
  record: TeacherRecord,
  module: ModuleId,
  first: ModuleId | undefined,
  text: string,
): TeacherRecord {
  const { [module]: _, ...others } = record.papers;
  return {
    ...record,
    paper: module === first ? "" : record.paper,
    papers: text === "" ? others : { ...others, [module]: text },
  };
}

function mergeLines(a: string, b: string): string {
  const known = new Set(a.split("\n"));
  const added = b.split("\n").filter((line) => line.trim() !== "" && !known.has(line));
  return added.length === 0 ? a : [...(a === "" ? [] : [a]), ...added].join("\n");
}
