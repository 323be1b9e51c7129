import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownOrder, shuffledAway } from "@/lib/quiz/order";
import { deepFreeze } from "./arbitrary-question";
import { parts } from "./example-question";

const arbitraryIds = (minLength: number) => fc.uniqueArray(fc.string(), { minLength, maxLength: 12 });

describe("the order in which parts are shown", () => {
  it("stays as written where the order means something", () => {
    fc.assert(
      fc.property(arbitraryIds(0), fc.string(), (ids, seed) => {
        expect(shownOrder(parts(...ids), "written", seed)).toEqual(parts(...ids));
      }),
    );
  });

  it("holds every part once, and changes nothing it was given", () => {
    fc.assert(
      fc.property(arbitraryIds(0), fc.string(), (ids, seed) => {
        const shown = shownOrder(deepFreeze(parts(...ids)), "shuffled", seed);
        expect(shown.map((part) => part.id).sort()).toEqual([...ids].sort());
      }),
    );
  });

  it("is the same for the same seed", () => {
    fc.assert(
      fc.property(arbitraryIds(0), fc.string(), (ids, seed) => {
        const shown = () => shownOrder(parts(...ids), "shuffled", seed);
        expect(shown()).toEqual(shown());
      }),
    );
  });

  it("is one a learner will find again after the next release", () => {
    const shown = shownOrder(parts("a", "b", "c", "d", "e"), "shuffled", "module/question");
    expect(shown.map((part) => part.id).join("")).toBe("dabec");
  });

  it("puts each part first about as often as any other, over many seeds", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const first = shownOrder(parts("a", "b", "c", "d"), "shuffled", `seed ${seed}`)[0]?.id ?? "";
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(counts.size).toBe(4);
  });
});

describe("the order in which an order question starts", () => {
  it("is never the right one", () => {
    fc.assert(
      fc.property(arbitraryIds(2), fc.string(), (right, seed) => {
        expect(shuffledAway(right, right, seed)).not.toEqual(right);
        expect(shuffledAway([...right].reverse(), right, seed)).not.toEqual(right);
      }),
    );
  });

  it("holds every thing once, is stable, and changes nothing it was given", () => {
    fc.assert(
      fc.property(arbitraryIds(0), fc.string(), (right, seed) => {
        const start = shuffledAway(deepFreeze(right), right, seed);
        expect([...start].sort()).toEqual([...right].sort());
        expect(shuffledAway(right, right, seed)).toEqual(start);
      }),
    );
  });

  it("reaches every wrong order", () => {
    const right = ["a", "b", "c"];
    const starts = Array.from({ length: 200 }, (_, seed) =>
      shuffledAway(right, right, `seed ${seed}`).join(""),
    );
    expect([...new Set(starts)].sort()).toEqual(["acb", "bac", "bca", "cab", "cba"]);
  });
});
