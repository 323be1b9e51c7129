import type { Bytes, CryptoSuite, KeyPair } from "../crypto/suite";
import { mostSkew } from "./protocol";
import { type Ask, patiently } from "./put-letter";
import { BoxRefusal, refusalOf } from "./refusal";
import { writeAuthorization } from "./signing";

export interface SignerSurroundings {
  ask: Ask;
  /** The address of the site, without "/" at its end. */
  root: string;
  suite: CryptoSuite;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (bytes: Bytes) => Bytes;
}

export interface Signer {
  /** @throws BoxRefusal, or an Error where there is no answer or one that passes */
  ask(method: string, path: string, body: Bytes, signal?: AbortSignal): Promise<Response>;
  /** Asks for something to be taken away. @throws as `ask`, and where the answer is not a box's */
  take(path: string): Promise<void>;
  /** The time by the server's clock, as nearly as it is known. */
  now(): number;
}

/** Asks with a signature, and by the server's clock where this one goes wrong. */
export function signerOf(key: KeyPair, { ask, root, suite, now, random }: SignerSurroundings): Signer {
  /** How far the server's clock is from this one. */
  let skew = 0;
  /** Never goes back: a phone passes over what is older than what it has heard. */
  let last = 0;
  const signedAsk: Signer["ask"] = async (method, path, body, signal) => {
    for (let tries = 0; ; tries += 1) {
      const nonce = random(new Uint8Array(16));
      const time = Math.max(last, now() + skew);
      const authorization = await writeAuthorization({ method, path, body }, key, time, nonce, suite);
      const answer = await patiently(ask)(root + path, {
        method,
        headers: { Authorization: authorization },
        cache: "no-store",
        ...(body.length > 0 ? { body } : {}),
        ...(signal === undefined ? {} : { signal }),
      });
      if (answer.ok) {
        last = Math.max(last, time);
        return answer;
      }
      const error = await refusalOf(answer);
      if (!(error instanceof BoxRefusal) || tries > 0) throw error;
      if (error.time !== undefined) {
        // A clock that goes wrong: once more by the server's.
        skew = error.time - now();
        last = Math.min(last, error.time + mostSkew);
      } else if (error.why !== "replayed") throw error;
      // Replayed: browsers and balancers send again where a connection broke off. What is asked for may be asked twice.
    }
  };
  return {
    ask: signedAsk,
    async take(path) {
      const { status } = await signedAsk("DELETE", path, new Uint8Array(0));
      if (status !== 204) throw new Error("no answer");
    },
    now: () => now() + skew,
  };
}
