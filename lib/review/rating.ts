import { type Attempt, isGraded } from "../progress/progress";
import { isKind, kindTraits } from "../quiz/kinds/kinds";

/** How well something was remembered, in the numbers of FSRS: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/**
 * What one answer says of the memory; null where nothing is graded. Not right, or asked to be shown: again. A guess or
 * an answer with a hint: hard, so that luck is never taken for knowledge. Sure and right, where the answer is produced
 * and not picked: easy. Everything else: good.
 */
export function ratingOf(attempt: Attempt): Rating | null {
  if (attempt.verdict === "shown") return 1;
  if (!isGraded(attempt)) return null;
  if (attempt.verdict !== "right") return 1;
  if (attempt.hints > 0 || attempt.confidence === "guess") return 2;
  return attempt.confidence === "sure" && isProduced(attempt.kind) ? 4 : 3;
}

/** Only where an answer is produced, not picked, can a right one be no luck at all. Records may hold kinds of later versions. */
function isProduced(kind: string): boolean {
  return isKind(kind) && kindTraits[kind].answer === "produced";
}

/** Whole days, counted from any day: 20,000 is the day after 19,999. Which day a moment falls on is the reader's. */
export interface Calendar {
  today: number;
  dayOf: (at: number) => number;
}

/** The day of a moment, today at the latest: what a wrong clock dates in the future, or not at all, counts as today's. */
export function dayIn({ today, dayOf }: Calendar, at: number): number {
  const day = dayOf(at);
  return day < today ? day : today;
}

export type DayOf = (attempt: Attempt) => number;

/**
 * The day of each attempt: never later than that of one made after it, so that an answer given while the clock was a
 * year ahead counts on the day it was given at the latest.
 *
 * @param attempts in the order they were given
 */
export function daysOf(attempts: readonly Attempt[], calendar: Calendar): DayOf {
  const earliest = timesAfter(attempts);
  return (attempt) => dayIn(calendar, earliest.get(attempt) ?? attempt.at);
}

const known = new WeakMap<readonly Attempt[], Map<Attempt, number>>();

/** Of attempts that were dated later than one made after them: the earliest time of those. Nearly always of none. */
export function timesAfter(attempts: readonly Attempt[]): ReadonlyMap<Attempt, number> {
  const found = known.get(attempts);
  if (found !== undefined) return found;
  const earlier = new Map<Attempt, number>();
  let earliest = Number.POSITIVE_INFINITY;
  for (let index = attempts.length - 1; index >= 0; index -= 1) {
    const attempt = attempts[index];
    if (attempt === undefined) continue;
    if (attempt.at > earliest) earlier.set(attempt, earliest);
    else earliest = attempt.at;
  }
  known.set(attempts, earlier);
  return earlier;
}

/** What one day said of the memory of a question. */
export interface DayRating {
  day: number;
  rating: Rating;
}

/**
 * The days on which a question was answered, in order, each with the worst of its ratings: so whoever misses a question
 * and then gets it right within the day has missed it, and it makes no difference in what order two devices tell of the
 * day.
 *
 * @param attempts of one question on one rev, in the order they were given
 * @param dayOf the day of each, where more of the record is known
 */
export function ratedDays(
  attempts: readonly Attempt[],
  calendar: Calendar,
  dayOf = daysOf(attempts, calendar),
): DayRating[] {
  const worst = new Map<number, Rating>();
  for (const attempt of attempts) {
    const rating = ratingOf(attempt);
    if (rating === null) continue;
    const day = dayOf(attempt);
    const known = worst.get(day);
    if (known === undefined || rating < known) worst.set(day, rating);
  }
  return [...worst].map(([day, rating]) => ({ day, rating })).sort((a, b) => a.day - b.day);
}
