import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCalendar } from "@/lib/assignment/calendar";

const entry = {
  id: "123",
  title: "Due: Class 10b, the veto; part 1",
  description: "Two words\nand a \\",
  url: "https://example.org/a#1ABC",
  due: Date.UTC(2026, 10, 26, 17),
  madeAt: Date.UTC(2026, 10, 24, 9),
};

const isSummary = (line: string) => line.startsWith("SUMMARY:");

/** A text as a calendar shows it. */
function readBack(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === "n" ? "\n" : letter));
}

describe("toCalendar", () => {
  it("gives the due time in UTC, texts escaped, and lines that end as the standard asks", () => {
    const text = toCalendar(entry);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
    // The work of a class and the days of a review alike.
    expect(text).toContain("PRODID:-//Unreasonable Criticism//Calendar//EN\r\n");
    expect(text).toContain("DTEND:20261126T170000Z\r\n");
    expect(text).toContain("SUMMARY:Due: Class 10b\\, the veto\\; part 1\r\n");
    expect(text).toContain("DESCRIPTION:Two words\\nand a \\\\\r\n");
  });

  it("has no line longer than 75 bytes, and loses nothing by folding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 80, maxLength: 200 }), (title) => {
        const lines = toCalendar({ ...entry, title }).split("\r\n");
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(lines.filter((line) => line.startsWith(" ")).length).toBeGreaterThan(0);
        const summary = lines.join("\r\n").replaceAll("\r\n ", "").split("\r\n").find(isSummary);
        expect(readBack(summary?.slice("SUMMARY:".length) ?? "")).toBe(title.replace(/\r\n?/g, "\n"));
      }),
    );
  });

  it("fills a line before it folds it, and folds no letter in two", () => {
    const [first = "", second] = toCalendar({ ...entry, title: `${"a".repeat(66)}éé` })
      .split("\r\n")
      .slice(8);
    expect(first).toBe(`SUMMARY:${"a".repeat(66)}`);
    expect(second).toBe(" éé");
    const whole = toCalendar({ ...entry, title: "a".repeat(67) }).split("\r\n");
    expect(whole[8]).toBe(`SUMMARY:${"a".repeat(67)}`);
    expect(whole[9]).toMatch(/^DESCRIPTION:/);
  });
});
