/** The teacher's side of a live round: what is said to the room. */
import type { KeyPair } from "../crypto/suite";
import { type RoundNews, roundPaths } from "./rounds";
import { type SignerSurroundings, signerOf } from "./signed-ask";

export interface RoundHost {
  /**
   * Says something to the room; the first time, it asks for the letters as well.
   *
   * @throws BoxRefusal "different" where the letters are another round's, or an Error where there is no answer
   */
  say(news: RoundNews): Promise<void>;
  /** Ends the round: its letters are free. @throws as `say` */
  end(): Promise<void>;
}

/** The round of a key, under its letters. */
export function roundHost(key: KeyPair, letters: string, surroundings: SignerSurroundings): RoundHost {
  const signer = signerOf(key, surroundings);
  const path = roundPaths.one(letters);
  return {
    async say(news) {
      await signer.ask("PUT", path, new TextEncoder().encode(JSON.stringify(news)));
    },
    async end() {
      await signer.ask("DELETE", path, new Uint8Array(0));
    },
  };
}
