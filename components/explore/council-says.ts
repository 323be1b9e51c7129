import { councilVoteWords } from "@words/council";
import { decide } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

/** What these seats decide, as a sentence: about a set-up as it stands, or about a vote of the past. */
export function councilSays(seats: readonly Seat[], procedural: boolean, time: "now" | "past"): string {
  const permanent = (does: (seat: Seat) => boolean) =>
    seats.filter((seat) => seat.permanent && does(seat)).map(({ name }) => name ?? "");
  const against = permanent(({ position }) => position === "against");
  const aside = permanent(({ position }) => position === "abstain" || position === "absent");
  return councilVoteWords.decision(decide(seats, procedural), { procedural, against, aside }, time);
}
