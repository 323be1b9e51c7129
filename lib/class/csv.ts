/** Tables for spreadsheets: RFC 4180, in UTF-8 with the mark by which Excel knows it. */
export type Cell = string | number | null;

/**
 * Numbers stay numbers. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
 * injection"): it shows as it was typed and computes nothing.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[\s]*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
