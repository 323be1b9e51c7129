import { tidyCodeWord } from "../assignment/hand-in";
import { plainDigits } from "../quiz/plain-digits";

/**
 * By what two spellings of a code word are one: without capitals, accents, spaces, dashes of any kind, punctuation and
 * signs that nobody sees, and with digits of any script. "Blue Heron 17", "blue–heron–17." and "ＢＬＵＥ-heron-17" are alike, as a phone's keyboard
 * writes them.
 */
export function wordKey(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const key = keyOf(word);
  // A report asks for each word of a class many times.
  if (known.size >= mostKnown) known.clear();
  known.set(word, key);
  return key;
}

const known = new Map<string, string>();
const mostKnown = 30_000;

function keyOf(word: string): string {
  const bare = plainDigits(word)
    .normalize("NFKD")
    .replace(/[\p{P}\p{Z}\p{C}=+|~^`]/gu, "")
    .toLowerCase();
  const plain = bare.replace(/\p{M}/gu, "");
  if (plain === "") return tidyCodeWord(word);
  return /^[a-z0-9]+$/.test(plain) ? plain : bare.normalize("NFC");
}
