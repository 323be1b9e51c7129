import { councilVoteWords as words } from "@words/council";
import type { Position } from "@/lib/council/decide";
import type { Seat } from "@/lib/council/seats";

/** What a seat shows: a letter for its vote, and whose it is. The elected members have numbers. */
export function SeatFace({ seat: { name, permanent, position }, index }: { seat: Seat; index: number }) {
  return (
    <>
      <span className="council-seat-mark" aria-hidden="true">
        {words.signs[position]}
      </span>
      <span className="council-seat-name">
        {permanent ? words.shortName(name ?? "") : index - 4}
        {!permanent && name !== null && <span className="council-seat-member"> {name}</span>}
      </span>
    </>
  );
}

/** The class of a seat that does this. */
export function seatClass(position: Position): string {
  return `council-seat is-${position}`;
}
