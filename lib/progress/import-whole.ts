/** Adds a file of any size to a record and the history beside it. */
import type { History } from "../record/history";
import type { RecordStore } from "../record/record-store";
import { eachInSteps, filterInSteps, mergeInSteps, sortInSteps } from "../steps";
import { essenceInSteps, sealSizes } from "./essence";
import type { BadRow, Problem } from "./format";
import { type Attempt, byClock, later, merge, type Progress } from "./progress";
import { append } from "./seal";
import { type Mark, markWith } from "./sealed";
import { type InSteps, idsOf, withHistoryInSteps } from "./whole";
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
  /** Is told how much of it is done, from 0 to 1. */
  tell?: (share: number) => void;
}

/** So many attempts are added to the history in one transaction. */
const together = 2_000;

/**
 * What pages need at once of both together goes to the record, the rest to the history. A file that does not fit is not
 * added at all: it is still where it came from.
 */
export async function importWhole(text: string, around: ImportSurroundings): Promise<ImportedWhole> {
  const { store, history, mark, sealed, inSteps, tell = () => {} } = around;
  const file = await inSteps(parseInSteps(text, (share) => tell(share / 2)));
  if (!file.ok) return file;
  store.load();
  const { record } = store.getState();
  const { fresh, hot: needed, rest, twins } = await inSteps(parted(file.progress.attempts, record, sealed));
  let hot = needed;

  const keys: number[] = [];
  const undo = () => history.drop(keys).catch(() => {});
  try {
    for (let from = 0; from < rest.length; from += together) {
      keys.push(...(await append(history, rest.slice(from, from + together), inSteps)));
      tell(0.5 + (from + together) / rest.length / 2);
    }
    // What is in the record again must not be left out of it.
    const sealedNow = rest.slice(-together).map(({ id }) => id);
    mark.write(markWith(mark.read(), sealedNow, new Set(hot.map(({ id }) => id))));
  } catch {
    await undo();
    keys.length = 0;
    hot = hot.concat(rest);
  }
  const added = { ...file.progress, attempts: [...hot, ...twins] };
  if (store.change((now) => merge(now, added), true))
    return { ok: true, added: fresh, rejected: file.rejected };
  await undo();
  return { ok: false, problem: "no-room" };
}

interface Parted {
  /** How many attempts are new to the device. */
  fresh: number;
  /** What pages need at once of all there is then, and the record does not hold. */
  hot: Attempt[];
  /** The rest of what is new. */
  rest: Attempt[];
  /** What the record holds too. */
  twins: Attempt[];
}

function* parted(
  added: readonly Attempt[],
  record: Progress,
  sealed: readonly Attempt[],
): Generator<undefined, Parted> {
  const own = new Set(record.attempts.map(({ id }) => id));
  const past = idsOf(sealed);
  const byId = new Map<string, Attempt>();
  yield* eachInSteps(added, (attempt) => {
    if (own.has(attempt.id) || past.has(attempt.id)) return;
    const twin = byId.get(attempt.id);
    byId.set(attempt.id, twin ? later(twin, attempt) : attempt);
  });
  const fresh = yield* sortInSteps([...byId.values()], byClock);
  const whole = yield* withHistoryInSteps(record, sealed);
  const all = yield* mergeInSteps(whole.attempts, fresh, byClock);
  const needed = yield* essenceInSteps(all);
  for (const attempt of all.slice(-sealSizes.newest)) needed.add(attempt);
  const [hot, rest]: [Attempt[], Attempt[]] = [[], []];
  yield* eachInSteps(fresh, (attempt) => void (needed.has(attempt) ? hot : rest).push(attempt));
  yield* eachInSteps(sealed, (attempt) => void (needed.has(attempt) && hot.push(attempt)));
  return { fresh: fresh.length, hot, rest, twins: yield* filterInSteps(added, ({ id }) => own.has(id)) };
}
