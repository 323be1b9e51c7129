/**
 * What a student hands in: for each question which answer was given first and how it ended. No name unless the code word
 * is one, no time unless the assignment asks for it, nothing about the device, and no written text unless the student adds it.
 *
 * Forty answers of the present lessons, how sure each was and a code word of 16 letters: the head takes 280 bits, the
 * answers 7 bits each on the average, so about 115 letters and 8 for "UCH2" and the length (tests/unit/assignment).
 * Format 1 had 20 bits for the device, 24 for the assignment, 16 turns and 4,000 bytes a text; it is read for ever.
 */

import { crc24, fromCodeText, numberToLetters, toCodeText } from "../codes/code-text";
import {
  bytesOf,
  createPacker,
  createUnpacker,
  type Id,
  numberOf,
  type Packer,
  packId,
  packPart,
  packText,
  readTail,
  type Unpacker,
  unpackId,
  unpackText,
} from "../codes/pack";
import { tidyLetters } from "../codes/tidy";
import type { Confidence } from "../progress/progress";
import { kindTraits } from "../quiz/kinds/kinds";
import { bytesIn, lettersOver } from "../quiz/own-text";
import type { Kind, Response, Verdict } from "../quiz/question";
import { parseResponse } from "../quiz/response";
import type { Edition, Editions } from "./edition";
import { type QuestionShape, rankResponse, responseCount, unrankResponse } from "./shape";

export interface HandIn {
  /** The edition of the lessons it was made with. */
  edition: number;
  /** As `assignmentId` gives it. */
  assignment: Id;
  /** Slugs, in the order of the edition. */
  lessons: string[];
  /** By chance, the same each time a device hands this assignment in. */
  nonce: Id;
  /** From 1 to `turns`: which hand-in of that device it is. */
  turn: number;
  codeWord: string;
  /** By question id; without those not answered. */
  answers: Record<string, HandedAnswer>;
  /** By question id: own words the student chose to add. */
  texts: Record<string, string>;
  /**
   * When it was made, by the device's own clock, in milliseconds since 1970, whole minutes; left out where the
   * assignment does not ask for it.
   */
  time?: number;
  /** Answers to questions of the teacher's own, as `packOwnAnswers` gives them; left out where there are none. */
  own?: Uint8Array<ArrayBuffer>;
}

export interface HandedAnswer {
  /** The first answer. Null where a code cannot tell it: a gap filled in a way no author foresaw. */
  response: Response | null;
  first: Verdict;
  /** What came of a first answer that was not right. */
  end: "open" | "right" | "ended";
  confidence: Confidence | null;
}

/** Why a code opens no hand-in. */
export type HandInProblem = "short" | "damaged" | "newer" | "foreign" | "sealed" | "other-key";

export type OpenedHandIn = { ok: true; handIn: HandIn } | { ok: false; problem: HandInProblem };

/** What is read; the last is what is written. */
export type HandInFormat = 1 | 2;

export const plainPrefix = "UCH2";
/** How many letters after the prefix say how many follow. */
export const lengthLetters: Record<HandInFormat, number> = { 1: 3, 2: 4 };
export const turns = 2 ** 16;
/** Bytes of a whole hand-in before it is sealed: what a box for hand-ins on a server would take. */
export const longestHandIn = 65_000;
/** A code word of small letters, digits and hyphens. Other scripts have `longestCodeWord` bytes of UTF-8. */
export const longestCodeWord = 16;
const longestWordBytes = 48;
const wordLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
/** Bytes of one text: in format 1, and the most that format 2 has room for. Learners have `longestOwnText`. */
const longestText: Record<HandInFormat, number> = { 1: 4_000, 2: 2 ** 16 - 1 };
/** Of ids in format 1, which a device goes on using for an assignment that it began with. */
const assignments1 = 2 ** 24;
const nonces1 = 2 ** 20;
const turns1 = 16;

const sureness: readonly (Confidence | null)[] = [null, "guess", "think", "sure"];

/** Of the part at the end that says when it was made. */
const timeTag = 1;
/** Of the part at the end with answers to questions of the teacher's own. */
const ownTag = 2;
const minute = 60_000;

