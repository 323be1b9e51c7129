import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readXlsx, { readSheet } from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
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

  it("is the same file for the same table, whenever it is made", () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    const then = toXlsx([["a", 1]], "Class");
    vi.setSystemTime(Date.UTC(2031, 5, 6));
    expect(toXlsx([["a", 1]], "Class")).toEqual(then);
    vi.useRealTimers();
  });

  it("says in its parts which of them is what", () => {
    const files = unzipSync(toXlsx([["a"]], "Class"));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text("[Content_Types].xml")).toContain('PartName="/xl/workbook.xml"');
    expect(text("[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet1.xml"');
    expect(text("_rels/.rels")).toMatch(/relationships\/officeDocument" Target="xl\/workbook\.xml"/);
    expect(text("xl/_rels/workbook.xml.rels")).toMatch(
      /relationships\/worksheet" Target="worksheets\/sheet1\.xml"/,
    );
    for (const name of Object.keys(files)) expect(text(name)).toMatch(/^<\?xml version="1\.0"/);
    expect(text("xl/worksheets/sheet1.xml")).toMatch(
      /<sheetData><row r="1"><c [^>]*>(?:(?!Stryker).)*<\/row><\/sheetData>/,
    );
  });

  it("has no cell where there is nothing, one kind of line break, and no sign by its number", async () => {
    const files = unzipSync(toXlsx([["", null, "a\r\nb\rc", "_x0041_ _x41_ _xZZZZ_"]], "Class"));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet.match(/<c r="[^"]*"/g)).toEqual(['<c r="C1"', '<c r="D1"']);
    expect(sheet).toContain(">a\nb\nc<");
    expect(sheet).toContain(">_x005F_x0041_ _x41_ _xZZZZ_<");
  });

  it("cuts a text to what Excel takes in a cell", async () => {
    expect(await read([["x".repeat(32_768)]])).toEqual([["x".repeat(32_767)]]);
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
