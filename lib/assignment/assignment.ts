/**
 * An assignment is its link: everything stands in the part after the "#", which browsers send to nobody.
 *
 * At most 284 letters: a format digit, and 176 bytes in base 32. Edition 24 bits, lessons one bit each, the assignment's
 * own number 64, due time and zone 31, settings 5, the teacher's key 256, checksum 24; title and instructions have 120
 * bytes. The typed code is the same without texts and key: 32 letters. Which questions are asked (`asked.ts`) takes 10
 * letters more for a lesson of eleven, 15 in another order; for the 96 of the first module 27, and 127 in another order.
 * Questions of the teacher's own (`own-asked.ts`) take 11 letters, a byte or so each where they stand among the others, and
 * their text stands behind all this.
 * Format 1 had 8 bits of chance and no number; its links open for ever.
 */
import { codesAtStart, crc24, toCodeText } from "../codes/code-text";
import {
  bytesOf,
  createPacker,
  createUnpacker,
  hexOf,
  type Id,
  packPart,
  packText,
  readTail,
  unpackText,
} from "../codes/pack";
import { tidyPasted } from "../codes/tidy";
import { packAsked, unpackAsked } from "./asked";
import type { Edition, Editions } from "./edition";
import { type OwnAsked, packOwnAsked, packPlaces, unpackOwnAsked, unpackPlaces } from "./own-asked";

export interface Assignment {
  /** The edition of the lessons it was made from. */
  edition: number;
  /** Slugs, in the order of that edition. At least one, unless there are questions of the teacher's own. */
  lessons: string[];
  /** Null: no date. */
  due: Due | null;
  /**
   * Ids of the questions that are asked, in that order; left out: every question of the lessons as they stand. None only
   * where there are questions of the teacher's own. Not in links of format 1.
   */
  asked?: string[];
  /** Questions of the teacher's own, asked after those or among them. Not in links of format 1. */
  own?: OwnAsked;
  /** How often a question may be tried; null: as the lesson says. */
  tries: 1 | 2 | 3 | null;
  /** "at-end": reasons and verdicts show once every scored question of a lesson is answered. */
  reasons: "at-once" | "at-end";
  /** Ask how sure the student is before each answer. */
  confidence: boolean;
  /** Whether the short versions may be read. */
  short: boolean;
  /**
   * By chance: sets two assignments apart that are alike in everything else. 16 hexadecimal digits; in a link of format
   * 1 a number from 0 to 255.
   */
  salt: string | number;
  /** The x of the teacher's public key, as `createKeys` gives it; null: hand-ins are not sealed. */
  key: string | null;
  /** Whether the class box of the site takes what is handed in. Only where there is a key. */
  collects?: true;
  title: string;
  instructions: string;
  /** Whether a hand-in is to say when it was made, by the device's own clock; left out: no. Not in links of format 1. */
  asksTime?: boolean;
}

export interface Due {
  /** Milliseconds since 1970, whole minutes. */
  at: number;
  /** Minutes that the teacher's clock is ahead of UTC at that moment; whole quarter hours. */
  offset: number;
}

/** Why a text opens no assignment. */
export type LinkProblem = "empty" | "hand-in" | "newer" | "damaged" | "foreign";

export type OpenedLink = { ok: true; assignment: Assignment } | { ok: false; problem: LinkProblem };

/** Bytes of title and instructions together, in UTF-8. */
export const longestTexts = 120;
/** Of the part at the end that asks for the time. */
const timeTag = 1;
/** Due times are minutes since then. */
const epoch = Date.UTC(2026, 0, 1);
const minute = 60_000;
const mostMinutes = 2 ** 24;
/** Zones reach from UTC-12 to UTC+14. */
const lowestOffset = -12 * 60;
const offsets = 26 * 4 + 1;
const keyBase = 2n ** 256n;
const numberBase = 2n ** 64n;
/** In the tail of a link. */
const collectsTag = 2;
const askedTag = 3;
const ownTag = 4;
const placesTag = 5;

/** Whether a due time can stand in a link: from 2026, for 31 years. */
export function dueFits({ at, offset }: Due): boolean {
  const minutes = (at - epoch) / minute;
  const quarters = (offset - lowestOffset) / 15;
  return (
    [minutes, quarters].every(Number.isInteger) &&
    minutes >= 0 &&
    minutes < mostMinutes &&
    quarters >= 0 &&
    quarters < offsets
  );
}

/** How many bytes title and instructions take of the `longestTexts` there are. */
export function textBytes({ title, instructions }: Pick<Assignment, "title" | "instructions">): number {
  return new TextEncoder().encode(title + instructions).length;
}

/**
 * The text after the "#" of an assignment's link.
 *
 * @throws RangeError where the edition or a lesson is unknown, a text too long, a due time out of range, nothing asked or a
 * question in no chosen lesson: the page that makes assignments does not let it come to that
 */
