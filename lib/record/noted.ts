/** What a record leaves in its journal, and finds there. */
import type { Journal, JournalEntry } from "./journal";
import { sameBirth } from "./names";
import type { RecordFormat } from "./record";

/** More rows than this come from a file, which is still there. */
const mostNoted = 100;

/** @param name of the record, so that another one never takes its rows */
export function noteChanges<R>(
  journal: Journal | undefined,
  format: RecordFormat<R>,
  [before, after]: [R, R],
  name: string | undefined,
): void {
  if (!journal || !format.journal) return;
  const changes = format.journal.changes(before, after);
  const few = changes.length <= mostNoted;
  const { deletes = false } = format.journal;
  journal.add(
    changes
      .filter(([, row]) => few || deletes || row === null)
      .map(([key, row]) => [key, row && (few ? format.write(row, name) : "")]),
  );
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
