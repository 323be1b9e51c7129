/**
 * Dates, numbers, plurals and the alphabet, as the language of the build has them. Each formatter is made where it is
 * used: made on loading, it would cost every page with an island 20 ms. One costs as much as drawing a row of a table, so
 * that lists of dates keep theirs.
 */
import { dateWords, language } from "@words/language";

const oneDay = 86_400_000;

/** A day in the reader's own time zone, in words: "24 November 2026". */
export function formatDay(at: number | Date): string {
  return dayFormat().format(at);
}

/** `formatDay` for a list: the zone is the one that the reader is in at its first date. A list without one makes no formatter. */
export function formatDays(): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= dayFormat();
    return format.format(at);
  };
}

function dayFormat(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language.formats, { day: "numeric", month: "long", year: "numeric" });
}

/** What the reader's own clock shows: "14:03". */
export function formatTime(at: number): string {
  return inWords(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** A calendar date, which belongs to no time zone, as exactly as it is given: "17 February 2014", "December 2008" or "2014". */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  const shown: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
  if (day === undefined) return onCalendar(Date.parse(`${date}-01T00:00:00Z`), shown);
  return onCalendar(Date.parse(`${date}T00:00:00Z`), { ...shown, day: "numeric" });
}

/** A calendar date that may have an end: "December 2008", "20 August to 31 October 2013". */
export function formatSpan(date: string, until?: string): string {
  const from = formatDate(date);
  if (until === undefined) return from;
  const year = date.slice(0, 4);
  return dateWords.span(until.startsWith(year) ? from.replace(` ${year}`, "") : from, formatDate(until));
}

/** What a calendar or a wall clock shows belongs to no time zone: these hold wherever the reader goes. */
const calendarFormats = new Map<string, Intl.DateTimeFormat>();

/** @param options no two with the same names and other values */
function onCalendar(at: number, options: Intl.DateTimeFormatOptions): string {
  const name = Object.keys(options).join();
  const format =
    calendarFormats.get(name) ?? new Intl.DateTimeFormat(language.formats, { ...options, timeZone: "UTC" });
  calendarFormats.set(name, format);
  return format.format(at);
}

/**
 * What a clock shows that is so many minutes ahead of UTC: "Thursday, 26 November 2026 at 18:00",
 * or "midnight between Thursday and Friday, 27 November 2026".
 *
 * @param at milliseconds since 1970
 * @param offset minutes
 */
export function formatClock(at: number, offset: number): string {
  const wall = at + offset * 60_000;
  const weekday: Intl.DateTimeFormatOptions = { weekday: "long" };
  const date: Intl.DateTimeFormatOptions = { ...weekday, day: "numeric", month: "long", year: "numeric" };
  if (wall % oneDay === 0)
    return dateWords.midnight(onCalendar(wall - oneDay, weekday), onCalendar(wall, date));
  return onCalendar(wall, { ...date, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** When a coming day is, in words: "tomorrow", "on Thursday", "on 3 December". Days are counted from 1970. */
export function formatComing(day: number, today: number): string {
  if (day === today + 1) return dateWords.tomorrow;
  const options: Intl.DateTimeFormatOptions =
    day - today < 7 ? { weekday: "long" } : { day: "numeric", month: "long" };
  return dateWords.on(inWords(day * oneDay, { ...options, timeZone: "UTC" }));
}

/** When a day was, in words, within a sentence: "yesterday", "on Saturday", "on 3 December". Days are counted from 1970. */
export function formatPassed(day: number, today: number): string {
  if (day === today - 1) return dateWords.yesterday;
  const options: Intl.DateTimeFormatOptions =
    today - day < 7 ? { weekday: "long" } : { day: "numeric", month: "long" };
  return dateWords.on(inWords(day * oneDay, { ...options, timeZone: "UTC" }));
}

/** The name of a day of the week, of a day counted from 1970: "Saturday" or "Sat". */
export function formatWeekday(day: number, length: "long" | "short"): string {
  return inWords(day * oneDay, { weekday: length, timeZone: "UTC" });
}

function inWords(at: number | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.formats, options).format(at);
}

/** 12000 as "12,000". */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(language.formats).format(number);
}

/** The forms that a language has for a counted thing, by the plural rules of Unicode CLDR. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that belongs to a number: for 1 and English `one`, else `other`. */
export function plural(number: number, forms: PluralForms): string {
  return forms[new Intl.PluralRules(language.formats).select(number)] ?? forms.other;
}

/** A number with the thing that is counted: "1 answer", "3 answers". */
export function counted(number: number, forms: PluralForms): string {
  return `${number} ${plural(number, forms)}`;
}

/** By the alphabet of the language, numbers within by their value: "2" before "10". */
export function compareText(a: string, b: string): number {
  return a.localeCompare(b, language.formats, { numeric: true });
}
