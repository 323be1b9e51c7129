import { type Ballot, electedSeats, type Position, permanentMembers, positions } from "./decide";

/** A vote as far as the record read for this project shows it. */
export interface VoteCount {
  for: number;
  against: number;
  abstain: number;
  absent: number;
}

/** The members that are known by name to have done each thing. A list may be shorter than the count. */
export type NamedMembers = Record<Position, readonly string[]>;

/** One place at the table. */
export interface Seat extends Ballot {
  /** Null where the record read does not say which elected member sat there. */
  name: string | null;
}

/**
 * The fifteen seats of a vote: the permanent members in the order of their names, then the elected ones that are
 * known by name, then the others.
 *
 * @returns null where the record does not say what a permanent member did, or where names and counts do not fit fifteen
 */
export function seatsOf(count: VoteCount, named: NamedMembers): Seat[] | null {
  const left = { ...count };
  const seats: Seat[] = [];
  for (const position of positions) {
    left[position] -= named[position].length;
    for (const name of named[position]) seats.push({ name, permanent: isPermanent(name), position });
  }
  // A permanent member that no list names can only have done the one thing whose list is short.
  const open = positions.filter((position) => left[position] > 0);
  for (const name of permanentMembers) {
    if (seats.some((seat) => seat.name === name)) continue;
    const [only, ...others] = open;
    if (only === undefined || others.length > 0) return null;
    left[only] -= 1;
    seats.push({ name, permanent: true, position: only });
  }
  for (const position of positions) {
    if (left[position] < 0) return null;
    for (let seat = 0; seat < left[position]; seat += 1)
      seats.push({ name: null, permanent: false, position });
  }
  const permanent = permanentMembers.flatMap((name) => seats.filter((seat) => seat.name === name));
  const elected = seats.filter((seat) => !seat.permanent);
  if (elected.length !== electedSeats || permanent.length !== permanentMembers.length) return null;
  const byName = (a: Seat, b: Seat) => (a.name ?? "").localeCompare(b.name ?? "", "en");
  return [
    ...permanent,
    ...elected.filter(({ name }) => name !== null).sort(byName),
    ...elected.filter(({ name }) => name === null),
  ];
}

/** Whether a name, spelt as in `permanentMembers`, is that of a permanent member. */
export function isPermanent(name: string): boolean {
  return permanentMembers.some((member) => member === name);
}

/** Fifteen seats that all do the same: where a set-up begins. */
export function seatsInAgreement(position: Position): Seat[] {
  return [
    ...permanentMembers.map((name) => ({ name, permanent: true, position })),
    ...Array.from({ length: electedSeats }, () => ({ name: null, permanent: false, position })),
  ];
}
