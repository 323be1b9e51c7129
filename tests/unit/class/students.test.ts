import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import { type CountedHandIn, type MarkedRow, studentsOf } from "@/lib/class/students";
import { questionKey } from "@/lib/quiz/names";
import { times } from "../../times";
import { right, wrong } from "./two-modules";

const scored = ["a", "b", "c", "d"].map((id) => questionKey({ module: "north", id }));

/** By position in `scored`. */
const answersOf = (...given: (HandedAnswer | null)[]) =>
  new Map(scored.flatMap((key, at) => (given[at] ? [[key, given[at]] as const] : [])));

function handIn(change: Partial<CountedHandIn> = {}): CountedHandIn {
  return { nonce: "7", turn: 1, codeWord: "red-fox", answers: answersOf(right), texts: new Map(), ...change };
}

const rowsOf = (...handIns: CountedHandIn[]) => studentsOf(handIns, [], [], scored).students;

describe("studentsOf", () => {
  it("counts the newest turn of a student, in whatever order and however often hand-ins come, and however many there were", () => {
    const turns = Array.from({ length: 40 }, (_, at) =>
      handIn({ turn: at + 1, answers: at === 39 ? answersOf(wrong) : answersOf(right, right) }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...turns, ...turns], { minLength: 80 }), (all) => {
        const { students, replaced } = studentsOf(all, [], [], scored);
        expect(students).toMatchObject([{ totals: { answered: 1, right: 0 } }]);
        expect(replaced).toBe(39);
      }),
      { numRuns: times(20) },
    );
  });

  it("takes the fuller of two of the same turn, whichever comes first", () => {
    const full = handIn({ turn: 16, answers: answersOf(wrong, wrong) });
    const empty = handIn({ turn: 16, answers: answersOf(right) });
    for (const all of [
      [full, empty],
      [empty, full],
    ]) {
      expect(rowsOf(...all)).toMatchObject([{ totals: { answered: 2, right: 0 } }]);
    }
    const written = handIn({
      turn: 16,
      texts: new Map([[questionKey({ module: "north", id: "e" }), "Mine."]]),
    });
    expect(rowsOf(written, empty)[0]?.texts.size).toBe(1);
  });

  it("takes the one that was added last of two of the same turn that are as full", () => {
    const earlier = handIn({ turn: 16, answers: answersOf(wrong) });
    const later = handIn({ turn: 16, answers: answersOf(right) });
    expect(rowsOf(earlier, later)[0]?.totals.right).toBe(1);
    expect(rowsOf(later, earlier)[0]?.totals.right).toBe(0);
    expect(studentsOf([earlier, later], [], [], scored).replaced).toBe(1);
  });

  it("calls late what says by its device's clock that it came after the date, and after the more days of that student", () => {
    const due = Date.UTC(2026, 11, 1, 8);
    const day = 86_400_000;
    const lateOf = (time: number | undefined, moreDays: number) =>
      studentsOf(
        [time === undefined ? handIn() : handIn({ time })],
        [],
        [],
        scored,
        [{ row: "m-redfox", note: "", removed: false, joins: null, moreDays }],
        due,
      ).students.map(({ late }) => late === true);
    expect(lateOf(due, 0)).toEqual([false]);
    expect(lateOf(due + 60_000, 0)).toEqual([true]);
    expect(lateOf(due + 2 * day, 2)).toEqual([false]);
    expect(lateOf(due + 2 * day + 60_000, 2)).toEqual([true]);
    expect(lateOf(undefined, 0)).toEqual([false]);
    expect(rowsOf(handIn({ time: due }))[0]?.late).toBeUndefined();
  });

  it("keeps two students of one device apart by their code words, and says so", () => {
    const rows = rowsOf(handIn(), handIn({ codeWord: "owl", turn: 2 }), handIn({ codeWord: "", turn: 3 }));
    expect(rows.map(({ codeWord, sharesDevice }) => [codeWord, sharesDevice])).toEqual([
      ["", true],
      ["owl", true],
      ["red-fox", true],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect(rowsOf(handIn())[0]?.sharesDevice).toBe(false);
  });

  it("takes two spellings of a code word on one device for one student", () => {
    expect(rowsOf(handIn(), handIn({ codeWord: "Red–Fox.", turn: 2 }))).toHaveLength(1);
  });

  it("keeps two devices with one code word apart, and says so; no code word is none", () => {
    const rows = rowsOf(handIn(), handIn({ nonce: "8", codeWord: "Red Fox" }));
    expect(rows.map(({ twin, sharesDevice }) => [twin, sharesDevice])).toEqual([
      [true, false],
      [true, false],
    ]);
    const nameless = rowsOf(handIn({ codeWord: "" }), handIn({ nonce: "8", codeWord: "" }));
    expect(nameless.map(({ twin }) => twin)).toEqual([false, false]);
  });

  it("counts every answer once, by how it came out, and of the questions that are scored alone", () => {
    const open: HandedAnswer = { ...wrong, end: "open" };
    const late: HandedAnswer = { ...wrong, end: "right" };
    const partly: HandedAnswer = { ...wrong, first: "partly" };
    const answers = new Map([
      ...answersOf(right, late, partly, open),
      [questionKey({ module: "north", id: "unscored" }), right] as const,
    ]);
    expect(rowsOf(handIn({ answers }))[0]?.totals).toEqual({
      questions: 4,
      answered: 4,
      right: 1,
      later: 1,
      shown: 1,
      open: 1,
    });
    expect(rowsOf(handIn({ answers: answersOf(late, open, open) }))[0]?.totals).toEqual({
      questions: 4,
      answered: 3,
      right: 0,
      later: 1,
      shown: 0,
      open: 2,
    });
  });

  it("says how many hand-ins a later one replaces: not the same one again, but one with other words", () => {
    const key = questionKey({ module: "north", id: "e" });
    const said = (text: string, turn = 1) => handIn({ turn, texts: new Map([[key, text]]) });
    const replaced = (...all: CountedHandIn[]) => studentsOf(all, [], [], scored).replaced;
    expect(replaced(said("a"), said("a"))).toBe(0);
    expect(replaced(said("a"), said("b"))).toBe(1);
    expect(replaced(said("a"), said("a", 2))).toBe(1);
    expect(replaced(handIn(), handIn({ answers: answersOf(wrong) }))).toBe(1);
    expect(replaced(handIn(), handIn({ codeWord: "owl" }))).toBe(0);
  });

  it("keeps two papers with one code word apart, and names each row by where it came from", () => {
    const paper = (codeWord: string) => ({ codeWord, answers: answersOf(right) });
    const { students } = studentsOf(
      [handIn({ time: 5 })],
      [paper("owl"), paper("Owl."), paper("elk")],
      [],
      scored,
    );
    expect(students.map(({ id, onPaper, twin, time }) => [id, onPaper, twin, time])).toEqual([
      ["p-0 elk", true, false, undefined],
      ["p-0 owl", true, true, undefined],
      ["p-1 owl", true, true, undefined],
      ["h-7 redfox", false, false, 5],
    ]);
    expect(students.every((row) => "time" in row === (row.id === "h-7 redfox"))).toBe(true);
  });

  it("points out students with the same answers, mistakes and all", () => {
    const answers = answersOf(right, wrong, wrong);
    const rows = rowsOf(
      handIn({ nonce: "1", codeWord: "owl", answers }),
      handIn({ nonce: "2", codeWord: "elk", answers: new Map(answers) }),
      handIn({ nonce: "3", codeWord: "fox", answers: answersOf(right, wrong, right) }),
      handIn({ nonce: "4", codeWord: "ibis", answers: answersOf(right, wrong, wrong, right) }),
      handIn({ nonce: "5", codeWord: "jay", answers: answersOf(right, wrong, { ...wrong, end: "right" }) }),
    );
    expect(rows.map(({ codeWord, sameAs }) => [codeWord, sameAs.ids])).toEqual([
      ["elk", ["h-1 owl"]],
      ["fox", []],
      ["ibis", []],
      ["jay", []],
      ["owl", ["h-2 elk"]],
    ]);
  });

  it("names three with the same answers, and how many more there are", () => {
    const answers = answersOf(wrong, wrong, wrong);
    const rows = rowsOf(
      ...Array.from({ length: 6 }, (_, nonce) =>
        handIn({ nonce: String(nonce), codeWord: `fox-${nonce}`, answers }),
      ),
    );
    expect(rows[1]?.sameAs).toEqual({ ids: ["h-0 fox0", "h-2 fox2", "h-3 fox3"], more: 2 });
    expect(rows[5]?.sameAs).toEqual({ ids: ["h-0 fox0", "h-1 fox1", "h-2 fox2"], more: 2 });
  });

  it("says nothing where answers are alike by being right, or by being few", () => {
    for (const answers of [answersOf(right, right, right, right), answersOf(wrong, wrong)]) {
      const rows = rowsOf(handIn({ answers }), handIn({ nonce: "8", codeWord: "owl", answers }));
      expect(rows.flatMap(({ sameAs }) => sameAs.ids)).toEqual([]);
    }
  });

  it("knows names by the code word however it is written, and sorts by them", () => {
    const { students } = studentsOf(
      [
        handIn({ codeWord: "red–fox." }),
        handIn({ nonce: "2", codeWord: "fox-10" }),
        handIn({ nonce: "3", codeWord: "fox-9" }),
      ],
      [{ codeWord: "owl", answers: answersOf(right) }],
      [
        { codeWord: "Red Fox", name: "Émile" },
        { codeWord: "owl", name: "Zoe" },
      ],
      scored,
    );
    expect(students.map(({ name, codeWord, onPaper }) => [name ?? codeWord, onPaper])).toEqual([
      ["Émile", false],
      ["fox-9", false],
      ["fox-10", false],
      ["Zoe", true],
    ]);
  });
});

