/** The record as text: what this device stores, and what a learner exports and imports. Every row is checked here. */
import * as v from "valibot";
import {
  type Attempt,
  type Draft,
  emptyProgress,
  type Json,
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

type Row<T> = v.GenericSchema<unknown, T>;

const textOf = (shortest: number, longest: number) =>
  v.pipe(
    v.string(),
    // No "__proto__" comes in: fromEntries and computed keys are safe with it, but code further on need not be.
    v.check((text) => text.length >= shortest && text.length <= longest && text !== "__proto__"),
  );
const numberWhere = (holds: (n: number) => boolean) => v.pipe(v.number(), v.check(holds));

const key = textOf(1, 200);
const at = numberWhere((n) => n >= 0 && n < Number.POSITIVE_INFINITY);
const ordinal = numberWhere((n) => Number.isSafeInteger(n) && n >= 1);
const hints = numberWhere((n) => Number.isSafeInteger(n) && n >= 0);
// Whether it answers its question is checked where the question is known.
const response = v.custom<Json>(responseFits);
const confidence = v.optional(v.picklist(["guess", "think", "sure"]));

const attemptRow = v.object({
  id: key,
  question: key,
  rev: ordinal,
  round: ordinal,
  kind: key,
  response,
  verdict: v.picklist(["right", "partly", "wrong", "noted", "shown"]),
  score: numberWhere((n) => n >= 0 && n <= 1),
  confidence,
  hints,
  at,
  where: v.picklist(["lesson", "review"]),
}) satisfies Row<Attempt>;

const draftRow = v.object({
  question: key,
  rev: ordinal,
  round: ordinal,
  response,
  confidence,
  hints,
  at,
}) satisfies Row<Draft>;

const placeRow = v.object({
  lesson: key,
  anchor: textOf(0, 200),
  at,
}) satisfies Row<Place>;

const settingRow = v.object({
  value: v.custom<boolean | string>(
    (value) => typeof value === "boolean" || (typeof value === "string" && value.length <= 400),
  ),
  at,
}) satisfies Row<Setting>;

/** Writes a record as text. Equal records give equal text, so that tabs can compare. */
export function serialise(progress: Progress, stamp: Stamp = {}): string {
  return JSON.stringify({
    format: progressFormat,
    version: progressVersion,
    savedAt: stamp.savedAt,
    record: stamp.record,
    attempts: progress.attempts.map((row) => inOrder(attemptRow, row)),
    drafts: mapRows(progress.drafts, (row) => inOrder(draftRow, row)),
    places: mapRows(progress.places, (row) => inOrder(placeRow, row)),
    settings: mapRows(progress.settings, (row) => inOrder(settingRow, row)),
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

  const drafts = readRows(migrated.drafts, draftRow, (draft) => draft.question);
  const places = readRows(migrated.places, placeRow, (place) => place.lesson);
  const settings = readRows(migrated.settings, settingRow);
  const attempts = migrated.attempts.flatMap((row: unknown) => readRow(attemptRow, row));
  const record = readRow(key, migrated.record)[0];
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

/** The row without fields this version does not know, or nothing. */
function readRow<T>(schema: Row<T>, row: unknown): T[] {
  const result = v.safeParse(schema, row, { abortEarly: true });
  return result.success ? [result.output] : [];
}

function readRows<T>(
  rows: unknown,
  schema: Row<T>,
  keyOf?: (row: T) => string,
): { rows: Record<string, T>; rejected: number } {
  // A file may lack a whole list without being wrong; a list of another shape counts as one bad row.
  if (!isObject(rows)) return { rows: {}, rejected: rows === undefined ? 0 : 1 };
  const all = Object.entries(rows);
  const good = all.flatMap(([name, row]) =>
    readRow(key, name).length === 0
      ? []
      : readRow(schema, row)
          .filter((read) => !keyOf || keyOf(read) === name)
          .map((read): [string, T] => [name, read]),
  );
  return { rows: Object.fromEntries(good), rejected: all.length - good.length };
}

function mapRows<T>(rows: Record<string, T>, change: (row: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, change(row)]));
}

// Rows are never changed, only replaced: a record of a thousand attempts is put in order once, not at every answer.
const ordered = new WeakMap<object, unknown>();

/** The row's known fields in the schema's order, so that equal rows give equal text. */
function inOrder<T extends object>(schema: { entries: Record<keyof T, unknown> }, row: T): unknown {
  const before = ordered.get(row);
  if (before) return before;
  const fields = new Map(Object.entries(row));
  const after = Object.fromEntries(Object.keys(schema.entries).map((field) => [field, fields.get(field)]));
  ordered.set(row, after);
  return after;
}
