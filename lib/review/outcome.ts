/** What the end of a sitting can say: derived from the record, as the sitting is. */
import type { Progress } from "../progress/progress";
import type { QuestionKey } from "../quiz/names";
import { type Calendar, ratingOf } from "./rating";
import { type Card, sittingSize, standingsOf } from "./sitting";
import { noSums, type Sums } from "./sums";

export interface Outcome {
  /** Questions that the review asked today; one that came twice counts once. */
  asked: number;
  /** Of those, the ones that were right the first time they came today. */
  right: number;
  /** Of those, the ones that had been missed the last time before, and the day of that. The longest ago first. */
  nowKnown: { question: QuestionKey; missedOn: number }[];
}

/** How today's review went so far. */
export function outcomeOf(
  progress: Progress,
  cards: readonly Card[],
  calendar: Calendar,
  sums: Sums = noSums,
): Outcome {
  const asked = standingsOf(progress, cards, calendar, sums).filter((standing) =>
    standing.asked.some(isRated),
  );
  const right = asked.filter(({ missed }) => !missed);
  return {
    asked: asked.length,
    right: right.length,
    nowKnown: right
      .flatMap(({ key, lapsed }) => (lapsed === null ? [] : [{ question: key, missedOn: lapsed }]))
      .sort((a, b) => a.missedOn - b.missedOn),
  };
}

const isRated = (attempt: Progress["attempts"][number]) => ratingOf(attempt) !== null;

/** A day, and how many questions its sitting will ask. */
export interface ComingDay {
  day: number;
  count: number;
}

/** How many days are looked ahead. */
const daysAhead = 7;

/**
 * The days after today, with what comes back on each if all that is asked is answered. No day asks more than a sitting
 * holds; what finds no room waits for the next.
 */
export function comingDays(
  progress: Progress,
  cards: readonly Card[],
  calendar: Calendar,
  sums: Sums = noSums,
): ComingDay[] {
  const { today } = calendar;
  const dueOn = standingsOf(progress, cards, calendar, sums).flatMap(({ dueAfter, answeredToday }) => {
    if (dueAfter === null || (dueAfter <= today && answeredToday)) return [];
    return [Math.max(dueAfter, today + 1)];
  });
  let waiting = 0;
  return Array.from({ length: daysAhead }, (_, index) => {
    const day = today + 1 + index;
    waiting += dueOn.filter((due) => due === day).length;
    const count = Math.min(waiting, sittingSize);
    waiting -= count;
    return { day, count };
  });
}
