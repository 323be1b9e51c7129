/** What a record leaves in its journal. */
import type { Journal } from "./journal";
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
