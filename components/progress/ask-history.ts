import { hasHistory } from "@/lib/progress/sealed";
import { readMark } from "./history-mark";

/** What can be done with the history, where there is one. Rejects where it cannot be loaded. */
export async function savedHistoryPart() {
  return hasHistory(readMark()) ? import("./history-part") : null;
}
