/** Text for XML 1.0, whose production 2 (Char) has no place at all for some signs. */
export function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** An id as XML wants one: it begins with a letter and has no other signs than these. */
export function xmlId(text: string): string {
  return `i-${text.replace(/[^A-Za-z0-9._-]/g, "-")}`;
}
