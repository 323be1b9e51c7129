/** Moves attempts that no page needs at once out of the record and into the history beside it. */
import type { History } from "../record/history";
import type { RecordStore } from "../record/record-store";
import { atOnce } from "../steps";
import { type SealSizes, sealSizes, toSeal } from "./essence";
import { parse } from "./format";
import { type Attempt, emptyProgress, merge, type Progress } from "./progress";
import { type Mark, markWith, without } from "./sealed";
import { historyText, type InSteps } from "./whole";

/** So many go into one text of the history: reading it is one step of a page. */
const textSize = 200;

/**
 * Seals what can be sealed, once. An attempt leaves the record only after it was read back from the history, so it
 * stands in one of the two at every moment, and in both where this is broken off: merging makes one of it.
 *
 * @returns how many attempts were sealed
 * @throws where the history cannot be written: then nothing has changed
 */
export async function seal(
  store: RecordStore<Progress>,
  history: History,
  mark: Mark,
  sizes: SealSizes = sealSizes,
): Promise<number> {
  store.load();
  const { record, saving } = store.getState();
  // A record of a newer version is not to be touched, and where the storage is blocked nothing could say what was sealed.
  if (saving === "newer" || saving === "memory-blocked" || saving === "unread") return 0;
  const attempts = toSeal(record.attempts, sizes);
  if (attempts.length === 0) return 0;
  const keys = await append(history, attempts);
  // It may have been cleared, or put in the place of another, while it was written.
  store.load();
  const now = new Set(store.getState().record.attempts.map(({ id }) => id));
  if (attempts.some(({ id }) => !now.has(id))) {
    await history.drop(keys);
    return 0;
  }
  const ids = attempts.map(({ id }) => id);
  const gone = new Set(ids);
  const say = () => mark.write(markWith(mark.read(), ids));
  const leaveOut = () => store.change((all) => without(all, gone));
  try {
    say();
    leaveOut();
  } catch {
    // No room left to say so: what leaves makes some.
    leaveOut();
    try {
      say();
    } catch {
      // Nothing can be written at all: then what left must not be missing once something can.
      store.change((all) => merge(all, { ...emptyProgress, attempts }));
      await history.drop(keys);
      return 0;
    }
  }
  return attempts.length;
}

/**
 * Adds attempts to the history, and reads them back.
 *
 * @throws where not all of them are there: then none is
 */
export async function append(
  history: History,
  attempts: readonly Attempt[],
  inSteps: InSteps = async (work) => atOnce(work),
): Promise<number[]> {
  const texts = await inSteps(textsOf(attempts));
  const keys = await history.append(texts);
  const back = await history.read(keys);
  const isSame = back.every((text, index) => text === texts[index]);
  if (isSame && (await inSteps(countIn(back))) === attempts.length) return keys;
  await history.drop(keys);
  throw new Error("What was written could not be read back.");
}

function* textsOf(attempts: readonly Attempt[]): Generator<undefined, string[]> {
  const texts: string[] = [];
  for (let from = 0; from < attempts.length; from += textSize) {
    texts.push(historyText(attempts.slice(from, from + textSize)));
    yield;
  }
  return texts;
}

/** How many attempts a page would find in some texts. */
function* countIn(texts: readonly string[]): Generator<undefined, number> {
  let count = 0;
  for (const text of texts) {
    const read = parse(text);
    count += read.ok ? read.progress.attempts.length : 0;
    yield;
  }
  return count;
}
