/** What was worked out of a question's answers, for as long as they are the same. */
import type { Attempt } from "../progress/progress";
import { type Calendar, type DayOf, type DayRating, ratedDays } from "./rating";
import { dueDay } from "./schedule";
import type { PastDays } from "./sums";

export interface Worked {
  /** As `ratedDays` gives them, after the past. */
  days: DayRating[];
  /** The day it is due on by what was answered before today. */
  dueBefore: number | null;
  /** The same, with today's answers. */
  dueAfter: number | null;
}

interface Known extends Worked {
  attempts: readonly Attempt[];
  calendar: Calendar;
  past: PastDays;
}

const known = new Map<string, Known>();

/**
 * The days and due days of a question. A day of each answer and a step of the model for each day is what the review costs
 * after years, so it is worked out once, and again for the question that was answered.
 *
 * @param name of the question, or of two siblings
 * @param past what the days before these attempts came to
 * @param plain whether the day of an answer is what the calendar says of its own time
 */
export function worked(
  name: string,
  attempts: readonly Attempt[],
  calendar: Calendar,
  dayOf: DayOf,
  past: PastDays,
  plain: boolean,
): Worked {
  const before = plain ? known.get(name) : undefined;
  if (
    before !== undefined &&
    before.past === past &&
    before.calendar.today === calendar.today &&
    before.calendar.dayOf === calendar.dayOf &&
    before.attempts.length === attempts.length &&
    before.attempts.every((attempt, index) => attempt === attempts[index])
  )
    return before;
  const days = ratedDays(attempts, calendar, dayOf);
  const now = {
    attempts,
    calendar,
    past,
    days,
    dueBefore: dueDay(
      days.filter(({ day }) => day < calendar.today),
      past,
    ),
    dueAfter: dueDay(days, past),
  };
  if (plain) known.set(name, now);
  return now;
}
