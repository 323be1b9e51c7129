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

const oneWeek = 7 * oneDay;
/** Nobody answered before, and what comes later is summed anew. */
const [firstWeek, lastWeek] = [Date.UTC(2015, 0), Date.UTC(2045, 0)];

/**
 * What tells the days of one time zone from those of another: how far its clock is off, and on which days that changed. Its name
 * would say so too, but to ask for it a browser reads all that it knows of dates, which takes longer than all else here.
 */
export function localZone(): string {
  const changes: number[] = [];
  for (let week = firstWeek; week < lastWeek; week += oneWeek) {
    if (offsetAt(week) === changes.at(-1)) continue;
    let day = week;
    while (day > firstWeek && day > week - oneWeek && offsetAt(day - oneDay) === offsetAt(week))
      day -= oneDay;
    changes.push(day / oneDay, offsetAt(week));
  }
  return changes.join(" ");
}

function offsetAt(at: number): number {
  return new Date(at).getTimezoneOffset();
}
