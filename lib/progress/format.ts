/** The record as text: what this device stores, and what a learner exports and imports. Every row is checked here. */
import type { ReadRecord, RecordFormat } from "../record/record-store";
import { isClock, isTime } from "./clock";
import {
  type Attempt,
  changesOf,
  type Draft,
  emptyProgress,
  merge,
  type Place,
  type Progress,
  responseFits,
  type Setting,
} from "./progress";

export const progressFormat = "unreasonable-criticism-progress";
export const progressVersion = 1;

/** What is said of a record beside its rows. */
export interface Stamp {
  /** When it was exported, in milliseconds since 1970. */
  savedAt?: number;
  /** A random name this device gave the stored record, a new one after each clearing. Never in an export. */
  record?: string;
}

export type Problem = "not-json" | "other-format" | "newer" | "malformed";

export type Parsed =
  | { ok: true; progress: Progress; rejected: BadRow[]; record?: string }
  | { ok: false; problem: Problem; version?: number };

/** A row that was left out, because some page could not have shown it. */
export interface BadRow {
  list: "attempts" | "drafts" | "places" | "settings";
  /** What the row is of, as far as that can be read: a question, a lesson or the name of a setting. */
  of: string;
  /** The first field that is not as it has to be; missing where there is no row at all. */
  field?: string;
}

/** For each version that was ever released, the step to the next one. */
export type Migrations = Record<number, (file: Record<string, unknown>) => Record<string, unknown>>;

// Version 1 is the first: there is nothing to migrate yet. The tests pass in a table of their own.
const releasedMigrations: Migrations = {};

/** What a row has to be, field by field; the order of the fields is the order in which they are written. */
type Fields<T> = { [K in keyof T]-?: (value: unknown) => boolean };

const isText = (shortest: number, longest: number) => (value: unknown) =>
  typeof value === "string" &&
  value.length >= shortest &&
  value.length <= longest &&
  // None comes in: fromEntries and computed keys are safe with it, but code further on need not be.
  value !== "__proto__";
const isIn = (names: readonly string[]) => (value: unknown) =>
  typeof value === "string" && names.includes(value);
/** Far more than anyone comes to, and far less than where adding one stops to count. */
const isWhole = (least: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= 1_000_000;

const isKey = isText(1, 200);
const isOrdinal = isWhole(1);
const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
const isDegree = isIn(["guess", "think", "sure"] satisfies Attempt["confidence"][]);
const isConfidence = (value: unknown) => value === undefined || isDegree(value);

const draftFields: Fields<Draft> = {
  question: isKey,
  rev: isOrdinal,
  round: isOrdinal,
  // Whether it answers its question is checked where the question is known.
  response: responseFits,
  confidence: isConfidence,
  hints: isWhole(0),
  at: isTime,
  clock: isClock,
};

const attemptFields: Fields<Attempt> = {
  id: isKey,
  question: isKey,
  rev: isOrdinal,
  round: isOrdinal,
  kind: isKey,
  response: responseFits,
  verdict: isIn(["right", "partly", "wrong", "noted", "shown"] satisfies Attempt["verdict"][]),
  score: isShare,
  confidence: isConfidence,
  hints: isWhole(0),
  at: isTime,
  clock: isClock,
  where: isIn(["lesson", "review"] satisfies Attempt["where"][]),
};

const placeFields: Fields<Place> = { lesson: isKey, anchor: isText(0, 200), at: isTime, clock: isClock };

const settingFields: Fields<Setting> = {
  // The longest is the link of an assignment with questions of the teacher's own: see lib/assignment/own-asked.ts.
  value: (value) => typeof value === "boolean" || (typeof value === "string" && value.length <= 8_600),
  at: isTime,
  clock: isClock,
};

/** Attempts as they stand in the text of a record. */
export function attemptsText(attempts: readonly Attempt[]): string {
  return attempts.map((row) => JSON.stringify(ordered(attemptFields, row))).join();
}

/** Writes a record as text. Equal records give equal text, so that tabs can compare. */
export function serialise(progress: Progress, stamp: Stamp = {}): string {
  return JSON.stringify({
    format: progressFormat,
    version: progressVersion,
    savedAt: stamp.savedAt,
    record: stamp.record,
    attempts: progress.attempts.map((row) => inOrder(attemptFields, row)),
    drafts: mapRows(progress.drafts, (row) => inOrder(draftFields, row)),
    places: mapRows(progress.places, (row) => inOrder(placeFields, row)),
    settings: mapRows(progress.settings, (row) => inOrder(settingFields, row)),
  });
}

/**
 * Reads a record, whoever wrote it. A malformed row is dropped and named in `rejected`; the others are kept.
 * Never throws.
 */
export function parse(text: string, migrations: Migrations = releasedMigrations): Parsed {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: "not-json" };
  }
  if (!isObject(file) || file.format !== progressFormat) return { ok: false, problem: "other-format" };
  const { version } = file;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 0) {
    return { ok: false, problem: "malformed" };
  }
  if (version > progressVersion) return { ok: false, problem: "newer", version };

  let migrated = file;
  try {
    for (let from = version; from < progressVersion; from += 1) {
      const migrate = migrations[from];
      if (!migrate) return { ok: false, problem: "malformed", version };
      migrated = migrate(migrated);
    }
  } catch {
    // A step trusts the version it starts from; a damaged file may still break it.
    return { ok: false, problem: "malformed", version };
  }
  if (!Array.isArray(migrated.attempts)) return { ok: false, problem: "malformed", version };

  const rejected: BadRow[] = [];
  const drafts = readRows("drafts", migrated.drafts, draftFields, rejected, "question");
  const places = readRows("places", migrated.places, placeFields, rejected, "lesson");
  const settings = readRows("settings", migrated.settings, settingFields, rejected);
  const attempts = migrated.attempts.flatMap((row: unknown) => {
    const read = readRow(attemptFields, row);
    if (read.ok) return [read.row];
    const of = isObject(row) && typeof row.question === "string" ? row.question : "";
    rejected.push({ list: "attempts", of: of.slice(0, 200), ...read.bad });
    return [];
  });
  return {
    ok: true,
    progress: merge(emptyProgress, { attempts, drafts, places, settings }),
    rejected,
    ...(isName(migrated.record) && { record: migrated.record }),
  };
}

