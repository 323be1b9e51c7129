import { closest, distance } from "fastest-levenshtein";

/** The known word an author probably meant, or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, Math.floor(best.length / 3)) ? best : null;
}

/** The cure where nothing is there that could be meant. */
export const noneYet = "none is defined yet";

/** `did you mean "x"?`, or the list of what there is. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== null) return `did you mean "${best}"?`;
  return known.length === 0 ? noneYet : `use one of: ${known.join(", ")}`;
}

/** How alike two texts are, from 0 (nothing in common) to 1 (the same). */
export function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - distance(a, b) / length;
}
