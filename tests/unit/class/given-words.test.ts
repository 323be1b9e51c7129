import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeWordFits, tidyCodeWord } from "@/lib/assignment/hand-in";
import { givenWords } from "@/lib/class/given-words";
import { isLookAlike } from "@/lib/class/look-alike";
import { codeWordsOf, unfitBecause } from "@/scripts/words/code-words";
import { effList, givenWordsFile, sieves } from "@/scripts/words/given-words-file";

describe("the words that students are given", () => {
  it("are those of the public list that pass the sieves", () => {
    expect(readFileSync("lib/class/given-words.ts", "utf8")).toBe(givenWordsFile());
    expect(givenWords.length).toBeGreaterThan(750);
    expect(effList()).toEqual(expect.arrayContaining(givenWords));
  });

  it("are each unlike every other one", () => {
    const pairs = givenWords.flatMap((a, at) =>
      givenWords.slice(at + 1).flatMap((b) => (isLookAlike(a, b) ? [`${a} ${b}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it("stand in a hand-in as they stand on a slip", () => {
    for (const word of givenWords) {
      expect(tidyCodeWord(word)).toBe(word);
      expect(codeWordFits(word)).toBe(true);
    }
  });
});

describe("a word that no student is given", () => {
  it("is too short, too long, or not of small letters alone", () => {
    for (const word of ["owl", "abcdefghi", "t-shirt", "Fox", ""])
      expect(unfitBecause(word, sieves)).toBe("letters");
  });

  it("is felt badly, profane, or of what a class should not be called or reminded of", () => {
    const words = [
      "stupid",
      "unhappy",
      "killer",
      "prison",
      "tortoise",
      "chubby",
      "mother",
      "church",
      "vodka",
      "eskimo",
    ];
    for (const word of words) expect(unfitBecause(word, sieves), word).toBe("unkind");
  });

  it("is hard to say or to spell", () => {
    for (const word of ["gnome", "quickly", "strength", "dough"])
      expect(unfitBecause(word, sieves), word).not.toBeNull();
  });

  it("looks or sounds like another one, of which the shorter one stays", () => {
    expect(isLookAlike("corn", "com")).toBe(true);
    expect(isLookAlike("lemon", "melon")).toBe(false);
    expect(isLookAlike("heron", "heroin")).toBe(true);
    expect(isLookAlike("pear", "paer")).toBe(true);
    expect(codeWordsOf(["apples", "apple", "banjo"], sieves)).toEqual(["apple", "banjo"]);
  });
});
