import { wordKey } from "./code-words";
import { isLookAlike } from "./look-alike";

/**
 * Words for students who have none: each unlike every other one and unlike those that are taken. Where the list is used
 * up, its words come again with a number.
 *
 * @param given the list to choose from
 * @param chance a number from 0 to below 1, anew each time
 */
export function newWords(
  count: number,
  taken: readonly string[],
  given: readonly string[],
  chance: () => number,
): string[] {
  const used = new Set(taken.map(wordKey));
  const others = [...used];
  const chosen: string[] = [];
  for (let round = 1; chosen.length < count; round += 1) {
    const left = [...given];
    while (left.length > 0 && chosen.length < count) {
      const [word = ""] = left.splice(Math.floor(chance() * left.length), 1);
      if (round === 1 && others.some((other) => isLookAlike(word, other))) continue;
      const full = round === 1 ? word : `${word}-${round}`;
      if (used.has(wordKey(full))) continue;
      used.add(wordKey(full));
      chosen.push(full);
    }
  }
  return chosen;
}