export function writeAssignment(assignment: Assignment, editions: Editions): string {
  if (textBytes(assignment) > longestTexts) throw new RangeError("title and instructions are too long");
  return withOwn(formatOf(assignment) + toCodeText(pack(assignment, editions)), assignment);
}

/** The link with the code of the teacher's own questions behind it. */
function withOwn(link: string, { own }: Assignment): string {
  return own === undefined || own.code === null ? link : `${link}-${own.code}`;
}

/** The code to type where a link cannot be clicked: without title, instructions and key, in groups of four. */
export function writeTypedCode(assignment: Assignment, editions: Editions): string {
  return writeAssignment(withoutTexts(assignment), editions).replace(/.{4}(?=.)/g, "$&-");
}

/** What names an assignment, the same for its link and its typed code: its number; 24 bits of all it says in format 1. */
export function assignmentId(assignment: Assignment, editions: Editions): Id {
  return typeof assignment.salt === "string"
    ? assignment.salt
    : String(crc24(pack(withoutTexts(assignment), editions)));
}

/** Reads the part of an address after the "#", with or without it, or a typed code. Never throws. */
export function readAssignment(text: string, editions: Editions): OpenedLink {
  return findAssignment(text, editions).result;
}

/** Longer texts are not looked through for a link: a mail has one at its beginning or nowhere. */
const longestPasted = 20_000;

/** Longer than any link, with room for what a later version adds. */
const longestLink = 800;

/** A text with more places where a link may begin is no mail; looking at all would take seconds. */
const mostStarts = 1_000;

/**
 * Finds the assignment in what somebody pasted: an address, the part after its "#", a typed code, a line of a chat or a
 * mail around it. Never throws.
 *
 * @returns `link` as it was written, without what stood around it; the tidied text where nothing opened
 */
export function findAssignment(text: string, editions: Editions): { link: string; result: OpenedLink } {
  const tidied = tidyPasted(text.slice(0, longestPasted)).slice(0, longestPasted).trim();
  let problem: LinkProblem | null = null;
  for (const letters of startsIn(tidied)) {
    const format = letters.charAt(0) === "2" ? "2" : "1";
    for (const body of codesAtStart(letters.slice(1))) {
      const assignment = unpack(body, editions, format, tidied);
      if (assignment !== null) {
        const link = withOwn(format + toCodeText(body), assignment);
        return { link, result: { ok: true, assignment } };
      }
      // A whole code, but not of these lessons.
      if (body.length > 4) problem = "foreign";
    }
  }
  const payload = (tidied.split("#").at(-1) ?? "").replace(/[\s-]/g, "");
  return { link: payload, result: { ok: false, problem: problem ?? problemOf(payload) } };
}

/** What may be a link: the letters and digits from a "#", from the start of a word, or from within a word. */
function startsIn(text: string): string[] {
  let letters = "";
  const [marked, first, glued]: [number[], number[], number[]] = [[], [], []];
  for (const { 0: letter, index } of text.matchAll(/[0-9a-z]/gi)) {
    const before = text.charAt(index - 1);
    if (/[12il]/i.test(letter))
      (before === "#" ? marked : /[0-9a-z]/i.test(before) ? glued : first).push(letters.length);
    letters += letter;
  }
  // First those that are likely, so that nothing else is taken for the link.
  return [...marked, ...first, ...glued]
    .slice(0, mostStarts)
    .map((at) => letters.slice(at, at + longestLink));
}

function problemOf(payload: string): LinkProblem {
  if (payload === "") return "empty";
  if (/^UC[HS]/i.test(payload)) return "hand-in";
  if (/^[3-9][0-9A-Z]{15,}$/i.test(payload)) return "newer";
  return /^[12]|^[il][0-9a-z]{15}/i.test(payload) ? "damaged" : "foreign";
}

function withoutTexts(assignment: Assignment): Assignment {
  const { own, ...rest } = assignment;
  const marked = own === undefined ? {} : { own: { count: own.count, mark: own.mark, code: null } };
  return { ...rest, ...marked, key: null, title: "", instructions: "" };
}

/** The ids of every question of some lessons, as they stand. */
function idsIn({ lessons }: Edition, slugs: readonly string[]): string[] {
  return lessons
    .filter(({ slug }) => slugs.includes(slug))
    .flatMap(({ questions }) => questions.map(({ id }) => id));
}

function formatOf({ salt }: Assignment): "1" | "2" {
  return typeof salt === "string" ? "2" : "1";
}

