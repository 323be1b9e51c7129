import { clearHistory } from "@/lib/progress/find-history";
import { progressKeys } from "@/lib/progress/keys";
import type { Mark } from "@/lib/progress/sealed";
import { openHistory } from "@/lib/record/history";
import { keepRound } from "../box/kept-round";

/** Removes what is kept of a learner beside the record: the history, and which live round it was. Never fails. */
export async function clearBeside(mark: Mark): Promise<void> {
  keepRound(null);
  const history = openHistory(progressKeys.history, () => window.indexedDB);
  // Blocked: said where the record is cleared.
  await clearHistory(history, mark).catch(() => {});
}
