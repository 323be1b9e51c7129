/** An answer of a live round as a letter: sealed on the phone, opened on the teacher's page. docs/box.md has it exactly. */
import * as v from "valibot";
import { openSealedTo, padTo, sealTo, unpadded } from "../crypto/seal-to";
import type { Bytes, CryptoSuite, KeyPair } from "../crypto/suite";

/** The first byte of such a letter. Hand-ins have another. */
const format = 3;

/** Almost every answer has up to 256 bytes; so the length does not tell what was asked or answered. */
const steps = [256, 1_024, 4_096, 16_384];

const liveAnswer = v.object({
  /** Which asking of the round it is for. */
  turn: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** By chance for a phone and a round, so that each counts once; it says nothing of whose it is. */
  phone: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** As the question's kind reads it. */
  response: v.unknown(),
});
export type LiveAnswer = v.InferOutput<typeof liveAnswer>;

const textOf = (text: string): Bytes => new TextEncoder().encode(text);
const head = textOf("uc live 1");
const infoOf = (x: string) => textOf(`unreasonable-criticism live 1 ${x}`);

/**
 * @param x of the round's key
 * @returns null where x is of no point, or the answer is too long
 */
export async function sealAnswer(answer: LiveAnswer, x: string, suite: CryptoSuite): Promise<Bytes | null> {
  const plain = padTo(steps, textOf(JSON.stringify(answer)));
  if (plain.length > (steps.at(-1) ?? 0)) return null;
  const sealed = await sealTo(x, infoOf(x), head, plain, suite);
  return sealed === null ? null : Uint8Array.of(format, ...sealed);
}

/** The answer in a letter; null where it holds none, or it was sealed to another key. Never throws. */
export async function openAnswer(
  letter: Bytes,
  key: KeyPair,
  suite: CryptoSuite,
): Promise<LiveAnswer | null> {
  if (letter[0] !== format || letter.length < shortest) return null;
  const plain = await openSealedTo(key, infoOf(key.x), head, letter.slice(1), suite);
  if (plain === null) return null;
  try {
    return v.parse(liveAnswer, JSON.parse(new TextDecoder().decode(unpadded(plain))));
  } catch {
    return null;
  }
}

/** Bytes of the format, of x and of the tag. */
const shortest = 49;
