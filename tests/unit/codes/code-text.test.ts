import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc24, fromCodeText, letterValue, numberToLetters, toCodeText } from "@/lib/codes/code-text";
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
      { numRuns: 3000 },
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
      { numRuns: 2000 },
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
    expect([...numberToLetters(20_000, 3)].reduce((sum, letter) => sum * 32 + letterValue(letter), 0)).toBe(
      20_000,
    );
  });
});
