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

describe("toCalendar", () => {
  it("gives the due time in UTC, texts escaped, and lines that end as the standard asks", () => {
    const text = toCalendar(entry);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(text).toContain("DTEND:20261126T170000Z\r\n");
    expect(text).toContain("SUMMARY:Due: Class 10b\\, the veto\\; part 1\r\n");
    expect(text).toContain("DESCRIPTION:Two words\\nand a \\\\\r\n");
  });

  it("has no line longer than 75 bytes, and loses nothing by folding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const text = toCalendar({ ...entry, title });
        for (const line of text.split("\r\n"))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = text.replace(/\r\n /g, "");
        expect(unfolded.split("\r\n").filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1);
      }),
    );
  });
});
