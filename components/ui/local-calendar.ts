import type { Calendar } from "@/lib/review/rating";

const oneDay = 86_400_000;

/** Days as the reader's own clock has them: a day ends at midnight, wherever the reader is. */
export function localCalendar(now: number): Calendar {
  return { today: localDay(now), dayOf: localDay };
}

function localDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / oneDay;
}
