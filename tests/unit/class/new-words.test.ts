import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidyCodeWord } from "@/lib/assignment/hand-in";
import { givenWords } from "@/lib/class/given-words";
import { isLookAlike } from "@/lib/class/look-alike";
import { newWords } from "@/lib/class/new-words";

describe("newWords", () => {
  it("gives as many as are asked for, none twice, none like one that is taken", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.array(fc.constantFrom(...givenWords, "Canary", "kitee"), { maxLength: 30 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (count, taken, chances) => {
          const words = newWords(count, taken, givenWords, () => chances.next().value);
          expect(new Set([...words, ...taken.map(tidyCodeWord)]).size).toBe(
            count + new Set(taken.map(tidyCodeWord)).size,
          );
          for (const word of words)
            for (const other of taken) expect(isLookAlike(word, tidyCodeWord(other))).toBe(false);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives the word that chance names, none like one that is taken, and no number that is", () => {
    expect(newWords(1, [], ["abacus", "banjo", "kite"], () => 0.5)).toEqual(["banjo"]);
    expect(newWords(1, ["Kitee"], ["kite", "banjo"], () => 0)).toEqual(["banjo"]);
    expect(newWords(2, ["banjo", "kitee"], ["kite", "abacus"], () => 0)).toEqual(["abacus", "kite-2"]);
    expect(newWords(2, ["kite", "kite-2"], ["kite"], () => 0)).toEqual(["kite-3", "kite-4"]);
    expect(newWords(0, [], ["kite"], () => 0)).toEqual([]);
  });

  it("gives words with numbers once the list is used up", () => {
    expect(newWords(5, ["kite"], ["kite", "banjo"], () => 0)).toEqual([
      "banjo",
      "kite-2",
      "banjo-2",
      "kite-3",
      "banjo-3",
    ]);
  });
});
