import type { Ordering, Part } from "./question";

/** The parts in the order a learner sees them: as written, or shuffled, always the same way for the same seed. */
export function shownOrder(parts: Part[], ordering: Ordering, seed: string): Part[] {
  return ordering === "written" ? [...parts] : shuffle(parts, seed);
}

/**
 * The order in which an `order` question starts: shuffled, and never the right one. Two ids or more, each once; fewer
 * have only one order and come back in it.
 */
export function shuffledAway(ids: readonly string[], right: readonly string[], seed: string): string[] {
  const shuffled = shuffle(ids, seed);
  const solved = shuffled.every((id, at) => id === right[at]);
  return solved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** Fisher and Yates, Statistical Tables (1938): strike out one of the rest at random until none is left. */
function shuffle<T>(things: readonly T[], seed: string): T[] {
  const random = randomFrom(seed);
  const rest = [...things];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return shuffled;
}

/** Numbers from 0 up to 1, the same for the same seed: mulberry32 by Tommy Ettinger (2017, public domain). */
export function randomFrom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits, by Fowler, Noll and Vo, over UTF-16 units instead of bytes: nobody else has to get the same number. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}
