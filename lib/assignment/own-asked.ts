/**
 * Questions of a teacher's own that an assignment asks after those of its lessons, at places among them, or alone. They are a lesson by itself
 * (lib/own/lesson-code.ts), and its code stands behind the assignment in the link: "2…-UCL1…". What the assignment itself
 * says of it, four bytes, is in the typed code too, so that a page which got the assignment alone knows that they are missing.
 */
import { crc24, lettersToNumber } from "../codes/code-text";
import { createPacker, createUnpacker } from "../codes/pack";
import { tidyLetters } from "../codes/tidy";
import type { Bytes } from "../crypto/suite";
import { longestOwnCode } from "../quiz/only";

export interface OwnAsked {
  /** How many questions there are. */
  count: number;
  /** What the code has to be, in 24 bits. */
  mark: number;
  /** The code of the lesson; null where it was not in the link, or another one was. */
  code: string | null;
  /** For each of them its place among all that is asked, from 0; left out: after the others, as they stand. */
  places?: number[];
}

/** Begins the id of each of them in an assignment, unlike that of any question of a module. */
export const ownIdMark = "own.";

/** Letters of a link that a phone still reads from a picture of a slip's size, the site's address apart. */
const longestScanned = 800;

/** Whether an assignment asks questions of the teacher's own and none of a lesson: without them it asks nothing. */
export function asksOwnAlone({ lessons, own }: { lessons: readonly string[]; own?: OwnAsked }): boolean {
  return own !== undefined && lessons.length === 0;
}

/**
 * The link for a picture to scan: without the teacher's own questions where they make it too long.
 *
 * @param alone see `asksOwnAlone`
 * @returns null where nothing would be left to ask
 */
export function scannedLink(link: string, alone: boolean): string | null {
  if (link.length <= longestScanned) return link;
  return alone ? null : (link.split("-")[0] ?? link);
}

/**
 * All that an assignment asks, the teacher's own questions at their places among the others.
 *
 * @param others in their order
 * @param own as they stand in their lesson
 */
export function withOwnPlaced<Q>(
  others: readonly Q[],
  own: readonly Q[],
  { places }: Pick<OwnAsked, "places">,
): Q[] {
  const all = [...others];
  const placed = own.map((question, at) => ({ question, place: places?.[at] ?? Infinity }));
  for (const { question, place } of placed.sort((one, other) => one.place - other.place || 0))
    all.splice(place, 0, question);
  return all;
}

/**
 * The places of a teacher's own questions in an order of all; undefined where they stand behind the others as they are.
 *
 * @param own ids, as they stand in their lesson
 * @param order ids of all that is asked
 */
export function placesIn(order: readonly string[], own: readonly string[]): number[] | undefined {
  const places = own.map((id) => order.indexOf(id));
  return places.every((place, at) => place === order.length - own.length + at) ? undefined : places;
}

/** The places as bytes. @param all how many questions are asked */
export function packPlaces(places: readonly number[], all: number): Bytes {
  const packer = createPacker();
  for (const place of places) packer.add(place, all);
  return packer.toBytes();
}

/** What `packPlaces` took; undefined where the bytes are none. */
export function unpackPlaces(bytes: Uint8Array, count: number, all: number): number[] | undefined {
  const unpacker = createUnpacker(bytes);
  const places = Array.from({ length: count }, () => unpacker.next(all));
  return unpacker.isEmpty() && new Set(places).size === count ? places : undefined;
}

/** What begins a lesson's code, and how many letters after it say how many follow. See lib/own/lesson-code.ts. */
const prefix = "UCL1";
const lengthLetters = 4;
const mostQuestions = 255;

/**
 * What an assignment says of a lesson by itself that it asks.
 *
 * @param code as `packLesson` gives it
 * @param places see `OwnAsked`
 */
export function ownAskedOf(code: string, count: number, places?: number[]): OwnAsked {
  const said = { count: Math.min(count, mostQuestions), mark: markOf(code), code };
  return places === undefined ? said : { ...said, places };
}

/** The four bytes that stand in an assignment. */
export function packOwnAsked({ count, mark }: OwnAsked): Bytes {
  return Uint8Array.of(count, mark >> 16, (mark >> 8) & 255, mark & 255);
}

/**
 * What `packOwnAsked` wrote, with the code where the text holds it whole.
 *
 * @param text whatever the assignment's link stood in
 * @returns null where the bytes are none
 */
export function unpackOwnAsked(bytes: Uint8Array, text: string): OwnAsked | null {
  const [count = 0, high = 0, middle = 0, low = 0] = bytes;
  if (bytes.length !== 4 || count === 0) return null;
  const mark = high * 65_536 + middle * 256 + low;
  return { count, mark, code: codesIn(text).find((code) => markOf(code) === mark) ?? null };
}

function markOf(code: string): number {
  return crc24(new TextEncoder().encode(code));
}

/** Every lesson's code in a text, however it was broken into lines. */
function codesIn(text: string): string[] {
  const letters = tidyLetters(text)
    .replace(/[^0-9a-z]/gi, "")
    .toUpperCase();
  return [...letters.matchAll(/UCL1/g)].flatMap(({ index }) => {
    const body = index + prefix.length + lengthLetters;
    const length = lettersToNumber(letters.slice(index + prefix.length, body));
    const code = letters.slice(index, body + length);
    return length > 0 && length <= longestOwnCode && code.length === body - index + length ? [code] : [];
  });
}
