/** The whole of a learner's record: what stands in the storage, and the history beside it. */
import type { History } from "../record/history";
import { atOnce, mergeInSteps, sortInSteps } from "../steps";
import { attemptsText, parse, serialise } from "./format";
import { type Attempt, byClock, emptyProgress, later, type Progress } from "./progress";

/** Runs work that comes in steps, and may let a page draw between two of them. */
export type InSteps = <T>(work: Generator<undefined, T>) => Promise<T>;

/** So many texts of the history are read at a time. */
const texts = 25;

/** Attempts as a text of the history. */
export function historyText(attempts: readonly Attempt[]): string {
  return serialise(emptyProgress).replace("[]", () => `[${attemptsText(attempts)}]`);
}

/**
 * Every attempt of the history, each once, in the order they were given. A row that cannot be read is left out.
 *
 * @param tell is told how much of it was read, from 0 to 1
 * @throws where the database cannot be read
 */
export async function readHistory(
  history: History,
  inSteps: InSteps,
  tell?: (share: number) => void,
): Promise<Attempt[]> {
  return readTexts(history, await history.keys(), inSteps, tell);
}

/** The same of some of its texts. */
export async function readTexts(
  history: History,
  keys: readonly number[],
  inSteps: InSteps,
  tell: (share: number) => void = () => {},
): Promise<Attempt[]> {
  const all = new Map<string, Attempt>();
  for (let from = 0; from < keys.length; from += texts) {
    const read = await history.read(keys.slice(from, from + texts));
    await inSteps(collect(all, read));
    tell((from + texts) / keys.length);
  }
  const attempts = await inSteps(sortInSteps([...all.values()], byClock));
  known.set(attempts, all);
  return attempts;
}

function* collect(all: Map<string, Attempt>, read: readonly string[]): Generator<undefined, void> {
  for (const text of read) {
    const parsed = parse(text);
    for (const attempt of parsed.ok ? parsed.progress.attempts : []) {
      const twin = all.get(attempt.id);
      all.set(attempt.id, twin ? later(twin, attempt) : attempt);
    }
    yield;
  }
}

/**
 * The record with the attempts of the history: what `merge` would make of both, but as quick as reading each once.
 *
 * @param sealed as `readHistory` gives them
 */
export function withHistory(progress: Progress, sealed: readonly Attempt[]): Progress {
  return atOnce(withHistoryInSteps(progress, sealed));
}

/** `withHistory` in steps, so that a page can draw between them. */
export function* withHistoryInSteps(
  progress: Progress,
  sealed: readonly Attempt[],
): Generator<undefined, Progress> {
  if (sealed.length === 0) return progress;
  const ids = idsOf(sealed);
  yield;
  const twice = progress.attempts.filter(({ id }) => ids.has(id));
  const rest = twice.length === 0 ? progress.attempts : progress.attempts.filter(({ id }) => !ids.has(id));
  const past = twice.length === 0 ? sealed : withTwins(sealed, twice);
  return { ...progress, attempts: yield* mergeInSteps(past, rest, byClock) };
}

/** Of attempts that stand in both, the ones that `merge` would keep. */
function withTwins(sealed: readonly Attempt[], twins: readonly Attempt[]): Attempt[] {
  const found = new Map(twins.map((twin) => [twin.id, twin]));
  return sealed
    .map((attempt) => {
      const twin = found.get(attempt.id);
      return twin === undefined ? attempt : later(attempt, twin);
    })
    .sort(byClock);
}

// Rows are never changed: a history of years is looked through once, not at every answer.
const known = new WeakMap<readonly Attempt[], { has(id: string): boolean }>();

/** The ids of attempts that `readHistory` gave. */
export function idsOf(attempts: readonly Attempt[]): { has(id: string): boolean } {
  const ids = known.get(attempts) ?? new Set(attempts.map(({ id }) => id));
  known.set(attempts, ids);
  return ids;
}
