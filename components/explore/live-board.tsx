"use client";

import { councilVoteWords as words } from "@words/council";
import { type KeyboardEvent, useRef, useState } from "react";
import { seatAfterKey } from "@/lib/council/play";
import type { Seat } from "@/lib/council/seats";
import { SeatFace, seatClass } from "./seat-face";

interface LiveBoardProps {
  seats: readonly Seat[];
  /** Tells which seat was tapped. */
  onTurn: (seat: number) => void;
}

/** The board of `CouncilBoard` with seats to turn: one stop for the tabulator key, and arrows from seat to seat. */
export function LiveBoard({ seats, onTurn }: LiveBoardProps) {
  const [stop, setStop] = useState(0);
  const board = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const to = seatAfterKey(event.key, stop, seats.length);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setStop(to);
    board.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <div ref={board} className="council-board" role="toolbar" aria-label={words.seats} onKeyDown={move}>
      {seats.map((seat, index) => (
        <button
          key={index}
          type="button"
          className={seatClass(seat.position)}
          tabIndex={index === stop ? 0 : -1}
          aria-label={seat.name === null ? words.elected(index - 4) : undefined}
          aria-description={words.positions[seat.position]}
          onClick={() => {
            setStop(index);
            onTurn(index);
          }}
        >
          <SeatFace seat={seat} index={index} />
        </button>
      ))}
    </div>
  );
}
