import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyTeacherRecord,
  mergeTeacherRecords,
  readTeacherRecord,
  type TeacherRecord,
  writeTeacherRecord,
} from "@/lib/class/teacher-record";

const key = { x: "a".repeat(64), y: "b".repeat(64), d: "c".repeat(64) };
const record: TeacherRecord = {
  assignments: [{ link: "1ABC", key, madeAt: 5 }],
  handIns: ["UCH1000"],
  names: "blue-heron-17, Ana",
  paper: "red-fox: 3.1=B",
  papers: { other: "owl: 1.1=A" },
};

describe("a teacher's record", () => {
  it("is read as it was written, whole or in part", () => {
    expect(readTeacherRecord(writeTeacherRecord(record))).toEqual({ ok: true, record, rejected: [] });
    expect(readTeacherRecord(writeTeacherRecord({}))).toEqual({
      ok: true,
      record: emptyTeacherRecord,
      rejected: [],
    });
  });

  it("says why something else cannot be read, and never throws", () => {
    const problemOf = (text: string) => {
      const read = readTeacherRecord(text);
      return read.ok ? null : read.problem;
    };
    expect(problemOf("no")).toBe("not-json");
    expect(problemOf('{"format":"unreasonable-criticism-progress","version":1}')).toBe("other-format");
    expect(problemOf(writeTeacherRecord(record).replace('"version":1', '"version":2'))).toBe("newer");
    expect(problemOf(writeTeacherRecord(record).replace("UCH1000", '"'))).toBe("not-json");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readTeacherRecord(text).ok).toBe(false);
      }),
    );
  });

  it("becomes one of two without losing a key, a hand-in, a name or a paper", () => {
    const other: TeacherRecord = {
      assignments: [
        { link: "1ABC", key: null, madeAt: 5 },
        { link: "1DEF", key: null, madeAt: 9 },
      ],
      handIns: ["UCH1000", "UCH1111"],
      names: "blue-heron-17, Ana\nred-fox, Ben",
      paper: "",
      papers: { other: "elk: 1.1=C", third: "owl: 2.1=B" },
    };
    for (const [a, b] of [[record, other] as const, [other, record] as const]) {
      const both = mergeTeacherRecords(a, b);
      expect(both.assignments).toEqual([
        { link: "1DEF", key: null, madeAt: 9 },
        { link: "1ABC", key, madeAt: 5 },
      ]);
      expect(new Set(both.handIns)).toEqual(new Set(["UCH1000", "UCH1111"]));
      expect(both.names.split("\n")).toEqual(["blue-heron-17, Ana", "red-fox, Ben"]);
      expect(both.paper).toBe("red-fox: 3.1=B");
      expect(new Set(both.papers.other?.split("\n"))).toEqual(new Set(["owl: 1.1=A", "elk: 1.1=C"]));
      expect(both.papers.third).toBe("owl: 2.1=B");
    }
    expect(mergeTeacherRecords(record, record)).toEqual(record);
  });
});
