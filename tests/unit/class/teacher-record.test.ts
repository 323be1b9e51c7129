import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classIds, classIn, nameLoose, papersOf, withClass } from "@/lib/class/classes";
import { readNameList } from "@/lib/class/name-list";
import { readRoster } from "@/lib/class/read-roster";
import { marksOf, unsaid, withMark } from "@/lib/class/row-marks";
import { readTeacherRecord, writeTeacherRecord } from "@/lib/class/teacher-format";
import {
  changesOfTeacher,
  emptyTeacherRecord,
  keysOf,
  longestNames,
  longestPaper,
  mergeTeacherRecords,
  noClass,
  overlaid,
  rebasedTeacherRecord,
  type TeacherRecord,
  withoutRows,
} from "@/lib/class/teacher-record";
import { moduleId } from "@/lib/quiz/names";
import { formatDay } from "@/words/format";

const key = { x: "a".repeat(64), y: "b".repeat(64), d: "c".repeat(64) };
const one = "1".repeat(16);
const two = "2".repeat(16);
const student = (word: string, name: string, more = {}) => ({ word, name, email: "", id: "", ...more });

const record: TeacherRecord = {
  classes: [
    { id: one, name: "7b", day: "", changedAt: 5, students: [student("heron", "Ana")], list: "" },
    { id: noClass, name: "", day: "", changedAt: 0, students: [], list: "owl, Cem" },
  ],
  assignments: [{ link: "1ABC", key, madeAt: 5, classes: [one] }],
  handIns: [{ code: "UCH1000", classId: one }],
  papers: [{ classId: one, module: "law", assignment: "9", text: "fox: 3.1=B" }],
  marks: [
    {
      classId: one,
      module: "law",
      assignment: "9",
      row: "heron",
      at: 7,
      note: "was ill",
      removed: false,
      joins: null,
      moreDays: 2,
    },
  ],
  keys: [{ key, madeAt: 3, savedAt: 4 }],
  savedAt: 8,
};

const opened = (text: string): TeacherRecord => {
  const read = readTeacherRecord(text);
  if (!read.ok || read.rejected.length > 0) throw new Error("not read");
  return read.record;
};

describe("a teacher's record", () => {
  it("is read as it was written, whole or in part", () => {
    expect(opened(writeTeacherRecord(record))).toEqual(record);
    expect(opened(writeTeacherRecord({}))).toEqual(emptyTeacherRecord);
  });

  it("says why something else cannot be read, and never throws", () => {
    const problemOf = (text: string) => {
      const read = readTeacherRecord(text);
      return read.ok ? null : read.problem;
    };
    expect(problemOf("no")).toBe("not-json");
    expect(problemOf('{"format":"unreasonable-criticism-progress","version":1}')).toBe("other-format");
    expect(problemOf(writeTeacherRecord(record).replace('"version":2', '"version":3'))).toBe("newer");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readTeacherRecord(text).ok).toBe(false);
      }),
    );
  });

  it("reads whatever stands in its lists, and names each row it leaves out", () => {
    const lists = ["classes", "assignments", "handIns", "papers", "marks", "keys"];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...lists, "names", "paper"), fc.jsonValue()),
        fc.constantFrom(1, 2),
        (lists, version) => {
          const file = { ...JSON.parse(writeTeacherRecord({})), ...lists, version };
          expect(readTeacherRecord(JSON.stringify(file)).ok).toBe(true);
        },
      ),
    );
  });
});

describe("a class, a mark and a key", () => {
  it("outlast a clock that no calendar follows", () => {
    for (const wall of [8_640_000_000_000_001, Date.UTC(2150, 0, 1), -1]) {
      const kept = {
        ...withClass(record, { ...classIn(record, one), changedAt: wall }),
        keys: [{ key, madeAt: wall, savedAt: wall }],
        assignments: [{ link: "1ABC", key, madeAt: wall, classes: [one] }],
      };
      const read = opened(writeTeacherRecord(kept));
      expect([read.classes.length, read.keys.length, read.assignments.length]).toEqual([2, 1, 1]);
      for (const { madeAt } of [...read.keys, ...read.assignments])
        expect(formatDay(madeAt)).toMatch(/^\d+ \w+ \d{4}$/);
    }
  });

  it("say what was said last, also where the clock was put back meanwhile", () => {
    const place = { classId: one, module: moduleId("law"), assignment: "9", wholeToo: false };
    const renamed = withClass(record, { ...classIn(record, one), name: "8b", changedAt: 2 });
    const marked = withMark(renamed, place, { ...unsaid("heron"), note: "is back" }, 1);
    for (const both of [mergeTeacherRecords(record, marked), mergeTeacherRecords(marked, record)]) {
      expect(classIn(both, one).name).toBe("8b");
      expect(marksOf(both, place).get("heron")?.note).toBe("is back");
    }
  });

  it("can be read again with whatever a pasted roster brought, each line that is too long being named", () => {
    const headings = { name: ["name"], word: ["word"], email: ["mail"], id: ["id"] };
    const long = fc.constantFrom("x".repeat(3_000), `a${"\u0301".repeat(3_000)}`, "7".repeat(2_500), "Ana");
    const row = fc.record({ name: long, word: fc.constantFrom("", "heron"), mail: long, id: long });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = ["name\tword\tmail\tid", ...lines.map((line) => Object.values(line).join("\t"))];
        const [reading] = readRoster(text.join("\n"), headings);
        if (reading === undefined) throw new Error("no reading");
        const { students, faults, aside } = reading;
        expect(students.length + faults.length + aside.length).toBe(lines.length);
        const changed = withClass(record, { ...classIn(record, one), students: reading.students });
        expect(opened(writeTeacherRecord(changed))).toEqual(changed);
      }),
    );
  });
});

