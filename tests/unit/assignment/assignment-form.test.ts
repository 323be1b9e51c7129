import { describe, expect, it } from "vitest";
import { type AssignmentForm, emptyForm, readForm, roomLeft } from "@/lib/assignment/assignment-form";
import { ownAskedOf } from "@/lib/assignment/own-asked";

const around = {
  edition: 7,
  lessons: [
    { slug: "veto", questions: [{ id: "who" }, { id: "nine" }] },
    { slug: "check", questions: [{ id: "last" }] },
  ],
  own: null,
  zone: "Europe/Berlin",
  seals: true,
  now: Date.UTC(2026, 0, 1),
};
const read = (change: Partial<AssignmentForm>) =>
  readForm({ ...emptyForm, lessons: ["veto"], ...change }, around);

describe("readForm", () => {
  it("asks for lessons and nothing else", () => {
    expect(readForm(emptyForm, around).faults).toEqual(["lessons"]);
    expect(read({}).faults).toEqual([]);
  });

  it("takes lessons in the order of the module, and none that it does not have", () => {
    expect(read({ lessons: ["check", "gone", "veto"] }).draft.lessons).toEqual(["veto", "check"]);
    expect(read({ lessons: ["gone"] }).faults).toEqual(["lessons"]);
  });

  it("says nothing of the questions where all are asked as they stand, and else which, in the teacher's order", () => {
    expect(read({}).draft.asked).toBeUndefined();
    expect(read({ order: ["who", "nine"], leftOut: ["last"] }).draft.asked).toBeUndefined();
    expect(read({ order: ["nine", "who"] }).draft.asked).toEqual(["nine", "who"]);
    const both = { lessons: ["veto", "check"], order: ["gone", "nine"], leftOut: ["who"] };
    expect(read(both).draft.asked).toEqual(["nine", "last"]);
    expect(read({ leftOut: ["nine", "who"] }).faults).toEqual(["questions"]);
  });

  it("asks the teacher's own questions alone, behind those of the lessons, or where the teacher put them", () => {
    const own = { code: "UCL1CODE", ids: ["own.a", "own.b"] };
    const readOwn = (change: Partial<AssignmentForm>) =>
      readForm({ ...emptyForm, ...change }, { ...around, own });
    const said = ownAskedOf("UCL1CODE", 2);
    const alone = readOwn({});
    expect(alone).toMatchObject({ faults: [], draft: { lessons: [], own: said } });
    expect([alone.draft.asked, alone.draft.own?.places]).toEqual([undefined, undefined]);
    const veto = ["veto"];
    expect(readOwn({ lessons: veto }).draft).toMatchObject({ own: said });
    expect(readOwn({ lessons: veto }).draft.asked).toBeUndefined();
    // A lesson that is read, and of which nothing is asked.
    expect(readOwn({ lessons: veto, leftOut: ["who", "nine"] })).toMatchObject({
      faults: [],
      draft: { lessons: veto, asked: [], own: said },
    });
    expect(readOwn({ lessons: veto, order: ["own.b", "who", "own.a", "nine"] }).draft).toMatchObject({
      asked: ["who", "nine"],
      own: { ...said, places: [2, 0] },
    });
    expect(
      readOwn({ lessons: veto, order: ["own.a", "who", "own.b"], leftOut: ["who"] }).draft,
    ).toMatchObject({
      asked: ["nine"],
      own: { ...said, places: [0, 1] },
    });
  });

  it("reads a date on the device's clock, or on the one that was chosen", () => {
    expect(read({ date: "2026-06-01" }).draft.due?.at).toBe(Date.UTC(2026, 5, 1, 16));
    expect(read({ date: "2026-06-01", zone: "UTC" }).draft.due?.at).toBe(Date.UTC(2026, 5, 1, 18));
  });

  it("refuses a date that no calendar or link has, and one that has passed, and previews without the first", () => {
    expect(read({ date: "2026-02-30" })).toMatchObject({ faults: ["bad-due"], draft: { due: null } });
    expect(read({ date: "2099-01-01" }).faults).toEqual(["bad-due"]);
    const passed = readForm(
      { ...emptyForm, lessons: ["veto"], date: "2026-06-01" },
      { ...around, now: Date.UTC(2026, 6, 1) },
    );
    expect(passed.faults).toEqual(["past-due"]);
  });

  it("counts title and instructions in bytes, and refuses more than the link has room for", () => {
    expect(roomLeft({ title: "é", instructions: "" })).toBe(118);
    expect(read({ title: "a".repeat(120) }).faults).toEqual([]);
    expect(read({ title: "a".repeat(100), instructions: "b".repeat(21) }).faults).toEqual(["texts"]);
  });

  it("allows one try where the reasons come at the end", () => {
    expect(read({ tries: "3", atEnd: true }).draft).toMatchObject({ tries: 1, reasons: "at-end" });
    expect(read({ tries: "3" }).draft).toMatchObject({ tries: 3, reasons: "at-once" });
    expect(read({}).draft.tries).toBeNull();
  });

  it("asks for a key only where it is wanted", () => {
    expect(read({}).draft.key).not.toBeNull();
    expect(read({ seal: false }).draft.key).toBeNull();
    expect(readForm(emptyForm, { ...around, seals: false }).draft.key).toBeNull();
  });

  it("lets a class box collect only what is sealed, for as many days as a box takes", () => {
    expect(read({}).draft.collects).toBeUndefined();
    expect(read({ collect: true })).toMatchObject({ draft: { collects: true }, faults: [] });
    expect(read({ collect: true, seal: false }).draft.collects).toBeUndefined();
    for (const days of ["6", "366", "", "7.5", "a"])
      expect(read({ collect: true, days }).faults).toEqual(["days"]);
    expect(read({ days: "6" }).faults).toEqual([]);
    for (const days of ["7", "365"]) expect(read({ collect: true, days }).faults).toEqual([]);
  });

  it("names every fault in the order of the fields", () => {
    expect(read({ lessons: [], date: "2026-02-30", title: "a".repeat(121) }).faults).toEqual([
      "lessons",
      "bad-due",
      "texts",
    ]);
  });
});
