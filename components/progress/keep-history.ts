import { findHistory } from "@/lib/progress/find-history";
import { progressKeys } from "@/lib/progress/keys";
import type { Progress } from "@/lib/progress/progress";
import { hasHistory, type Mark } from "@/lib/progress/sealed";
import { openHistory } from "@/lib/record/history";
import type { RecordStore } from "@/lib/record/record-store";
import { clearBeside } from "./clear-beside";

/** What is done with a history: see `history-part.ts`, which is loaded when there is something to do. */
interface HistoryWork {
  sealAll(store: RecordStore<Progress>, mark: Mark): Promise<void>;
  restoreFromHistory(store: RecordStore<Progress>): Promise<void>;
}

interface Around {
  mark: Mark;
  /** False where the page keeps nothing of what is answered on it. */
  keeps: () => boolean;
  work: () => Promise<HistoryWork>;
}

/** So many attempts stand in a record before it is asked what can leave it, and so many more before it is asked again. */
const first = 300;
const more = 100;

/** Moves what no page needs at once into the history, from time to time and after everything else. To be called once. */
export async function keepHistory(store: RecordStore<Progress>, around: Around): Promise<void> {
  const { mark, keeps, work } = around;
  let next = first;
  const follow = async () => {
    if (store.getState().record.attempts.length < next || !keeps()) return;
    next = Number.POSITIVE_INFINITY;
    await (await work()).sealAll(store, mark);
    next = store.getState().record.attempts.length + more;
  };
  const followLate = () => void follow().catch(() => {});
  if (await store.recover()) await clearBeside(mark);
  // The storage may have been lost, or not all of it cleared.
  if (!hasHistory(mark.read())) {
    const history = openHistory(progressKeys.history, () => window.indexedDB);
    if (await findHistory(history, mark)) {
      // What the journal has went on with the record that was lost: first it, then the history.
      await (await work()).restoreFromHistory(store);
    }
  }
  followLate();
  store.subscribe(followLate);
}
