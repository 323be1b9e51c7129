/** What the owner of a box asks of it: everything is signed with the key that the box is named after. */
import * as v from "valibot";
import type { Bytes, CryptoSuite, KeyPair } from "../crypto/suite";
import { boxDays } from "./days";
import { nameOfBox } from "./name";
import {
  type BoxState,
  type BoxWish,
  boxPaths,
  boxState,
  type LetterPage,
  letterPage,
  type Refusal,
  refusal,
  silence,
} from "./protocol";
import type { Ask } from "./put-letter";
import { writeAuthorization } from "./signing";

export interface OwnerSurroundings {
  ask: Ask;
  /** The address of the site, without "/" at its end. */
  root: string;
  suite: CryptoSuite;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (bytes: Bytes) => Bytes;
  /** Resolves after so many milliseconds, or when the signal ends. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A box said no. Whatever else fails is passing: no connection, a server that is started anew. */
export class BoxRefusal extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

export type BoxNews = LetterPage & BoxState;
const boxNews = v.object({ ...letterPage.entries, ...boxState.entries });

export interface BoxOwner {
  name: string;
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
/** Milliseconds within which a stream begins, or is being held back. */
const beginning = 10_000;
/** Seconds that a question waits at the server for something new. */
const patience = 20;

/** The owner's side of the box of a key. */
export async function boxOwner(key: KeyPair, surroundings: OwnerSurroundings): Promise<BoxOwner> {
  const { ask, root, suite, now, random, sleep } = surroundings;
  const name = await nameOfBox(key.x, suite);
  /** How far the server's clock is from this one. */
  let skew = 0;

  const signedAsk = async (
    method: string,
    path: string,
    body: Bytes,
    signal?: AbortSignal,
  ): Promise<Response> => {
    for (let tries = 0; ; tries += 1) {
      const nonce = random(new Uint8Array(16));
      const authorization = await writeAuthorization({ method, path, body }, key, now() + skew, nonce, suite);
      const answer = await ask(root + path, {
        method,
        headers: { Authorization: authorization },
        cache: "no-store",
        ...(body.length > 0 ? { body } : {}),
        ...(signal === undefined ? {} : { signal }),
      });
      if (answer.ok) return answer;
      const said = v.safeParse(refusal, await answer.json().catch(() => null));
      if (!said.success) throw answer.status < 500 ? new BoxRefusal("no-box") : new Error("no answer");
      const { refused, time } = said.output;
      // A clock that goes wrong: once more by the server's.
      if (refused === "late" && time !== undefined && tries === 0) skew = time - now();
      else if (refused === "too-fast" || refused === "unavailable") throw new Error(refused);
      else throw new BoxRefusal(refused);
    }
  };

  /** @returns the number to go on after; null where the stream never began */
  const listen = async (
    after: number,
    onNews: (news: BoxNews) => void,
    signal: AbortSignal,
  ): Promise<number | null> => {
    const given = new AbortController();
    const giveUp = () => given.abort();
    signal.addEventListener("abort", giveUp, { once: true });
    let last: number | null = null;
    let heard = now();
    const watch = async () => {
      while (!given.signal.aborted) {
        await sleep(1_000, given.signal);
        if (now() - heard > (last === null ? beginning : silence)) giveUp();
      }
    };
    watch();
    try {
      const answer = await signedAsk("GET", boxPaths.events(name, after), none, given.signal);
      const reader = answer.body?.getReader();
      given.signal.addEventListener("abort", () => reader?.cancel().catch(() => {}), { once: true });
      const decoder = new TextDecoder();
      let rest = "";
      while (reader !== undefined) {
        const { done, value } = await reader.read();
        if (done) break;
        heard = now();
        const parts = (rest + decoder.decode(value, { stream: true })).split("\n\n");
        rest = parts.pop() ?? "";
        for (const part of parts) {
          if (/^event: gone$/m.test(part)) throw new BoxRefusal("no-box");
          const data = /^data: (.*)$/m.exec(part)?.[1];
          if (data === undefined) continue;
          const news = v.parse(boxNews, JSON.parse(data));
          last = news.next;
          onNews(news);
        }
      }
    } catch (error) {
      if (error instanceof BoxRefusal) throw error;
      if (last === null && !given.signal.aborted) throw error;
    } finally {
      given.abort();
      signal.removeEventListener("abort", giveUp);
    }
    return last;
  };

  const state = async (): Promise<BoxState> => {
    const answer = await ask(root + boxPaths.one(name), { cache: "no-store" });
    if (answer.ok) return v.parse(boxState, await answer.json());
    throw answer.status === 404 ? new BoxRefusal("no-box") : new Error("no answer");
  };

  const set = async (wish: BoxWish): Promise<BoxState> => {
    const body = new TextEncoder().encode(JSON.stringify(wish));
    return v.parse(boxState, await (await signedAsk("PUT", boxPaths.one(name), body)).json());
  };

  return {
    name,
    set,
    async open(days) {
      const known = await state().catch((error) => {
        if (error instanceof BoxRefusal) return null;
        throw error;
      });
      const left = known === null ? 0 : Math.ceil((known.expires - (now() + skew)) / 86_400_000);
      return set({ open: true, days: Math.min(boxDays.most, Math.max(days, left)) });
    },
    async clear() {
      await signedAsk("DELETE", boxPaths.allLetters(name), none);
    },
    async follow(onNews, onStanding, signal) {
      let after = 0;
      let streams = true;
      let failures = 0;
      const told = (news: BoxNews) => {
        after = news.next;
        failures = 0;
        onStanding(true);
        onNews(news);
      };
      while (!signal.aborted) {
        try {
          if (streams) streams = (await listen(after, told, signal)) !== null;
          else {
            const answer = await signedAsk("GET", boxPaths.letters(name, after, patience), none, signal);
            const found = v.parse(letterPage, await answer.json());
            told({ ...found, ...(await state()) });
          }
        } catch (error) {
          if (error instanceof BoxRefusal) throw error;
          if (signal.aborted) return;
          onStanding(false);
          streams = true;
          failures += 1;
          const [chance = 0] = random(new Uint8Array(1));
          await sleep(Math.min(20_000, 500 * 2 ** failures) * (0.5 + chance / 256), signal);
        }
      }
    },
  };
}
