/** What other pages say of the review. Loaded when there is something to say: it brings the scheduler with it. */

import { lineWords as words } from "@words/review";
import type { Progress } from "@/lib/progress/progress";
import { withHistory } from "@/lib/progress/whole";
import { minutesFor, sittingOf, sittingSize } from "@/lib/review/sitting";
import { formatComing } from "@/words/format";
import { savedHistory } from "../progress/saved-history";
import { showDue } from "../ui/header-due";
import { loadCards } from "./load-review";
import { localCalendar } from "./local-calendar";

/**
 * Today's sitting in one line, by the record and the history beside it, or when the next one is; null when nothing was ever answered. The header comes to say
 * the same.
 *
 * @throws when what can be asked cannot be loaded
 */
export async function dueText(progress: Progress, now: number): Promise<string | null> {
  const modules = await loadCards();
  const calendar = localCalendar(now);
  const cards = modules.flatMap(({ parts }) => parts.flatMap((part) => part.cards));
  // Where the history cannot be read, what can be says more than nothing.
  const sealed = await savedHistory().catch(() => []);
  const { ask, next } = sittingOf(withHistory(progress, sealed), cards, calendar);
  showDue(ask.length);
  if (ask.length > 0) return words.due(ask.length, minutesFor(ask.length));
  return next === null ? null : words.next(next.count, formatComing(next.day, calendar.today), sittingSize);
}
