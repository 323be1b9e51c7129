import type { Progress } from "@/lib/progress/progress";
import { yearsNow } from "../progress/years-now";

/** What the review will ask next, in a sentence; null where there is nothing to ask. */
export async function dueNow(progress: Progress, now: number): Promise<string | null> {
  return (await import("./coming-back")).dueText(await yearsNow(progress), now);
}
