import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "@/lib/quiz/normalise";

describe("two spellings of one answer are the same", () => {
  it.each([
    ["capital letters", "Security Council", "security council"],
    ["accents", "Türk", "Turk"],
    ["composed and combining accents", "caf\u00e9", "cafe\u0301"],
    ["spaces in and around", "  Security \u00a0Council ", "Security Council"],
    ["an invisible character from a copied page", "Seoul\u200b", "Seoul"],
    ["quotation marks", "“reasonable grounds”", "reasonable grounds"],
    ["a full stop inside quotation marks", '"Seoul."', "Seoul"],
    ["a full stop outside quotation marks", '"Seoul".', "Seoul"],
    ["dashes", "fact–finding", "fact-finding"],
    ["a non-breaking hyphen", "fact\u2011finding", "fact-finding"],
    ["apostrophes", "People’s Republic", "People's Republic"],
    ["an accent for an apostrophe", "People´s Republic", "People's Republic"],
    ["a leading article", "The Security Council", "security council"],
    ["number words", "nine", "9"],
    ["number words with a hyphen", "twenty-one", "21"],
    ["number words without a hyphen", "Twenty one", "21"],
    ["number words within an answer", "twenty-one days", "21 days"],
    ["a number word that begins with another", "seventeen", "17"],
    ["the smallest number word", "zero", "0"],
    ["the largest number word", "one hundred", "100"],
    ["a hundred", "a hundred", "100"],
    ["a comma between thousands", "80,000", "80000"],
    ["a space between thousands", "80 000", "80000"],
    ["a narrow space between thousands", "1\u202f000\u202f000", "1000000"],
    ["zeros that change nothing", "09.50", "9.5"],
    ["a minus sign", "\u22125", "-5"],
  ])("%s", (_what, written, meant) => {
    expect(normalise(written)).toBe(normalise(meant));
  });
});

describe("two answers stay apart", () => {
  it.each([
    ["another number", "9", "8"],
    ["a decimal", "9.5", "95"],
    ["two numbers and one", "5 000 or 6", "50006"],
    ["hundreds beyond one", "two hundred", "2100"],
    ["a year and a number", "2014 000", "2014000"],
    ["a number word within a word", "stone", "st1"],
    ["a negative number", "-9", "9"],
    ["long numbers that differ at the end", "9007199254740993", "9007199254740992"],
    ["an article that is the answer", "a", ""],
  ])("%s", (_what, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});

it("leaves nothing of an answer without a letter or number", () => {
  expect(["", "  ", "?!", "“ ”", "…"].map(normalise)).toEqual(["", "", "", "", ""]);
});

it("takes every whole number for itself, written in digits, with commas or with spaces", () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (number) => {
      const withCommas = number.toLocaleString("en-GB");
      expect([String(number), withCommas, withCommas.replaceAll(",", " ")].map(normalise)).toEqual(
        Array(3).fill(String(number)),
      );
    }),
  );
});

it("survives any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normalise(text)).toBeTypeOf("string");
    }),
  );
});
