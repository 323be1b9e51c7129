/** Following what a server tells: by an event stream, and by asking where something on the way keeps what is sent live. */

import { silence } from "./protocol";
import { BoxBusy, BoxRefusal } from "./refusal";

/** Milliseconds within which a stream begins, or is being held back. */
const beginning = 10_000;

export interface Followed<N extends { next: number }> {
  /** Asks for a stream of what comes after a number. @throws BoxRefusal where it is refused for good */
  stream: (after: number, signal: AbortSignal) => Promise<Response>;
  /** Asks for what comes after a number, and waits a while for it. */
  poll: (after: number, signal: AbortSignal) => Promise<N>;
  /** What an event holds. May throw. */
  read: (text: string) => N;
  /** Told of all there is and of all that comes. */
  onNews: (news: N) => void;
  /** Told whether there is a connection. */
  onStanding: (live: boolean) => void;
}

export interface FollowSurroundings {
  /** Milliseconds since 1970. */
  now: () => number;
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
  /** Resolves after so many milliseconds, or when the signal ends. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Goes on until the signal ends it, and comes back by itself whenever it was broken off.
 *
 * @throws BoxRefusal where there is nothing to follow, or no longer
 */
export async function follow<N extends { next: number }>(
  { stream, poll, read, onNews, onStanding }: Followed<N>,
  { now, random, sleep }: FollowSurroundings,
  signal: AbortSignal,
): Promise<void> {
  let after = 0;
  let streams = true;
  /** Whether the last stream ended by itself before it said anything: a server that is being stopped does that once. */
  let wasEmpty = false;
  let failures = 0;
  const told = (news: N) => {
    after = news.next;
    failures = 0;
    onStanding(true);
    onNews(news);
  };

  /** Gives up a connection that says nothing for as long as `most` allows. */
  const watched = async <T>(
    most: () => number,
    work: (given: AbortSignal, heard: () => void) => Promise<T>,
  ): Promise<T> => {
    const given = new AbortController();
    const giveUp = () => given.abort();
    signal.addEventListener("abort", giveUp, { once: true });
    let last = now();
    const watch = async () => {
      while (!given.signal.aborted) {
        await sleep(1_000, given.signal);
        // A clock that was put back counts like one put forward: else nothing would be given up for hours.
        if (Math.abs(now() - last) > most()) giveUp();
      }
    };
    watch();
    try {
      return await work(given.signal, () => {
        last = now();
      });
    } finally {
      giveUp();
      signal.removeEventListener("abort", giveUp);
    }
  };

  /** @returns whether the stream ever began */
  const listen = async (): Promise<boolean> => {
    let began = false;
    await watched(
      () => (began ? silence : beginning),
      async (given, heard) => {
        try {
          const answer = await stream(after, given);
          const reader = answer.body?.getReader();
          given.addEventListener("abort", () => reader?.cancel().catch(() => {}), { once: true });
          const decoder = new TextDecoder();
          let rest = "";
          while (reader !== undefined) {
            const { done, value } = await reader.read();
            if (done) break;
            heard();
            const parts = (rest + decoder.decode(value, { stream: true })).split("\n\n");
            rest = parts.pop() ?? "";
            for (const part of parts) {
              if (/^event: gone$/m.test(part)) throw new BoxRefusal("no-box");
              const data = /^data: (.*)$/m.exec(part)?.[1];
              if (data === undefined) continue;
              began = true;
              told(read(data));
            }
          }
        } catch (error) {
          if (error instanceof BoxRefusal) throw error;
          // It has no room for another stream, and still answers who asks.
          if (error instanceof BoxBusy) return;
          if (!began && !given.aborted) throw error;
        }
        const isEmpty = !began && !given.aborted;
        if (isEmpty && !wasEmpty) {
          wasEmpty = true;
          throw new Error("nothing was said");
        }
        wasEmpty = false;
      },
    );
    return began;
  };
  const askOnce = () =>
    watched(
      () => silence,
      (given) => poll(after, given),
    );

  while (!signal.aborted) {
    try {
      if (streams) streams = await listen();
      else told(await askOnce());
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
}
