import { describe, expect, it } from "vitest";
import { grade } from "@/lib/quiz/grade";
import { asksForNumber, readingsOf } from "@/lib/quiz/kinds/blank/readings";
import { exampleBlank } from "./example-question";

const grounds = {
  before: "The commission worked to the standard called reasonable",
  after: "to believe.",
  numeric: false,
};
const votes = { before: "It takes", after: "votes of fifteen.", numeric: true };
const isRight = (ask: typeof votes, accepted: string[], text: string) =>
  grade({ ...exampleBlank, ask, key: { accepted, known: [], why: "" } }, { text }).verdict === "right";

describe("a right answer in a gap", () => {
  it.each([
    "grounds",
    "reasonable grounds",
    "called reasonable grounds",
    "“Reasonable grounds”",
    "grounds to believe",
    "reasonable grounds to believe.",
  ])("is right with the words of the sentence written once more: %s", (text) =>
    expect(isRight(grounds, ["grounds"], text)).toBe(true),
  );

  it.each([
    "9",
    "nine",
    "9 votes",
    "It takes 9",
    "(9)",
    "[nine]",
    "٩",
    "९",
    "９",
    "𝟗",
    "9 votes of fifteen",
    "takes nine votes",
    "about 9",
    "9.0",
    "= 9",
    "+9",
    "9 (nine)",
    "№ 9",
  ])("is right however the number is written: %s", (text) => expect(isRight(votes, ["9"], text)).toBe(true));

  it.each([
    "80,000",
    "80.000",
    "80 000",
    "80'000",
    "80’000",
    "80\u202f000",
    "80_000",
    "٨٠٠٠٠",
    "80000 people",
    "٨٠٬٠٠٠",
    "۸۰،۰۰۰",
    "80·000",
  ])("is right with any marks between thousands: %s", (text) =>
    expect(isRight({ ...votes, after: "people" }, ["80,000"], text)).toBe(true),
  );

  it("is read with a point for a comma before one or two digits, where nothing else stands beside it", () => {
    const inLetters = { before: "", after: "", numeric: false };
    expect(readingsOf("12,5")).toContain("12.5");
    expect(readingsOf("12,55")).toContain("12.55");
    expect(readingsOf("12,5 a")).not.toContain("12.5 a");
    expect(readingsOf("a 12,5")).not.toContain("a 12.5");
    expect(readingsOf("9 votes", inLetters)).not.toContain("9");
    expect(readingsOf("9 votes", votes)).toContain("9");
    expect(readingsOf("", votes)).toEqual([]);
    expect([asksForNumber("9 8 votes", votes), asksForNumber("9 votes", votes)]).toEqual([true, false]);
  });

  it("is right with marks between lakhs, and with a decimal comma", () => {
    expect(isRight(votes, ["1,000,000"], "10,00,000")).toBe(true);
    expect(isRight(votes, ["2.5"], "2,5")).toBe(true);
    expect(isRight(votes, ["2.5"], "٢٫٥")).toBe(true);
  });
});

describe("a wrong answer in a gap", () => {
  it.each(["8", "8 votes", "9 million", "not 9", "9 or 10", "-9", "90", "9%", "more than 9", "9.5", "9,000"])(
    "stays wrong or is asked for again: %s",
    (text) => expect(isRight(votes, ["9"], text)).toBe(false),
  );

  it.each(["doubt", "reasonable doubt", "reasonable", "called", "underground", "to believe"])(
    "stays wrong: %s",
    (text) => expect(isRight(grounds, ["grounds"], text)).toBe(false),
  );
});

describe("a number that was asked for", () => {
  it.each([
    "many",
    "9 or 10",
    "not 9",
    "9 million",
    "9k",
    "9 bn",
    "twice 9",
    "all but 9",
    "9 thousands",
    "9‰",
    "9万",
    "9 lakh",
    "9천",
    "3+6",
    "3 = 9",
    "?",
    "a few",
  ])("is asked for again where none can be read: %s", (text) =>
    expect(asksForNumber(text, votes)).toBe(true),
  );

  it.each(["9", "8", "nine votes", "٩", "80.000", "(12)"])("is checked where one can be read: %s", (text) =>
    expect(asksForNumber(text, votes)).toBe(false),
  );

  it("is not asked for where a word is", () => expect(asksForNumber("many", grounds)).toBe(false));
});

it("nothing has no reading", () => expect(readingsOf(" ? ", votes)).toEqual([]));
