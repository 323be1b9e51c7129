import { expect, it } from "vitest";
import { fileNameOf } from "@/lib/class/file-name";

const day = new Date(2026, 0, 9);

it.each([
  ["7b: United Nations", "7b-united-nations-2026-01-09.json"],
  ["  – 8a/b? ", "8a-b-2026-01-09.json"],
  ["Vetos é 이지은 2", "vetos-é-이지은-2-2026-01-09.json"],
  ["e\u0301", "é-2026-01-09.json"],
  ["", "2026-01-09.json"],
  ["?!", "2026-01-09.json"],
  ["a".repeat(70), `${"a".repeat(60)}-2026-01-09.json`],
  [`${"a".repeat(59)}?b`, `${"a".repeat(59)}-2026-01-09.json`],
])("a file of %j is called %s", (title, name) => {
  expect(fileNameOf(title, day, "json")).toBe(name);
});

it("has the day by the calendar, with two digits each, and its ending", () => {
  expect(fileNameOf("x", new Date(2026, 10, 30, 23, 59), "csv")).toBe("x-2026-11-30.csv");
});
