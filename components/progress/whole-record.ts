import type { Progress } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import { readMark } from "./history-mark";

/** The record with the history beside it. Where that cannot be read, without it. */
export async function wholeRecord(progress: Progress): Promise<Progress> {
  if (!hasHistory(readMark())) return progress;
  return import("./history-part").then(({ withSaved }) => withSaved(progress)).catch(() => progress);
}
