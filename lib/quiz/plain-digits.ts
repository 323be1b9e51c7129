/** A text with the digits of any script as those of this one: "٩", "९" and "𝟗" as "9". */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, plainDigit);
}

/** What was found already: a text of a megabyte may hold one digit many times. */
const found = new Map<string, string>();

/** Unicode encodes decimal digits in runs of ten from zero to nine, of which some follow one another (The Unicode Standard, 4.6). */
function plainDigit(digit: string): string {
  const known = found.get(digit);
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  const plain = String(before % 10);
  found.set(digit, plain);
  return plain;
}