/**
 * What the store has to know of the record.
 *
 * @param merge what two copies become, whatever was stored of either
 */
export function progressRecordBy(merge: (a: Progress, b: Progress) => Progress): RecordFormat<Progress> {
  return {
    empty: emptyProgress,
    read: (text): ReadRecord<Progress> => {
      const read = parse(text);
      if (!read.ok) return { ok: false, newer: read.problem === "newer" };
      const { progress: record, rejected, record: name } = read;
      return { ok: true, record, clean: rejected.length === 0, ...(name !== undefined && { name }) };
    },
    write: (progress, record) => serialise(progress, record === undefined ? {} : { record }),
    merge,
    journal: { changes: changesOf, restore: (progress, rows) => merge(progress, mergeAll(rows, merge)) },
    // The teacher's record once had no shelf of its own: what it left on this one is not the learner's to see.
    owns: (text) => !text.includes('"unreasonable-criticism-teacher"'),
  };
}

/** Many small records as one, two by two: each row is looked at a few times, however many there are. */
function mergeAll(rows: Progress[], merge: (a: Progress, b: Progress) => Progress): Progress {
  const half = rows.length >> 1;
  return half === 0
    ? (rows[0] ?? emptyProgress)
    : merge(mergeAll(rows.slice(0, half), merge), mergeAll(rows.slice(half), merge));
}

/** The record by itself. */
export const progressRecord = progressRecordBy(merge);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return isKey(value);
}

type ReadRow<T> = { ok: true; row: T } | { ok: false; bad: Pick<BadRow, "field"> };

/** The row without fields this version does not know, or the first field that is wrong. */
function readRow<T extends object>(fields: Fields<T>, row: unknown): ReadRow<T> {
  if (!isObject(row)) return { ok: false, bad: {} };
  const isKnown = (name: string) => Object.hasOwn(fields, name);
  // A record of years has a hundred thousand rows: one that has nothing to lose is not written anew.
  const known = Object.keys(row).every(isKnown)
    ? row
    : // Only fields that are there: an optional one that is missing stays missing.
      Object.fromEntries(Object.entries(row).filter(([name]) => isKnown(name)));
  if (isRow(fields, known)) return { ok: true, row: known };
  const field = wrongField(fields, known);
  return { ok: false, bad: field === null ? {} : { field } };
}

function isRow<T extends object>(
  fields: Fields<T>,
  row: Record<string, unknown>,
): row is T & Record<string, unknown> {
  return wrongField(fields, row) === null;
}

/** The first field that is not as it has to be. */
function wrongField<T extends object>(fields: Fields<T>, row: Record<string, unknown>): string | null {
  for (const name in fields) if (!fields[name](row[name])) return name;
  return null;
}

/** @param key the field that has to be the name the row stands under */
function readRows<T extends object>(
  list: BadRow["list"],
  rows: unknown,
  fields: Fields<T>,
  rejected: BadRow[],
  key?: keyof T & string,
): Record<string, T> {
  // A file may lack a whole list without being wrong; a list of another shape counts as one bad row.
  if (rows === undefined) return {};
  if (!isObject(rows)) {
    rejected.push({ list, of: "" });
    return {};
  }
  const good = Object.entries(rows).flatMap(([name, row]): [string, T][] => {
    const read = readRow(fields, row);
    const isNamed = isKey(name) && (key === undefined || !read.ok || read.row[key] === name);
    if (read.ok && isNamed) return [[name, read.row]];
    rejected.push({ list, of: name.slice(0, 200), ...(read.ok ? { field: key ?? "name" } : read.bad) });
    return [];
  });
  return Object.fromEntries(good);
}

function mapRows<T>(rows: Record<string, T>, change: (row: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, change(row)]));
}

// Rows are never changed, only replaced: a record of a thousand attempts is put in order once, not at every answer.
const known = new WeakMap<object, unknown>();

/** The row's known fields in their order, so that equal rows give equal text. */
function inOrder<T extends object>(fields: Fields<T>, row: T): unknown {
  const before = known.get(row);
  if (before) return before;
  const after = ordered(fields, row);
  known.set(row, after);
  return after;
}

function ordered<T extends object>(fields: Fields<T>, row: T): unknown {
  const values = new Map(Object.entries(row));
  return Object.fromEntries(Object.keys(fields).map((name) => [name, values.get(name)]));
}
