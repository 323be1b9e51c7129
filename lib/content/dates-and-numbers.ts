/** A date or a number. A day may lack its year or, as "the 17th", its month too, and a year may stand alone. */
export type Amount =
  | { kind: "day"; day: number; month: number | null; year: number | null }
  | { kind: "month"; month: number; year: number }
  | { kind: "year"; year: number }
  | { kind: "number"; number: number };

/** An amount as a text has it. */
export interface Mention {
  index: number;
  written: string;
  amount: Amount;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
const month = `(${months.join("|")})`;
const year = "(1[89]\\d\\d|20\\d\\d)";

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const words = new Map<string, number>([
  ["no", 0],
  ["none", 0],
  ...units.split(" ").map((word, index) => [word, index + 1] as const),
  ...tens.split(" ").map((word, index) => [word, (index + 2) * 10] as const),
]);
const counted = [...words].filter(([, number]) => number > 0).map(([word]) => word);

/** The value of a number in digits or in one word up to ninety; "no" and "none" are 0, and null is for anything else. */
export function numberOf(written: string): number | null {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(written)) return Number(written.replaceAll(",", ""));
  return words.get(written.toLowerCase()) ?? null;
}

const monthOf = (name = ""): number => months.indexOf(name) + 1;
const dayOf = (day = "", name = "", of?: string): Amount => ({
  kind: "day",
  day: Number(day),
  month: monthOf(name),
  year: of === undefined ? null : Number(of),
});

/** In the order they are read: what one has taken is gone for those after it. */
const patterns: { pattern: RegExp; read: (groups: (string | undefined)[]) => Amount[] }[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?: and | to | or |–|-)(\\d{1,2}) ${month}(?:,? ${year})?`, "g"),
    read: ([first, last, name, of]) => [dayOf(first, name, of), dayOf(last, name, of)],
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) ${month}(?:,? ${year})?`, "g"),
    read: ([day, name, of]) => [dayOf(day, name, of)],
  },
  {
    pattern: new RegExp(`\\b${month} ${year}\\b`, "g"),
    read: ([name, of]) => [{ kind: "month", month: monthOf(name), year: Number(of) }],
  },
  {
    pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/g,
    read: ([of, name, day]) => [{ kind: "day", day: Number(day), month: Number(name), year: Number(of) }],
  },
  {
    pattern: new RegExp(`(?<![\\d/,.(])${year}(?![\\d/])\\b`, "g"),
    read: ([of]) => [{ kind: "year", year: Number(of) }],
  },
  {
    pattern: /(?<![\d.,/])([12]?\d|3[01])(?:st|nd|rd|th)\b/g,
    read: ([day]) => [{ kind: "day", day: Number(day), month: null, year: null }],
  },
  {
    pattern: /(\d+(?:,\d{3})*(?:\.\d+)?)/g,
    read: ([written = ""]) => [{ kind: "number", number: numberOf(written) ?? 0 }],
  },
  {
    pattern: new RegExp(`\\b(${counted.join("|")})\\b`, "gi"),
    read: ([written = ""]) => [{ kind: "number", number: numberOf(written) ?? 0 }],
  },
];

/** Every date and every number of a text, in the order of the text. */
export function mentionsIn(text: string): Mention[] {
  let left = text;
  const mentions: Mention[] = [];
  for (const { pattern, read } of patterns) {
    for (const { 0: written, index, ...groups } of left.matchAll(pattern)) {
      const found = Array.from({ length: 4 }, (_, at) => groups[at + 1]);
      for (const amount of read(found)) mentions.push({ index, written, amount });
    }
    left = left.replace(pattern, (written) => " ".repeat(written.length));
  }
  return mentions.sort((a, b) => a.index - b.index);
}
