/**
 * What the storage says of the history beside the record: that there is one, and which attempts went there last. A page
 * that was open meanwhile still has these in memory, and must not put them back.
 */
import type { RecordFormat } from "../record/record-store";
import { progressRecordBy } from "./format";
import { merge, type Progress } from "./progress";

/** What the storage says of the history. All may throw. */
export interface Mark {
  read(): string | null;
  write(text: string): void;
  remove(): void;
}

/** Stands for a history that has to be removed: who used the device next must not get it. */
export const historyCleared = "";

/** So many attempts are remembered by their ids: more than are sealed while a page sleeps. What another page puts back all the same is there twice, and is sealed again. */
const mostIds = 2_000;

/** Whether there is a history, by what the storage says of it. */
export function hasHistory(mark: string | null): mark is string {
  return mark !== null && mark !== historyCleared;
}

/** Whether a mark names attempts, so that a history without any has been lost. */
export function namesSome(mark: string | null): boolean {
  return idsIn(mark).some((id) => id !== "");
}

/** The ids in a mark, a line each after an empty one: an id is never empty. */
function idsIn(mark: string | null): string[] {
  return mark?.split("\n") ?? [];
}

/** The mark once some more attempts are in the history, and some are in the record again. */
export function markWith(
  mark: string | null,
  sealed: readonly string[],
  unsealed?: ReadonlySet<string>,
): string {
  const ids = [...sealed, ...idsIn(mark)].filter((id) => id !== "" && !unsealed?.has(id));
  return `\n${ids.slice(0, mostIds).join("\n")}`;
}

/** The record without some attempts. */
export function without(progress: Progress, ids: ReadonlySet<string>): Progress {
  const attempts = progress.attempts.filter(({ id }) => !ids.has(id));
  return attempts.length === progress.attempts.length ? progress : { ...progress, attempts };
}

/**
 * The record beside a history: what went there does not come back by merging with what other pages remember, or from the
 * journal.
 *
 * @param readMark what the storage says of the history at that moment; never throws
 */
export function besideHistory(readMark: () => string | null): RecordFormat<Progress> {
  let known: string | null = null;
  let ids = new Set<string>();
  return progressRecordBy((a, b) => {
    const mark = readMark();
    if (mark !== known) ids = new Set(idsIn(mark));
    known = mark;
    const merged = merge(a, b);
    return hasHistory(mark) ? without(merged, ids) : merged;
  });
}
