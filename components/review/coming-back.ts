/** What other pages say of the review. Loaded when there is something to say: it brings the scheduler with it. */

import { lineWords as words } from "@words/review";
import type { ReviewModule } from "@/lib/content/review-cards";
import type { Progress } from "@/lib/progress/progress";
import type { Asked } from "@/lib/progress/question-state";
import { minutesFor, nextDueDay, sittingOf } from "@/lib/review/sitting";
import { formatComing } from "@/words/format";
import { localCalendar } from "./local-calendar";

/** Today's sitting in one line; null when nothing was ever answered. */
export function dueText(progress: Progress, modules: readonly ReviewModule[], now: number): string | null {
  const calendar = localCalendar(now);
  const cards = modules.flatMap(({ parts }) => parts.flatMap((part) => part.cards));
  const { ask, next } = sittingOf(progress, cards, calendar);
  if (ask.length > 0) return words.due(ask.length, minutesFor(ask.length));
  return next === null ? null : words.next(next.count, formatComing(next.day, calendar.today));
}

/** How many of a lesson's questions come back next, and when; null when none does. */
export function comingBackText(
  progress: Progress,
  questions: readonly (Asked & { scored: boolean })[],
  now: number,
): string | null {
  const calendar = localCalendar(now);
  const days = questions.flatMap((asked) => {
    const day = nextDueDay(progress, { ...asked, lesson: null, addedBy: null }, calendar);
    return day === null || day <= calendar.today ? [] : [day];
  });
  if (days.length === 0) return null;
  const first = Math.min(...days);
  return words.comingBack(days.filter((day) => day === first).length, formatComing(first, calendar.today));
}