describe("a record of version 1", () => {
  const old = () => opened(readFileSync("tests/fixtures/teacher-record-1.json", "utf8"));

  it("opens as one class without a name, with everything that was in the pile", () => {
    expect(classIds(old())).toEqual([noClass]);
    expect(old()).toMatchObject({
      assignments: [{ link: "1ABC", key, madeAt: 5, classes: [] }],
      handIns: [{ code: "UCH1000", classId: noClass }],
    });
    const headings = { codeWord: [], name: [] };
    expect(readNameList(classIn(old(), noClass).list, [], headings).students).toEqual([
      { codeWord: "blue-heron-17", name: "Ana" },
    ]);
    const place = { classId: noClass, module: moduleId("law"), assignment: null, wholeToo: true };
    expect(papersOf(old(), place, moduleId("law"))).toBe("red-fox: 3.1=B");
  });

  it("keeps papers of several modules apart", () => {
    const file = {
      format: "unreasonable-criticism-teacher",
      version: 1,
      papers: { a: "x: 1=A", b: "y: 1=B" },
    };
    expect(opened(JSON.stringify(file)).papers.map(({ module, text }) => [module, text])).toEqual([
      ["a", "x: 1=A"],
      ["b", "y: 1=B"],
    ]);
  });

  it("becomes a class of its own once it is named, and a new pile begins empty", () => {
    const named = nameLoose(old(), two, "7b", 9);
    expect(classIds(named)).toEqual([two]);
    expect(classIn(named, two)).toMatchObject({ name: "7b", list: "blue-heron-17, Ana" });
    expect(named.handIns).toEqual([{ code: "UCH1000", classId: two }]);
    expect(named.assignments[0]?.classes).toEqual([two]);
    expect(named.papers.map(({ classId }) => classId)).toEqual([two]);
  });

  it("is its key's file too, and brings no class along then", () => {
    const file = { format: "unreasonable-criticism-teacher", version: 1, assignments: record.assignments };
    const both = mergeTeacherRecords(record, opened(JSON.stringify(file)));
    expect(both).toEqual(record);
  });
});

