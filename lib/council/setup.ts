import { electedSeats, type Position, permanentMembers } from "./decide";

/** What stands on the table of the explorer: a vote of the record or one's own, and what each of the fifteen does. */
export interface Setup {
  /** The vote whose members sit at the table; null for a Council without names. */
  vote: string | null;
  procedural: boolean;
  /** In the order of the seats: the permanent members, then the elected ones. */
  positions: Position[];
}

const letters: Record<Position, string> = { for: "y", against: "n", abstain: "a", absent: "x" };
const ofLetter: Record<string, Position> = { y: "for", n: "against", a: "abstain", x: "absent" };
const permanent = permanentMembers.length;

/**
 * The part of an address behind "#", for example `vote=2014-12-22` or `kind=other&seats=nyyyn-yyyyyyyyyy`: yes, no,
 * abstains, x for absent. What the vote itself says is left out.
 *
 * @param record the set-up of `setup.vote`, or null where it names none
 */
export function formatSetup(setup: Setup, record: Setup | null): string {
  const parts = setup.vote === null ? [] : [`vote=${setup.vote}`];
  if (record === null || record.procedural !== setup.procedural)
    parts.push(`kind=${setup.procedural ? "procedural" : "other"}`);
  if (record === null || !samePositions(record, setup)) {
    const seats = setup.positions.map((position) => letters[position]).join("");
    parts.push(`seats=${seats.slice(0, permanent)}-${seats.slice(permanent)}`);
  }
  return parts.join("&");
}

export type ReadSetup =
  | { ok: true; setup: Setup }
  | { ok: false; problem: "vote" | "kind" | "seats" | "nothing" };

/**
 * Reads what `formatSetup` wrote. Anything else is refused as a whole: half a set-up would be another one.
 *
 * @param fragment without "#"
 * @param recordOf the set-up of a vote of the record, or null when there is none of that name
 */
export function parseSetup(fragment: string, recordOf: (vote: string) => Setup | null): ReadSetup {
  const fields = new URLSearchParams(fragment);
  const [vote, kind, seats] = [fields.get("vote"), fields.get("kind"), fields.get("seats")];
  const record = vote === null ? null : recordOf(vote);
  if (vote !== null && record === null) return { ok: false, problem: "vote" };
  if (kind !== null && kind !== "procedural" && kind !== "other") return { ok: false, problem: "kind" };
  const positions = seats === null ? record?.positions : readSeats(seats);
  if (positions === null) return { ok: false, problem: "seats" };
  const procedural = kind === null ? record?.procedural : kind === "procedural";
  if (positions === undefined || procedural === undefined) return { ok: false, problem: "nothing" };
  return { ok: true, setup: { vote, procedural, positions } };
}

function readSeats(seats: string): Position[] | null {
  if (!/^[ynax]{5}-[ynax]{10}$/.test(seats)) return null;
  return [...seats.replace("-", "")].flatMap((letter) => ofLetter[letter] ?? []);
}

/** Whether two set-ups have every member do the same. */
export function samePositions(a: Setup, b: Setup): boolean {
  return a.positions.every((position, seat) => position === b.positions[seat]);
}

/** Patterns worth trying: permanent members in the order of their names, then the elected ones. */
export const patterns = {
  "all-yes": pattern(false, "yyyyy", "yyyyyyyyyy"),
  "one-no": pattern(false, "nyyyy", "yyyyyyyyyy"),
  "six-no": pattern(false, "yyyyy", "yyyynnnnnn"),
  "five-abstain": pattern(false, "aaaaa", "yyyyyyyyyn"),
  "eight-yes": pattern(false, "yyyyy", "yyyaaaaaaa"),
  "agenda-two-no": pattern(true, "nynyy", "yyyyyynnaa"),
} satisfies Record<string, Setup>;

function pattern(procedural: boolean, five: string, ten: string): Setup {
  const positions = readSeats(`${five}-${ten}`);
  if (positions?.length !== permanent + electedSeats) throw new Error(`${five}-${ten} is not fifteen seats`);
  return { vote: null, procedural, positions };
}
