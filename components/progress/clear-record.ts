import { clearBeside } from "./clear-beside";
import { historyMark } from "./history-mark";
import { progressStore } from "./progress-store";

/**
 * Removes everything that is kept of a learner on this device.
 *
 * @returns false where the storage could not be reached: then nothing was removed
 */
export function clearRecord(): boolean {
  clearBeside(historyMark);
  return progressStore.clear();
}
