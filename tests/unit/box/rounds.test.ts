import fc from "fast-check";
import { expect, it } from "vitest";
import { newRoundLetters, readRoundLetters, roundAlphabet } from "@/lib/box/rounds";

it("draws letters that are all as likely, whatever chance gives", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(255), { minLength: 16, maxLength: 16 }), (bytes) => {
      // Where chance gives nothing of use, it is asked again.
      let asked = 0;
      const letters = newRoundLetters((room) => {
        asked += 1;
        room.set(asked === 1 ? bytes : bytes.map((_, at) => at));
        return room;
      });
      expect(readRoundLetters(letters)).toBe(letters);
    }),
  );
  const drawn = new Set(
    Array.from({ length: 252 }, (_, byte) => newRoundLetters((room) => room.fill(byte))[0] ?? ""),
  );
  expect(drawn).toEqual(new Set(roundAlphabet));
});

it.each([
  ["ktm rbx", "KTMRBX"],
  ["KTM-RBX", "KTMRBX"],
  [" k t m – r b x ", "KTMRBX"],
  ["KTMRB", null],
  ["KTMRBXX", null],
  ["KTMRBA", null],
  ["KTMRB0", null],
  ["", null],
])("reads %j as %j", (typed, letters) => expect(readRoundLetters(typed)).toBe(letters));
