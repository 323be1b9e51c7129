/**
 * Live rounds: what a teacher's page says to the phones of a room, and how six letters lead there. docs/box.md says it
 * for those who write another client.
 *
 * A round has a pair of keys of its own. What it says is signed with them, as every request of an owner is, and the
 * server hands the signature on, so that whoever has the key from a QR code need not trust the server. Letters belong to
 * the key that asked for them first, for as long as the round goes on.
 */
import * as v from "valibot";
import { hexOf } from "../codes/pack";
import type { CryptoSuite } from "../crypto/suite";
import { boxPaths } from "./protocol";
import { isSigned, readAuthorization } from "./signing";

/** No vowels, so that no word comes of them; none that looks like another, or like a digit. */
export const roundAlphabet = "BCDFGHJKMNPRSTWXYZ";
export const roundLength = 6;

/** The letters of a round, as they stand in addresses. */
export const roundLetters = v.pipe(v.string(), v.regex(new RegExp(`^[${roundAlphabet}]{${roundLength}}$`)));

/** Letters by chance. Bytes that would make some letters likelier than others are passed over. */
export function newRoundLetters(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const fair = 256 - (256 % roundAlphabet.length);
  let letters = "";
  while (letters.length < roundLength)
    for (const byte of random(new Uint8Array(16)))
      if (byte < fair && letters.length < roundLength) letters += roundAlphabet[byte % roundAlphabet.length];
  return letters;
}

/** What was typed as the letters of a round: small ones, spaces and dashes are forgiven. Null where they are none. */
export function readRoundLetters(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  return v.is(roundLetters, letters) ? letters : null;
}

/** Where a server keeps what a round says: a box by itself. 32 hexadecimal digits. */
export async function nameOfRound(letters: string, suite: Pick<CryptoSuite, "digest">): Promise<string> {
  const hash = await suite.digest(new TextEncoder().encode(`uc round 1 ${letters}`));
  return hexOf(hash.slice(0, 16));
}

export const roundPaths = {
  one: (letters: string) => `${boxPaths.all}/rounds/${letters}`,
  wait: (letters: string, after: number, seconds: number) =>
    `${boxPaths.all}/rounds/${letters}?after=${after}&wait=${seconds}`,
  events: (letters: string) => `${boxPaths.all}/rounds/${letters}/events`,
};

/** Bytes of what a round may say. */
export const longestNews = 1_000;

/** Milliseconds for which a round keeps its letters after it was last spoken of. */
export const roundLife = 12 * 3_600_000;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A question as it is found on the site, in one of its versions. */
export const askedQuestion = v.object({ module: id, lesson: id, question: id, rev: whole });
export type AskedQuestion = v.InferOutput<typeof askedQuestion>;

/**
 * What a round says. "wait": no question is asked now. "ask": answers are taken. "talk": none are taken, and no verdict
 * is shown. "reasons": it is settled.
 */
export const roundNews = v.variant("now", [
  v.object({ round: v.literal(1), now: v.literal("wait") }),
  v.object({
    round: v.literal(1),
    now: v.picklist(["ask", "talk", "reasons"]),
    /** Counts the askings of a round; an answer says which it is for. */
    turn: whole,
    /** 2 and more: the same question once more. */
    asking: whole,
    asked: askedQuestion,
  }),
]);
export type RoundNews = v.InferOutput<typeof roundNews>;

/** What a server answers: the last thing that was said, with the header it was said with. */
export const roundSaying = v.object({
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  said: v.string(),
  body: v.string(),
});
export type RoundSaying = v.InferOutput<typeof roundSaying>;

/** News, and whose they are. */
export interface HeardNews {
  news: RoundNews;
  /** Of the key that signed them. */
  x: string;
  /** Milliseconds since 1970, by the signer's clock. */
  time: number;
}

/**
 * What a round said, where its signature holds.
 *
 * @returns null where it was signed for something else, changed, or says nothing that is known here
 */
export async function readSaying(
  letters: string,
  { said, body }: Pick<RoundSaying, "said" | "body">,
  suite: CryptoSuite,
): Promise<HeardNews | null> {
  const signed = readAuthorization(said);
  const news = v.safeParse(roundNews, jsonIn(body));
  if (signed === null || !news.success) return null;
  const asked = { method: "PUT", path: roundPaths.one(letters), body: new TextEncoder().encode(body) };
  if (!(await isSigned(asked, signed, suite))) return null;
  return { news: news.output, x: signed.x, time: signed.time };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
