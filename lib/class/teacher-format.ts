/**
 * A teacher's record as text, in storage and in a file. Version 1 had one list of names and one pile of papers for
 * everything. It is read for ever: what it holds belongs to `noClass`, which a teacher can give a name.
 */
import * as v from "valibot";
import { longestCode } from "../codes/code-text";
import { isTime, timeOf } from "../progress/clock";
import { longestOwnCode } from "../quiz/only";
import { goneName } from "../record/gone";
import type { ReadRecord, RecordFormat } from "../record/record-store";
import {
  changesOfTeacher,
  emptyTeacherRecord,
  type KeptHandIn,
  longestField,
  longestNames,
  longestPaper,
  mergeTeacherRecords,
  overlaid,
  rebasedTeacherRecord,
  type TeacherList,
  type TeacherRecord,
  withoutRows,
} from "./teacher-record";
import { fromVersion1 } from "./teacher-version-1";

/** A row that could not be read and was left out: in which list, and the how many-eth. */
export interface BadTeacherRow {
  list: TeacherList;
  number: number;
}

export type ReadTeacherRecord =
  | { ok: true; record: TeacherRecord; rejected: BadTeacherRow[] }
  | { ok: false; problem: "not-json" | "other-format" | "newer" | "malformed" };

/** The names that the record has in the browser's storage. */
export const teacherKeys = {
  record: "unreasonable-criticism.teacher",
  shelf: "unreasonable-criticism.teacher.broken",
  journal: "unreasonable-criticism.teacher",
};

/** Letters of an assignment, and behind it questions of the teacher's own. */
const longestLink = 400 + longestOwnCode;

/** What stands in a file of a teacher, so that other pages know one. */
export const teacherFormat = "unreasonable-criticism-teacher";
const version = 2;
const number64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const textUpTo = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const field = textUpTo(longestField);
/** Of a time that no calendar has, as of a clock that stood wrong, the nearest one: a class or a key is worth more than its time. */
const time = v.pipe(v.number(), v.transform(timeOf));
const classIdForm = /^([0-9a-f]{16})?$/;
const classId = v.pipe(v.string(), v.regex(classIdForm));
const assignmentName = v.nullable(textUpTo(40));
const keySchema = v.object({ x: number64, y: number64, d: number64 });

const schemas: { [L in TeacherList]: v.GenericSchema<unknown, TeacherRecord[L][number]> } = {
  classes: v.object({
    id: classId,
    name: field,
    day: v.optional(field, ""),
    changedAt: time,
    students: v.array(v.object({ word: field, name: field, email: field, id: field })),
    list: textUpTo(longestNames),
  }),
  assignments: v.object({
    link: v.pipe(v.string(), v.minLength(1), v.maxLength(longestLink)),
    key: v.nullable(keySchema),
    madeAt: time,
    classes: v.optional(v.array(classId), []),
  }),
  // Ten thousand of these are looked at by one function each, before a page shows anything.
  handIns: v.pipe(
    v.custom<KeptHandIn>(isKeptHandIn),
    v.transform(({ code, classId }) => ({ code, classId })),
  ),
  papers: v.object({ classId, module: field, assignment: assignmentName, text: textUpTo(longestPaper) }),
  marks: v.object({
    classId,
    module: field,
    assignment: assignmentName,
    row: field,
    at: time,
    note: textUpTo(longestNames),
    removed: v.boolean(),
    joins: v.nullable(field),
    moreDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)),
  }),
  keys: v.object({ key: keySchema, madeAt: time, savedAt: v.nullable(time) }),
};

function isKeptHandIn(row: unknown): boolean {
  return (
    typeof row === "object" &&
    row !== null &&
    "code" in row &&
    typeof row.code === "string" &&
    row.code.length <= longestCode + 10 &&
    "classId" in row &&
    typeof row.classId === "string" &&
    classIdForm.test(row.classId)
  );
}

/** A teacher's record as text: equal records give equal text. */
export function writeTeacherRecord(record: Partial<TeacherRecord>): string {
  return JSON.stringify({ format: teacherFormat, version, ...record });
}

/**
 * Reads what `writeTeacherRecord` wrote, now or in version 1, from storage or from a file. A row that cannot be read is
 * left out and named; the others are kept. Never throws.
 */
export function readTeacherRecord(text: string): ReadTeacherRecord {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: "not-json" };
  }
  const head = v.safeParse(v.object({ format: v.literal(teacherFormat), version: v.number() }), file);
  if (!head.success) return { ok: false, problem: "other-format" };
  if (head.output.version > version) return { ok: false, problem: "newer" };
  const lists = v.safeParse(v.record(v.string(), v.unknown()), file);
  if (!lists.success) return { ok: false, problem: "malformed" };
  const saved = head.output.version < 2 ? fromVersion1(lists.output) : lists.output;
  const rejected: BadTeacherRow[] = [];
  const rows = <L extends TeacherList>(list: L): TeacherRecord[L][number][] => {
    const schema: v.GenericSchema<unknown, TeacherRecord[L][number]> = schemas[list];
    const all = saved[list] ?? [];
    return (Array.isArray(all) ? all : [null]).flatMap((row: unknown, index) => {
      const read = v.safeParse(schema, row);
      if (read.success) return [read.output];
      rejected.push({ list, number: index + 1 });
      return [];
    });
  };
  const record: TeacherRecord = {
    classes: rows("classes"),
    assignments: rows("assignments"),
    handIns: rows("handIns"),
    papers: rows("papers"),
    marks: rows("marks"),
    keys: rows("keys"),
    savedAt: isTime(saved.savedAt) ? saved.savedAt : 0,
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
  merge: (remembered, stored, before) => (before ? rebasedTeacherRecord(remembered, stored, before) : stored),
  journal: {
    changes: changesOfTeacher,
    // A row of the journal is the one written last; what the one before it said would stay beside it.
    restore: (record, rows, gone) =>
      withoutRows(rows.reduce(overlaid, record), (key) => gone.has(goneName(key))),
    deletes: true,
  },
  isEmpty: ({ savedAt: _, ...lists }) => Object.values(lists).every(({ length }) => length === 0),
};

/** The record taken apart and put together: see `withoutBadRows`. */
export const teacherRows = {
  empty: emptyTeacherRecord,
  rows: (record: TeacherRecord) =>
    changesOfTeacher(emptyTeacherRecord, record).flatMap(([, row]) => (row === null ? [] : [row])),
  joined: (records: TeacherRecord[]) => records.reduce(mergeTeacherRecords),
};
