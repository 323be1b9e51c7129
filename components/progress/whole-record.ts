import type { Progress } from "@/lib/progress/progress";
import { savedHistoryPart } from "./history-mark";

/** The record with the history beside it. Where that cannot be read, without it. */
export async function wholeRecord(progress: Progress): Promise<Progress> {
  try {
    return (await (await savedHistoryPart())?.withSaved(progress)) ?? progress;
  } catch {
    return progress;
  }
}
