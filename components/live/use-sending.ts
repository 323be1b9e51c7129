import { type RefObject, useEffect, useState } from "react";
import type { PhoneRound } from "@/lib/live/phone";
import { boxSurroundings } from "../box/surroundings";

type Part = typeof import("./phone-part");

/** How the answer of this asking stands; null where none was given. */
export type LiveSending = "sending" | "waiting" | "sent" | "refused" | null;

/**
 * Sends the answer that a phone has for an asking, also where the page was closed meanwhile.
 *
 * @param turn of the asking; 0 where nothing is asked
 * @param pending whether an answer to it is still to be sent
 */
export function useSending(
  part: Part | null,
  turn: number,
  pending: boolean,
  now: RefObject<PhoneRound | null>,
  keep: (round: PhoneRound | null) => void,
): LiveSending {
  const [sending, setSending] = useState<LiveSending>(null);
  useEffect(() => {
    setSending(null);
    const { current: own } = now;
    if (turn === 0 || part === null || own === null) return;
    if (!pending) return setSending(own.sent.some((one) => one.turn === turn) ? "sent" : null);
    const { x, phone, pending: left } = own;
    if (x === null || left === null) return;
    const leaving = new AbortController();
    setSending("sending");
    boxSurroundings()
      .then((surroundings) =>
        part.sendAnswer(
          { x, phone, turn, response: left.response },
          surroundings,
          () => setSending("waiting"),
          leaving.signal,
        ),
      )
      .catch(() => false)
      .then((isKept) => {
        if (isKept === null || leaving.signal.aborted || now.current === null) return;
        keep({ ...now.current, pending: null });
        setSending(isKept ? "sent" : "refused");
      });
    return () => leaving.abort();
  }, [turn, pending, part, now, keep]);
  return sending;
}
