import { clearHistory } from "@/lib/progress/find-history";
import { progressKeys } from "@/lib/progress/keys";
import { openHistory } from "@/lib/record/history";
import { keepRound } from "../box/kept-round";
import { historyMark } from "./history-mark";
import { progressStore } from "./progress-store";

/**
 * Removes everything that is kept of a learner on this device.
 *
 * @returns false where the storage could not be reached: then nothing was removed
 */
export function clearRecord(): boolean {
  const history = openHistory(progressKeys.history, () => window.indexedDB);
  clearHistory(history, historyMark).catch(() => {
    // Blocked: said by the result.
  });
  keepRound(null);
  return progressStore.clear();
}
