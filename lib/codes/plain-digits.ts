/** A text with the digits of any script as those of this one: "٩" and "९" as "9". */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, plainDigit);
}

/** The digits of a script stand in one row from zero to nine, which begins at a multiple of 16 or 6 after one. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code - (code % 16);
  return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
}
