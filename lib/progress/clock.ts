/**
 * One clock for a record that never goes back (a hybrid logical clock: Kulkarni et al., "Logical Physical Clocks", 2014).
 * Each row has the time that the device's clock showed, which is what is shown. Where that is not after everything
 * known in the record, because a clock was put right or two things happened in a millisecond, the row also has a place
 * in the order of the record: the last one known and a little more. Rows are ordered by it.
 */

/** When something happened. */
export interface Moment {
  /** Milliseconds since 1970, by the device's clock. */
  at: number;
  /** The place in the order of all rows, in the same unit; missing where it is `at`. */
  clock?: number;
}

/** The end of the times that are read, 1 January 2100: every date up to it can be shown. */
export const latestTime = Date.UTC(2100, 0, 1);

/** Room for places in the order after the latest time. */
const latestClock = latestTime + 1_000_000_000;

/** Small enough for two thousand changes in a millisecond, large enough not to be lost in a number of this size. */
const step = 1 / 2048;

/** Whether a value is a time that every page can show. */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= latestTime;
}

/** What a device's clock shows, as a time that every page can show. */
export function timeOf(wall: number): number {
  return Math.min(Math.max(wall, 0), latestTime) || 0;
}

/** The same for a row of which the newer version counts: after the one before it, also where the clock was put back. */
export function timeAfter(last: number | undefined, wall: number): number {
  return Math.min(Math.max(timeOf(wall), (last ?? -1) + 1), latestTime);
}

/** Whether a value is a place in the order, or none. */
export function isClock(value: unknown): boolean {
  return value === undefined || (typeof value === "number" && value >= 0 && value <= latestClock);
}

/** The place in the order. */
export function clockOf({ at, clock }: Moment): number {
  return clock ?? at;
}

/**
 * The moment after everything that is known.
 *
 * @param last the last place in the order that is known
 * @param wall what the device's clock shows
 */
export function momentAfter(last: number, wall: number): Moment {
  const at = timeOf(wall);
  return at > last ? { at } : { at, clock: Math.min(last + step, latestClock) };
}
