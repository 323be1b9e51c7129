/** Answers of some weeks, the cards that ask for them, and what has to come out the same of their sums. */
import fc from "fast-check";
import { expect } from "vitest";
import { calibration } from "@/lib/progress/calibration";
import { essenceOf } from "@/lib/progress/essence";
import { type Attempt, byClock, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { withHistory } from "@/lib/progress/whole";
import { lessonKey, questionKey } from "@/lib/quiz/names";
import { comingDays, outcomeOf } from "@/lib/review/outcome";
import type { Calendar } from "@/lib/review/rating";
import { type Card, sittingOf, standingsOf } from "@/lib/review/sitting";
import { addToSums, type Sums } from "@/lib/review/sums";
import { atOnce } from "@/lib/steps";
import { arbitraryAttempt } from "../progress/arbitrary-progress";

/** One day is ten moments. */
export const dayOf = (at: number) => Math.floor(at / 10);
export const on = (today: number): Calendar => ({ today, dayOf });

const card = (module: string, id: string, more: Partial<Card> = {}): Card => ({
  question: questionKey({ module, id }),
  rev: 1,
  tries: 2,
  scored: true,
  lesson: lessonKey({ module: "north", slug: "first" }),
  addedBy: null,
  ...more,
});
export const veto = card("north", "veto");
const agenda = card("north", "agenda", { sibling: veto.question });
const cards = [veto, agenda, card("south", "vote", { tries: 1 })];

export const add = (sums: Sums, attempts: readonly Attempt[], calendar: Calendar) =>
  atOnce(addToSums(sums, attempts, calendar));

/** Answers of some weeks in the order they were given, now and then by a clock that stood wrong. */
export const log = fc
  .array(
    fc.record({ attempt: arbitraryAttempt, gap: fc.nat(14), wrong: fc.integer({ min: -30, max: 30 }) }),
    {
      maxLength: 60,
    },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.boolean(), fc.nat(rows.length), fc.nat(rows.length)))
  .map(([rows, hasWrongClock, ...places]) => {
    let clock = 100;
    const attempts = rows.map(({ attempt, gap, wrong }, index) => {
      clock += gap;
      const at = Math.max(0, clock + (hasWrongClock && index % 7 === 3 ? wrong : 0));
      return {
        ...attempt,
        id: `a${index}`,
        rev: attempt.rev === 2 && index % 4 === 0 ? 2 : 1,
        at,
        clock: clock + index / 1_000,
      };
    });
    return { attempts: attempts.sort(byClock), cuts: places.sort((a, b) => a - b), today: dayOf(clock) };
  });

/** What a page has of a record after years: its essence, and what is no part of the past. */
export function beside(attempts: readonly Attempt[], { rows }: Sums): Progress {
  const essence = essenceOf(attempts);
  const hot = { ...emptyProgress, attempts: attempts.filter((one) => essence.has(one)) };
  return withHistory(hot, rows);
}

export function expectTheSame(
  attempts: readonly Attempt[],
  sums: Sums,
  calendar: Calendar,
  page: Progress = beside(attempts, sums),
): void {
  const whole = merge(emptyProgress, { ...emptyProgress, attempts: [...attempts] });
  expect(sums.count).toBe(attempts.length);
  expect(sums.calibration).toEqual(calibration([...attempts]));
  expect(standingsOf(page, cards, calendar, sums)).toEqual(standingsOf(whole, cards, calendar));
  expect(sittingOf(page, cards, calendar, 2, sums)).toEqual(sittingOf(whole, cards, calendar, 2));
  expect(outcomeOf(page, cards, calendar, sums)).toEqual(outcomeOf(whole, cards, calendar));
  expect(comingDays(page, cards, calendar, sums)).toEqual(comingDays(whole, cards, calendar));
}
