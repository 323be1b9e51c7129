/**
 * What a learner has done, as facts. Attempts are the truth: what is finished, due or shown is derived from them,
 * and nothing derived is stored. Two copies of a record (two tabs, two devices) become one by `merge`.
 */
import type { Verdict } from "../quiz/question";
import { clockOf, type Moment, momentAfter } from "./clock";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** How sure a learner was, asked before the verdict is shown. */
export type Confidence = "guess" | "think" | "sure";

/** One answer, never changed after it was given. */
export interface Attempt extends Moment {
  /** Random and never used again: two copies of a record are merged by it. */
  id: string;
  /** "module/question-id", as `questionKey` makes it. */
  question: string;
  /** The question's `rev` when it was answered. */
  rev: number;
  /** 1, 2, … within one rev. "Answer as new" begins the next round. */
  round: number;
  kind: string;
  response: Json;
  /** "shown": the learner asked for the answer; the response is then null or what stood there. */
  verdict: Verdict | "shown";
  /** 0 to 1. */
  score: number;
  confidence?: Confidence;
  /** Hints taken before answering. */
  hints: number;
  where: "lesson" | "review";
}

/** An answer begun and not yet given. A draft of a higher round is also how "answer as new" is remembered. */
export interface Draft extends Moment {
  question: string;
  rev: number;
  round: number;
  response: Json;
  confidence?: Confidence;
  hints: number;
}

/** Where a learner was last in a lesson. */
export interface Place extends Moment {
  /** "module/lesson". */
  lesson: string;
  anchor: string;
}

/** One choice of the learner's, for example `askConfidence` or `short`, with its own time. */
export interface Setting extends Moment {
  value: boolean | string;
}

export interface Progress {
  /** In the order they were given, then by id. */
  attempts: Attempt[];
  /** By question: at most one draft each. */
  drafts: Record<string, Draft>;
  /** By lesson. */
  places: Record<string, Place>;
  /** By name. */
  settings: Record<string, Setting>;
}

export const emptyProgress: Progress = { attempts: [], drafts: {}, places: {}, settings: {} };

/** The longest response that can be saved, in characters of JSON. */
export const responseLimit = 40_000;

/** Whether a response can be saved and read again: plain, of bounded size, and no way into a prototype. */
export function responseFits(response: unknown): boolean {
  if (mostLetters(response) <= responseLimit) return true;
  try {
    const text = JSON.stringify(response);
    // Inside a string the quotes would be escaped, so this matches a key only.
    return text.length <= responseLimit && !text.includes('"__proto__":');
  } catch {
    // Nested deeper than the engine can follow, or not JSON at all.
    return false;
  }
}

/** A letter of a text is six at most in JSON, as \\u0000 is, and a number 25. */
const perLetter = 6;
const perNumber = 25;

/**
 * The most letters that a plain value can have as JSON, without writing it: a record of years holds a hundred thousand.
 * Infinite for what has to be looked at more closely, by its kind, its depth or a key.
 */
function mostLetters(value: unknown, depth = 3): number {
  if (typeof value === "string") return value.length * perLetter + 2;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return perNumber;
  if (typeof value !== "object" || depth === 0) return Number.POSITIVE_INFINITY;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return Number.POSITIVE_INFINITY;
  // A place of an array that holds nothing is "null," all the same.
  let letters = 2 + (Array.isArray(value) ? value.length * 5 : 0);
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__") return Number.POSITIVE_INFINITY;
    letters += key.length * perLetter + 4 + mostLetters(inner, depth - 1);
  }
  return letters;
}

/** The moment of a change to a record: after everything in it, whatever the device's clock shows. */
export function momentIn({ attempts, ...rows }: Progress, wall: number): Moment {
  let last = 0;
  for (const row of [
    ...attempts.slice(-1),
    ...Object.values(rows).flatMap((list) => Object.values<Moment>(list)),
  ]) {
    last = Math.max(last, clockOf(row));
  }
  return momentAfter(last, wall);
}

/** The row, after everything that is in the record. Its `at` is what the device's clock shows. */
function dated<T extends Moment>(progress: Progress, row: T): T {
  return { ...row, ...momentIn(progress, row.at) };
}

/** Adds one answer. A response too long to save is left out; that the question was answered is kept. */
export function addAttempt(progress: Progress, attempt: Attempt): Progress {
  const kept = responseFits(attempt.response) ? attempt : { ...attempt, response: null };
  return merge(progress, { ...emptyProgress, attempts: [dated(progress, kept)] });
}

