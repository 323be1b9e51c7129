/** Finds what in a record keeps a page from being shown. Loaded when a part of a page failed. */
import { changesOf, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import type { RecordStore } from "@/lib/record/record-store";

/** How a record is taken apart and put together. */
export interface RowsOfRecord<R> {
  empty: R;
  /** Each row as a record of its own. */
  rows: (record: R) => R[];
  joined: (records: R[]) => R;
}

/**
 * The record without the rows that make something fail: each is found by halving, in about as many trials as twice the
 * logarithm of their number.
 *
 * @param fails tries a record
 * @returns null where even an empty record fails: then the rows are not the cause
 */
export async function withoutBadRows<R>(
  record: R,
  { empty, rows, joined }: RowsOfRecord<R>,
  fails: (record: R) => Promise<boolean>,
): Promise<R | null> {
  if (await fails(empty)) return null;
  let good = empty;
  const add = async (some: R[]): Promise<void> => {
    if (some.length === 0) return;
    const together = joined([good, ...some]);
    if (!(await fails(together))) {
      good = together;
      return;
    }
    if (some.length === 1) return;
    const half = Math.ceil(some.length / 2);
    await add(some.slice(0, half));
    await add(some.slice(half));
  };
  await add(rows(record));
  return good;
}

/** The same of a learner's record. */
export async function withoutBadProgress(
  record: Progress,
  fails: (record: Progress) => Promise<boolean>,
): Promise<Progress | null> {
  const rows = (all: Progress) => changesOf(emptyProgress, all).map(([, row]) => row);
  const good = await withoutBadRows(record, { empty: emptyProgress, rows, joined }, fails);
  return good && merge(emptyProgress, good);
}

/** Without the order of `merge`: thousands are put together at each trial, and ordered at the end. */
function joined(all: Progress[]): Progress {
  return {
    attempts: all.flatMap(({ attempts }) => attempts),
    drafts: Object.assign({}, ...all.map(({ drafts }) => drafts)),
    places: Object.assign({}, ...all.map(({ places }) => places)),
    settings: Object.assign({}, ...all.map(({ settings }) => settings)),
  };
}

/**
 * Shows a part of a page with parts of the record until the bad rows are found, and puts the rest in its place.
 *
 * @param find gives the record without its bad rows, by trying parts of it; null where they are not the cause
 */
export async function leaveOut<R>(
  store: RecordStore<R>,
  find: (record: R, fails: (record: R) => Promise<boolean>) => Promise<R | null>,
  fails: () => Promise<boolean>,
): Promise<boolean> {
  const good = await find(store.getState().record, (shown) => {
    store.tryOut(shown);
    return fails();
  });
  const changes = store.endTrial();
  if (changes === null) return true;
  const mended = good !== null && store.replace(good, true);
  for (const change of changes) store.change(change);
  return mended;
}
