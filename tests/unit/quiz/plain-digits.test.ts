import { expect, it } from "vitest";
import { plainDigits } from "@/lib/quiz/plain-digits";

it("writes every decimal digit that Unicode has as one of ten, in their order", () => {
  const digits: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code);
    if (/\p{Nd}/u.test(letter)) digits.push(letter);
  }
  expect(digits.length).toBeGreaterThan(600);
  expect(plainDigits(digits.join(""))).toBe("0123456789".repeat(digits.length / 10));
});

it("leaves letters, signs and what only looks like a number", () => {
  expect(plainDigits("9 a ½ Ⅻ 八 ²")).toBe("9 a ½ Ⅻ 八 ²");
});