describe("rows that a teacher marks", () => {
  const mark = (row: string, change: Partial<MarkedRow>): MarkedRow => ({
    row,
    note: "",
    removed: false,
    joins: null,
    ...change,
  });
  const phone = handIn({ answers: answersOf(right, null, wrong) });
  const tablet = handIn({ nonce: "8", codeWord: "fox-2", answers: answersOf(wrong, right) });
  const paper = { codeWord: "red-fox", answers: answersOf(null, null, null, right) };
  const marked = (...marks: MarkedRow[]) => studentsOf([phone, tablet], [paper], [], scored, marks);

  it("joins two devices and a paper into one row, whose own answers count first", () => {
    const { students, people } = marked(
      mark("h-8 fox2", { joins: "h-7 redfox" }),
      mark("p-0 redfox", { joins: "h-8 fox2", note: "late" }),
    );
    expect(students).toMatchObject([
      {
        id: "h-7 redfox",
        joined: [{ codeWord: "fox-2" }, { codeWord: "red-fox" }],
        note: "late",
        twin: false,
        totals: { questions: 4, answered: 4, right: 3, later: 0, shown: 1, open: 0 },
      },
    ]);
    expect(people).toHaveLength(1);
  });

  it("puts together names, words and notes of the rows that are one", () => {
    const key = questionKey({ module: "north", id: "e" });
    const written = (nonce: string, codeWord: string, text: string) =>
      handIn({ nonce, codeWord, answers: new Map(), texts: new Map([[key, text]]) });
    const rows = [written("1", "a", "host"), written("2", "b", "first"), written("3", "c", "second")];
    const names = [
      { codeWord: "b", name: "Ben" },
      { codeWord: "c", name: "Cem" },
    ];
    const marks = [
      mark("h-1 a", { note: "one" }),
      mark("h-2 b", { joins: "h-1 a" }),
      mark("h-3 c", { joins: "h-1 a", note: "three" }),
    ];
    const { students } = studentsOf(rows, [], names, scored, marks);
    expect(students).toMatchObject([
      {
        codeWord: "a",
        name: "Ben",
        note: "one · three",
        joined: [
          { id: "h-2 b", codeWord: "b" },
          { id: "h-3 c", codeWord: "c" },
        ],
      },
    ]);
    expect(students[0]?.texts.get(key)).toBe("host");
    const guests = studentsOf(rows.slice(1), [], names, scored, [mark("h-3 c", { joins: "h-2 b" })]).students;
    expect(guests[0]?.texts.get(key)).toBe("first");
    expect(guests[0]?.name).toBe("Ben");
    const bare = handIn({ nonce: "1", codeWord: "a", answers: new Map() });
    const [host] = studentsOf([bare, ...rows.slice(1)], [], [], scored, marks).students;
    expect(host?.texts.get(key)).toBe("first");
    expect(host && "time" in host).toBe(false);
  });

  it("says of a row with a note that another one has its code word", () => {
    const { students } = studentsOf([phone], [paper], [], scored, [mark("h-7 redfox", { note: "asked" })]);
    expect(students.map(({ twin }) => twin)).toEqual([true, true]);
  });

  it("takes a row that joins what is gone, itself or a ring for a row of its own", () => {
    const rows = ["1", "2", "3"].map((nonce) => handIn({ nonce, codeWord: `w${nonce}` }));
    const ids = (...marks: MarkedRow[]) =>
      studentsOf(rows, [], [], scored, marks).students.map(({ id, joined }) => `${id}+${joined.length}`);
    expect(ids(mark("h-1 w1", { joins: "h-9 gone" }))).toEqual(["h-1 w1+0", "h-2 w2+0", "h-3 w3+0"]);
    expect(ids(mark("h-1 w1", { joins: "h-2 w2" }), mark("h-2 w2", { removed: true }))).toEqual([
      "h-1 w1+0",
      "h-3 w3+0",
    ]);
    expect(ids(mark("h-1 w1", { joins: "h-2 w2" }), mark("h-2 w2", { joins: "h-1 w1" }))).toEqual([
      "h-1 w1+0",
      "h-2 w2+0",
      "h-3 w3+0",
    ]);
    expect(
      ids(
        mark("h-1 w1", { joins: "h-2 w2" }),
        mark("h-2 w2", { joins: "h-3 w3" }),
        mark("h-3 w3", { joins: "h-2 w2" }),
      ),
    ).toHaveLength(3);
    expect(ids(mark("h-1 w1", { joins: "h-2 w2" }), mark("h-2 w2", { joins: "h-3 w3" }))).toEqual([
      "h-3 w3+2",
    ]);
  });

  it("takes a row out and brings it back, and keeps its note", () => {
    const out = marked(mark("h-8 fox2", { removed: true, note: "not mine" }));
    expect(out.students.map(({ codeWord }) => codeWord)).toEqual(["red-fox", "red-fox"]);
    expect(out.removed).toMatchObject([{ codeWord: "fox-2", note: "not mine" }]);
    expect(marked(mark("h-8 fox2", { removed: false })).removed).toEqual([]);
  });

  it("counts a person once, however many rows have the code word, unless the teacher says they are two", () => {
    expect(
      marked()
        .people.map(({ totals }) => totals.answered)
        .sort(),
    ).toEqual([2, 3]);
    expect(marked(mark("p-0 redfox", { joins: "p-0 redfox" })).people).toHaveLength(3);
    expect(marked(mark("p-0 redfox", { joins: "p-0 redfox" })).students.map(({ twin }) => twin)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("loses nobody, whatever rows are said to join which", () => {
    const all = Array.from({ length: 6 }, (_, at) => handIn({ nonce: `${at}`, codeWord: `w${at}` }));
    const id = fc.constantFrom(...all.map(({ nonce, codeWord }) => `h-${nonce} ${codeWord}`), "gone");
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), (pairs) => {
        const marks = pairs.map(([row, joins]) => mark(row, { joins }));
        const { students } = studentsOf(all, [], [], scored, marks);
        const words = students.flatMap((row) => [row, ...row.joined]).map(({ codeWord }) => codeWord);
        expect(words.sort()).toEqual(all.map(({ codeWord }) => codeWord));
      }),
    );
  });
});
