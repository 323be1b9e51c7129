/** What the wall needs for a live round. Loaded once one begins. */
import * as v from "valibot";
import { boxDays } from "@/lib/box/days";
import { type BoxOwner, boxOwner, type OwnerSurroundings } from "@/lib/box/owner";
import { boxOffer, boxPaths } from "@/lib/box/protocol";
import { BoxRefusal } from "@/lib/box/refusal";
import { type RoundHost, roundHost } from "@/lib/box/round-host";
import { newRoundLetters, placeOfRound, roundLetters } from "@/lib/box/rounds";
import type { KeyPair } from "@/lib/crypto/suite";
import { newRound, newsOf, roundState } from "@/lib/live/round";

export { isLongOver } from "@/lib/box/rounds";
export { isShown, newsOf, presentIn, roundAfter, roundShowing } from "@/lib/live/round";
export { openAnswer } from "@/lib/live/sealed-answer";

const digits = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A round as this browser keeps it, so that a page that is loaded again goes on with it. */
const wallRound = v.object({
  letters: roundLetters,
  key: v.object({ x: digits, y: digits, d: digits }),
  module: v.string(),
  began: v.number(),
  state: roundState,
});
export type WallRound = v.InferOutput<typeof wallRound>;

/** What was kept; null where that is none. Whether it goes on, its server knows. */
export function readWallRound(text: string | null): WallRound | null {
  try {
    return v.parse(wallRound, JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}

/** The two things of a server that a round has: what is said to the room, and the box of its answers. */
export interface RoundHands {
  host: RoundHost;
  owner: BoxOwner;
  /** After so many letters they are counted and cleared away before the next asking, so that as many again have room. */
  many: number;
}

/** Of a box that takes as many as usual. */
const usuallyMany = 1_000;

/** Half of what a box of this server takes. A page without a connection goes on with the usual. */
async function manyLetters({ ask, root }: Pick<OwnerSurroundings, "ask" | "root">): Promise<number> {
  try {
    const answer = await ask(root + boxPaths.all, { cache: "no-store" });
    return Math.min(usuallyMany, v.parse(boxOffer, await answer.json()).letters / 2);
  } catch {
    return usuallyMany;
  }
}

export async function handsOf(
  { key, letters }: { key: KeyPair; letters: string },
  surroundings: OwnerSurroundings,
): Promise<RoundHands> {
  const [place, owner, many] = await Promise.all([
    placeOfRound(letters, surroundings.suite),
    boxOwner(key, surroundings),
    manyLetters(surroundings),
  ]);
  return { host: roundHost(key, place, surroundings), owner, many };
}

/** How often letters are drawn: they are taken once in millions of times. */
const draws = 5;

/**
 * Begins a round, with a key and letters of its own.
 *
 * @throws where the box does not answer
 */
export async function beginRound(
  module: string,
  surroundings: OwnerSurroundings,
): Promise<{ round: WallRound; hands: RoundHands }> {
  const key = await surroundings.suite.createKeys();
  for (let draw = 1; ; draw += 1) {
    const letters = newRoundLetters(surroundings.random);
    const hands = await handsOf({ key, letters }, surroundings);
    try {
      await hands.owner.set({ open: true, days: boxDays.least });
      await hands.host.say(newsOf(newRound));
      return { round: { letters, key, module, began: surroundings.now(), state: newRound }, hands };
    } catch (error) {
      if (!(error instanceof BoxRefusal && error.why === "different") || draw === draws) throw error;
    }
  }
}

/** Ends a round: nothing of it stays on the server but an empty, closed box. @throws where the box does not answer */
export async function endRound({ host, owner }: RoundHands): Promise<void> {
  for (const step of [() => host.end(), () => owner.clear(), () => owner.set({ open: false })])
    await step().catch((error) => {
      // It is over already.
      if (!(error instanceof BoxRefusal)) throw error;
    });
}
