/** Finds what in a record keeps a page from being shown. Loaded when a part of a page failed. */
import { changesOf, emptyProgress, merge, type Progress } from "@/lib/progress/progress";

/**
 * The record without the rows that make something fail: each is found by halving, in about as many trials as twice the
 * logarithm of their number.
 *
 * @param fails tries a record
 * @returns null where even an empty record fails: then the rows are not the cause
 */
export async function withoutBadRows(
  record: Progress,
  fails: (record: Progress) => Promise<boolean>,
): Promise<Progress | null> {
  if (await fails(emptyProgress)) return null;
  let good = emptyProgress;
  const add = async (rows: Progress[]): Promise<void> => {
    if (rows.length === 0) return;
    const together = joined([good, ...rows]);
    if (!(await fails(together))) {
      good = together;
      return;
    }
    if (rows.length === 1) return;
    const half = Math.ceil(rows.length / 2);
    await add(rows.slice(0, half));
    await add(rows.slice(half));
  };
  await add(changesOf(emptyProgress, record).map(([, row]) => row));
  return merge(emptyProgress, good);
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
