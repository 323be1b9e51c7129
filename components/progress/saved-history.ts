import { progressKeys } from "@/lib/progress/keys";
import type { Attempt } from "@/lib/progress/progress";
import { hasHistory, namesSome } from "@/lib/progress/sealed";
import { readHistory } from "@/lib/progress/whole";
import { openHistory } from "@/lib/record/history";
import { runInSteps } from "../ui/run-in-steps";

/** The history of this device. */
export const deviceHistory = openHistory(progressKeys.history, () => window.indexedDB);

let last: { mark: string; attempts: Promise<Attempt[]> } | undefined;

/**
 * Every attempt in this device's history; none where there is none. The same list until something is added to it.
 *
 * @throws where it cannot be read
 */
export async function savedHistory(): Promise<Attempt[]> {
  let mark: string | null = null;
  try {
    mark = window.localStorage.getItem(progressKeys.history);
  } catch {
    // Blocked: then there is none.
  }
  if (!hasHistory(mark)) return [];
  if (last?.mark !== mark) last = { mark, attempts: read(namesSome(mark)) };
  return last.attempts;
}

async function read(some: boolean): Promise<Attempt[]> {
  try {
    const attempts = await readHistory(deviceHistory, runInSteps);
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
