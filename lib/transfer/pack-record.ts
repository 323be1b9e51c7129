/**
 * A record in as few bytes as it needs. An answer to a question of a known edition is packed as a hand-in packs it: which
 * question, which of its possible answers. Everything else – drafts, places, settings, answers no edition knows – follows
 * as the text it is stored as, deflated. What comes out is the record that went in, every time to the millisecond.
 *
 * Bytes: 24 bits of the edition; whether confidence was asked; how many answers are packed; blocks of them, each after its length; the deflated rest.
 */
import { deflateSync, strToU8 } from "fflate";
import { type Edition, type EditionRows, editionsOf, presentHash } from "../assignment/edition";
import { type QuestionShape, rankResponse, responseCount, unrankResponse } from "../assignment/shape";
import { createPacker, createUnpacker, type Packer, type Unpacker } from "../codes/pack";
import { parse, serialise } from "../progress/format";
import type { Attempt, Json, Progress } from "../progress/progress";
import type { Kind } from "../quiz/question";
import { parseResponse } from "../quiz/response";
import { inflated } from "./inflated";

/** A long number takes a time that grows with its square, so answers stand in many short ones. */
const inBlock = 64;

interface Known {
  key: string;
  shape: QuestionShape;
}

const verdicts: readonly Attempt["verdict"][] = ["right", "partly", "wrong", "noted", "shown"];
const sureness: readonly Attempt["confidence"][] = [undefined, "guess", "think", "sure"];
const places: readonly Attempt["where"][] = ["lesson", "review"];
/** How far apart two answers mostly are, in milliseconds: two minutes. */
const nearby = 2 ** 17;
/** Else 70 minutes, 50 days, any time. */
const spans = [2 ** 22, 2 ** 32, 2 ** 42];
const mostRounds = 64;
const mostHints = 16;
const mostParts = 13;

/** @returns null where no edition is known, or the record cannot be read */
export function packRecord(text: string, rows: EditionRows): Uint8Array<ArrayBuffer> | null {
  const read = parse(text);
  const [module] = Object.keys(rows);
  const hash = module === undefined ? null : presentHash(rows, module);
  const edition = hash === null ? undefined : editionsOf(rows).get(hash);
  if (!read.ok || hash === null || edition === undefined) return null;
  const known = knownIn(edition);
  const packed: Uint8Array[] = [];
  const loose: Attempt[] = [];
  const raws: Json[] = [];
  let count = 0;
  let packer = createPacker();
  let last = beforeAll(read.progress.attempts.some(({ confidence }) => confidence !== undefined));
  const endBlock = () => {
    const bytes = packer.toBytes();
    packed.push(lengthBytes(bytes.length), bytes);
    packer = createPacker();
  };
  for (const attempt of read.progress.attempts) {
    const question = known.findIndex(({ key }) => key === attempt.question);
    const shape = known[question]?.shape;
    if (shape === undefined || !canPack(attempt, shape, last)) {
      loose.push(attempt);
      continue;
    }
    packAttempt(packer, attempt, { question, shape, last, questions: known.length, raws });
    last = lastOf(attempt, question, last);
    count += 1;
    if (count % inBlock === 0) endBlock();
  }
  if (count % inBlock !== 0) endBlock();
  const rest = `${serialise({ ...read.progress, attempts: loose })}\n${JSON.stringify(raws)}`;
  const deflated = deflateSync(strToU8(rest), { level: 9, dictionary: dictionaryOf(edition) });
  const head = Uint8Array.of(hash >> 16, (hash >> 8) & 255, hash & 255, last.withConfidence ? 1 : 0);
  return joined([head, lengthBytes(count), ...packed, deflated]);
}

export type UnpackedRecord = { ok: true; text: string } | { ok: false; problem: "newer" | "damaged" };

