import { boxHandInWords } from "@words/box";
import type { Refusal } from "@/lib/box/protocol";

const { refused } = boxHandInWords;

/** Why a box did not take a hand-in, and what to do now. */
export function refusedText(why: Refusal): string {
  if (why === "closed" || why === "no-box") return refused[why];
  return why === "full" || why === "too-many" ? refused.full : refused.other;
}
