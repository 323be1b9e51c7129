import fc from "fast-check";
import { expect, it } from "vitest";
import { framed } from "@/lib/assignment/hand-in";
import { codeIn, letterIn } from "@/lib/class/letter-code";
import { toCodeText } from "@/lib/codes/code-text";

const sealed = fc.uint8Array({ minLength: 49, maxLength: 300 });

it("is the same bytes in a box and in a chat", () => {
  fc.assert(
    fc.property(sealed, (bytes) => {
      const code = framed("UCS2", toCodeText(bytes));
      const letter = letterIn(code);
      expect([...(letter ?? [])]).toEqual([2, ...bytes]);
      expect(letter && codeIn(letter)).toBe(code);
    }),
  );
});

it("is none where the code is not sealed, of another format, or damaged", () => {
  const letters = toCodeText(new Uint8Array(49));
  for (const code of [
    framed("UCH2", letters),
    framed("UCS1", letters),
    `x${framed("UCS2", letters)}`,
    "UCS2",
  ])
    expect(letterIn(code)).toBeNull();
  expect(letterIn(framed("UCS2", letters).slice(0, -1))).toBeNull();
});

it("has no code where its format is another one, or where it is too short to hold anything", () => {
  expect(codeIn(Uint8Array.of(2, ...new Uint8Array(49)))).not.toBeNull();
  expect(codeIn(Uint8Array.of(2, ...new Uint8Array(48)))).toBeNull();
  expect(codeIn(Uint8Array.of(3, ...new Uint8Array(49)))).toBeNull();
  expect(codeIn(new Uint8Array())).toBeNull();
});
