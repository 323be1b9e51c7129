/** A phone's side of a live round: what the room is told. */
import * as v from "valibot";
import type { CryptoSuite } from "../crypto/suite";
import { type FollowSurroundings, follow } from "./follow";
import type { Ask } from "./put-letter";
import { refusalOf } from "./refusal";
import { type HeardNews, type RoundPlace, readSaying, roundPaths, roundSaying } from "./rounds";

export interface ListenerSurroundings extends FollowSurroundings {
  ask: Ask;
  /** The address of the site, without "/" at its end. */
  root: string;
  suite: CryptoSuite;
}

/** Seconds that a question waits at the server for something new. */
const patience = 20;

/**
 * Tells of what a round says now and of all that it says, until the signal ends it.
 *
 * @param x of the round's key, where it is known: what another key says is passed over. Else the first one's counts
 * @throws BoxRefusal "no-box" where there is no such round, or it is over
 */
export async function followRound(
  place: RoundPlace,
  x: string | null,
  { ask, root, suite, ...surroundings }: ListenerSurroundings,
  onNews: (heard: HeardNews) => void,
  onStanding: (live: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let holder = x;
  let last = 0;
  /** One after the other, however long a signature takes. */
  let telling: Promise<void> = Promise.resolve();
  const asked = async (path: string, given: AbortSignal) => {
    const answer = await ask(root + path, { cache: "no-store", signal: given });
    if (answer.ok) return answer;
    throw await refusalOf(answer);
  };
  const read = (value: unknown) => {
    const saying = v.parse(roundSaying, value);
    return { ...saying, next: saying.n };
  };
  await follow(
    {
      stream: (_after, given) => asked(roundPaths.events(place.name), given),
      poll: async (after, given) =>
        read(await (await asked(roundPaths.wait(place.name, after, patience), given)).json()),
      read: (text) => read(JSON.parse(text)),
      onNews(saying) {
        telling = telling.then(async () => {
          const heard = await readSaying(place, saying, suite);
          // A server that hands on something older takes nobody back.
          if (
            heard === null ||
            signal.aborted ||
            (holder !== null && heard.x !== holder) ||
            heard.time < last
          )
            return;
          holder = heard.x;
          last = heard.time;
          onNews(heard);
        });
      },
      onStanding,
    },
    surroundings,
    signal,
  );
}
