/**
 * An assignment is its link: everything stands in the part after the "#", which browsers send to nobody.
 *
 * At most 271 letters: a format digit, and 168 bytes in base 32. Edition 24 bits, lessons one bit each, due time and
 * zone 31, settings 5, chance 8, the teacher's key 256, checksum 24; that leaves 120 bytes for title and instructions.
 * The typed code is the same without texts and key: 21 letters.
 */
import { crc24, fromCodeText, longestCode, toCodeText } from "../codes/code-text";
import { bytesOf, createPacker, createUnpacker, packText, unpackText } from "../codes/pack";
import type { Editions } from "./edition";

export interface Assignment {
  /** The edition of the lessons it was made from. */
  edition: number;
  /** Slugs, in the order of that edition. At least one. */
  lessons: string[];
  /** Null: no date. */
  due: Due | null;
  /** How often a question may be tried; null: as the lesson says. */
  tries: 1 | 2 | 3 | null;
  /** "at-end": reasons and verdicts show once every scored question of a lesson is answered. */
  reasons: "at-once" | "at-end";
  /** Ask how sure the student is before each answer. */
  confidence: boolean;
  /** Whether the short versions may be read. */
  short: boolean;
  /** 0 to 255, by chance: sets two assignments apart that are alike in everything else. */
  salt: number;
  /** The x of the teacher's public key, as `createKeys` gives it; null: hand-ins are not sealed. */
  key: string | null;
  title: string;
  instructions: string;
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

const format = "1";
/** Bytes of title and instructions together, in UTF-8. */
export const longestTexts = 120;
/** Due times are minutes since then. */
const epoch = Date.UTC(2026, 0, 1);
const minute = 60_000;
const mostMinutes = 2 ** 24;
/** Zones reach from UTC-12 to UTC+14. */
const lowestOffset = -12 * 60;
const offsets = 26 * 4 + 1;
const keyBase = 2n ** 256n;

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
 * @throws RangeError where the edition or a lesson is unknown, a text too long or a due time out of range: the page
 * that makes assignments does not let it come to that
 */
export function writeAssignment(assignment: Assignment, editions: Editions): string {
  if (textBytes(assignment) > longestTexts) throw new RangeError("title and instructions are too long");
  return format + toCodeText(pack(assignment, editions));
}

/** The code to type where a link cannot be clicked: without title, instructions and key, in groups of four. */
export function writeTypedCode(assignment: Assignment, editions: Editions): string {
  const bare = { ...assignment, key: null, title: "", instructions: "" };
  return (format + toCodeText(pack(bare, editions))).replace(/.{4}(?=.)/g, "$&-");
}

/** 24 bits that name an assignment, the same for its link and its typed code. */
export function assignmentId(assignment: Assignment, editions: Editions): number {
  return crc24(pack({ ...assignment, key: null, title: "", instructions: "" }, editions));
}

/** Reads the part of an address after the "#", with or without it, or a typed code. Never throws. */
export function readAssignment(text: string, editions: Editions): OpenedLink {
  const bad = (problem: LinkProblem): OpenedLink => ({ ok: false, problem });
  const payload = text
    .slice(0, longestCode + 1)
    .trim()
    .replace(/^#/, "")
    .replace(/[\s-]/g, "");
  if (payload === "") return bad("empty");
  if (/^UC[HS]/i.test(payload)) return bad("hand-in");
  if (!payload.startsWith(format)) return bad(/^[2-9][0-9A-Z]{15,}$/i.test(payload) ? "newer" : "foreign");
  const bytes = fromCodeText(payload.slice(format.length));
  if (bytes === null) return bad("damaged");
  return unpack(bytes, editions) ?? bad("foreign");
}

function pack(assignment: Assignment, editions: Editions): Uint8Array<ArrayBuffer> {
  const edition = editions.get(assignment.edition);
  if (edition === undefined) throw new RangeError("unknown edition");
  const { due, key } = assignment;
  if (due !== null && !dueFits(due)) throw new RangeError("a due time out of range");
  const packer = createPacker();
  packer.add(assignment.edition, 2 ** 24);
  for (const { slug } of edition.lessons) packer.add(assignment.lessons.includes(slug) ? 1 : 0, 2);
  packer.add(assignment.salt, 256);
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
  return packer.toBytes();
}

function unpack(bytes: Uint8Array, editions: Editions): OpenedLink | null {
  const unpacker = createUnpacker(bytes);
  const hash = unpacker.next(2 ** 24);
  const edition = editions.get(hash);
  if (edition === undefined) return null;
  const isSet = () => unpacker.next(2) === 1;
  const lessons = edition.lessons.filter(isSet).map(({ slug }) => slug);
  const salt = unpacker.next(256);
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
  const key = isSet() ? hex(unpacker.nextLarge(keyBase)) : null;
  const title = unpackText(unpacker, longestTexts);
  const instructions = unpackText(unpacker, longestTexts);
  if (lessons.length === 0 || title === null || instructions === null || !unpacker.isEmpty()) return null;
  const assignment: Assignment = {
    edition: hash,
    lessons,
    due,
    tries,
    reasons: atEnd ? "at-end" : "at-once",
    confidence,
    short,
    salt,
    key,
    title,
    instructions,
  };
  return { ok: true, assignment };
}

function hex(number: bigint): string {
  return Array.from(bytesOf(number, 32), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
