import { describe, expect, it } from "vitest";
import { marksOf, missingRow, unsaid, withMark } from "@/lib/class/row-marks";
import { emptyTeacherRecord } from "@/lib/class/teacher-record";
import { moduleId } from "@/lib/quiz/names";

const place = { classId: "a", module: moduleId("north"), assignment: "1", wholeToo: false };

describe("what a teacher says of rows", () => {
  it("belongs to one report, and the last word of a row holds", () => {
    const once = withMark(emptyTeacherRecord, place, { ...unsaid("h-1"), note: "late" }, 1);
    const twice = withMark(once, place, { ...unsaid("h-1"), note: "was ill" }, 2);
    const more = withMark(twice, { ...place, assignment: "2" }, { ...unsaid("h-1"), removed: true }, 3);
    expect([...marksOf(more, place).values()]).toMatchObject([{ note: "was ill", removed: false, at: 2 }]);
    expect(more.marks).toHaveLength(2);
    expect(marksOf(more, { ...place, classId: "b" }).size).toBe(0);
    expect(marksOf(more, { ...place, module: moduleId("south") }).size).toBe(0);
    const other = withMark(more, place, unsaid("h-2"), 4);
    expect([...marksOf(other, place).values()]).toEqual([
      expect.objectContaining({ row: "h-1", note: "was ill" }),
      expect.objectContaining({ row: "h-2", note: "", removed: false, joins: null, moreDays: 0 }),
    ]);
  });

  it("knows who is missing by the code word, however it is spelt", () => {
    expect(missingRow("Red Fox")).toBe(missingRow("red-fox"));
    expect(missingRow("Red Fox")).not.toBe(missingRow("blue-heron"));
  });
});
