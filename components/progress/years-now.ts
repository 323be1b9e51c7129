import type { Progress } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import type { Years } from "@/lib/review/kept-sums";
import { noSums } from "@/lib/review/sums";
import { readMark } from "./history-mark";

/** The record with what its history comes to. Where that cannot be read, without it. */
export async function yearsNow(progress: Progress): Promise<Years> {
  const without = { progress, sums: noSums };
  if (!hasHistory(readMark())) return without;
  try {
    const { openYears } = await import("./sums-part");
    return (await openYears(progress))(progress) ?? without;
  } catch {
    return without;
  }
}
