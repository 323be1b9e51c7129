/** The record as text: what this device stores, and what a learner exports and imports. Every row is checked here. */
import {
  type Attempt,
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
  | { ok: true; progress: Progress; rejected: number; record?: string }
  | { ok: false; problem: Problem; version?: number };

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
const isWhole = (least: number) => (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= least;

const isKey = isText(1, 200);
const isOrdinal = isWhole(1);
const isTime = (value: unknown) =>
  typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
const isConfidence = (value: unknown) =>
  value === undefined || isIn(["guess", "think", "sure"] satisfies Attempt["confidence"][])(value);

const draftFields: Fields<Draft> = {
  question: isKey,
  rev: isOrdinal,
  round: isOrdinal,
  // Whether it answers its question is checked where the question is known.
  response: responseFits,
  confidence: isConfidence,
  hints: isWhole(0),
  at: isTime,
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
  where: isIn(["lesson", "review"] satisfies Attempt["where"][]),
};

const placeFields: Fields<Place> = { lesson: isKey, anchor: isText(0, 200), at: isTime };

const settingFields: Fields<Setting> = {
  value: (value) => typeof value === "boolean" || (typeof value === "string" && value.length <= 400),
  at: isTime,
};

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
 * Reads a record, whoever wrote it. A malformed row is dropped and counted in `rejected`; the others are kept.
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
      const migrate = Object.hasOwn(migrations, from) ? migrations[from] : undefined;
      if (!migrate) return { ok: false, problem: "malformed", version };
      migrated = migrate(migrated);
    }
  } catch {
    // A step trusts the version it starts from; a damaged file may still break it.
    return { ok: false, problem: "malformed", version };
  }
  if (!Array.isArray(migrated.attempts)) return { ok: false, problem: "malformed", version };

  const drafts = readRows(migrated.drafts, draftFields, (draft) => draft.question);
  const places = readRows(migrated.places, placeFields, (place) => place.lesson);
  const settings = readRows(migrated.settings, settingFields);
  const attempts = migrated.attempts.flatMap((row: unknown) => readRow(attemptFields, row));
  const record = isName(migrated.record) ? migrated.record : undefined;
  return {
    ok: true,
    progress: merge(emptyProgress, {
      attempts,
      drafts: drafts.rows,
      places: places.rows,
      settings: settings.rows,
    }),
    rejected:
      migrated.attempts.length - attempts.length + drafts.rejected + places.rejected + settings.rejected,
    ...(record !== undefined && { record }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return isKey(value);
}

/** The row without fields this version does not know, or nothing. */
function readRow<T extends object>(fields: Fields<T>, row: unknown): T[] {
  if (!isObject(row)) return [];
  // Only fields that are there: an optional one that is missing stays missing.
  const known = Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(fields, name)));
  return isRow(fields, known) ? [known] : [];
}

function isRow<T extends object>(
  fields: Fields<T>,
  row: Record<string, unknown>,
): row is T & Record<string, unknown> {
  return Object.entries<(value: unknown) => boolean>(fields).every(([name, holds]) => holds(row[name]));
}

function readRows<T extends object>(
  rows: unknown,
  fields: Fields<T>,
  keyOf?: (row: T) => string,
): { rows: Record<string, T>; rejected: number } {
  // A file may lack a whole list without being wrong; a list of another shape counts as one bad row.
  if (!isObject(rows)) return { rows: {}, rejected: rows === undefined ? 0 : 1 };
  const all = Object.entries(rows);
  const good = all.flatMap(([name, row]) =>
    isKey(name)
      ? readRow(fields, row)
          .filter((read) => !keyOf || keyOf(read) === name)
          .map((read): [string, T] => [name, read])
      : [],
  );
  return { rows: Object.fromEntries(good), rejected: all.length - good.length };
}

function mapRows<T>(rows: Record<string, T>, change: (row: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, change(row)]));
}

// Rows are never changed, only replaced: a record of a thousand attempts is put in order once, not at every answer.
const ordered = new WeakMap<object, unknown>();

/** The row's known fields in their order, so that equal rows give equal text. */
function inOrder<T extends object>(fields: Fields<T>, row: T): unknown {
  const before = ordered.get(row);
  if (before) return before;
  const values = new Map(Object.entries(row));
  const after = Object.fromEntries(Object.keys(fields).map((name) => [name, values.get(name)]));
  ordered.set(row, after);
  return after;
}
