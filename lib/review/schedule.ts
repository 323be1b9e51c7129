import { FSRSAlgorithm } from "ts-fsrs";
import type { DayRating, Rating } from "./rating";

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

/** What the model knows of a memory. */
export interface Memory {
  stability: number;
  difficulty: number;
}

/**
 * The memory after one more day.
 *
 * @param before null for a question that was never answered
 * @param gap the days since it was answered last
 */
export function remember(before: Memory | null, gap: number, rating: Rating): Memory {
  const { stability, difficulty } = model.next_state(before, before === null ? 0 : gap, rating);
  return { stability, difficulty };
}

/**
 * The day on which a question is due again. After a day with a miss it is the next day, whatever the model says of older
 * successes; else what FSRS says of all its days.
 *
 * @param days as `ratedDays` gives them
 * @param past what earlier days came to
 * @returns null for a question that was never answered
 */
export function dueDay(
  days: readonly DayRating[],
  past: { last: DayRating | null; memory: Memory | null } = { last: null, memory: null },
): number | null {
  const last = days.at(-1) ?? past.last;
  if (last === null) return null;
  if (last.rating === 1) return last.day + 1;
  let { memory } = past;
  let before = past.last?.day ?? last.day;
  for (const { day, rating } of days) {
    memory = remember(memory, day - before, rating);
    before = day;
  }
  return last.day + (memory === null ? 1 : model.next_interval(memory.stability, 0));
}
