import { type RefObject, useEffect, useRef, useState } from "react";
import type { BoxNews } from "@/lib/box/owner";
import { bytesOfBase64 } from "@/lib/codes/base64";
import { boxSurroundings } from "../box/surroundings";
import type { RoundHands, WallRound } from "./wall-part";

type WallPart = typeof import("./wall-part");

/** By asking, what each phone sent last. */
export type Answers = Map<number, Map<string, unknown>>;

/** The answers of a round as they come, and how many letters they came in. */
export interface RoomAnswers {
  answers: RefObject<Answers>;
  letters: RefObject<number>;
  /** The last letter that was taken. */
  last: RefObject<number>;
}

/**
 * Takes the answers of a round out of its box, and draws the page anew as they come.
 *
 * @param key what is another one for each round, and where its letters are to be taken anew; undefined where none is under way
 */
export function useRoomAnswers(
  key: string | undefined,
  wall: WallPart | null,
  hands: RefObject<RoundHands | null>,
  now: RefObject<WallRound | null>,
  setLive: (live: boolean) => void,
): RoomAnswers {
  /** Counts what came, so that it is drawn. */
  const [, setCame] = useState(0);
  const answers = useRef<Answers>(new Map());
  const letters = useRef(0);
  const last = useRef(0);
  useEffect(() => {
    const { current: used } = hands;
    const { current: own } = now;
    if (key === undefined || wall === null || used === null || own === null) return;
    const leaving = new AbortController();
    const take = async ({ letters: came }: BoxNews) => {
      const { suite } = await boxSurroundings();
      for (const { n, bytes } of came) {
        letters.current += 1;
        last.current = n;
        // Counted before, and not cleared away.
        if (n <= (now.current?.state.countedTo ?? 0)) continue;
        const answer = await wall.openAnswer(bytesOfBase64(bytes), own.key, suite);
        if (answer === null) continue;
        const phones = answers.current.get(answer.turn) ?? new Map<string, unknown>();
        answers.current.set(answer.turn, phones.set(answer.phone, answer.response));
      }
      if (came.length > 0) setCame((count) => count + 1);
    };
    let taking: Promise<void> = Promise.resolve();
    answers.current = new Map();
    letters.current = 0;
    last.current = 0;
    used.owner
      .follow(
        (news) => {
          taking = taking.then(() => take(news)).catch(() => {});
        },
        setLive,
        leaving.signal,
      )
      .catch(() => setLive(false));
    return () => leaving.abort();
  }, [key, wall, hands, now, setLive]);
  return { answers, letters, last };
}