/** Saves an answer begun. One too long to save leaves the earlier draft as it was. */
export function saveDraft(progress: Progress, draft: Draft): Progress {
  if (!responseFits(draft.response)) return progress;
  return merge(progress, { ...emptyProgress, drafts: { [draft.question]: dated(progress, draft) } });
}

/** Saves where the learner is in a lesson. */
export function savePlace(progress: Progress, place: Place): Progress {
  return merge(progress, { ...emptyProgress, places: { [place.lesson]: dated(progress, place) } });
}

/** Saves one setting by the name it is stored under. */
export function saveSetting(progress: Progress, name: string, setting: Setting): Progress {
  return merge(progress, { ...emptyProgress, settings: { [name]: dated(progress, setting) } });
}

/**
 * Makes one record of two copies. No attempt is lost, and it makes no difference which copy comes first, in what
 * order several are merged, or how often: so tabs, devices and files can be merged whenever they meet.
 *
 * Of two drafts of a question the one further on (rev, then round, then clock) is kept, and only while no attempt of
 * the question is as far on: an answer that was given never returns as a draft. Rev and round come before time,
 * because with time alone a draft of an earlier round could come back or not depending on what was merged first.
 */
export function merge(a: Progress, b: Progress): Progress {
  const attempts = new Map<string, Attempt>();
  for (const attempt of [...a.attempts, ...b.attempts]) {
    const twin = attempts.get(attempt.id);
    attempts.set(attempt.id, twin ? later(twin, attempt) : attempt);
  }
  const drafts = laterOf(a.drafts, b.drafts, byAdvance);
  for (const attempt of attempts.values()) {
    const draft = drafts.get(attempt.question);
    if (draft && byAdvance(attempt, draft) >= 0) drafts.delete(attempt.question);
  }
  return {
    attempts: [...attempts.values()].sort(byClock),
    drafts: sortedRecord(drafts),
    places: sortedRecord(laterOf(a.places, b.places, byMoment)),
    settings: sortedRecord(laterOf(a.settings, b.settings, byMoment)),
  };
}

/** The order attempts are kept in: as they were given, then by id. */
export function byClock(a: Attempt, b: Attempt): number {
  return byMoment(a, b) || compare(a.id, b.id);
}

/** Of two copies of an attempt the one that is kept. */
export function later(a: Attempt, b: Attempt): Attempt {
  return laterRow(a, b, byAdvance);
}

/** Whether an attempt was graded. Not so: an explanation, a prediction, or an answer the learner asked to see. */
export function isGraded({ verdict }: Attempt): boolean {
  return verdict === "right" || verdict === "partly" || verdict === "wrong";
}

/**
 * The rows of a record that another does not have as they are, each as a record of its own, under a name of its own.
 * Rows are told apart by identity: `merge` keeps it.
 */
export function changesOf(before: Progress, after: Progress): [key: string, row: Progress][] {
  const { attempts, ...others } = before;
  const known = new Set<unknown>([...attempts, ...Object.values(others).flatMap(Object.values)]);
  const changed: [string, Progress][] = [];
  for (const attempt of after.attempts) {
    if (!known.has(attempt)) changed.push([attempt.id, { ...emptyProgress, attempts: [attempt] }]);
  }
  for (const list of ["drafts", "places", "settings"] as const) {
    for (const [name, row] of Object.entries(after[list])) {
      if (!known.has(row)) changed.push([`${list} ${name}`, { ...emptyProgress, [list]: { [name]: row } }]);
    }
  }
  return changed;
}

type Order<T> = (a: T, b: T) => number;

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byMoment(a: Moment, b: Moment): number {
  return clockOf(a) - clockOf(b);
}

type Advance = Pick<Draft, "rev" | "round"> & Moment;

/** The order of what is said of a question: rev and round come before time. */
export function byAdvance(a: Advance, b: Advance): number {
  return a.rev - b.rev || a.round - b.round || byMoment(a, b);
}

/** The later of two rows; where neither is, their content decides, so that every tab and device decides alike. */
function laterRow<T>(a: T, b: T, order: Order<T>): T {
  if (a === b) return a;
  return (order(a, b) || compare(JSON.stringify(a), JSON.stringify(b))) < 0 ? b : a;
}

function laterOf<T>(a: Record<string, T>, b: Record<string, T>, order: Order<T>): Map<string, T> {
  const rows = new Map(Object.entries(a));
  for (const [key, row] of Object.entries(b)) {
    const twin = rows.get(key);
    rows.set(key, twin ? laterRow(twin, row, order) : row);
  }
  return rows;
}

function sortedRecord<T>(rows: Map<string, T>): Record<string, T> {
  // fromEntries defines the keys; assigning them would let "__proto__" through.
  return Object.fromEntries([...rows].sort(([a], [b]) => compare(a, b)));
}
