/** Tables for spreadsheets: RFC 4180, in UTF-8 with the mark by which Excel knows it. */
export type Cell = string | number | null;

/** How a table is written for whoever opens it. */
export interface CsvForm {
  separator: "," | ";";
  decimal: "." | ",";
  /** For another program and not to be looked at: a text that is like a number or a date stays as it is. */
  imported: boolean;
}

/** What platforms read when they import a table. */
export const importForm: CsvForm = { separator: ",", decimal: ".", imported: true };

/** How spreadsheets of a language write tables: where a comma begins the decimals, cells are parted by a semicolon. */
export function csvFormOf(locale: string): CsvForm {
  const comma = new Intl.NumberFormat(locale).formatToParts(0.5).some(({ value }) => value === ",");
  return comma
    ? { separator: ";", decimal: ",", imported: false }
    : { separator: ",", decimal: ".", imported: false };
}

/**
 * Numbers stay numbers. A text that a spreadsheet would compute, or change into a number or a date, gets an apostrophe
 * before it: it shows as it was typed. That holds for every sign that a spreadsheet may part cells by, since which one it
 * takes is up to its language (OWASP, "CSV injection").
 *
 * @param locales of spreadsheets that may open it: they tell which words are months, as in "mar-17"
 * @param form as `csvFormOf` gives it; `importForm` for a platform
 */
export function toCsv(
  rows: readonly (readonly Cell[])[],
  locales: readonly string[] = ["en"],
  form: CsvForm = { separator: ",", decimal: ".", imported: false },
): string {
  const months = monthNames(locales);
  const line = (row: readonly Cell[]) =>
    `${row.map((cell) => cellText(cell, months, form)).join(form.separator)}\r\n`;
  return `\ufeff${rows.map(line).join("")}`;
}

function cellText(cell: Cell, months: readonly string[], { decimal, imported }: CsvForm): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  // A number, an address or a name, with nothing in it that could call anything.
  const isKnown = imported && /^[+-][\p{L}\p{M}\d.@_ ’'-]+$/u.test(cell);
  const isComputed = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) && !isKnown;
  const isKept = isComputed || (!imported && isChanged(cell, months));
  const text = (isKept ? `'${cell}` : cell).replace(/([,;|\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",;\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Whether a spreadsheet reads a text as a number, a date, a time or a truth, and shows it changed. */
function isChanged(text: string, months: readonly string[]): boolean {
  const bare = text.trim();
  // A plain whole number is shown as it is; more than fifteen digits are not.
  if (/^(?:0|[1-9]\d{0,14})$/.test(bare)) return false;
  if (/^(?:true|false)$/i.test(bare)) return true;
  if (!/\d/.test(bare)) return false;
  const words = bare.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
  // Only after a number: "1e5", "5 pm".
  const follows = /^\d/.test(bare) ? /^(?:e|[ap]\.?(?:m\.?)?)$/i : null;
  return words.every((word) => follows?.test(word) || isMonth(plain(word), months));
}

/** Spreadsheets know a month by its first three letters too. */
function isMonth(word: string, months: readonly string[]): boolean {
  return months.some((month) => month === word || (word.length > 2 && month.startsWith(word)));
}

function monthNames(locales: readonly string[]): string[] {
  return locales.flatMap((locale) =>
    (["long", "short"] as const).flatMap((month) => {
      const inWords = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => plain(inWords.format(Date.UTC(2026, at, 1))));
    }),
  );
}

function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}
