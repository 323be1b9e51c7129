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
