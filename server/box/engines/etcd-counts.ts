/**
 * A box is counted after so many letters of ours, since each node of etcd walks over all there are; and with every
 * transaction once there may be room for no more than `near`: other servers put letters in too, each so many unseen.
 */
const countAfter = { letters: 100, near: 1_000 };

/** How many letters boxes hold, as far as this server knows. */
export interface Counts {
  isToBeCounted: (box: string) => boolean;
  /** To be called of each letter that was stored. @param counted how many there are now, where that was asked */
  note: (box: string, counted: number | undefined) => void;
}

/** @param most letters that a box takes */
export function createCounts(most: number): Counts {
  /** How many letters a box had when it was last counted, and how many of ours came since; never many boxes. */
  const counts = new Map<string, { counted: number; since: number }>();
  return {
    isToBeCounted(box) {
      const { counted, since } = counts.get(box) ?? { counted: 0, since: countAfter.letters };
      return since >= countAfter.letters || counted + since + countAfter.near >= most;
    },
    note(box, counted) {
      if (counts.size > 10_000) counts.clear();
      const known = counts.get(box) ?? { counted: 0, since: countAfter.letters };
      counts.set(box, counted === undefined ? { ...known, since: known.since + 1 } : { counted, since: 0 });
    },
  };
}
