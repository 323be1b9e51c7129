import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLookAlike } from "@/lib/class/look-alike";

describe("two words are easily taken for one another", () => {
  const word = fc.stringMatching(/^[abegotwxy]{5,9}$/);

  it("where one letter is changed, put in or left out, or two stand in the other order", () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("h", "r"), (one, place, letter) => {
        const at = place % one.length;
        const next = at + 1;
        for (const other of [
          one.slice(0, at) + letter + one.slice(next),
          one.slice(0, at) + letter + one.slice(at),
          one.slice(0, at) + one.slice(next),
          one.slice(0, at) + one.charAt(next) + one.charAt(at) + one.slice(at + 2),
        ]) {
          expect(isLookAlike(one, other), `${one} ${other}`).toBe(true);
          expect(isLookAlike(other, one), `${other} ${one}`).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["tornado", "tomado"],
    ["banner", "bamer"],
    ["savvy", "sawyx"],
    ["claret", "darets"],
    ["phantom", "fantoms"],
    ["packet", "pacets"],
    ["kettle", "cettles"],
    ["quota", "cuotas"],
    ["jungle", "lungles"],
    ["igloo", "lgloos"],
    ["valley", "ualleys"],
    ["zebra", "sebras"],
    ["balloon", "balons"],
    ["paperback", "paper"],
  ])("where they look or sound alike, or one begins with the other: %s, %s", (one, other) => {
    expect(isLookAlike(one, other)).toBe(true);
    expect(isLookAlike(other, one)).toBe(true);
  });

  it.each([
    ["lemon", "melon"],
    ["kite", "banjo"],
    ["heron", "otter"],
    ["garden", "gather"],
    ["tiger", "tigress"],
    ["abcde", "abxye"],
    ["abcd", "badc"],
    ["abcdef", "abdxef"],
    ["abxcd", "abcdey"],
  ])("and not where two letters or more are other ones: %s, %s", (one, other) => {
    expect(isLookAlike(one, other)).toBe(false);
    expect(isLookAlike(other, one)).toBe(false);
  });
});
