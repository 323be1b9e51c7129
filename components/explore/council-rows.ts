import { councilVoteWords as words } from "@words/council";
import { type Position, positions } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

/** One line of the table that says who does what. */
export interface CouncilRow {
  position: Position;
  /** "Yes (11)". */
  head: string;
  members: string;
}

/** Who does what, in the order of the positions; without those that nobody takes. */
export function councilRows(seats: readonly Seat[]): CouncilRow[] {
  const elected = seats.filter(({ permanent }) => !permanent);
  return positions.flatMap((position) => {
    const here = seats.filter((seat) => seat.position === position);
    if (here.length === 0) return [];
    const unnamed = elected.flatMap((seat, index) =>
      seat.position === position && seat.name === null ? [index + 1] : [],
    );
    const members = [
      ...here.flatMap(({ name, permanent }) => (permanent ? [`${name} (${words.permanent})`] : [])),
      ...elected.flatMap(({ name, position: does }, index) =>
        does === position && name !== null ? [words.electedNamed(index + 1, name)] : [],
      ),
      ...(unnamed.length === 0 ? [] : [words.electedUnnamed(unnamed)]),
    ];
    return [{ position, head: `${words.rows[position]} (${here.length})`, members: members.join(", ") }];
  });
}
