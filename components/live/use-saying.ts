import { type RefObject, useCallback, useRef } from "react";
import type { RoundHands, WallRound } from "./wall-part";

type WallPart = typeof import("./wall-part");

/** Milliseconds until something that was not said is said again. */
const sayAgain = 2_000;

/**
 * What says to the room what the round says now, until that was heard or there is something newer to say.
 *
 * @returns that, and what all that was to be said waits for
 */
export function useSaying(
  hands: RefObject<RoundHands | null>,
  now: RefObject<WallRound | null>,
  setLive: (live: boolean) => void,
): { say: (wall: WallPart) => void; saying: RefObject<Promise<void>> } {
  const saying = useRef<Promise<void>>(Promise.resolve());
  const say = useCallback(
    (wall: WallPart) => {
      saying.current = saying.current.then(async () => {
        for (;;) {
          const { current: own } = now;
          const { current: used } = hands;
          if (own === null || used === null) return;
          try {
            await used.host.say(wall.newsOf(own.state));
            setLive(true);
            if (now.current === own) return;
          } catch {
            setLive(false);
            await new Promise((passed) => setTimeout(passed, sayAgain));
          }
        }
      });
    },
    [hands, now, setLive],
  );
  return { say, saying };
}
