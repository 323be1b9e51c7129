import { councilVoteWords } from "@words/council";
import { positions } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

/** "11 yes, 2 no, 2 abstain". */
export function tallyOf(seats: readonly Seat[]): string {
  return positions
    .map((position) => [position, seats.filter((seat) => seat.position === position).length] as const)
    .filter(([, count]) => count > 0)
    .map(([position, count]) => councilVoteWords.tally(position, count))
    .join(", ");
}