describe("two records as one", () => {
  it("lose no class, student, key, hand-in, paper or note, whichever comes first", () => {
    const other: TeacherRecord = {
      ...emptyTeacherRecord,
      classes: [
        {
          id: one,
          name: "7 b",
          day: "",
          changedAt: 9,
          students: [student("heron", "Ana", { email: "ana@example.org" }), student("heron", "Ben")],
          list: "",
        },
        { id: two, name: "8a", day: "", changedAt: 1, students: [], list: "" },
      ],
      assignments: [{ link: "1ABC", key: null, madeAt: 5, classes: [two] }],
      handIns: [
        { code: "UCH1000", classId: noClass },
        { code: "UCH1111", classId: two },
      ],
      papers: [{ classId: one, module: "law", assignment: "9", text: "elk: 3.1=A" }],
      marks: record.marks.map((mark) => ({ ...mark, at: 8, note: "is back" })),
    };
    for (const [a, b] of [[record, other] as const, [other, record] as const]) {
      const both = mergeTeacherRecords(a, b);
      expect(classIn(both, one)).toMatchObject({ name: "7 b" });
      expect(classIn(both, one).students).toEqual(other.classes[0]?.students);
      expect(classIds(both)).toEqual([one, two, noClass]);
      expect(both.assignments).toMatchObject([{ key }]);
      expect(new Set(both.assignments[0]?.classes)).toEqual(new Set([one, two]));
      expect(both.handIns.find(({ code }) => code === "UCH1000")?.classId).toBe(one);
      expect(both.handIns).toHaveLength(2);
      expect(new Set(both.papers[0]?.text.split("\n"))).toEqual(new Set(["fox: 3.1=B", "elk: 3.1=A"]));
      expect(both.marks.map(({ note }) => note)).toEqual(["is back"]);
      expect(both.keys).toEqual(record.keys);
      expect(both.savedAt).toBe(8);
      // A backup that is opened again, on either computer, adds nothing.
      for (const again of [a, b, both]) expect(mergeTeacherRecords(both, again)).toEqual(both);
    }
    expect(mergeTeacherRecords(record, record)).toEqual(record);
  });

  it("keep of a class, a student and a key what only one of them says, and of two rows both marks", () => {
    const [aClass] = record.classes;
    const [mark] = record.marks;
    if (aClass === undefined || mark === undefined) throw new Error("no rows");
    const other: TeacherRecord = {
      ...emptyTeacherRecord,
      classes: [{ ...aClass, changedAt: 9, name: "", students: [student("heron", "Ana", { id: "7" })] }],
      marks: [{ ...mark, row: "owl" }],
      keys: [{ key, madeAt: 3, savedAt: null }],
    };
    const mine = { ...record, classes: [{ ...aClass, day: "Monday" }] };
    for (const both of [mergeTeacherRecords(mine, other), mergeTeacherRecords(other, mine)]) {
      expect(classIn(both, one)).toMatchObject({
        name: "7b",
        day: "Monday",
        students: [student("heron", "Ana", { id: "7" })],
      });
      expect(both.marks.map(({ row }) => row).sort()).toEqual(["heron", "owl"]);
      expect(both.keys).toEqual(record.keys);
    }
  });

  it("are the first one's where both say something else at the same time", () => {
    const [aClass] = record.classes;
    const [mark] = record.marks;
    if (aClass === undefined || mark === undefined) throw new Error("no rows");
    const other = { ...record, classes: [{ ...aClass, name: "8c" }], marks: [{ ...mark, note: "late" }] };
    expect(classIn(mergeTeacherRecords(record, other), one).name).toBe("7b");
    expect(mergeTeacherRecords(record, other).marks).toEqual(record.marks);
  });

  it("hold no more of papers and lists than can be read again, and no empty lines", () => {
    const papers = (text: string) => ({
      ...record,
      papers: [{ classId: one, module: "law", assignment: "9", text }],
    });
    const long = mergeTeacherRecords(papers("a".repeat(longestPaper)), papers("b"));
    expect(long.papers[0]?.text).toHaveLength(longestPaper);
    expect(mergeTeacherRecords(papers("a: 1"), papers("a: 1\n \nb: 2\n")).papers[0]?.text).toBe("a: 1\nb: 2");
    const list = (text: string) => ({ ...record, classes: [{ ...classIn(record, noClass), list: text }] });
    const lists = mergeTeacherRecords(list("a".repeat(longestNames)), list("b"));
    expect(classIn(lists, noClass).list).toHaveLength(longestNames);
  });

  it("are the second one's rows where they are laid over the first", () => {
    const changed = { ...record, papers: record.papers.map((pile) => ({ ...pile, text: "" })) };
    expect(overlaid(record, changed)).toEqual(changed);
    expect(overlaid(record, emptyTeacherRecord)).toEqual(record);
    expect(overlaid(emptyTeacherRecord, record)).toEqual(record);
  });
});

describe("the rows of a teacher's record", () => {
  const later = { ...key, x: "e".repeat(64), d: "f".repeat(64) };
  const more: TeacherRecord = {
    ...record,
    assignments: [{ link: "1ABD", key: later, madeAt: 9, classes: [] }, ...record.assignments],
    keys: [{ key: later, madeAt: 9, savedAt: null }, ...record.keys],
  };

  it("are named by what they are, and told apart by what they say", () => {
    const all = changesOfTeacher(emptyTeacherRecord, record);
    expect(all.map(([name]) => name)).toEqual([
      `class ${one}`,
      `class ${noClass}`,
      "link 1ABC",
      "code UCH1000",
      `papers ${one} law 9`,
      `mark ${one} law 9 heron`,
      `key ${key.x}`,
      "saved",
    ]);
    expect(all[2]?.[1]).toEqual({ ...emptyTeacherRecord, assignments: record.assignments });
    expect(changesOfTeacher(record, record)).toEqual([]);
    expect(changesOfTeacher(record, emptyTeacherRecord)).toEqual(all.map(([name]) => [name, null]));
    expect(changesOfTeacher(record, { ...record, savedAt: 9 })).toEqual([
      ["saved", { ...emptyTeacherRecord, savedAt: 9 }],
    ]);
  });

  it("are left out by their names, and stay in their order", () => {
    expect(withoutRows(record, () => false)).toBe(record);
    expect(withoutRows(record, () => true)).toEqual(emptyTeacherRecord);
    expect(withoutRows(more, (name) => name.startsWith("code"))).toEqual({ ...more, handIns: [] });
    const back = { ...more, assignments: more.assignments.toReversed(), keys: more.keys.toReversed() };
    expect(withoutRows(back, (name) => name === "saved")).toEqual({ ...more, savedAt: 0 });
  });

  it("are brought up to what is stored: what was deleted there stays away, what is new here comes", () => {
    const stored = withoutRows(record, (name) => name.startsWith("code"));
    const remembered = { ...more, marks: [] };
    expect(rebasedTeacherRecord(remembered, stored, record)).toEqual({ ...more, handIns: [], marks: [] });
  });

  it("hold each key once", () => {
    expect(keysOf(record)).toEqual([key]);
    expect(keysOf(more)).toEqual([later, key]);
    expect(keysOf({ keys: [], assignments: [{ link: "1", key: null, madeAt: 1, classes: [] }] })).toEqual([]);
  });
});