/** A device's clock may say anything; what has no room is the nearest that has. */
function minutesOf(time: number): number {
  return Math.min(2 ** 32 - 1, Math.max(0, Math.floor(time / minute)));
}

type Course = Pick<HandedAnswer, "first" | "end">;
const scoredCourses: readonly Course[] = [
  { first: "right", end: "right" },
  ...(["wrong", "partly"] as const).flatMap((first) =>
    (["open", "right", "ended"] as const).map((end): Course => ({ first, end })),
  ),
];
const notedCourses: readonly Course[] = [{ first: "noted", end: "ended" }];

/** A code word as it is kept: small letters, hyphens for spaces, no accents; other scripts as they are. */
export function tidyCodeWord(word: string): string {
  // Phone keyboards turn "--" into a dash and put a full stop after two spaces; chats put quotation marks around.
  const seen = tidyLetters(word).trim();
  const bare = withoutEnds(seen) || seen;
  const joined = bare.toLowerCase().replace(/[\s_-]+/g, "-");
  const plain = joined.normalize("NFKD").replace(/\p{M}/gu, "");
  return isPlainWord(plain) ? plain : joined.normalize("NFC");
}

/** From the first to the last letter or digit; by hand, since a pattern for the end begins anew at every sign. */
function withoutEnds(word: string): string {
  const signs = [...word];
  const first = signs.findIndex((sign) => /[\p{L}\p{N}]/u.test(sign));
  let end = signs.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}]/u.test(signs[end - 1] ?? "")) end -= 1;
  return first < 0 ? "" : signs.slice(first, end).join("");
}

/** Whether a tidied code word has room in a hand-in. */
export function codeWordFits(word: string): boolean {
  return isPlainWord(word)
    ? word.length <= longestCodeWord
    : new TextEncoder().encode(word).length <= longestWordBytes;
}

/**
 * A hand-in as its code, not sealed.
 *
 * @throws RangeError where the edition is unknown, the code word too long, or the texts (see `textsOver`)
 */
export function writeHandIn(handIn: HandIn, editions: Editions): string {
  return framed(plainPrefix, toCodeText(packHandIn(handIn, editions)));
}

/** The code with its prefix and its length, by which it is found in a chat and known to be whole. */
export function framed(prefix: string, letters: string): string {
  return prefix + numberToLetters(letters.length, lengthLetters[2]) + letters;
}

/**
 * What has to go from the texts for a hand-in to have room: by question id, so many letters. Each text has a limit of
 * its own; where all of them are too much together, it is the longest that is to be shortened.
 *
 * @returns {} where it fits
 */
export function textsOver(handIn: HandIn, editions: Editions): Record<string, number> {
  const over = Object.entries(handIn.texts).flatMap(([id, text]): [string, number][] => {
    const letters = lettersOver(text);
    return letters === 0 ? [] : [[id, letters]];
  });
  if (over.length > 0) return Object.fromEntries(over);
  const all = packed(handIn, editions).length - longestHandIn;
  if (all <= 0) return {};
  const [longest] = Object.entries(handIn.texts).sort((a, b) => bytesIn(b[1]) - bytesIn(a[1]));
  if (longest === undefined) return {};
  const [id, text] = longest;
  return { [id]: lettersOver(text, Math.max(0, bytesIn(text) - all)) };
}

/** The bytes that are sealed, or stand in a code as they are. */
export function packHandIn(handIn: HandIn, editions: Editions): Uint8Array<ArrayBuffer> {
  const bytes = packed(handIn, editions);
  if (bytes.length > longestHandIn) throw new RangeError("the texts are too long");
  return bytes;
}

function packed(handIn: HandIn, editions: Editions): Uint8Array<ArrayBuffer> {
  const edition = editions.get(handIn.edition);
  if (edition === undefined) throw new RangeError("unknown edition");
  const packer = createPacker();
  packer.add(handIn.edition, 2 ** 24);
  packId(packer, handIn.assignment, assignments1);
  packId(packer, handIn.nonce, nonces1);
  packer.add(handIn.turn - 1, turns);
  packWord(packer, handIn.codeWord);
  for (const { slug } of edition.lessons) packer.add(handIn.lessons.includes(slug) ? 1 : 0, 2);
  packGiven(packer, questionsOf(edition, handIn.lessons), handIn);
  if (handIn.time !== undefined) packPart(packer, timeTag, bytesOf(BigInt(minutesOf(handIn.time)), 4));
  if (handIn.own !== undefined) packPart(packer, ownTag, handIn.own);
  return packer.toBytes();
}