/** The record that `packRecord` took, as text. Never throws, and takes no longer for made-up bytes than for real ones. */
export function unpackRecord(bytes: Uint8Array, rows: EditionRows): UnpackedRecord {
  const reader = { bytes, at: 4 };
  const edition = editionsOf(rows).get(((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0));
  if (edition === undefined) return { ok: false, problem: "newer" };
  const known = knownIn(edition);
  const count = readLength(reader);
  // Each answer takes more than a byte.
  if (count > bytes.length) return { ok: false, problem: "damaged" };
  const blocks: Uint8Array[] = [];
  for (let done = 0; done < count; done += inBlock) {
    const length = readLength(reader);
    blocks.push(bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
  }
  const rest = inflated(bytes.subarray(reader.at), dictionaryOf(edition));
  const [record = "", rawText = ""] = rest?.split("\n") ?? [];
  const read = parse(record);
  const raws = readList(rawText);
  if (!read.ok || raws === null) return { ok: false, problem: "damaged" };
  const attempts: Attempt[] = [];
  let last = beforeAll(bytes[3] === 1);
  for (const [index, block] of blocks.entries()) {
    const unpacker = createUnpacker(block);
    for (let left = Math.min(inBlock, count - index * inBlock); left > 0; left -= 1) {
      const next = unpackAttempt(unpacker, known, last, raws);
      if (next === null) return { ok: false, problem: "damaged" };
      attempts.push(next.attempt);
      last = lastOf(next.attempt, next.question, last);
    }
    if (!unpacker.isEmpty()) return { ok: false, problem: "damaged" };
  }
  return {
    ok: true,
    text: serialise(inOrder({ ...read.progress, attempts: [...attempts, ...read.progress.attempts] })),
  };
}

/** What the next answer is likely to share with the one before. */
interface Last {
  at: number;
  /** Its place among the questions of the edition. */
  question: number;
  round: number;
  hints: number;
  where: Attempt["where"];
  idLength: number;
  /** Whether any answer of the record says how sure the learner was. */
  withConfidence: boolean;
}

function beforeAll(withConfidence: boolean): Last {
  return { at: 0, question: -1, round: 1, hints: 0, where: "lesson", idLength: 6, withConfidence };
}

function lastOf({ at, round, hints, where, id }: Attempt, question: number, { withConfidence }: Last): Last {
  return { at, question, round, hints, where, idLength: idBytes(id)?.length ?? 0, withConfidence };
}

function knownIn({ module, lessons }: Edition): Known[] {
  return lessons.flatMap(({ questions }) =>
    questions.map((shape) => ({ key: `${module}/${shape.id}`, shape })),
  );
}

/** Whether every field of an answer has a place in a block. */
function canPack(attempt: Attempt, shape: QuestionShape, last: Last): boolean {
  return (
    attempt.clock === undefined &&
    attempt.rev === shape.rev &&
    attempt.kind === shape.kind &&
    attempt.round <= mostRounds &&
    attempt.hints < mostHints &&
    Number.isInteger(attempt.at) &&
    attempt.at >= last.at &&
    idBytes(attempt.id) !== null &&
    shareOf(attempt) !== null
  );
}

interface Packing {
  question: number;
  shape: QuestionShape;
  last: Last;
  questions: number;
  /** Where answers go that are none of the possible ones. */
  raws: Json[];
}

function packAttempt(
  packer: Packer,
  attempt: Attempt,
  { question, shape, last, questions, raws }: Packing,
): void {
  const step = question === last.question + 1 ? 0 : question === last.question ? 1 : 2;
  packer.add(step, 3);
  if (step === 2) packer.add(question, questions);
  const count = responseCount(shape);
  const rank = rankOf(shape, attempt.response);
  packer.add(rank ?? count, count + 1);
  if (rank === null) raws.push(attempt.response);
  packer.add(verdicts.indexOf(attempt.verdict), verdicts.length);
  const [part, whole] = shareOf(attempt) ?? [0, 1];
  const id = idBytes(attempt.id) ?? new Uint8Array();
  const isLikely =
    part / whole === plainScore(attempt.verdict) &&
    attempt.round === last.round &&
    attempt.hints === last.hints &&
    attempt.where === last.where &&
    id.length === last.idLength;
  packer.add(isLikely ? 0 : 1, 2);
  if (!isLikely) {
    packer.add(part, mostParts);
    packer.add(whole, mostParts);
    packer.add(attempt.round - 1, mostRounds);
    packer.add(attempt.hints, mostHints);
    packer.add(places.indexOf(attempt.where), places.length);
    packer.add(idLengths.indexOf(id.length), idLengths.length);
  }
  if (last.withConfidence) packer.add(sureness.indexOf(attempt.confidence), sureness.length);
  const since = attempt.at - last.at;
  packer.add(Math.min(since, nearby), nearby + 1);
  if (since >= nearby) {
    const span = spans.findIndex((most) => since < most);
    packer.add(span, spans.length);
    packer.add(since, spans[span] ?? 1);
  }
  packer.addBytes(id);
}

function unpackAttempt(
  unpacker: Unpacker,
  known: readonly Known[],
  last: Last,
  raws: Json[],
): { attempt: Attempt; question: number } | null {
  const step = unpacker.next(3);
  const question = step === 0 ? last.question + 1 : step === 1 ? last.question : unpacker.next(known.length);
  const asked = known[question];
  if (asked === undefined) return null;
  const { key, shape } = asked;
  const count = responseCount(shape);
  const rank = unpacker.next(count + 1);
  const response = rank < count ? plainJson(unrankResponse(shape, rank)) : raws.shift();
  const verdict = verdicts[unpacker.next(verdicts.length)];
  if (response === undefined || verdict === undefined) return null;
  const isLikely = unpacker.next(2) === 0;
  const share = () => unpacker.next(mostParts) / Math.max(1, unpacker.next(mostParts));
  const score = isLikely ? plainScore(verdict) : share();
  const round = isLikely ? last.round : unpacker.next(mostRounds) + 1;
  const hints = isLikely ? last.hints : unpacker.next(mostHints);
  const where = isLikely ? last.where : places[unpacker.next(places.length)];
  const idLength = isLikely ? last.idLength : idLengths[unpacker.next(idLengths.length)];
  const confidence = last.withConfidence ? sureness[unpacker.next(sureness.length)] : undefined;
  const near = unpacker.next(nearby + 1);
  const at = last.at + (near < nearby ? near : unpacker.next(spans[unpacker.next(spans.length)] ?? 1));
  const id = idOf(unpacker.nextBytes(idLength ?? 0));
  if (where === undefined) return null;
  const attempt: Attempt = {
    id,
    question: key,
    rev: shape.rev,
    round,
    kind: shape.kind,
    response,
    verdict,
    score,
    ...(confidence === undefined ? {} : { confidence }),
    hints,
    at,
    where,
  };
  return { attempt, question };
}

/** The place of an answer among the possible ones; null where giving it back would change anything in it. */
function rankOf<K extends Kind>(shape: QuestionShape & { kind: K }, response: Json): number | null {
  const read = parseResponse(shape.kind, response);
  const rank = read === null ? null : rankResponse(shape, read);
  if (rank === null) return null;
  return JSON.stringify(unrankResponse(shape, rank)) === JSON.stringify(response) ? rank : null;
}

function plainScore(verdict: Attempt["verdict"]): number {
  return verdict === "right" ? 1 : 0;
}

/** A score as so many of so many parts; null where it is no such share. */
function shareOf({ score }: Attempt): [part: number, whole: number] | null {
  for (let whole = 1; whole < mostParts; whole += 1) {
    const part = Math.round(score * whole);
    if (part / whole === score && !Object.is(score, -0)) return [part, whole];
  }
  return null;
}

/** What ids are made of: 6 random bytes, once 9, in base 64. */
const idLengths = [6, 9];

function idBytes(id: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[A-Za-z0-9+/]{8}|[A-Za-z0-9+/]{12})$/.test(id)) return null;
  return Uint8Array.from(atob(id), (letter) => letter.charCodeAt(0));
}

function idOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** What a record says in many places: of both sides the same, so it need not be sent. */
function dictionaryOf({ module, lessons }: Edition): Uint8Array {
  const ids = lessons.flatMap(({ slug, questions }) => [slug, ...questions.map(({ id }) => id)]);
  const words =
    '"},"clock":,"response":{"choices":["marked":["order":["rows":{"text":"","met":[]},"verdict":"","score":"hints":0,"round":1,"rev":1,"at":17,"lesson":"","anchor":"","value":true,"places":{"settings":{"drafts":{"question":"';
  const head = serialise({ attempts: [], drafts: {}, places: {}, settings: {} });
  return strToU8(`${ids.join('"')}${module}/${words}${head}`);
}

function plainJson(response: object): Json {
  return JSON.parse(JSON.stringify(response));
}

function readList(text: string): Json[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

/** In the order of a stored record. */
function inOrder(progress: Progress): Progress {
  const read = parse(serialise(progress));
  return read.ok ? read.progress : progress;
}

/** A length as bytes of seven bits, the lowest first; the eighth says that more follow. */
function lengthBytes(length: number): Uint8Array {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
  return Uint8Array.from([...bytes, rest]);
}

function readLength(reader: { bytes: Uint8Array; at: number }): number {
  let length = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    length |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
