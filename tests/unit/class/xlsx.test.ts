import fc from "fast-check";
import readXlsx, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/class/csv";
import { toXlsx } from "@/lib/class/xlsx";
import { times } from "../../times";

const read = (rows: Cell[][]) => readSheet(Buffer.from(toXlsx(rows, "Class: [report]")), 1, { trim: false });

describe("toXlsx", () => {
  it("keeps every text a text and every number a number", async () => {
    const rows: Cell[][] = [
      ["Code word", "Name", "Answered", "3.1 agenda"],
      ["mar-17", "=1+1", 4, 0.5],
      ["007", "a;=1+1", 0, 1],
      ["1e5", 'Ana "<&>" O’Neil', -1, null],
      ["true", "지우\n🦊", 12, 0],
    ];
    expect(await read(rows)).toEqual(rows);
  });

  it.each([
    ["History", "History 1"],
    ["history", "history 1"],
    [" [:] ", "1"],
    ["", "1"],
    ["Class: 8b", "Class 8b"],
    ["x".repeat(40), "x".repeat(31)],
    [`${"x".repeat(30)}🦊`, "x".repeat(30)],
    ["\ud83e", "1"],
  ])("names the sheet so that Excel takes it: %j", async (asked, named) => {
    const [sheet] = await readXlsx(Buffer.from(toXlsx([["a"]], asked)));
    expect(sheet?.sheet).toBe(named);
  });

  it("names columns past Z", async () => {
    const row = Array.from({ length: 800 }, (_, at) => at);
    expect(await read([row])).toEqual([row]);
  });

  it("gives back any text to a reader of Excel files, without signs that XML has no place for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const [row] = await read([[...texts.map((text) => `${text}!`), "end\u0000\ud800"]]);
          expect(row).toEqual([...texts.map((text) => `${text}!`), "end"]);
        },
      ),
      { numRuns: times(30) },
    );
  });
});
