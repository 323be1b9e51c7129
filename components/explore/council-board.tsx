import { councilVoteWords as words } from "@words/council";
import type { Seat } from "@/lib/council/seats";
import { tallyOf } from "./council-tally";
import { SeatFace, seatClass } from "./seat-face";

/**
 * Fifteen seats in three bows: squares for the permanent members in front, circles for the elected ones, a letter for
 * what each does. It is no seating plan. Whatever shows it gives the same as text beside it.
 */
export function CouncilBoard({ seats }: { seats: readonly Seat[] }) {
  return (
    <div className="council-board" role="img" aria-label={`${words.drawing} ${tallyOf(seats)}.`}>
      {seats.map((seat, index) => (
        <span key={index} className={seatClass(seat.position)}>
          <SeatFace seat={seat} index={index} />
        </span>
      ))}
    </div>
  );
}
