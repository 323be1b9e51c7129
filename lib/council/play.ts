import { type Ballot, decide, type Position, positions, type Rule } from "./decide";

/** Seats stand in rows of five: the permanent members, then the elected ones. */
export const seatsInRow = 5;

/** What a seat does after a tap: yes, no, abstains, absent, and yes again. */
export function turned(position: Position): Position {
  return positions[(positions.indexOf(position) + 1) % positions.length] ?? position;
}

/**
 * The seat that an arrow leads to. Left and right follow the lines of the page, up and down stay in their column;
 * nothing leads out of the Council.
 *
 * @param key as in `KeyboardEvent.key`
 * @param from the seat that has the focus, counted from 0
 * @param count how many seats there are
 * @returns null where the key moves nothing here
 */
export function seatAfterKey(key: string, from: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - seatsInRow,
    ArrowDown: from + seatsInRow,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  if (to === undefined) return null;
  return to < 0 || to >= count ? from : to;
}

/** The two doors of Article 27 for the same fifteen votes: 27(2) for procedure, 27(3) for everything else. */
export interface Doors {
  /** The door that this decision comes to. */
  here: "procedural" | "other";
  procedural: Rule;
  other: Rule;
}

/**
 * What the same votes do at either door of Article 27.
 *
 * @param ballots the members, in any order
 * @param procedural whether the decision is on a procedural matter, and so comes to the first door
 */
export function doorsOf(ballots: readonly Ballot[], procedural: boolean): Doors {
  return {
    here: procedural ? "procedural" : "other",
    procedural: decide(ballots, true).rule,
    other: decide(ballots, false).rule,
  };
}

/** Whether a door with this rule stands open. */
export function isOpen(rule: Rule): boolean {
  return rule === "procedural" || rule === "carried";
}
