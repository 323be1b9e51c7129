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

it("keeps what tells the files of a long title apart: the class, the platform", () => {
  const name = (...behind: string[]) =>
    fileNameOf(["A title that goes on and on ".repeat(4), ...behind], day, "csv");
  expect(name("7a", "canvas")).toBe(
    "a-title-that-goes-on-and-on-a-title-that-goes-on-7a-canvas-2026-01-09.csv",
  );
  expect(name("", "moodle")).toMatch(/-moodle-2026-01-09\.csv$/);
  expect(name("The class with a name as long as this one is", "moodle")).toMatch(
    /^a-title-that.*-the-class-with-a-nam-moodle-2026/,
  );
  expect(fileNameOf(["", "7a"], day, "csv")).toBe("7a-2026-01-09.csv");
});

it("has the day by the calendar, with two digits each, and its ending", () => {
  expect(fileNameOf("x", new Date(2026, 10, 30, 23, 59), "csv")).toBe("x-2026-11-30.csv");
});
