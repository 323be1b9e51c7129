import { describe, expect, it } from "vitest";
import {
  readTeacherRecord,
  teacherFormat,
  teacherRecord,
  teacherRows,
  writeTeacherRecord,
} from "@/lib/class/teacher-format";
import {
  emptyTeacherRecord,
  longestField,
  longestNames,
  longestPaper,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { longestCode } from "@/lib/codes/code-text";
import { latestTime } from "@/lib/progress/clock";
import { longestOwnCode } from "@/lib/quiz/only";
import { goneName } from "@/lib/record/gone";

const key = { x: "a".repeat(64), y: "b".repeat(64), d: "0".repeat(64) };
const id = "0123456789abcdef";
const text = (letters: number) => "x".repeat(letters);
const rows = {
  classes: {
    id,
    name: text(longestField),
    day: text(longestField),
    changedAt: latestTime,
    students: [
      {
        word: text(longestField),
        name: text(longestField),
        email: text(longestField),
        id: text(longestField),
      },
    ],
    list: text(longestNames),
  },
  assignments: { link: text(400 + longestOwnCode), key, madeAt: 0, classes: [id, ""] },
  handIns: { code: text(longestCode + 10), classId: id },
  papers: { classId: "", module: text(longestField), assignment: text(40), text: text(longestPaper) },
  marks: {
    classId: id,
    module: "",
    assignment: null,
    row: text(longestField),
    at: 1,
    note: text(longestNames),
    removed: false,
    joins: text(longestField),
    moreDays: 366,
  },
  keys: { key, madeAt: 1, savedAt: null },
};
type List = keyof typeof rows;
const withRow = (list: List, row: unknown) => writeTeacherRecord({ [list]: [row] });
const rejectedOf = (file: string) => {
  const read = readTeacherRecord(file);
  return read.ok ? read.rejected : read.problem;
};

describe("a row of a teacher's record", () => {
  it.each(Object.keys(rows) as List[])("of %s is read with the longest values there may be", (list) => {
    expect(readTeacherRecord(withRow(list, rows[list]))).toEqual({
      ok: true,
      record: { ...emptyTeacherRecord, [list]: [rows[list]] },
      rejected: [],
    });
  });

  it.each<[List, object]>([
    ["classes", { id: "0".repeat(15) }],
    ["classes", { id: "0".repeat(17) }],
    ["classes", { id: "0".repeat(32) }],
    ["classes", { id: "A".repeat(16) }],
    ["classes", { name: text(longestField + 1) }],
    ["classes", { day: text(longestField + 1) }],
    ["classes", { changedAt: "1" }],
    ["classes", { students: [{ word: "owl", name: "Ana", email: "" }] }],
    ["classes", { students: {} }],
    ["classes", { list: text(longestNames + 1) }],
    ["assignments", { link: "" }],
    ["assignments", { link: text(401 + longestOwnCode) }],
    ["assignments", { key: { ...key, x: "a".repeat(63) } }],
    ["assignments", { key: { ...key, y: "b".repeat(65) } }],
    ["assignments", { key: { ...key, d: "G".repeat(64) } }],
    ["assignments", { key: {} }],
    ["assignments", { madeAt: null }],
    ["assignments", { classes: ["x"] }],
    ["handIns", { code: text(longestCode + 11) }],
    ["handIns", { classId: null }],
    ["papers", { module: text(longestField + 1) }],
    ["papers", { assignment: text(41) }],
    ["papers", { text: text(longestPaper + 1) }],
    ["marks", { removed: "no" }],
    ["marks", { joins: 7 }],
    ["marks", { note: text(longestNames + 1) }],
    ["marks", { moreDays: -1 }],
    ["marks", { moreDays: 367 }],
    ["marks", { moreDays: 0.5 }],
    ["keys", { key: null }],
    ["keys", { savedAt: "1" }],
  ])("of %s is left out and named where a value of it is none (%#)", (list, change) => {
    const good = rows[list];
    expect(rejectedOf(writeTeacherRecord({ [list]: [good, { ...good, ...change }] }))).toEqual([
      { list, number: 2 },
    ]);
  });

  it("may lack what earlier versions did not have", () => {
    const { day: _, ...older } = rows.classes;
    expect(readTeacherRecord(withRow("classes", older))).toMatchObject({
      record: { classes: [{ day: "" }] },
    });
    const { classes: __, ...made } = rows.assignments;
    expect(readTeacherRecord(withRow("assignments", made))).toMatchObject({
      record: { assignments: [{ classes: [] }] },
    });
  });

  it("is none where its list is something else", () => {
    expect(rejectedOf(writeTeacherRecord({}).replace("}", ',"keys":{},"marks":"x","papers":null}'))).toEqual([
      { list: "marks", number: 1 },
      { list: "keys", number: 1 },
    ]);
  });
});

describe("a teacher's record as text", () => {
  const file = (more: object) => JSON.stringify({ format: teacherFormat, version: 2, ...more });

  it("says when all of it was last saved, or never", () => {
    const savedAt = (value: unknown) => {
      const read = readTeacherRecord(file({ savedAt: value }));
      return read.ok && read.record.savedAt;
    };
    expect([5, undefined, -1, "5", latestTime + 1].map(savedAt)).toEqual([5, 0, 0, 0, 0]);
  });

  it("is none where its head says something else", () => {
    expect(rejectedOf(file({ format: "other" }))).toBe("other-format");
    expect(rejectedOf(file({ version: "2" }))).toBe("other-format");
    expect(rejectedOf("[]")).toBe("other-format");
    expect(rejectedOf(file({ version: 3 }))).toBe("newer");
    expect(rejectedOf(file({ version: 2 }))).toEqual([]);
  });

  it("of version 1 has its names, papers and codes in no class", () => {
    const old = (more: object) => readTeacherRecord(file({ version: 1, ...more }));
    expect(
      old({ names: "owl, Ana", paper: "owl: 1=A", papers: { law: "elk: 1=B" }, handIns: ["UCH1"] }),
    ).toEqual({
      ok: true,
      record: {
        ...emptyTeacherRecord,
        classes: [{ id: "", name: "", day: "", changedAt: 0, students: [], list: "owl, Ana" }],
        papers: [
          { classId: "", module: "", assignment: null, text: "owl: 1=A" },
          { classId: "", module: "law", assignment: null, text: "elk: 1=B" },
        ],
        handIns: [{ code: "UCH1", classId: "" }],
      },
      rejected: [],
    });
    expect(old({ names: "", paper: "" })).toEqual({ ok: true, record: emptyTeacherRecord, rejected: [] });
    expect(old({})).toEqual({ ok: true, record: emptyTeacherRecord, rejected: [] });
  });

  it.each([
    [{ names: 7 }, "classes"],
    [{ paper: 7 }, "papers"],
    [{ papers: "x" }, "papers"],
    [{ papers: null }, "papers"],
    [{ papers: { law: 7 } }, "papers"],
    [{ handIns: "UCH1" }, "handIns"],
    [{ handIns: [7] }, "handIns"],
  ])("of version 1 names what of it cannot be read: %o", (more, list) => {
    expect(rejectedOf(file({ version: 1, ...more }))).toEqual([{ list, number: 1 }]);
  });
});

describe("a teacher's record to the store that keeps it", () => {
  const { read, merge, isEmpty, journal } = teacherRecord;
  const record: TeacherRecord = {
    ...emptyTeacherRecord,
    handIns: [
      { code: "UCH1", classId: "" },
      { code: "UCH2", classId: "" },
    ],
    savedAt: 5,
  };
  const [first, second] = teacherRows.rows(record);

  it("is clean where every row of it was read", () => {
    expect(read(writeTeacherRecord(record))).toEqual({ ok: true, record, clean: true });
    expect(read(withRow("keys", null))).toMatchObject({ ok: true, clean: false });
    expect(read("")).toEqual({ ok: false, newer: false });
    expect(read(JSON.stringify({ format: teacherFormat, version: 3 }))).toEqual({ ok: false, newer: true });
  });

  it("is what is stored, but for what this page could not store", () => {
    const stored = { ...record, handIns: record.handIns.slice(0, 1) };
    expect(merge(record, stored, null)).toBe(stored);
    expect(merge(record, emptyTeacherRecord, stored).handIns).toEqual(record.handIns.slice(1));
  });

  it("is empty where no list holds a row, whenever it was saved", () => {
    expect(isEmpty?.({ ...emptyTeacherRecord, savedAt: 5 })).toBe(true);
    expect(isEmpty?.(record)).toBe(false);
  });

  it("gets back from its journal what was written last, without what was deleted since", () => {
    if (first === undefined || second === undefined) throw new Error("no rows");
    expect(journal?.deletes).toBe(true);
    expect(journal?.restore(emptyTeacherRecord, [first, second], new Set()).handIns).toEqual(record.handIns);
    expect(
      journal?.restore(emptyTeacherRecord, [first, second], new Set([goneName("code UCH1")])).handIns,
    ).toEqual(record.handIns.slice(1));
  });

  it("is taken apart row by row and put together again", () => {
    expect(teacherRows.rows(emptyTeacherRecord)).toEqual([]);
    expect(teacherRows.joined(teacherRows.rows(record))).toEqual(record);
  });
});
