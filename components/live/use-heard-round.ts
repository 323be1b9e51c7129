import { type RefObject, useEffect } from "react";
import type { RoundNews } from "@/lib/box/rounds";
import type { PhoneRound } from "@/lib/live/phone";
import { hasBox } from "../box/owner-of";
import { boxSurroundings } from "../box/surroundings";

type Part = typeof import("./phone-part");

/** How joining stands. */
export type Joining = "none" | "finding" | "in" | "no-letters" | "not-found" | "no-box" | "failed" | "over";

interface Hearing {
  /** The round as it is at this moment. */
  now: RefObject<PhoneRound | null>;
  keep: (round: PhoneRound | null) => void;
  /** Out of the round for now. */
  rest: () => void;
  setJoining: (joining: Joining) => void;
  setNews: (news: RoundNews | null) => void;
  setLive: (live: boolean) => void;
}

/** Hears what a round says, from joining it to its end or to leaving it. */
export function useHeardRound(
  part: Part | null,
  letters: string,
  { now, keep, rest, setJoining, setNews, setLive }: Hearing,
): void {
  useEffect(() => {
    if (part === null || letters === "") return;
    const leaving = new AbortController();
    let seen = new AbortController();
    let heardAny = false;
    let place: ReturnType<Part["placeOfRound"]> | undefined;
    const follow = async (signal: AbortSignal) => {
      try {
        const surroundings = await boxSurroundings();
        place ??= part.placeOfRound(letters, surroundings.suite);
        await part.followRound(
          await place,
          now.current?.x ?? null,
          surroundings,
          ({ news: said, x }) => {
            heardAny = true;
            if (now.current !== null && now.current.x !== x) keep({ ...now.current, x });
            setJoining("in");
            setNews(said);
          },
          setLive,
          signal,
        );
      } catch (error) {
        if (signal.aborted) return;
        const { current: before } = now;
        const isOver = heardAny || before?.x !== null;
        setNews(null);
        // The device keeps the round, and is the same phone to it when it comes again.
        if (!(error instanceof part.BoxRefusal)) {
          rest();
          return setJoining("failed");
        }
        keep(null);
        // The round of another day: nobody waits for it.
        if (before !== null && !heardAny && part.isLongOver(before.joined, Date.now())) setJoining("none");
        else if (isOver) setJoining("over");
        else setJoining((await hasBox()) ? "not-found" : "no-box");
      }
    };
    // A phone that sleeps needs no connection; when it wakes it asks what is said now.
    const look = () => {
      seen.abort();
      seen = new AbortController();
      if (!document.hidden) follow(seen.signal);
    };
    document.addEventListener("visibilitychange", look, { signal: leaving.signal });
    setJoining("finding");
    look();
    return () => {
      leaving.abort();
      seen.abort();
    };
  }, [part, letters, now, keep, rest, setJoining, setNews, setLive]);
}
