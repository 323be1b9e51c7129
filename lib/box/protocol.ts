/**
 * The class box: a server that keeps sealed hand-ins for a while and can read none. What stands here is all that a
 * client and a server have to agree on; docs/box.md says it for those who write another one.
 *
 * A box is named after the teacher's public key, so nobody registers: whoever has the link can put in, and whoever has
 * the key can read, close and delete, by signing what they ask for (signing.ts).
 */
import * as v from "valibot";
import { boxDays } from "./days";

/** Bytes of one letter: the longest hand-in, sealed, and the byte that names its format. */
export const longestLetter = 65_536;

/** How many letters a page of them has at most, and how many bytes, unless the first alone is longer. */
export const page = { letters: 500, bytes: 1_048_576 };

/** Milliseconds that a signed request may be away from the server's clock. */
export const mostSkew = 300_000;

/** Milliseconds between two signs of life of an event stream, and without one until a client gives it up. */
export const heartbeat = 15_000;
export const silence = 45_000;

/** Seconds that a reader may wait for something new. */
export const longestWait = 25;

/** Where everything of a box is asked for, below the site's own address. */
export const boxPaths = {
  /** What this server offers. */
  all: "/box",
  /** One box: whether it is open, and until when. */
  one: (name: string) => `/box/${name}`,
  letter: (name: string, id: string) => `/box/${name}/letters/${id}`,
  letters: (name: string, after: number, wait = 0) =>
    `/box/${name}/letters?after=${after}${wait > 0 ? `&wait=${wait}` : ""}`,
  allLetters: (name: string) => `/box/${name}/letters`,
  events: (name: string, after: number) => `/box/${name}/events?after=${after}`,
};

/** The name of a box: 32 hexadecimal digits. */
export const boxName = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** The id of a letter, made by its sender by chance: 32 hexadecimal digits. */
export const letterId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** "After this number": where a reader goes on. 0 for everything. */
export const cursor = v.pipe(v.optional(v.string(), "0"), v.regex(/^\d{1,15}$/), v.transform(Number));

export const wait = v.pipe(
  v.optional(v.string(), "0"),
  v.regex(/^\d{1,2}$/),
  v.transform(Number),
  v.maxValue(longestWait),
);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a teacher asks of a box. */
export const boxWish = v.strictObject({
  /** Until it empties itself, from now. Without it a box keeps its date. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(boxDays.least), v.maxValue(boxDays.most))),
  /** A closed box takes nothing more and keeps what it holds. */
  open: v.boolean(),
});
export type BoxWish = v.InferOutput<typeof boxWish>;

/** What anyone may know of a box. */
export const boxState = v.object({
  open: v.boolean(),
  /** Milliseconds since 1970. */
  expires: count,
});
export type BoxState = v.InferOutput<typeof boxState>;

/** What a server offers. */
export const boxOffer = v.object({
  box: v.literal(1),
  days: v.object({ usual: count, least: count, most: count }),
  letter: count,
  letters: count,
});
export type BoxOffer = v.InferOutput<typeof boxOffer>;

/** What a sender is told of a letter that is on the disk. Nothing else means that it is. */
export const keptLetter = v.object({ kept: v.literal(true) });

/** What a teacher's page is told of what its round said. */
export const saidNews = v.object({ said: v.literal(true) });

/** A letter as its reader gets it. */
export const numberedLetter = v.object({
  /** Later ones have no lower number; some that came together may share one. */
  n: count,
  id: letterId,
  /** In base 64. */
  bytes: v.pipe(v.string(), v.base64()),
});

export const letterPage = v.object({
  letters: v.array(numberedLetter),
  /** To go on after. */
  next: count,
  /** Whether there are more than this page holds. */
  more: v.boolean(),
});
export type LetterPage = v.InferOutput<typeof letterPage>;

/** Why something was refused, for a program; the status says the same. */
export const refusals = [
  "no-box",
  "closed",
  "different",
  "too-long",
  "too-many",
  "full",
  "too-fast",
  "unsigned",
  "late",
  "replayed",
  "malformed",
  "unavailable",
] as const;
export const refusal = v.object({ refused: v.picklist(refusals), time: v.optional(count) });
export type Refusal = (typeof refusals)[number];
