/**
 * Bytes as letters and digits that survive chats, capitals, line breaks and a typist: Crockford's base 32
 * (https://www.crockford.com/base32.html), which has no I, L, O or U. Three bytes at the end are a checksum.
 */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const values = new Map<string, number>();
for (const [read, value] of [...letters].map((letter, at) => [letter, at] as const)) {
  values.set(read, value).set(read.toLowerCase(), value);
}
for (const [read, value] of [
  ["O", 0],
  ["I", 1],
  ["L", 1],
] as const) {
  values.set(read, value).set(read.toLowerCase(), value);
}

/** Longer texts are not read: the longest hand-in, sealed, has 104,100 letters. */
export const longestCode = 110_000;

/**
 * Bytes with their checksum as text. The checksum is CRC-24 of RFC 9580 (OpenPGP), section 6.1: a mistyped letter
 * changes five bits in a row, and every change of up to 24 bits in a row is found; of other changes one in 16.7 million
 * is not.
 */
export function toCodeText(bytes: Uint8Array): string {
  const sum = crc24(bytes);
  const all = new Uint8Array(bytes.length + 3);
  all.set(bytes);
  all.set([sum >> 16, (sum >> 8) & 255, sum & 255], bytes.length);
  return toLetters(all);
}

/**
 * The bytes that `toCodeText` wrote, or null where a letter is wrong or missing. Small letters, spaces and hyphens make
 * no difference, and O reads as 0, I and L as 1.
 */
export function fromCodeText(text: string, longest = longestCode): Uint8Array<ArrayBuffer> | null {
  const bytes = text.length > longest ? null : fromLetters(text);
  if (bytes === null) return null;
  // Fewer than three bytes are less than the sum of nothing.
  const body = bytes.slice(0, -3);
  const sum = bytes.slice(-3).reduce((all, byte) => all * 256 + byte, 0);
  return crc24(body) === sum ? body : null;
}

/**
 * Every body that may stand at the beginning of a text with anything after it: a link of the first format does not say
 * how long it is. Takes linear time.
 *
 * @param letters nothing but letters and digits
 */
export function codesAtStart(letters: string): Uint8Array<ArrayBuffer>[] {
  const found: Uint8Array<ArrayBuffer>[] = [];
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  // The sum of all bytes but the last three, and those three as one number.
  let sum = crcStart;
  let last = 0;
  for (const letter of letters) {
    const value = letterValue(letter);
    if (value < 0) break;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
    const body = bytes.length - 3;
    if (body > 0) sum = crcStep(sum, bytes[body - 1] ?? 0);
    last = ((last << 8) | (bytes.at(-1) ?? 0)) & 0xffffff;
    if (last === sum && held === 0) found.push(Uint8Array.from(bytes.slice(0, body)));
  }
  return found;
}

/** What a letter stands for, 0 to 31; -1 for one that stands in no code. */
export function letterValue(letter: string): number {
  return values.get(letter) ?? -1;
}

/** A small number as so many letters. */
export function numberToLetters(number: number, length: number): string {
  return Array.from({ length }, (_, at) =>
    letters.charAt(Math.floor(number / 32 ** (length - 1 - at)) % 32),
  ).join("");
}

/** The number that `numberToLetters` wrote. */
export function lettersToNumber(written: string): number {
  return [...written].reduce((sum, letter) => sum * 32 + letterValue(letter), 0);
}

function toLetters(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + letters.charAt((held << (5 - bits)) & 31);
}

function fromLetters(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.replace(/[\s-]/g, "")) {
    const value = letterValue(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  // What fills the last letter up is nothing, so that every code has one text only.
  return bits < 5 && held === 0 ? Uint8Array.from(bytes) : null;
}

/** @returns 0 to 2^24 - 1 */
export function crc24(bytes: Uint8Array): number {
  let sum = crcStart;
  // By number: a page with a report goes through a quarter of a million bytes before its code is quick.
  for (let at = 0; at < bytes.length; at += 1) sum = crcStep(sum, bytes[at] ?? 0);
  return sum;
}

const crcStart = 0xb704ce;

/** What each byte adds to the sum. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 16;
  for (let bit = 0; bit < 8; bit += 1) {
    sum <<= 1;
    if (sum & 0x1000000) sum ^= 0x1864cfb;
  }
  return sum & 0xffffff;
});

function crcStep(before: number, byte: number): number {
  return ((before << 8) & 0xffffff) ^ (crcTable[(before >> 16) ^ byte] ?? 0);
}
