import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/class/csv";

describe("toCsv", () => {
  it("begins with the mark by which spreadsheets know UTF-8, and ends each line as they expect", () => {
    expect(
      toCsv([
        ["a", 1, null],
        ["ü", 0.5, "x,y"],
      ]),
    ).toBe('\ufeffa,1,\r\nü,0.5,"x,y"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "＝1"])(
    "keeps a spreadsheet from computing %j",
    (cell) => {
      expect(toCsv([[cell]])).toMatch(/^\ufeff"?'/);
    },
  );

  it("leaves numbers below nought numbers", () => {
    expect(toCsv([[-1]])).toBe("\ufeff-1\r\n");
  });

  it("gives back every text to a reader of the standard, but for the mark before a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (row) => {
        const line = toCsv([row]).slice(1, -2);
        const cells: string[] = [];
        let cell = "";
        let quoted = false;
        for (let at = 0; at < line.length; at += 1) {
          const sign = line.charAt(at);
          if (quoted && sign === '"' && line.charAt(at + 1) === '"') {
            cell += '"';
            at += 1;
          } else if (sign === '"') quoted = !quoted;
          else if (sign === "," && !quoted) {
            cells.push(cell);
            cell = "";
          } else cell += sign;
        }
        expect([...cells, cell].map((text, at) => (text === `'${row[at]}` ? row[at] : text))).toEqual(row);
      }),
    );
  });
});
