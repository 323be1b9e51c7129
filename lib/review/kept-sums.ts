/** Sums as they are kept beside a history, and what has to be added to them since. */
import { type Attempt, byClock, later, type Progress } from "../progress/progress";
import { withHistory } from "../progress/whole";
import type { Calendar } from "./rating";
import { addToSums, type Sums } from "./sums";

export interface KeptSums {
  /** Another number than this means that something is summed otherwise. */
  version: 1;
  /** Where the days of these sums begin and end. */
  zone: string;
  sums: Sums;
  /** The last text of the history that was summed, and how many there were up to it. */
  upTo: number;
  texts: number;
  /** What stood in the record then, and was summed too: see `signOf`. */
  signs: string[];
}

/** What a page knows of a record and its history without having read it. */
export interface Years {
  /** The record, and the attempts of the last day. */
  progress: Progress;
  /** Left out where the record is all there is. */
  sums?: Sums;
}

/** Everything of an attempt that is summed, in one line. */
function signOf({
  id,
  question,
  rev,
  round,
  kind,
  verdict,
  confidence,
  hints,
  at,
  clock,
  where,
}: Attempt): string {
  return [id, question, rev, round, kind, verdict, confidence, hints, at, clock, where].join(" ");
}

/** @param keys of every text in the history */
export function keepSums(
  sums: Sums,
  { attempts }: Progress,
  keys: readonly number[],
  zone: string,
): KeptSums {
  return {
    version: 1,
    zone,
    sums,
    upTo: Math.max(0, ...keys),
    texts: keys.length,
    signs: attempts.map(signOf),
  };
}

/**
 * What was kept, where it is still part of what is there.
 *
 * @param value as it comes out of the database
 * @param keys of every text in the history
 */
export function keptSums(value: unknown, keys: readonly number[], zone: string): KeptSums | null {
  if (!isKept(value) || value.zone !== zone) return null;
  return keys.filter((key) => key <= value.upTo).length === value.texts ? value : null;
}

function isKept(value: unknown): value is KeptSums {
  return typeof value === "object" && value !== null && "version" in value && value.version === 1;
}

/**
 * What was kept with everything since.
 *
 * @param newer attempts of the texts that came later
 * @returns null where all has to be summed anew
 */
export function* yearsOf(
  { sums, signs }: KeptSums,
  progress: Progress,
  newer: readonly Attempt[],
  calendar: Calendar,
): Generator<undefined, Required<Years> | null> {
  const summed = new Set(signs);
  const missing = new Set(signs);
  const fresh = new Map<string, Attempt>();
  for (const attempt of [...progress.attempts, ...newer]) {
    const sign = signOf(attempt);
    missing.delete(sign);
    if (summed.has(sign)) continue;
    const twin = fresh.get(attempt.id);
    fresh.set(attempt.id, twin ? later(twin, attempt) : attempt);
  }
  // Something left the record, and is not in the history.
  if (missing.size > 0) return null;
  const now = yield* addToSums(sums, [...fresh.values()].sort(byClock), calendar);
  return now && { progress: withHistory(progress, now.rows), sums: now };
}
