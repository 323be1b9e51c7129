import { progressKeys } from "@/lib/progress/keys";
import type { Progress } from "@/lib/progress/progress";
import { historyCleared } from "@/lib/progress/sealed";
import type { RecordStore } from "@/lib/record/record-store";
import { getHost } from "../host/host";
import { historyMark, readMark } from "./history-mark";

/** So many attempts stand in a record before it is asked what can leave it, and so many more before it is asked again. */
const first = 300;
const more = 100;

/** Moves what no page needs at once into the history, from time to time and after everything else. To be called once. */
export function keepHistory(store: RecordStore<Progress>): void {
  let next = first;
  const follow = async () => {
    // A page that keeps nothing has no journal either.
    if (store.getState().record.attempts.length < next || getHost().journal === null) return;
    next = Number.POSITIVE_INFINITY;
    const { sealAll } = await import("./history-part");
    await sealAll(store, historyMark);
    next = store.getState().record.attempts.length + more;
  };
  const followLate = () => void follow().catch(() => {});
  findLost(store).then(followLate, followLate);
  store.subscribe(followLate);
}

/** Where nothing is saved there may be a history all the same: the storage was lost, or not all of it was cleared. */
async function findLost(store: RecordStore<Progress>): Promise<void> {
  const mark = readMark();
  if (mark !== historyCleared && store.getState().record.attempts.length > 0) return;
  const { findHistory, openHistory } = await import("./journal-part");
  const history = openHistory(progressKeys.history, () => window.indexedDB);
  if (!(await findHistory(history, historyMark))) return;
  const { restoreFromHistory } = await import("./history-part");
  await restoreFromHistory(store);
}
