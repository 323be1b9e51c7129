import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFormOf, importForm, toCsv } from "@/lib/class/csv";

const one = (cell: string, ...locales: string[]) => toCsv([[cell]], ["en", ...locales]);

describe("toCsv", () => {
  it("begins with the mark by which spreadsheets know UTF-8, and ends each line as they expect", () => {
    expect(
      toCsv([
        ["a", 1, null],
        ["ü", 0.5, "x,y"],
      ]),
    ).toBe('\ufeffa,1,\r\nü,0.5,"x,y"\r\n');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["\tx", `"'\tx"`],
    ["\rx", `"'\rx"`],
    ["a;=1+1", `"a;'=1+1"`],
    ["a; =1+1", `"a; '=1+1"`],
    ["a\t@x", `"a\t'@x"`],
    ["a,-1", `"a,'-1"`],
    ["a|+1", "a|'+1"],
    ["a\n=1", `"a\n'=1"`],
    ['x";=1+1', `"x"";'=1+1"`],
  ])("keeps a spreadsheet from computing %j, by whatever sign it parts cells", (cell, written) => {
    expect(one(cell)).toBe(`\ufeff${written}\r\n`);
  });

  it.each([
    "mar-17",
    "March 17",
    "sept-3",
    "007",
    "1e5",
    "1E+05",
    "1/2",
    "3-4",
    "12:30",
    "5 pm",
    "5%",
    "1.5",
    "TRUE",
    "12345678901234567",
    "1234567890123456",
    " 007 ",
    "False",
    "5 p.m.",
    "5 A",
    "marc-1",
    "Dec. 24",
  ])("keeps %j as it was typed", (cell) => {
    expect(one(cell)).toBe(`\ufeff'${cell}\r\n`);
  });

  it("knows the months of the languages it is told", () => {
    expect(one("mai-17")).toBe("\ufeffmai-17\r\n");
    expect(one("mai-17", "de")).toBe("\ufeff'mai-17\r\n");
    expect(one("févr-3", "fr")).toBe("\ufeff'févr-3\r\n");
  });

  it("parts cells and begins decimals as the spreadsheets of a language do", () => {
    expect(csvFormOf("en")).toEqual({ separator: ",", decimal: ".", imported: false });
    expect(csvFormOf("de")).toEqual({ separator: ";", decimal: ",", imported: false });
    expect(toCsv([["a", 0.5, "x,y"]], ["de"], csvFormOf("de"))).toBe('\ufeffa;0,5;"x,y"\r\n');
  });

  it.each([
    ...[
      "123456789012345",
      "trueish",
      "untrue",
      " 12 ",
      "true north",
      "5 apples",
      "e5",
      "ma-3",
      "marchy-1",
      "p.m. 5",
    ],
    ...["O’Neil", "a–b", "x=1", "a@b.org"],
  ])("leaves %j alone too, which is no number, date, time or truth", (cell) => {
    expect(one(cell)).toBe(`\ufeff${cell}\r\n`);
  });

  it.each(["blue-heron-17", "fox-1", "Ana", "O’Neil, Ben", "17", "0", "3.1 agenda", "파란-왜가리-3"])(
    "leaves %j alone",
    (cell) => {
      expect(one(cell).replace(/["\ufeff\r\n]/g, "")).toBe(cell);
    },
  );

  it("leaves numbers below nought numbers", () => {
    expect(toCsv([[-1]])).toBe("\ufeff-1\r\n");
  });

  it("gives back every text to a reader of the standard, but for the marks before what would change", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("'", "")),
          {
            minLength: 2,
            maxLength: 5,
          },
        ),
        (row) => {
          const [read] = parse(toCsv([row]), { bom: true, record_delimiter: "\r\n" });
          expect(read?.map((cell) => String(cell).replaceAll("'", ""))).toEqual(row);
        },
      ),
    );
  });

  it("leaves what a platform knows a student by as it is, but for what a spreadsheet would compute", () => {
    const known = [["-5", "+4917", "+ana@x.org", "-Ana O’Neil"]];
    expect(toCsv(known, ["en"], importForm)).toBe("\ufeff-5,+4917,+ana@x.org,-Ana O’Neil\r\n");
    expect(toCsv([["=1+1", "-1|x!A", "+f(1)", "@x"]], ["en"], importForm)).toBe(
      "\ufeff'=1+1,'-1|x!A,'+f(1),'@x\r\n",
    );
  });
});
