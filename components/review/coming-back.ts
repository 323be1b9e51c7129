/** What other pages say of the review. Loaded when there is something to say: it brings the scheduler with it. */

import { lineWords as words } from "@words/review";
import type { Years } from "@/lib/review/kept-sums";
import { minutesFor, sittingOf, sittingSize, workOut } from "@/lib/review/sitting";
import { formatComing } from "@/words/format";
import { showDue } from "../ui/header-due";
import { localCalendar } from "../ui/local-calendar";
import { runInSteps } from "../ui/run-in-steps";
import { loadCards } from "./load-review";

/**
 * Today's sitting in one line, or when the next one is; null when nothing was ever answered. The header comes to say
 * the same.
 *
 * @throws when what can be asked cannot be loaded
 */
export async function dueText({ progress, sums }: Years, now: number): Promise<string | null> {
  const modules = await loadCards();
  const calendar = localCalendar(now);
  const cards = modules.flatMap(({ parts }) => parts.flatMap((part) => part.cards));
  await runInSteps(workOut(progress, cards, calendar, sums));
  const { ask, next } = sittingOf(progress, cards, calendar, undefined, sums);
  showDue(ask.length);
  if (ask.length > 0) return words.due(ask.length, minutesFor(ask.length));
  return next === null ? null : words.next(next.count, formatComing(next.day, calendar.today), sittingSize);
}
