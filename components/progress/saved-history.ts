import { progressKeys } from "@/lib/progress/keys";
import type { Attempt } from "@/lib/progress/progress";
import { hasHistory, namesSome } from "@/lib/progress/sealed";
import { readHistory } from "@/lib/progress/whole";
import { openHistory } from "@/lib/record/history";
import { runInSteps } from "../ui/run-in-steps";

/** The history of this device. */
export const deviceHistory = openHistory(progressKeys.history, () => window.indexedDB);

/** What the storage says of the history; null where there is none. */
export function readHistoryMark(): string | null {
  try {
    const mark = window.localStorage.getItem(progressKeys.history);
    return hasHistory(mark) ? mark : null;
  } catch {
    // Blocked: then there is none.
    return null;
  }
}

let last: { mark: string; attempts: Promise<Attempt[]> } | undefined;

/**
 * Every attempt in this device's history; none where there is none. The same list until something is added to it.
 *
 * @param tell is told how much of it was read, from 0 to 1
 * @throws where it cannot be read
 */
export async function savedHistory(tell?: (share: number) => void): Promise<Attempt[]> {
  const mark = readHistoryMark();
  if (mark === null) return [];
  if (last?.mark !== mark) last = { mark, attempts: read(namesSome(mark), tell) };
  return last.attempts;
}

async function read(some: boolean, tell?: (share: number) => void): Promise<Attempt[]> {
  try {
    const attempts = await readHistory(deviceHistory, runInSteps, tell);
    if (some && attempts.length === 0) throw new Error("The history is gone.");
    return attempts;
  } catch (error) {
    last = undefined;
    throw error;
  } finally {
    // A page that only sleeps must not keep another one from removing it.
    deviceHistory.close();
  }
}
