import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areOwnAmong, numbersIn, onlyOf, ownIn } from "@/lib/quiz/only";

const all = ["1.1", "1.2", "2.1", "10.1", "10.2"];

describe("some questions by their numbers", () => {
  it("come in the order in which they are named, each once", () => {
    expect(onlyOf(all, numbersIn("10.2,1.1,10.2"))).toEqual(["10.2", "1.1"]);
  });

  it("are all of a lesson where its number stands alone", () => {
    expect(onlyOf(all, numbersIn("2.1,1"))).toEqual(["2.1", "1.1", "1.2"]);
    expect(onlyOf(all, numbersIn("10"))).toEqual(["10.1", "10.2"]);
  });

  it("have the teacher's own among them where one of those stands before another", () => {
    expect(areOwnAmong(numbersIn("Q1,1.1"))).toBe(true);
    expect(areOwnAmong(numbersIn("1.1,Q2,10.1,Q1"))).toBe(true);
    for (const behind of ["", "1.1,10", "Q1,Q2", "1.1,Q1", "10.1"])
      expect(areOwnAmong(numbersIn(behind))).toBe(false);
  });

  it("are a teacher's own as well where an older address counts them as a lesson 0", () => {
    expect(numbersIn("0.2,1.1,0.1")).toEqual(["Q2", "1.1", "Q1"]);
    for (const every of ["0", "Q"])
      expect(onlyOf(["1.1", "Q1", "Q2"], numbersIn(every))).toEqual(["Q1", "Q2"]);
  });

  it("are only those that are there, whatever an address says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const number of onlyOf(all, numbersIn(text))) expect(all).toContain(number);
      }),
    );
    expect(onlyOf(all, numbersIn("3,<b>,1.1"))).toEqual(["1.1"]);
  });

  it("are numbers of the right length, and nothing beside them", () => {
    expect(numbersIn("1.1,12345,1.12345,1.,.1,a1,1a,Q1.2,Qa,1.23&own=4")).toEqual(["1.1", "1.23"]);
    expect(numbersIn("")).toEqual([]);
  });

  it("may have a code of a teacher's own behind them", () => {
    expect(ownIn("3.5,1.2&own=UCL1ABC")).toBe("UCL1ABC");
    expect(ownIn("&own=")).toBe("");
    expect(ownIn("3.5,1.2")).toBeNull();
  });
});
