/** The teacher's side of a live round: what is said to the room. */
import * as v from "valibot";
import type { KeyPair } from "../crypto/suite";
import { saidNews } from "./protocol";
import { patiently } from "./put-letter";
import { BoxRefusal, refusalOf } from "./refusal";
import { type RoundNews, type RoundPlace, roundPaths, roundSaying, sealNews } from "./rounds";
import { type SignerSurroundings, signerOf } from "./signed-ask";

export interface RoundHost {
  /**
   * Says something to the room; the first time, it asks for the round's name as well.
   *
   * @throws BoxRefusal "different" where the name is another round's, or an Error where there is no answer
   */
  say(news: RoundNews): Promise<void>;
  /** Whether the server still has a round of this name. @throws where there is no answer */
  isThere(): Promise<boolean>;
  /** Ends the round: its name is free. @throws as `say` */
  end(): Promise<void>;
}

/** The round of a key, at its place. */
export function roundHost(key: KeyPair, place: RoundPlace, surroundings: SignerSurroundings): RoundHost {
  const { ask, root, suite, random } = surroundings;
  const signer = signerOf(key, surroundings);
  const path = roundPaths.one(place.name);
  return {
    async say(news) {
      const sealed = await sealNews(place, news, random(new Uint8Array(16)), suite);
      v.parse(saidNews, await (await signer.ask("PUT", path, sealed)).json());
    },
    async isThere() {
      const answer = await patiently(ask)(root + roundPaths.wait(place.name, 0, 0), { cache: "no-store" });
      if (answer.ok) {
        v.parse(roundSaying, await answer.json());
        return true;
      }
      const refusal = await refusalOf(answer);
      if (refusal instanceof BoxRefusal && refusal.why === "no-box") return false;
      throw refusal;
    },
    async end() {
      await signer.take(path);
    },
  };
}
