import { FSRSAlgorithm } from "ts-fsrs";
import type { DayRating } from "./rating";

/**
 * FSRS with its default weights, in whole days and without chance: the same answers give the same days on every device.
 * A question is due when the model expects it to be remembered nine times in ten; after a term of about ninety days
 * nothing waits longer.
 */
const model = new FSRSAlgorithm({
  request_retention: 0.9,
  maximum_interval: 90,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * The day on which a question is due again. After a day with a miss it is the next day, whatever the model says of older
 * successes; else what FSRS says of all its days.
 *
 * @param days as `ratedDays` gives them
 * @returns null for a question that was never answered
 */
export function dueDay(days: readonly DayRating[]): number | null {
  const last = days.at(-1);
  if (last === undefined) return null;
  if (last.rating === 1) return last.day + 1;
  let memory: { stability: number; difficulty: number } | null = null;
  let before = last.day;
  for (const { day, rating } of days) {
    memory = model.next_state(memory, memory === null ? 0 : day - before, rating);
    before = day;
  }
  return last.day + (memory === null ? 1 : model.next_interval(memory.stability, 0));
}
