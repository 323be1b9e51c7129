import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOf } from "@/server/range.mjs";

describe("rangeOf", () => {
  it.each([
    ["bytes=0-4", { start: 0, end: 4 }],
    ["bytes=5-", { start: 5, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-99", { start: 0, end: 9 }],
    ["bytes=9-9", { start: 9, end: 9 }],
    ["BYTES=0-0", { start: 0, end: 0 }],
    ["bytes= 0-1 ,", { start: 0, end: 1 }],
    ["bytes=0-99999999999999999999", { start: 0, end: 9 }],
    ["bytes=0-1,50-60", { start: 0, end: 1 }],
  ])("gives the part that %s asks for", (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });

  it.each(["bytes=10-", "bytes=99999999999999999999-", "bytes=-0", "bytes=10-20, 30-40"])(
    "has no part for %s",
    (header) => {
      expect(rangeOf(header, 10)).toBe("none");
    },
  );

  it.each([
    undefined,
    "",
    "bytes=",
    "bytes=-",
    "bytes=a-b",
    "bytes=5-2",
    "bytes=99999999999999999999-99999999999999999998",
    "bytes=0x1-2",
    "bytes=1e0-2",
    "bytes=--1",
    "bytes=1-2-3",
    "bytes=0-1,x",
    "lines=0-1",
    "0-1",
    "bytes=0-1,3-4",
  ])("lets %s be answered with the whole file", (header) => {
    expect(rangeOf(header, 10)).toBe("whole");
  });

  it("never leads out of the file, whatever is asked", () => {
    const number = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat({ max: 200 }), fc.constant(""));
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 100 }), (first, last, size) => {
        const range = rangeOf(`bytes=${first}-${last}`, size);
        if (typeof range === "string") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThan(size);
        expect(range.start).toBeLessThanOrEqual(range.end);
      }),
    );
  });
});
