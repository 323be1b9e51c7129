import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codesAtStart,
  crc24,
  fromCodeText,
  lettersToNumber,
  letterValue,
  longestCode,
  numberToLetters,
  toCodeText,
} from "@/lib/codes/code-text";
import { times } from "../../times";
import { junk } from "../assignment/arbitrary-assignment";

const bytes = fc.uint8Array({ maxLength: 80 });

describe("a code's text", () => {
  it("gives back the bytes it was made of", () => {
    fc.assert(
      fc.property(bytes, (body) => {
        expect(fromCodeText(toCodeText(body))).toEqual(Uint8Array.from(body));
      }),
    );
  });

  it("is the same to read in small letters, with spaces and hyphens, and with O, I and L for 0 and 1", () => {
    fc.assert(
      fc.property(bytes, (body) => {
        const typed = toCodeText(body)
          .toLowerCase()
          .replace(/0/g, "o")
          .replace(/1/g, "l")
          .replace(/.{4}/g, "$& - ");
        expect(fromCodeText(typed)).toEqual(Uint8Array.from(body));
      }),
    );
  });

  it("shows every single mistyped letter", () => {
    const other = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    fc.assert(
      fc.property(bytes, fc.nat(), other, (body, place, letter) => {
        const text = toCodeText(body);
        const at = place % text.length;
        fc.pre(text[at] !== letter);
        expect(fromCodeText(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull();
      }),
      { numRuns: times(3000) },
    );
  });

  it("shows every swap of two neighbours, and every letter left out", () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (body, place) => {
        const text = toCodeText(body);
        const at = place % (text.length - 1);
        const [a = "", b = ""] = text.slice(at, at + 2);
        if (a !== b) expect(fromCodeText(text.slice(0, at) + b + a + text.slice(at + 2))).toBeNull();
        const shorter = fromCodeText(text.slice(0, at) + text.slice(at + 1));
        expect(shorter === null || shorter.length < body.length).toBe(true);
      }),
      { numRuns: times(2000) },
    );
  });

  it("is told from junk without an error, however long the junk is", () => {
    fc.assert(
      fc.property(junk, (text) => {
        fromCodeText(text);
      }),
    );
    expect(fromCodeText("A".repeat(1_000_000))).toBeNull();
  });

  it("is written in Crockford's letters", () => {
    expect(toCodeText(Uint8Array.of())).toBe("PW2CW");
    expect(fromCodeText("PW2CW")).toEqual(Uint8Array.of());
    expect([...Array(32).keys()].map((number) => numberToLetters(number, 1)).join("")).toBe(
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
    );
  });

  it("has one text only: nothing stands in the spare bits of its last letter", () => {
    fc.assert(
      fc.property(bytes, (body) => {
        const text = toCodeText(body);
        const spare = 5 * text.length - 8 * (body.length + 3);
        if (spare === 0) return;
        const last = letterValue(text.slice(-1));
        expect(last % 2 ** spare).toBe(0);
        expect(fromCodeText(text.slice(0, -1) + numberToLetters(last + 1, 1))).toBeNull();
      }),
    );
  });

  it("is read up to the length it may have", () => {
    const text = toCodeText(Uint8Array.of(1, 2, 3));
    expect(fromCodeText(text, text.length)).not.toBeNull();
    expect(fromCodeText(text, text.length - 1)).toBeNull();
    const longest = toCodeText(new Uint8Array((longestCode * 5) / 8 - 3));
    expect(longest).toHaveLength(longestCode);
    expect(fromCodeText(longest)).not.toBeNull();
    expect(fromCodeText(`${longest} `)).toBeNull();
  });

  it("is none with a letter that stands in no code, or with one too many", () => {
    const text = toCodeText(Uint8Array.of(255, 255));
    expect(text).toMatch(/^Z.{7}$/);
    expect(fromCodeText(`U${text.slice(1)}`)).toBeNull();
    expect(fromCodeText(`${text}0`)).toBeNull();
  });

  it("is too short without a whole checksum", () => {
    for (const text of ["", "0", "00", "0000"]) expect(fromCodeText(text)).toBeNull();
  });

  it("has the checksum that OpenPGP has", () => {
    expect(crc24(new TextEncoder().encode("123456789"))).toBe(0x21cf02);
  });
});

describe("letterValue", () => {
  it("knows 32 letters, those easily taken for them, and no other", () => {
    expect([..."09AZoil"].map(letterValue)).toEqual([0, 9, 10, 31, 0, 1, 1]);
    expect(["U", "u", "", "-", "ä", "AB"].map(letterValue)).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  it("undoes numberToLetters", () => {
    fc.assert(
      fc.property(fc.nat({ max: 32 ** 4 - 1 }), (number) => {
        expect(numberToLetters(number, 4)).toHaveLength(4);
        expect(lettersToNumber(numberToLetters(number, 4))).toBe(number);
      }),
    );
    expect([...numberToLetters(20_000, 3)].reduce((sum, letter) => sum * 32 + letterValue(letter), 0)).toBe(
      20_000,
    );
  });
});

describe("codesAtStart", () => {
  it("finds a code with anything after it, in linear time", () => {
    const anything = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{0,40}$/);
    fc.assert(
      fc.property(bytes, anything, (body, rest) => {
        expect(codesAtStart(toCodeText(body) + rest)).toContainEqual(Uint8Array.from(body));
      }),
    );
  });

  it("finds a code with nothing after it, however long it is", () => {
    for (let length = 0; length < 10; length += 1)
      expect(codesAtStart(toCodeText(new Uint8Array(length)))).toContainEqual(new Uint8Array(length));
  });

  it("finds nothing behind a letter that stands in no code, and nothing that is not there", () => {
    const text = toCodeText(Uint8Array.of(1, 2, 3, 4));
    expect(codesAtStart(`${text.slice(0, 3)}U${text.slice(3)}`)).toEqual([]);
    expect(codesAtStart(text.slice(0, -1))).toEqual([]);
    expect(codesAtStart("")).toEqual([]);
    expect(codesAtStart(`${text}U`)).toEqual([Uint8Array.of(1, 2, 3, 4)]);
  });

  it("finds a code only where nothing fills its last letter up", () => {
    const text = toCodeText(Uint8Array.of(1));
    const last = letterValue(text.slice(-1));
    expect(codesAtStart(text.slice(0, -1) + numberToLetters(last + 1, 1))).toEqual([]);
  });
});
