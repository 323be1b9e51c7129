/** What years of answers come to, without reading them: see `lib/review/sums.ts`. Loaded where there is a history. */
import type { Attempt, Progress } from "@/lib/progress/progress";
import { readTexts, withHistoryInSteps } from "@/lib/progress/whole";
import { type KeptSums, keepSums, keptSums, type Years, yearsOf } from "@/lib/review/kept-sums";
import { addToSums, noSums, type Sums } from "@/lib/review/sums";
import { atOnce } from "@/lib/steps";
import { localCalendar, localZone } from "../ui/local-calendar";
import { runInSteps } from "../ui/run-in-steps";
import { deviceHistory, readHistoryMark, savedHistory } from "./saved-history";

/** More new attempts than this are summed for the next page too. */
const mostNew = 50;

interface Base {
  /** Of the texts that were there as it was read. */
  keys: readonly number[];
  kept: KeptSums | null;
  /** The attempts of texts that came later than what was kept. */
  newer: readonly Attempt[];
}

let last: { mark: string; base: Promise<Base> } | undefined;

/**
 * What the record of this page and its history come to. Where nothing was kept that still holds, everything is read, and
 * what it comes to is kept.
 *
 * @returns gives the same for any later state of the record, or null where it has to be asked for anew
 * @throws where the history cannot be read
 */
export async function openYears(progress: Progress): Promise<(progress: Progress) => Years | null> {
  const mark = readHistoryMark();
  if (mark === null) return (now) => ({ progress: now });
  if (last?.mark !== mark) last = { mark, base: readBase() };
  try {
    const { keys, kept, newer } = await last.base;
    const years = kept && (await runInSteps(yearsOf(kept, progress, newer, today())));
    if (kept !== null && years !== null && years.sums.count - kept.sums.count <= mostNew)
      return (now) => atOnce(yearsOf(kept, now, newer, today()));
    const all = keepSums(years?.sums ?? (await summed(progress)), progress, keys, localZone());
    last = { mark, base: Promise.resolve({ keys, kept: all, newer: [] }) };
    await deviceHistory.keep(all);
    return (now) => atOnce(yearsOf(all, now, [], today()));
  } catch (error) {
    last = undefined;
    throw error;
  } finally {
    // A page that only sleeps must not keep another one from removing it.
    deviceHistory.close();
  }
}

async function readBase(): Promise<Base> {
  const keys = await deviceHistory.keys();
  const kept = keptSums(await deviceHistory.kept(), keys, localZone());
  const later = kept === null ? [] : keys.filter((key) => key > kept.upTo);
  return { keys, kept, newer: await readTexts(deviceHistory, later, runInSteps) };
}

/** Everything summed anew. */
async function summed(progress: Progress): Promise<Sums> {
  const { attempts } = await runInSteps(withHistoryInSteps(progress, await savedHistory()));
  const sums = await runInSteps(addToSums(noSums, attempts, today()));
  if (sums === null) throw new Error("The attempts are not in their order.");
  return sums;
}

const today = () => localCalendar(Date.now());
