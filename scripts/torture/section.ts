/** What a part of `npm run torture` is told. The same seed and effort give the same tries. */
export interface Torment {
  seed: number;
  /** 1 is what `npm test` runs, a second or two; the long run says 100 if nothing else is asked for. */
  effort: number;
}

/** What came of it. */
export interface Outcome {
  /** A row of docs/reliability.md: what was done to what. */
  what: string;
  tries: number;
  /** One sentence for each thing that was lost, dropped or wrong: what was done, and what came of it. */
  faults: string[];
}

/** One part: a file of this folder, listed in sections.ts. */
export interface Section {
  name: string;
  run: (torment: Torment) => Promise<Outcome[]>;
}

/** Chance that can be had again: the same seed, the same numbers between 0 and 1 (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
