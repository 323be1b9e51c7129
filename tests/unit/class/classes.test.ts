import { describe, expect, it } from "vitest";
import {
  classesOf,
  classesWith,
  classIds,
  classIn,
  classOfHandIn,
  knownClass,
  nameLoose,
  papersOf,
  rosterOf,
  studentOf,
  withClass,
  withHandInsIn,
  withoutClass,
  withPapers,
} from "@/lib/class/classes";
import {
  emptyTeacherRecord,
  noClass,
  type SchoolClass,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { moduleId } from "@/lib/quiz/names";

const [one = "", two = "", gone = ""] = ["1", "2", "3"].map((digit) => digit.repeat(16));
const [law, votes] = [moduleId("law"), moduleId("votes")];

function aClass(id: string, change: Partial<SchoolClass> = {}): SchoolClass {
  return { id, name: `Class ${id.slice(0, 1)}`, day: "", changedAt: 1, students: [], list: "", ...change };
}
const students = (...words: string[]) =>
  words.map((word) => ({ word, name: word.toUpperCase(), email: "", id: "" }));
const loose = aClass(noClass, { name: "", changedAt: 0, list: "owl, Cem" });
const made = (link: string, ...classes: string[]) => ({ link, key: null, madeAt: 1, classes });
const papers = (classId: string, text: string, change: object = {}) => ({
  classId,
  module: "law",
  assignment: null,
  text,
  ...change,
});
const marked = (classId: string, row: string) => ({
  classId,
  module: "law",
  assignment: null,
  row,
  at: 1,
  note: "",
  removed: true,
  joins: null,
  moreDays: 0,
});
const of = (part: Partial<TeacherRecord>): TeacherRecord => ({ ...emptyTeacherRecord, ...part });
const classes = [
  aClass(one, { students: students("owl", "elk") }),
  aClass(two, { students: students("fox") }),
];

describe("a class", () => {
  it("is looked up by its id, and is empty where there is none", () => {
    expect(classIn({ classes }, two)).toBe(classes[1]);
    expect(classIn({ classes }, gone)).toEqual({
      id: gone,
      name: "",
      day: "",
      changedAt: 0,
      students: [],
      list: "",
    });
    expect([one, gone, noClass].map((id) => knownClass({ classes }, id))).toEqual([one, noClass, noClass]);
  });

  it("has an assignment while there is such a class, and no class has it otherwise", () => {
    expect(classesOf({ classes }, made("1A", one, gone, two))).toEqual([one, two]);
    expect(classesOf({ classes }, made("1A", gone))).toEqual([noClass]);
    expect(classesOf({ classes }, made("1A"))).toEqual([noClass]);
  });

  it("comes before what was put in for no class, where anything was", () => {
    expect(classIds(of({ classes }))).toEqual([one, two]);
    for (const part of [
      { classes: [loose, ...classes] },
      { assignments: [made("1A", one), made("1B")] },
      { assignments: [made("1A", gone)] },
      { handIns: [{ code: "UCH1", classId: gone }] },
      { papers: [papers(noClass, "owl: 1=A")] },
    ])
      expect(classIds(of({ classes, ...part }))).toEqual([one, two, noClass]);
    expect(
      classIds(
        of({
          classes,
          assignments: [made("1A", one)],
          handIns: [{ code: "UCH1", classId: two }],
          papers: [papers(one, "x")],
        }),
      ),
    ).toEqual([one, two]);
  });

  it("takes the place of its earlier version, after it in time; a new one comes last", () => {
    const changed = aClass(one, { name: "7c", changedAt: 0 });
    expect(withClass(of({ classes }), changed).classes).toEqual([{ ...changed, changedAt: 2 }, classes[1]]);
    expect(withClass(of({ classes }), aClass(gone, { changedAt: 9 })).classes).toEqual([
      ...classes,
      aClass(gone, { changedAt: 9 }),
    ]);
  });

  it("that is none is kept while it has a list", () => {
    const record = of({ classes: [loose, ...classes] });
    expect(withClass(record, { ...loose, list: "" }).classes).toEqual(classes);
    expect(withClass(record, { ...loose, list: "elk, Ana" }).classes[0]).toMatchObject({ list: "elk, Ana" });
    expect(withClass(of({ classes }), aClass(one, { list: "" })).classes).toHaveLength(2);
  });

  it("lists its roster, else the list that was typed before there were rosters", () => {
    const headings = { codeWord: ["code word"], name: ["name"] };
    expect(
      rosterOf(aClass(one, { students: students("owl"), list: "elk, Cem" }), [], headings),
    ).toMatchObject({
      students: [{ codeWord: "owl", name: "OWL" }],
      sure: true,
    });
    expect(rosterOf(aClass(one, { list: "Cem, elk" }), ["elk"], headings).students).toEqual([
      { codeWord: "elk", name: "Cem" },
    ]);
    expect(studentOf({ codeWord: "owl", name: "Ana" })).toEqual({
      word: "owl",
      name: "Ana",
      email: "",
      id: "",
    });
  });
});

describe("what was put in for no class", () => {
  const record = of({
    classes: [loose, ...classes],
    assignments: [made("1A", one), made("1B"), made("1C", gone)],
    handIns: [
      { code: "UCH1", classId: one },
      { code: "UCH2", classId: noClass },
      { code: "UCH3", classId: gone },
    ],
    papers: [papers(one, "a"), papers(noClass, "b")],
    marks: [marked(two, "r1"), marked(noClass, "r2")],
  });

  it("becomes a class of its own once it has a name, and the other classes keep theirs", () => {
    const id = "4".repeat(16);
    expect(nameLoose(record, id, "7b", 9)).toEqual({
      ...record,
      classes: [...classes, { ...loose, id, name: "7b", changedAt: 9 }],
      assignments: [made("1A", one), made("1B", id), made("1C", id)],
      handIns: [
        { code: "UCH1", classId: one },
        { code: "UCH2", classId: id },
        { code: "UCH3", classId: id },
      ],
      papers: [papers(one, "a"), papers(id, "b")],
      marks: [marked(two, "r1"), marked(id, "r2")],
    });
  });

  it("stays where a class is deleted with all that is its own, and with the codes that count in it", () => {
    expect(withoutClass(record, one, new Set(["UCH3"]))).toEqual({
      ...record,
      classes: [loose, classes[1]],
      handIns: [{ code: "UCH2", classId: noClass }],
      papers: [papers(noClass, "b")],
    });
    expect(withoutClass(record, two)).toEqual({
      ...record,
      classes: [loose, classes[0]],
      marks: [marked(noClass, "r2")],
    });
  });

  it("may be moved by its codes", () => {
    expect(withHandInsIn(record, ["UCH2"], two).handIns).toEqual([
      { code: "UCH1", classId: one },
      { code: "UCH2", classId: two },
      { code: "UCH3", classId: gone },
    ]);
  });
});

describe("a hand-in counts", () => {
  const both = { classes: [...classes, aClass(gone.replaceAll("3", "5"), { students: students("owl") })] };
  const third = "5".repeat(16);

  it.each([
    ["where it was added, of an assignment of another browser", [], "owl", two, two],
    ["in no class, where that class is gone", [], "owl", gone, noClass],
    ["where it was added, of an assignment for no class", [noClass], "owl", two, two],
    ["in the one class of its assignment", [one], "fox", two, one],
    ["in the class whose roster has its code word", [one, two], "Fox.", one, two],
    ["where it was added, if two rosters have it", [one, third], "owl", third, third],
    ["in the first of two rosters that have it", [one, third], "owl", two, one],
    ["where it was added, if no roster has it", [one, two], "bat", two, two],
    ["in the first class of its assignment, if it was added in none of them", [one, two], "bat", third, one],
  ])("%s", (_, asked, word, added, expected) => {
    expect(classOfHandIn(both, asked, word, added)).toBe(expected);
  });

  it("in no class by an empty code word", () => {
    const nameless = { classes: [aClass(one, { students: students("", "owl") })] };
    expect(classesWith(nameless, [one], "")).toEqual([]);
    expect(classesWith(nameless, [one], "OWL")).toEqual([one]);
    expect(classesWith(nameless, [], "owl")).toEqual([]);
  });
});

describe("papers", () => {
  const place = { classId: one, module: law, assignment: "9", wholeToo: false };
  const record = of({
    papers: [
      papers(one, "b: 1=A", { assignment: "9" }),
      papers(one, "a: 1=A"),
      papers(one, "c: 1=A", { assignment: "8" }),
      papers(two, "d: 1=A", { assignment: "9" }),
      papers(one, "e: 1=A", { module: "", assignment: "9" }),
      papers(one, "f: 1=A", { module: "votes", assignment: "9" }),
    ],
  });

  it("are of one class, module and assignment; those without a module are of the first", () => {
    expect(papersOf(record, place, votes)).toBe("b: 1=A");
    expect(papersOf(record, place, law)).toBe("b: 1=A\ne: 1=A");
    expect(papersOf(record, { ...place, assignment: null }, votes)).toBe("a: 1=A");
    expect(papersOf(record, { ...place, classId: gone }, votes)).toBe("");
  });

  it("have those of the whole module first, where they count here too", () => {
    expect(papersOf(record, { ...place, wholeToo: true }, votes)).toBe("a: 1=A\nb: 1=A");
  });

  it("are kept in the place of those that counted, and not at all where they are empty", () => {
    const whole = { ...place, wholeToo: true };
    const others = record.papers.slice(2);
    expect(withPapers(record, whole, votes, "x: 1=B").papers).toEqual([
      ...others,
      papers(one, "x: 1=B", { assignment: "9" }),
    ]);
    expect(withPapers(record, whole, votes, "").papers).toEqual(others);
    expect(withPapers(record, place, votes, "").papers).toEqual(record.papers.slice(1));
  });
});
