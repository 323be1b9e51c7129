import { describe, expect, it } from "vitest";
import { goal, median, ratio, roundsFrom, spread, table } from "@/scripts/bench/figures";
import { sharesByRoom } from "@/scripts/islands/weighed";

describe("the median", () => {
  it("is the middle of an odd count, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("is the mean of the middle two of an even count", () => {
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it("leaves the numbers as they were given", () => {
    const numbers = Object.freeze([3, 1, 2]);
    expect(median(numbers)).toBe(2);
  });

  it("refuses to be taken of nothing", () => {
    expect(() => median([])).toThrow("no median");
  });
});

describe("a ratio", () => {
  it("says how many times the base a number is", () => {
    expect(ratio(26, 20)).toBe(1.3);
  });

  it("is unknown where the base is nothing", () => {
    expect(ratio(3, 0)).toBeNull();
  });
});

describe("a spread", () => {
  it("gives the median with the least and the most", () => {
    expect(spread([1.834, 1.6, 2.5], 2)).toBe("1.83 (1.60–2.50)");
  });

  it("is one number where every round agrees", () => {
    expect(spread([10_200, 10_200], 0)).toBe("10,200");
  });

  it("is a dash where nothing was measured", () => {
    expect(spread([], 0)).toBe("–");
  });
});

describe("the table", () => {
  it("puts the variants side by side, each against the first", () => {
    const rows = [
      { name: "bytes", digits: 0, measured: [[1000], [1500]] },
      { name: "dead clicks", digits: 0, measured: [[0], [0, 2, 0]] },
      { name: "score", digits: 0, measured: [[], []] },
    ];
    expect(table(["by hand", "this page"], rows)).toBe(
      [
        "             by hand  this page     ×",
        "bytes          1,000      1,500  1.50",
        "dead clicks        0    0 (0–2)",
        "score              –          –",
      ].join("\n"),
    );
  });
});

describe("a goal", () => {
  it("says whether it was reached, with the figure", () => {
    expect(goal("first feedback", 1.094, 1.3, " × by hand")).toBe(
      "✓ first feedback: 1.09 × by hand, goal at most 1.3 × by hand",
    );
    expect(goal("dead clicks", 2, 0)).toBe("✗ dead clicks: 2, goal at most 0");
  });

  it("judges the number, not how it is printed", () => {
    expect(goal("layout shift", 0.0004, 0)).toBe("✗ layout shift: 0.0004, goal at most 0");
  });

  it("stays open where nothing was measured", () => {
    expect(goal("first feedback", null, 1.3)).toBe("? first feedback: not measured, goal at most 1.3");
  });
});

describe("the number of rounds", () => {
  it("is what the command line says, or the usual", () => {
    expect(roundsFrom("9", 5)).toBe(9);
    expect(roundsFrom(undefined, 5)).toBe(5);
  });

  it.each(["0", "2.5", "many", ""])("is not %s", (given) => {
    expect(() => roundsFrom(given, 5)).toThrow("--rounds takes a whole number");
  });
});

describe("the bytes of a script by room", () => {
  it("adds up what is of one folder of ours or of one package, most first", () => {
    const files = new Map([
      ["lib/quiz/order.ts", 10],
      ["node_modules/preact/hooks/dist/hooks.module.js", 25],
      ["lib/quiz/kinds/choice/choice.ts", 20],
      ["late:assets/late-one-press-903a5670bb.js", 5],
    ]);
    expect(sharesByRoom({ text: "a".repeat(60), files }).map(({ file, letters }) => [file, letters])).toEqual(
      [
        ["lib/quiz", 30],
        ["preact", 25],
        ["what joins them", 5],
      ],
    );
  });
});
