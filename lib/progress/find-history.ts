/** The history beside a record, as a page finds it and leaves it: see `lib/progress/sealed.ts`. */
import type { History } from "../record/history";
import { hasHistory, historyCleared, type Mark, markWith } from "./sealed";

/**
 * Finds a history of which the storage says nothing, as where it was lost with the record, and removes one that was
 * cleared and is still there. Never fails.
 *
 * @returns whether there is one
 */
export async function findHistory(history: History, mark: Mark): Promise<boolean> {
  try {
    if (mark.read() === historyCleared) await removeHistory(history, mark);
    else if (mark.read() === null && (await history.keys()).length > 0 && mark.read() === null)
      mark.write(markWith(null, []));
    return hasHistory(mark.read());
  } catch {
    // Blocked: then there is nothing.
    return false;
  } finally {
    history.close();
  }
}

/**
 * To be called before the record is cleared. From the first moment on no page reads the history, also where the browser
 * is killed before it is gone.
 *
 * @throws where the storage does: then nothing is removed
 */
export async function clearHistory(history: History, mark: Mark): Promise<void> {
  if (mark.read() !== null) mark.write(historyCleared);
  await removeHistory(history, mark);
}

async function removeHistory(history: History, mark: Mark): Promise<void> {
  await history.remove();
  if (mark.read() === historyCleared) mark.remove();
}
