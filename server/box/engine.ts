/**
 * What a store of letters has to do. Every engine keeps these promises, and one contract test holds all of them to it
 * (tests/unit/server/box/contract.ts).
 *
 * - What was answered "stored" is on the disk: no crash and no power cut takes it away.
 * - Letters of a box are read in an order that never changes. A number is given once the letter is there for every
 *   reader: whoever reads on after the last number they saw misses none. Letters that came in one go may share a number,
 *   and a page of letters never ends between two of them.
 * - An id is stored once. The same bytes again change nothing, other bytes are told apart.
 *
 * A table of boxes with their last number and a row a letter keep it in Postgres too: `update box set last = last + 1
 * where name = $1 and open and last < $2 returning last` locks the box's row until its letter is committed, so numbers
 * become readable in their order.
 */
import type { BoxState } from "@/lib/box/protocol";

export interface Letter {
  n: number;
  id: string;
  bytes: Uint8Array;
}

export interface LettersRead {
  letters: Letter[];
  more: boolean;
}

/** What came of a letter. `full`: the box, or the store, takes no more. */
export type Appended = "stored" | "same" | "different" | "no-box" | "closed" | "too-many" | "full";

export interface Engine {
  /** Opens a box, anew as well, or closes it: then it takes nothing more. @returns whether it was not there before */
  open(box: string, state: BoxState, now: number): Promise<"made" | "kept" | "full">;
  /** What a box is like; null where there is none, or no longer. */
  state(box: string, now: number): Promise<BoxState | null>;
  append(box: string, id: string, bytes: Uint8Array, now: number): Promise<Appended>;
  /** Letters after a number, the oldest first: at most so many, and so many bytes unless the first alone is longer. */
  read(box: string, after: number, most: { letters: number; bytes: number }): Promise<LettersRead>;
  /** Takes away every letter, off the disk too as far as the store can; what comes afterwards is numbered higher. */
  remove(box: string): Promise<void>;
  /** Calls whenever letters may have come or gone, until the signal ends it. */
  watch(box: string, changed: () => void, signal: AbortSignal): void;
  /** Whether a nonce is new. It is remembered until the time given. */
  once(nonce: string, until: number, now: number): Promise<boolean>;
  /** Takes away boxes whose time is over, and nonces. @returns how many boxes */
  sweep(now: number): Promise<number>;
  /** Bytes that are kept. @throws Unavailable where the store takes nothing: whoever watches the machine asks by this */
  size(): Promise<{ bytes: number }>;
  close(): Promise<void>;
}

/** What a store takes at most. */
export interface Room {
  /** Letters in a box. */
  letters: number;
  /** Bytes in all. */
  bytes: number;
}

/** The disk has no room: nothing was done. */
export class Full extends Error {}

/** The store cannot be reached for now; what was asked may have been done or not. */
export class Unavailable extends Error {}
