/** What the journal still has of a record, brought back. */
import { rowsOf } from "./noted";
import { type PageRecord, wipe } from "./page-record";
import { sync } from "./sync";

/**
 * The storage of the record is on the disk by then, in milliseconds. Chromium writes the storage of a site at most sixty
 * times and ten megabytes an hour, and waits longer after each of these (its `local_storage_impl.cc` and `ComputeCommitDelay`).
 */
const settled = 7_200_000;

/**
 * Adds what only the journal still has, and removes a record that was cleared and came back with a browser that was
 * killed.
 *
 * @returns whether a cleared record had come back
 */
export async function recover<R>(page: PageRecord<R>): Promise<boolean> {
  const { format, store } = page;
  const { journal, now } = page.around;
  const { seen } = page;
  const [had, first] = [seen.found, store.getState().record];
  const entries = (await journal?.read()) ?? [];
  if (entries.length === 0) return false;
  sync(page);
  // Cleared meanwhile.
  if (page.seen !== seen) return false;
  const isBack = entries.some(({ text }) => text === seen.name);
  // Where there was no record, what this page has begun since goes on with the one that is lost.
  const rows = rowsOf(format, entries, had && !isBack ? seen.name : undefined);
  const gone = new Set(entries.map(({ text }) => text));
  if (isBack) {
    const since = format.journal?.changes(first, store.getState().record) ?? [];
    rows.push(...since.flatMap(([, row]) => row ?? []));
    wipe(page);
  }
  const lacking = new Set<string>();
  sync(page, (record) => {
    const whole = format.journal?.restore(record, rows, gone) ?? record;
    for (const [key] of format.journal?.changes(record, whole) ?? []) lacking.add(key);
    return whole;
  });
  await journal?.read(({ key, at }) => at < now() - settled && !lacking.has(key));
  return isBack;
}
