import { describe, expect, it } from "vitest";
import { drawCurves, placed } from "@/scripts/bench/curve";

describe("a drawing of what was measured", () => {
  const drawing = drawCurves(
    "What it <costs>",
    [100, 1_000, 10_000],
    [
      { name: "a press", values: [40, 50, 60] },
      { name: "a & b", values: [0, 1_000, 40] },
    ],
  );

  it("has a line and a name for each curve, and every size below", () => {
    expect(drawing.match(/<polyline /g)).toHaveLength(2);
    expect(drawing).toContain(">a press</text>");
    for (const size of ["100", "1,000", "10,000"]) expect(drawing).toContain(`>${size}</text>`);
  });

  it("takes what is said as text, and nothing is out of the picture", () => {
    expect(drawing).toContain("What it &lt;costs>");
    expect(drawing).toContain("a &amp; b");
    const numbers = [...drawing.matchAll(/points="([^"]+)"/g)].flatMap(([, points = ""]) =>
      points.split(/[ ,]/).map(Number),
    );
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(640);
  });

  it("keeps names apart, each as near its curve as it can be", () => {
    expect(placed([10, 100, 12])).toEqual([10, 100, 24]);
  });
});
