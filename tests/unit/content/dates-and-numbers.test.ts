import { describe, expect, it } from "vitest";
import { mentionsIn, numberOf } from "@/lib/content/dates-and-numbers";

describe("mentionsIn", () => {
  it.each([
    ["On 18 February 2014 she spoke.", [{ kind: "day", day: 18, month: 2, year: 2014 }]],
    ["On 18 February she spoke.", [{ kind: "day", day: 18, month: 2, year: null }]],
    [
      "On the 17th and at the 7353rd meeting",
      [
        { kind: "day", day: 17, month: null, year: null },
        { kind: "number", number: 7353 },
      ],
    ],
    ["In May 2014 it failed.", [{ kind: "month", month: 5, year: 2014 }]],
    ["It may fail in 2014.", [{ kind: "year", year: 2014 }]],
    ["2014-12-22", [{ kind: "day", day: 22, month: 12, year: 2014 }]],
    [
      "on 30 and 31 October 2013",
      [
        { kind: "day", day: 30, month: 10, year: 2013 },
        { kind: "day", day: 31, month: 10, year: 2013 },
      ],
    ],
    [
      "80,000 to 120,000 people",
      [
        { kind: "number", number: 80_000 },
        { kind: "number", number: 120_000 },
      ],
    ],
    ["Eleven of the members", [{ kind: "number", number: 11 }]],
    [
      "A/HRC/25/63",
      [
        { kind: "number", number: 25 },
        { kind: "number", number: 63 },
      ],
    ],
    [
      "S/2014/872 and 94(a)",
      [
        { kind: "number", number: 2014 },
        { kind: "number", number: 872 },
        { kind: "number", number: 94 },
      ],
    ],
    ["Often, someone attends.", []],
  ])("finds in: %s", (text, amounts) => {
    expect(mentionsIn(text).map(({ amount }) => amount)).toEqual(amounts);
  });

  it("says where each stands and how it is written", () => {
    expect(mentionsIn("In all, 372 pages.")).toEqual([
      { index: 8, written: "372", amount: { kind: "number", number: 372 } },
    ]);
  });
});

describe("numberOf", () => {
  it.each([
    ["9", 9],
    ["1,200", 1200],
    ["Fifteen", 15],
    ["ninety", 90],
    ["none", 0],
    ["several", null],
    ["constructor", null],
  ])("reads %s", (written, number) => expect(numberOf(written)).toBe(number));
});
