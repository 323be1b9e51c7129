/** A day in the reader's own time zone, in words: "24 November 2026". */
export function formatDay(at: number | Date): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** A calendar date such as 2014-02-17, which belongs to no time zone, in words. */
export function formatDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(day);
}

/** The formatter is made where it is used: made on loading, it would cost every page with an island 20 ms. */
function formatMonth(date: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}-01T00:00:00Z`),
  );
}

/** A date that may be only a year or a month, and may have an end: "December 2008", "20 August to 31 October 2013". */
export function formatSpan(date: string, until?: string): string {
  if (until === undefined) {
    if (date.length === "2014".length) return date;
    return date.length === "2014-12".length ? formatMonth(date) : formatDate(date);
  }
  const from = formatSpan(date);
  const year = date.slice(0, 4);
  return `${until.startsWith(year) ? from.replace(` ${year}`, "") : from} to ${formatSpan(until)}`;
}
