import { plainDigits } from "./plain-digits";

/**
 * What is left of a short answer once everything a learner need not get right is taken away: two answers are the same
 * when this is the same. Promised to authors in docs/for-authors.md, "Blank". Forgives capitals, accents, spacing, kinds
 * of dash, quotation mark and apostrophe, surrounding quotation marks and brackets, final punctuation, a leading article,
 * number words up to one hundred, thousands separators, digits of any script, and how a number is written ("09", "9.0").
 */
export function normalise(text: string): string {
  // Separators before words: "two hundred" becomes "2 100", and that must not become 2100.
  return plainNumber(digitsForWords(withoutSeparators(bareText(text))));
}

/** A text without what a learner need not get right; its numbers as they were written. */
export function bareText(text: string): string {
  return plainLetters(text)
    .replace(/\s+/g, " ")
    .replace(/^["'([{ ]+|["')\]} .,;:!?]+$/g, "")
    .replace(/^(?:the|an?) /, "");
}

/** Small letters without accents, with one sort of dash, apostrophe and quotation mark, and nothing invisible. */
function plainLetters(text: string): string {
  return plainDigits(
    text
      // Before NFKD, which would take "´" apart into a space and an accent.
      .replace(/[\u2018-\u201b\u02bc\u2032`\u00b4]/g, "'")
      .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\p{Cf}]/gu, "")
      .replace(/[\u2010-\u2015\u2212]/g, "-"),
  ).toLowerCase();
}

/** "80,000" and "80 000" as "80000". */
function withoutSeparators(text: string): string {
  return text.replace(/\b\d{1,3}(?:[ ,]\d{3})+\b/g, (number) => number.replace(/[ ,]/g, ""));
}

const ones = "zero one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const upToNineteen = [...ones, ...teens];

const numberWords = new RegExp(
  `\\b(?:(${tens.join("|")})(?:[- ](${ones.slice(1).join("|")}))?|(?:(?:one|1) )?hundred|(${upToNineteen.join("|")}))\\b`,
  "g",
);

/** Number words from zero to one hundred as digits, wherever they stand in the answer. */
function digitsForWords(text: string): string {
  return text.replace(numberWords, (_words: string, ten?: string, one?: string, low?: string) => {
    if (low !== undefined) return String(upToNineteen.indexOf(low));
    if (ten === undefined) return "100";
    return String((tens.indexOf(ten) + 2) * 10 + (one === undefined ? 0 : ones.indexOf(one)));
  });
}

/** A number in the one way JavaScript writes it, so that numbers compare as numbers; other text as it is. */
function plainNumber(text: string): string {
  // Sixteen digits and more would lose some: they compare as text.
  return text.length < 16 && /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? String(Number(text)) : text;
}
