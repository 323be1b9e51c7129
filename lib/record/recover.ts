/** What the journal still has of a record, brought back. */

import type { JournalEntry } from "./journal";
import { sameBirth } from "./names";
import type { PageRecord, Seen } from "./page-record";
import type { RecordFormat } from "./record";
import { sync } from "./sync";
import { wipe } from "./wipe";

/**
 * The storage of the record is on the disk by then, in milliseconds. Chromium writes the storage of a site at most sixty
 * times and ten megabytes an hour, and waits longer after each of these (its `local_storage_impl.cc` and `ComputeCommitDelay`).
 */
const settled = 7_200_000;

/**
 * Adds what only the journal still has, and removes a record that was cleared and came back with a browser that was
 * killed.
 *
 * What it is told of is how it was when it was asked for: what recovers may come later than that.
 *
 * @param found whether there was a record
 * @param first what the page remembered
 * @returns whether a cleared record had come back
 */
export async function recover<R>(
  page: PageRecord<R>,
  seen: Seen,
  found: boolean | undefined,
  first: R,
): Promise<boolean> {
  const { format, store } = page;
  const { journal, now } = page.around;
  const entries = (await journal?.read()) ?? [];
  if (entries.length === 0) return false;
  sync(page);
  // Cleared meanwhile.
  if (page.seen !== seen) return false;
  const isBack = entries.some(({ text }) => text === seen.name);
  // What was changed or deleted meanwhile: of these the rows that were read are older.
  const since = new Map(format.journal?.changes(first, store.getState().record));
  const older = entries.filter(({ key }) => !since.has(key));
  // Where there was no record, what this page has begun since goes on with the one that is lost.
  const rows = rowsOf(format, older, found && !isBack ? seen.name : undefined);
  const gone = new Set(entries.map(({ text }) => text));
  if (isBack) wipe(page);
  // What was deleted before may have been brought back since.
  const mine = isBack || format.journal?.deletes ? [...since.values()].flatMap((row) => row ?? []) : [];
  const lacking = new Set<string>();
  sync(page, (record) => {
    const restored = format.journal?.restore(record, rows, gone) ?? record;
    const whole = format.journal?.restore(restored, mine, new Set()) ?? restored;
    for (const [key] of format.journal?.changes(record, whole) ?? []) lacking.add(key);
    return whole;
  });
  await journal?.read(({ key, at }) => at < now() - settled && !lacking.has(key));
  return isBack;
}

/**
 * The rows in a journal that are of a record; none of a record that was cleared.
 *
 * @param name of the record; every row fits where it has none
 */
export function rowsOf<R>(format: RecordFormat<R>, entries: JournalEntry[], name: string | undefined): R[] {
  const texts = new Set(entries.map(({ text }) => text));
  return entries.flatMap(({ text }) => {
    const read = format.read(text);
    if (!read.ok) return [];
    const other = read.name;
    const fits = name === undefined || other === undefined || name === other || sameBirth(name, other);
    const isCleared = other !== undefined && texts.has(other);
    return fits && !isCleared ? [read.record] : [];
  });
}
