/**
 * The one limit of a text in a learner's own words. It is counted in bytes of UTF-8, because that is what a record and a
 * hand-in have to hold: 8,000 letters of English, a third as many of Korean. Eight such texts fit one hand-in.
 */
export const longestOwnText = 8_000;

/** Letters that a field takes although they are too many, so that they can be shortened: what a saved row holds. */
export const longestKept = 16_000;

/** How many bytes a text takes. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** How many letters of a text have to go, from its end, for it to fit; 0 where it does. */
export function lettersOver(text: string, longest = longestOwnText): number {
  let over = bytesIn(text) - longest;
  if (over <= 0) return 0;
  const letters = [...text].reverse();
  const kept = letters.findIndex((letter) => {
    if (over <= 0) return true;
    over -= bytesIn(letter);
    return false;
  });
  return kept < 0 ? letters.length : kept;
}

/** How many letters of the sort that stands in a text have room after it. */
export function lettersLeft(text: string): number {
  const bytes = bytesIn(text);
  return Math.floor((longestOwnText - bytes) / Math.max(1, bytes / Math.max(1, text.length)));
}
