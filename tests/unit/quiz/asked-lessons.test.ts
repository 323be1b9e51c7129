import { describe, expect, it } from "vitest";
import { areWhole, lessonsOf } from "@/lib/quiz/asked-lessons";

const all = [1, 2, 3, 12].map((number) => ({ number }));
const numbersOf = (named: string[]) => lessonsOf(all, named).map(({ number }) => number);

describe("the lessons that an address names", () => {
  it("come in the order of the names, each once", () => {
    expect(numbersOf(["12.3", "2", "12.1", "1.4"])).toEqual([12, 2, 1]);
  });

  it("are told apart by their whole number", () => {
    expect(numbersOf(["12.1"])).toEqual([12]);
    expect(numbersOf(["1.2"])).toEqual([1]);
  });

  it("are none where the module has no such lesson, and none for a teacher's own questions", () => {
    expect(numbersOf(["7.1", "Q1", "Q"])).toEqual([]);
  });

  it("are whole where no question is named by itself", () => {
    expect(areWhole(["2", "12"])).toBe(true);
    expect(areWhole(["2", "12.1"])).toBe(false);
    expect(areWhole(["2", "Q"])).toBe(false);
  });
});