function pack(assignment: Assignment, editions: Editions): Uint8Array<ArrayBuffer> {
  const edition = editions.get(assignment.edition);
  if (edition === undefined) throw new RangeError("unknown edition");
  const { due, key } = assignment;
  if (asksNothing(assignment)) throw new RangeError("nothing is asked");
  if (due !== null && !dueFits(due)) throw new RangeError("a due time out of range");
  const packer = createPacker();
  packer.add(assignment.edition, 2 ** 24);
  for (const { slug } of edition.lessons) packer.add(assignment.lessons.includes(slug) ? 1 : 0, 2);
  if (typeof assignment.salt === "number") packer.add(assignment.salt, 256);
  else packer.add(BigInt(`0x${assignment.salt}`), numberBase);
  packer.add(assignment.tries ?? 0, 4);
  packer.add(assignment.reasons === "at-end" ? 1 : 0, 2);
  packer.add(assignment.confidence ? 1 : 0, 2);
  packer.add(assignment.short ? 1 : 0, 2);
  packer.add(due === null ? 0 : 1, 2);
  if (due !== null) {
    packer.add((due.at - epoch) / minute, mostMinutes);
    packer.add((due.offset - lowestOffset) / 15, offsets);
  }
  packer.add(key === null ? 0 : 1, 2);
  if (key !== null) packer.add(BigInt(`0x${key}`), keyBase);
  packText(packer, assignment.title, longestTexts);
  packText(packer, assignment.instructions, longestTexts);
  if (assignment.asksTime === true && formatOf(assignment) === "2")
    packPart(packer, timeTag, new Uint8Array());
  if (assignment.collects && key !== null && typeof assignment.salt === "string")
    packPart(packer, collectsTag, new Uint8Array());
  if (assignment.asked !== undefined && formatOf(assignment) === "2")
    packPart(packer, askedTag, packAsked(assignment.asked, idsIn(edition, assignment.lessons)));
  if (assignment.own !== undefined && formatOf(assignment) === "2")
    packPart(packer, ownTag, packOwnAsked(assignment.own));
  const places = assignment.own?.places;
  if (places !== undefined && formatOf(assignment) === "2")
    packPart(packer, placesTag, packPlaces(places, countIn(assignment, edition) + places.length));
  return packer.toBytes();
}

/** The teacher's own questions as a link's tail says them. @param others how many are asked besides */
function ownIn(
  tail: ReadonlyMap<number, Uint8Array> | null,
  around: string,
  others: number,
): OwnAsked | null {
  const marked = tail?.get(ownTag);
  const own = marked === undefined ? null : unpackOwnAsked(marked, around);
  const packed = tail?.get(placesTag);
  if (own === null || packed === undefined) return own;
  const places = unpackPlaces(packed, own.count, others + own.count);
  return places === undefined ? own : { ...own, places };
}

function asksNothing({ lessons, asked, own }: Pick<Assignment, "lessons" | "asked" | "own">): boolean {
  return own === undefined && (lessons.length === 0 || asked?.length === 0);
}

/** How many questions of its lessons an assignment asks. */
function countIn({ lessons, asked }: Pick<Assignment, "lessons" | "asked">, edition: Edition): number {
  return asked?.length ?? idsIn(edition, lessons).length;
}

/** @param around the text that it stood in, which may hold the questions of the teacher's own */
function unpack(bytes: Uint8Array, editions: Editions, format: "1" | "2", around: string): Assignment | null {
  const unpacker = createUnpacker(bytes);
  const hash = unpacker.next(2 ** 24);
  const edition = editions.get(hash);
  if (edition === undefined) return null;
  const isSet = () => unpacker.next(2) === 1;
  const lessons = edition.lessons.filter(isSet).map(({ slug }) => slug);
  const salt = format === "1" ? unpacker.next(256) : hexOf(bytesOf(unpacker.nextLarge(numberBase), 8));
  const tries = ([null, 1, 2, 3] as const)[unpacker.next(4)] ?? null;
  const atEnd = isSet();
  const confidence = isSet();
  const short = isSet();
  const due = isSet()
    ? {
        at: epoch + unpacker.next(mostMinutes) * minute,
        offset: lowestOffset + unpacker.next(offsets) * 15,
      }
    : null;
  const key = isSet() ? hexOf(bytesOf(unpacker.nextLarge(keyBase), 32)) : null;
  const title = unpackText(unpacker, longestTexts);
  const instructions = unpackText(unpacker, longestTexts);
  const tail = format === "1" ? null : readTail(unpacker);
  const packed = tail?.get(askedTag);
  const asked = packed === undefined ? undefined : unpackAsked(packed, idsIn(edition, lessons));
  if (title === null || instructions === null || !unpacker.isEmpty() || asked === null) return null;
  const own = ownIn(tail, around, countIn({ lessons, ...(asked && { asked }) }, edition));
  const saying = { lessons, ...(asked && { asked }), ...(own && { own }) };
  if (asksNothing(saying)) return null;
  return {
    edition: hash,
    ...saying,
    due,
    tries,
    reasons: atEnd ? "at-end" : "at-once",
    confidence,
    short,
    salt,
    key,
    ...(key !== null && tail?.has(collectsTag) ? { collects: true } : {}),
    title,
    instructions,
    ...(tail?.has(timeTag) ? { asksTime: true } : {}),
  };
}
