import type { Progress } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import type { Years } from "@/lib/review/kept-sums";
import { readMark } from "./history-mark";

/** The record with what its history comes to. Where that cannot be read, without it. */
export async function yearsNow(progress: Progress): Promise<Years> {
  if (!hasHistory(readMark())) return { progress };
  try {
    const { openYears } = await import("./sums-part");
    return (await openYears(progress))(progress) ?? { progress };
  } catch {
    return { progress };
  }
}