type Given = Pick<HandIn, "answers" | "texts">;

/** The answers to some questions, then the own words. */
function packGiven(packer: Packer, questions: readonly QuestionShape[], { answers, texts }: Given): void {
  const withConfidence = Object.values(answers).some(({ confidence }) => confidence !== null);
  packer.add(withConfidence ? 1 : 0, 2);
  for (const shape of questions) packAnswer(packer, shape, answers[shape.id], withConfidence);
  for (const { id, kind } of questions) {
    if (isWritten(kind)) packText(packer, texts[id] ?? "", longestText[2]);
  }
}

/** What `packGiven` added; null where a text is none. */
function unpackGiven(
  unpacker: Unpacker,
  questions: readonly QuestionShape[],
  format: HandInFormat,
): Given | null {
  const withConfidence = unpacker.next(2) === 1;
  const answers = questions.flatMap((shape): [string, HandedAnswer][] => {
    const answer = unpackAnswer(unpacker, shape, withConfidence);
    return answer === null ? [] : [[shape.id, answer]];
  });
  const texts = questions.flatMap(({ id, kind }): [string, string | null][] => {
    const text = isWritten(kind) ? unpackText(unpacker, longestText[format]) : "";
    return text === "" ? [] : [[id, text]];
  });
  const read = texts.filter((row): row is [string, string] => row[1] !== null);
  if (read.length < texts.length) return null;
  return { answers: Object.fromEntries(answers), texts: Object.fromEntries(read) };
}

/**
 * Answers to questions that stand in no edition: those of a teacher's own, of which whoever reads them has the shapes too.
 *
 * @throws RangeError where an answer is none of such a question
 */
export function packOwnAnswers(shapes: readonly QuestionShape[], given: Given): Uint8Array<ArrayBuffer> {
  const packer = createPacker();
  packer.add(checkOf(shapes), 2 ** 24);
  packGiven(packer, shapes, given);
  return packer.toBytes();
}

/** What `packOwnAnswers` took; null where it was for other questions. Never throws. */
export function unpackOwnAnswers(bytes: Uint8Array, shapes: readonly QuestionShape[]): Given | null {
  const unpacker = createUnpacker(bytes);
  if (unpacker.next(2 ** 24) !== checkOf(shapes)) return null;
  const given = unpackGiven(unpacker, shapes, 2);
  return unpacker.isEmpty() ? given : null;
}

/** Numbers that were packed for other questions would be read as answers that nobody gave. */
function checkOf(shapes: readonly QuestionShape[]): number {
  const said = shapes.map(({ id, kind, parts, options }) => [id, kind, parts, options]);
  return crc24(new TextEncoder().encode(JSON.stringify(said)));
}

/** Reads what `packHandIn` made; null where the bytes are none, or name an edition this site does not know. */
export function unpackHandIn(bytes: Uint8Array, editions: Editions, format: HandInFormat): HandIn | null {
  const unpacker = createUnpacker(bytes);
  const hash = unpacker.next(2 ** 24);
  const edition = editions.get(hash);
  if (edition === undefined) return null;
  const [assignment, nonce] =
    format === 1
      ? [String(unpacker.next(assignments1)), String(unpacker.next(nonces1))]
      : [unpackId(unpacker, assignments1), unpackId(unpacker, nonces1)];
  const turn = unpacker.next(format === 1 ? turns1 : turns) + 1;
  const codeWord = unpackWord(unpacker);
  const lessons = edition.lessons.filter(() => unpacker.next(2) === 1).map(({ slug }) => slug);
  const given = unpackGiven(unpacker, questionsOf(edition, lessons), format);
  const tail = given !== null && format > 1 ? readTail(unpacker) : null;
  const time = tail?.get(timeTag);
  const own = tail?.get(ownTag);
  if (codeWord === null || given === null || !unpacker.isEmpty()) return null;
  return {
    edition: hash,
    assignment,
    lessons,
    nonce,
    turn,
    codeWord,
    ...given,
    ...(time?.length === 4 ? { time: Number(numberOf(time)) * minute } : {}),
    ...(own === undefined ? {} : { own }),
  };
}

