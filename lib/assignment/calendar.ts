/** A time as a file that calendars open: iCalendar, RFC 5545. */
export interface CalendarEntry {
  /** Unlike that of any other entry. */
  id: string;
  title: string;
  description: string;
  url: string;
  /** Milliseconds since 1970. */
  due: number;
  madeAt: number;
}

/** One file with all entries. */
export function toCalendar(...entries: CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Unreasonable Criticism//Calendar//EN",
    ...entries.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ id, title, description, url, due, madeAt }: CalendarEntry): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@unreasonable-criticism`,
    `DTSTAMP:${stamp(madeAt)}`,
    // Half an hour that ends when the work is due: an entry without length is invisible in some calendars.
    `DTSTART:${stamp(due - 30 * 60_000)}`,
    `DTEND:${stamp(due)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    "END:VEVENT",
  ];
}

/** 20261126T170000Z */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** Lines of at most 75 bytes; what follows begins with a space (section 3.1). */
function folded(line: string): string {
  let text = "";
  let room = 75;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (size > room) {
      text += "\r\n ";
      room = 74;
    }
    text += letter;
    room -= size;
  }
  return text;
}
