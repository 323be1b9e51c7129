/**
 * Which questions of its lessons an assignment asks, and in which order. An assignment that says nothing of it asks all
 * of them as they stand. In a link it costs a bit for each question of the chosen lessons and three bytes; an order of
 * one's own about five bits more for each question that is asked.
 */
import { createPacker, createUnpacker } from "../codes/pack";

/** What an assignment says of it: ids in the order in which they are asked, each once; left out: all. */
interface Asking {
  asked?: string[];
}

/** The questions that are asked, of those that are given, in the order of the assignment. */
export function askedAmong<Q extends { id: string }>({ asked }: Asking, questions: readonly Q[]): Q[] {
  if (asked === undefined) return [...questions];
  const byId = new Map(questions.map((question) => [question.id, question]));
  return asked.flatMap((id) => byId.get(id) ?? []);
}

/** Whether two lists of ids are the same in the same order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/**
 * Every question there is in a teacher's order: those that were put in order first, then what came since.
 *
 * @param all ids, as they stand in the lessons
 * @param order ids, of which some may be gone
 */
export function inOrder(all: readonly string[], order: readonly string[]): string[] {
  const known = new Set(order);
  const there = new Set(all);
  return [...order.filter((id) => there.has(id)), ...all.filter((id) => !known.has(id))];
}

/** The list with one id in another place, from 0; the same where there is no such id. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const rest = ids.filter((other) => other !== id);
  if (rest.length === ids.length) return [...ids];
  rest.splice(Math.max(0, place), 0, id);
  return rest;
}

/**
 * What an assignment says of its questions: nothing where all are asked as they stand.
 *
 * @param order ids in the teacher's order; see `inOrder`
 * @param leftOut ids
 */
export function askedOf(
  all: readonly string[],
  order: readonly string[],
  leftOut: readonly string[],
): string[] | undefined {
  const asked = inOrder(all, order).filter((id) => !leftOut.includes(id));
  return isSame(asked, all) ? undefined : asked;
}

/**
 * The ids as bytes: a bit for each question, then each one's place among those that are still to come, which is nothing
 * as long as they come in order.
 *
 * @param all ids of the chosen lessons, in the order of the edition
 * @throws RangeError where one is there twice, or in no chosen lesson
 */
export function packAsked(asked: readonly string[], all: readonly string[]): Uint8Array<ArrayBuffer> {
  const wanted = new Set(asked);
  const left = all.filter((id) => wanted.has(id));
  if (left.length !== asked.length) throw new RangeError("questions of no chosen lesson");
  const packer = createPacker();
  for (const id of all) packer.add(wanted.has(id) ? 1 : 0, 2);
  for (const id of asked) {
    const at = left.indexOf(id);
    packer.add(at, left.length);
    left.splice(at, 1);
  }
  return packer.toBytes();
}

/** The ids that `packAsked` took; null where the bytes are none. */
export function unpackAsked(bytes: Uint8Array, all: readonly string[]): string[] | null {
  const unpacker = createUnpacker(bytes);
  const left = all.filter(() => unpacker.next(2) === 1);
  const asked: string[] = [];
  while (left.length > 0) asked.push(...left.splice(unpacker.next(left.length), 1));
  return unpacker.isEmpty() ? asked : null;
}
