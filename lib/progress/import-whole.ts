/** Adds a file of any size to a record and the history beside it. */
import type { History } from "../record/history";
import type { RecordStore } from "../record/record-store";
import { essenceOf, sealSizes } from "./essence";
import type { BadRow, Problem } from "./format";
import { type Attempt, emptyProgress, merge, type Progress } from "./progress";
import { append } from "./seal";
import { type Mark, markWith } from "./sealed";
import { type InSteps, withHistory } from "./whole";
import { parseInSteps } from "./whole-file";

/** `added`: the answers that are new to this device. */
export type ImportedWhole =
  | { ok: true; added: number; rejected: BadRow[] }
  | { ok: false; problem: Problem | "no-room" };

export interface ImportSurroundings {
  store: RecordStore<Progress>;
  history: History;
  mark: Mark;
  /** Every attempt of the history, in order. */
  sealed: readonly Attempt[];
  inSteps: InSteps;
}

/** So many attempts are added to the history in one transaction. */
const atOnce = 2_000;

/**
 * What pages need at once of both together goes to the record, the rest to the history. A file that does not fit is not
 * added at all: it is still where it came from.
 */
export async function importWhole(text: string, around: ImportSurroundings): Promise<ImportedWhole> {
  const { store, history, mark, sealed, inSteps } = around;
  const file = await inSteps(parseInSteps(text));
  if (!file.ok) return file;
  store.load();
  const { record } = store.getState();
  const whole = withHistory(record, sealed);
  const had = new Set(whole.attempts.map(({ id }) => id));
  const fresh = merge(emptyProgress, {
    ...emptyProgress,
    attempts: file.progress.attempts.filter(({ id }) => !had.has(id)),
  }).attempts;
  const all = withHistory({ ...emptyProgress, attempts: fresh }, whole.attempts).attempts;
  const needed = essenceOf(all);
  for (const attempt of all.slice(-sealSizes.newest)) needed.add(attempt);
  let hot = [...fresh, ...sealed].filter((attempt) => needed.has(attempt));
  const rest = fresh.filter((attempt) => !needed.has(attempt));

  const keys: number[] = [];
  const undo = () => history.drop(keys).catch(() => {});
  try {
    for (let from = 0; from < rest.length; from += atOnce)
      keys.push(...(await append(history, rest.slice(from, from + atOnce))));
    // What is in the record again must not be left out of it.
    const sealedNow = rest.slice(-atOnce).map(({ id }) => id);
    mark.write(markWith(mark.read(), sealedNow, new Set(hot.map(({ id }) => id))));
  } catch {
    await undo();
    keys.length = 0;
    hot = hot.concat(rest);
  }
  const twins = new Set(record.attempts.map(({ id }) => id));
  const added = {
    ...file.progress,
    attempts: [...hot, ...file.progress.attempts.filter(({ id }) => twins.has(id))],
  };
  if (store.change((now) => merge(now, added), true))
    return { ok: true, added: fresh.length, rejected: file.rejected };
  await undo();
  return { ok: false, problem: "no-room" };
}
