/** What the owner of a box asks of it: everything is signed with the key that the box is named after. */
import * as v from "valibot";
import type { Bytes, KeyPair } from "../crypto/suite";
import { boxDays } from "./days";
import { type FollowSurroundings, follow } from "./follow";
import { nameOfBox } from "./name";
import { type BoxState, type BoxWish, boxPaths, boxState, type LetterPage, letterPage } from "./protocol";
import { patiently } from "./put-letter";
import { BoxRefusal } from "./refusal";
import { type SignerSurroundings, signerOf } from "./signed-ask";

export type OwnerSurroundings = SignerSurroundings & FollowSurroundings;

export type BoxNews = LetterPage & BoxState;
const boxNews = v.object({ ...letterPage.entries, ...boxState.entries });

export interface BoxOwner {
  name: string;
  /** What the box is like now. @throws as `set` */
  state(): Promise<BoxState>;
  /** Opens or closes the box, or gives it another date. @throws BoxRefusal, or an Error where there is no answer */
  set(wish: BoxWish): Promise<BoxState>;
  /**
   * Opens the box for at least so many days. A box belongs to a key, and one key may serve several assignments: what one
   * of them was promised is not taken back by the next.
   */
  open(days: number): Promise<BoxState>;
  /** Takes away every letter. @throws as `set` */
  clear(): Promise<void>;
  /**
   * Tells of every letter there is and of each that comes, until the signal ends it. Comes back by itself whenever it
   * was broken off, and asks instead of listening where something on the way keeps what is sent live.
   *
   * @throws BoxRefusal where there is no such box
   */
  follow(
    onNews: (news: BoxNews) => void,
    onStanding: (live: boolean) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

const none: Bytes = new Uint8Array(0);
/** Seconds that a question waits at the server for something new. */
const patience = 20;

/** The owner's side of the box of a key. */
export async function boxOwner(key: KeyPair, surroundings: OwnerSurroundings): Promise<BoxOwner> {
  const { ask, root, suite } = surroundings;
  const name = await nameOfBox(key.x, suite);
  const signer = signerOf(key, surroundings);

  const state = async (): Promise<BoxState> => {
    const answer = await patiently(ask)(root + boxPaths.one(name), { cache: "no-store" });
    if (answer.ok) return v.parse(boxState, await answer.json());
    throw answer.status === 404 ? new BoxRefusal("no-box") : new Error("no answer");
  };

  const set = async (wish: BoxWish): Promise<BoxState> => {
    const body = new TextEncoder().encode(JSON.stringify(wish));
    return v.parse(boxState, await (await signer.ask("PUT", boxPaths.one(name), body)).json());
  };

  return {
    name,
    state,
    set,
    async open(days) {
      const known = await state().catch((error) => {
        if (error instanceof BoxRefusal) return null;
        throw error;
      });
      const left = known === null ? 0 : Math.ceil((known.expires - signer.now()) / 86_400_000);
      return set({ open: true, days: Math.min(boxDays.most, Math.max(days, left)) });
    },
    async clear() {
      await signer.take(boxPaths.allLetters(name));
    },
    follow: (onNews, onStanding, signal) =>
      follow<BoxNews>(
        {
          stream: (after, given) => signer.ask("GET", boxPaths.events(name, after), none, given),
          async poll(after, given) {
            const answer = await signer.ask("GET", boxPaths.letters(name, after, patience), none, given);
            const found = v.parse(letterPage, await answer.json());
            return { ...found, ...(await state()) };
          },
          read: (text) => v.parse(boxNews, JSON.parse(text)),
          onNews,
          onStanding,
        },
        surroundings,
        signal,
      ),
  };
}
