/**
 * Live rounds: what a teacher's page says to the phones of a room, and how six letters lead there. docs/box.md says it
 * for those who write another client.
 *
 * A round has a pair of keys of its own. What it says is signed with them, as every request of an owner is, and the
 * server hands the signature on, so that whoever has the key from a QR code need not trust the server. It is sealed by
 * the letters, which no server is told: they give the name under which the round is asked for, and the secret of what
 * it says. A name belongs to the key that asked for it first, for as long as the round goes on.
 */
import * as v from "valibot";
import { bytesOfBase64 } from "../codes/base64";
import { hexOf } from "../codes/pack";
import { padTo, unpadded } from "../crypto/seal-to";
import type { Bytes, CryptoSuite } from "../crypto/suite";
import { longestOwnCode } from "../quiz/only";
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

/** What six letters lead to. */
export interface RoundPlace {
  /** By which a server is asked: 32 hexadecimal digits. */
  name: string;
  /** What seals what the round says. 16 bytes. */
  secret: Bytes;
}

const textOf = (text: string): Bytes => new TextEncoder().encode(text);
const head = textOf("uc round 2");
const info = textOf("unreasonable-criticism round 2");

/** There are 34 million of six letters: this is what each costs whoever tries them all. A phone without WebCrypto takes a second. */
const rounds = 100_000;

/** Where a round is, and what opens what it says. */
export async function placeOfRound(
  letters: string,
  suite: Pick<CryptoSuite, "stretch">,
): Promise<RoundPlace> {
  const stretched = await suite.stretch(textOf(letters), info, rounds);
  return { name: hexOf(stretched.slice(0, 16)), secret: stretched.slice(16) };
}

/**
 * Where a server keeps a round: a box of its own, whose name no address can have. Anyone may put a letter into a box that
 * can be named, and everyone in the room knows the round.
 */
export async function boxOfRound(name: string, suite: Pick<CryptoSuite, "digest">): Promise<string> {
  return `round-${hexOf((await suite.digest(textOf(`uc round 2 ${name}`))).slice(0, 16))}`;
}

export const roundPaths = {
  one: (name: string) => `${boxPaths.all}/rounds/${name}`,
  wait: (name: string, after: number, seconds: number) =>
    `${boxPaths.all}/rounds/${name}?after=${after}&wait=${seconds}`,
  events: (name: string) => `${boxPaths.all}/rounds/${name}/events`,
};

/**
 * Bytes of what a round says, before it is sealed: always as many, so that the length tells nothing. What brings a question
 * of the teacher's own along takes one of the steps after it.
 */
export const newsLength = 512;
const newsSteps = [newsLength, 2_048, 8_704];
/** And as a server has it: with 16 bytes by chance and a tag of 16. */
export const newsSizes = newsSteps.map((length) => length + 32);
export const longestNews = Math.max(...newsSizes);

/** Milliseconds for which a round keeps its letters after it was last spoken of. */
export const roundLife = 12 * 3_600_000;

/** Whether a round that a page was in is over as far as clocks say. A clock may have been put right, so the server knows better. */
export function isLongOver(since: number, now: number): boolean {
  return Math.abs(now - since) >= roundLife;
}

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A question as it is found on the site, in one of its versions; with `own` in the lesson of that code, which the site does not have. */
export const askedQuestion = v.object({
  module: id,
  lesson: id,
  question: id,
  rev: whole,
  own: v.optional(v.pipe(v.string(), v.regex(/^UCL1[0-9A-Z]+$/), v.maxLength(longestOwnCode))),
});
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

/** What a server answers: the last thing that was said, sealed and in base 64, with the header it was said with. */
export const roundSaying = v.object({
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  said: v.string(),
  body: v.pipe(v.string(), v.base64()),
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
 * What a round says, as it goes to the server.
 *
 * @param chance 16 bytes, never used before
 */
export async function sealNews(
  { secret }: RoundPlace,
  news: RoundNews,
  chance: Bytes,
  suite: CryptoSuite,
): Promise<Bytes> {
  const key = await suite.derive(secret, chance, info);
  const plain = padTo(newsSteps, textOf(JSON.stringify(news)));
  return Uint8Array.of(...chance, ...(await suite.encrypt(key, head, plain)));
}

/**
 * What a round said, where its signature holds.
 *
 * @returns null where it was signed for something else, changed, sealed by other letters, or says nothing that is known here
 */
export async function readSaying(
  { name, secret }: RoundPlace,
  { said, body }: Pick<RoundSaying, "said" | "body">,
  suite: CryptoSuite,
): Promise<HeardNews | null> {
  const signed = readAuthorization(said);
  const bytes = bytesOfBase64(body);
  if (signed === null) return null;
  if (!(await isSigned({ method: "PUT", path: roundPaths.one(name), body: bytes }, signed, suite)))
    return null;
  const key = await suite.derive(secret, bytes.slice(0, 16), info);
  const plain = await suite.decrypt(key, head, bytes.slice(16));
  const news = v.safeParse(roundNews, plain === null ? null : jsonIn(plain));
  return news.success ? { news: news.output, x: signed.x, time: signed.time } : null;
}

function jsonIn(padded: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(unpadded(padded)));
  } catch {
    return null;
  }
}
