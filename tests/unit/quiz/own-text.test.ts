import { describe, expect, it } from "vitest";
import { bytesIn, lettersLeft, lettersOver, longestOwnText } from "@/lib/quiz/own-text";

describe("a text in own words", () => {
  it("is counted in bytes of UTF-8", () => {
    expect(bytesIn("")).toBe(0);
    expect(bytesIn("aé한🕊")).toBe(1 + 2 + 3 + 4);
  });

  it("has so many letters too many, counted from its end", () => {
    expect(lettersOver("abc", 3)).toBe(0);
    expect(lettersOver("abcd", 3)).toBe(1);
    expect(lettersOver("ab한", 3)).toBe(1);
    expect(lettersOver("한ab", 3)).toBe(2);
    expect(lettersOver("🕊🕊", 4)).toBe(1);
    expect(lettersOver("한", 0)).toBe(1);
    expect(lettersOver("a".repeat(longestOwnText))).toBe(0);
    expect(lettersOver("a".repeat(longestOwnText + 2))).toBe(2);
  });

  it("leaves room for so many more letters of its sort", () => {
    expect(lettersLeft("")).toBe(longestOwnText);
    expect(lettersLeft("a".repeat(1_000))).toBe(longestOwnText - 1_000);
    expect(lettersLeft("한".repeat(1_000))).toBe(Math.floor((longestOwnText - 3_000) / 3));
    expect(lettersLeft("a".repeat(longestOwnText + 1))).toBe(-1);
  });
});
