/** Due times: a wall clock in a zone becomes one moment. `formatClock` in words/format.ts shows it on any wall clock. */
import type { Due } from "./assignment";

const quarter = 15 * 60_000;
const oneDay = 24 * 3_600_000;

/**
 * The moment at which a clock in a zone shows a date and time.
 *
 * @param date as a date field gives it, "2026-11-26"
 * @param time as a time field gives it, "18:00"
 * @param zone an IANA name, "Europe/Berlin"
 * @returns null where there is no such day, time or zone. An hour that a clock skips in spring counts from before the
 * change; one that it shows twice in autumn is the first of the two.
 */
export function dueOf(date: string, time: string, zone: string): Due | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.map(Number) ?? [];
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hours, minutes);
  if (new Date(wall).getUTCDate() !== day) return null;
  try {
    const [moment = wall - offsetAt(zone, wall - oneDay)] = momentsOf(wall, zone);
    return { at: moment, offset: Math.round(offsetAt(zone, moment) / quarter) * 15 };
  } catch {
    return null;
  }
}

/** What `dueOf` had to decide: "skipped" where the clock of the zone never shows that time, "twice" where it does twice. */
export function doubtOf(date: string, time: string, zone: string): "skipped" | "twice" | null {
  if (dueOf(date, time, zone) === null) return null;
  const { length } = momentsOf(Date.parse(`${date}T${time.slice(0, "18:00".length)}Z`), zone);
  return length === 0 ? "skipped" : length > 1 ? "twice" : null;
}

/**
 * The moments at which a zone's clock shows a time, the first one first: two where it was put back, which is by an hour in
 * most places, by half of one on Lord Howe Island, and by two or three at the stations Troll and Casey.
 *
 * @param wall the time as if it were UTC
 */
function momentsOf(wall: number, zone: string): number[] {
  // Where the clocks change nearby, the offset of the day before is the one from before the change.
  const offsets = new Set([offsetAt(zone, wall - oneDay), offsetAt(zone, wall + oneDay)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(zone, moment) === wall)
    .sort((a, b) => a - b);
}

/** How far, in milliseconds, a zone's clock is ahead of UTC at a moment. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-u-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - at;
}

/** How many minutes the reader's own clock is ahead of UTC at a moment. */
export function ownOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** "UTC", "UTC+1" or "UTC−3:30". */
export function offsetName(offset: number): string {
  if (offset === 0) return "UTC";
  const size = Math.abs(offset);
  const minutes = size % 60;
  return `UTC${offset < 0 ? "−" : "+"}${Math.floor(size / 60)}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}
