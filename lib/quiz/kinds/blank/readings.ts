/**
 * What a learner may have meant by what stands in a gap. A right answer must not cost a try because of the words around
 * it: each reading is compared with what the author accepts, and one that fits is enough.
 */
import { bareText, normalise } from "../../normalise";
import { plainText } from "../../plain-text";
import type { Asks } from "../../question";

type Ask = Asks["blank"];

/** The readings of an answer, the plainest first, each as `normalise` leaves it. None where nothing is left of it. */
export function readingsOf(text: string, ask: Ask | null = null): string[] {
  const plain = normalise(text);
  const readings = [plain, normalise(withoutMarks(text))];
  if (ask !== null) {
    for (const reading of [...readings]) readings.push(withoutSentence(reading, ask));
    if (ask.numeric) for (const reading of [...readings]) readings.push(...numberIn(reading));
  }
  return [...new Set(readings)].filter((reading) => reading !== "");
}

/** Whether a number was asked for and none can be read, or more than one: then the answer is asked for again. */
export function asksForNumber(text: string, ask: Ask): boolean {
  return ask.numeric && !readingsOf(text, ask).some((reading) => number.test(reading));
}

const number = /^-?\d+(?:\.\d+)?$/;

/** "80.000", "80'000" and "1,00,000" as digits alone, "2,5" with a point, and a number without the sign before it. */
function withoutMarks(text: string): string {
  return bareText(text.replace(/^\s*(?:[+=\uff0b\uff1d]|\u2116)\s*(?=\p{Nd})/u, ""))
    .replace(/[\u066c\u060c\u00b7\u02d9]/g, ",")
    .replaceAll("\u066b", ".")
    .replace(/\b\d{1,3}(?:[.,_' ]\d{2,3})*[.,_' ]\d{3}\b/g, (marked) => marked.replace(/\D/g, ""))
    .replace(/^(\d+),(\d{1,2})$/, "$1.$2");
}

/** Without words of the sentence that were written once more: "reasonable grounds" after "called reasonable". */
function withoutSentence(reading: string, { before, after }: Ask): string {
  const said = reading.split(" ");
  const ahead = wordsOf(before);
  const behind = wordsOf(after);
  const first = longest(said.length - 1, (count) => sameWords(said.slice(0, count), ahead.slice(-count)));
  const rest = said.slice(first);
  const last = longest(rest.length - 1, (count) => sameWords(rest.slice(-count), behind.slice(0, count)));
  return rest.slice(0, rest.length - last).join(" ");
}

function wordsOf(html: string): string[] {
  return normalise(plainText(html)).split(" ");
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.join(" ").replace(/[^\p{L}\p{N} ]/gu, "") === b.join(" ").replace(/[^\p{L}\p{N} ]/gu, "")
  );
}

function longest(most: number, holds: (count: number) => boolean): number {
  for (let count = most; count > 0; count -= 1) if (holds(count)) return count;
  return 0;
}

/** These make another number of the one beside them, or none. */
const changing =
  /\b(?:not|no|never|or|and|to|than|but|except|without|under|over|below|above|less|more|fewer|half|quarter|double|twice|triple|times|(?:dozen|hundred|thousand|million|billion|lakh|crore)s?|minus|per|cent|percent)\b|[%‰/*^+<>=×-]|\d ?(?:(?:k|m|mn|mio|b|bn)\b|[万萬億亿千百十만억천백십])/;

/** "9" of "9 votes" and of "9 (nine)": the only number among words that leave it as it is. */
function numberIn(reading: string): string[] {
  const found = new Set(reading.match(/\d[\d.,]*/g));
  return found.size === 1 && !changing.test(reading.normalize("NFC")) ? [normalise([...found].join())] : [];
}