/**
 * Reads one code that is not sealed, as `findCodes` gives it. Never throws.
 *
 * @param letters what follows the prefix and the length
 */
export function readHandIn(letters: string, editions: Editions, format: HandInFormat): OpenedHandIn {
  const bytes = fromCodeText(letters);
  if (bytes === null) return { ok: false, problem: "damaged" };
  const handIn = unpackHandIn(bytes, editions, format);
  return handIn === null ? { ok: false, problem: "foreign" } : { ok: true, handIn };
}

function questionsOf({ lessons }: Edition, slugs: string[]): QuestionShape[] {
  return lessons.filter(({ slug }) => slugs.includes(slug)).flatMap(({ questions }) => questions);
}

function coursesOf({ kind }: QuestionShape): readonly Course[] {
  return kindTraits[kind].scored ? scoredCourses : notedCourses;
}

/** Own words go along where the student adds them. */
function isWritten(kind: Kind): boolean {
  return kindTraits[kind].answer === "written";
}

/** 0: not answered. Else which answer it was first, how it went, and how sure. One answer more: none a code can tell. */
function packAnswer(
  packer: Packer,
  shape: QuestionShape,
  answer: HandedAnswer | undefined,
  withConfidence: boolean,
): void {
  const courses = coursesOf(shape);
  const count = responseCount(shape);
  const steps = withConfidence && courses === scoredCourses ? sureness.length : 1;
  const base = 1 + (count + 1) * courses.length * steps;
  if (answer === undefined) {
    packer.add(0, base);
    return;
  }
  const course = courses.findIndex(
    ({ first, end }) =>
      first === answer.first && (first === "right" || first === "noted" || end === answer.end),
  );
  if (course < 0) throw new RangeError(`no course of ${shape.kind} is "${answer.first}"`);
  const rank = rankOf(shape, answer.response) ?? count;
  const sure = steps === 1 ? 0 : sureness.indexOf(answer.confidence);
  packer.add(1 + (rank * courses.length + course) * steps + sure, base);
}

function unpackAnswer(
  unpacker: Unpacker,
  shape: QuestionShape,
  withConfidence: boolean,
): HandedAnswer | null {
  const courses = coursesOf(shape);
  const count = responseCount(shape);
  const steps = withConfidence && courses === scoredCourses ? sureness.length : 1;
  const packed = unpacker.next(1 + (count + 1) * courses.length * steps);
  if (packed === 0) return null;
  const answer = Math.floor((packed - 1) / steps);
  const rank = Math.floor(answer / courses.length);
  return {
    response: rank === count ? null : unrankResponse(shape, rank),
    first: courses[answer % courses.length]?.first ?? "noted",
    end: courses[answer % courses.length]?.end ?? "open",
    confidence: sureness[(packed - 1) % steps] ?? null,
  };
}

function rankOf<K extends Kind>(
  shape: QuestionShape & { kind: K },
  response: Response | null,
): number | null {
  const read = parseResponse(shape.kind, response);
  return read === null ? null : rankResponse(shape, read);
}

function isPlainWord(word: string): boolean {
  return [...word].every((letter) => wordLetters.includes(letter));
}

function packWord(packer: Packer, word: string): void {
  if (!codeWordFits(word)) throw new RangeError("the code word is too long");
  const plain = isPlainWord(word);
  packer.add(plain ? 0 : 1, 2);
  if (plain) {
    packer.add(word.length, longestCodeWord + 1);
    for (const letter of word) packer.add(wordLetters.indexOf(letter), wordLetters.length);
  } else packText(packer, word, longestWordBytes);
}

function unpackWord(unpacker: Unpacker): string | null {
  if (unpacker.next(2) === 1) return unpackText(unpacker, longestWordBytes);
  const length = unpacker.next(longestCodeWord + 1);
  return Array.from({ length }, () => wordLetters.charAt(unpacker.next(wordLetters.length))).join("");
}
