import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assignmentId, writeAssignment } from "@/lib/assignment/assignment";
import { editionsOf, hashOf } from "@/lib/assignment/edition";
import { type HandIn, packOwnAnswers } from "@/lib/assignment/hand-in";
import { ownAskedOf } from "@/lib/assignment/own-asked";
import { shapeOf } from "@/lib/assignment/shape";
import { classOf, groupsOf, type ReportModule } from "@/lib/class/class-of";
import { papersOf, withHandInsIn, withPapers } from "@/lib/class/classes";
import type { OwnLessons } from "@/lib/class/own-lesson";
import { emptyTeacherRecord, noClass, type TeacherRecord } from "@/lib/class/teacher-record";
import { moduleId, questionKey } from "@/lib/quiz/names";
import { ownNumber } from "@/lib/quiz/only";
import {
  editions,
  handIn,
  ids,
  modules,
  north,
  right,
  rowOf,
  rows,
  smallModule,
  south,
  wrong,
} from "./two-modules";

const headings = { codeWord: ["code word"], name: ["name"] };
const first = north.slug;

/** The class of each group, by its module. */
function classesOf(record: Partial<TeacherRecord>, handIns: HandIn[], of: ReportModule[] = modules) {
  const whole = { ...emptyTeacherRecord, ...record };
  return groupsOf(whole, rowsOf(handIns), of, editions).map((group) =>
    classOf(group, whole, of[0]?.slug, editions, headings),
  );
}

const rowsOf = (handIns: readonly HandIn[], classId = noClass) =>
  handIns.map((handIn) => ({ handIn, classId, codes: [] }));

const listed = (list: string) => [{ id: noClass, name: "", day: "", changedAt: 0, students: [], list }];
const pile = (module: string, text: string) => ({ classId: noClass, module, assignment: null, text });
const placeOf = (module: ReportModule) => ({
  classId: noClass,
  module: module.slug,
  assignment: null,
  wholeToo: true,
});

const assignment = (module: string, change: Partial<Assignment> = {}): Assignment => ({
  edition: hashOf(module, rows[module]?.[0] ?? {}),
  lessons: ["veto"],
  due: null,
  tries: null,
  reasons: "at-once",
  confidence: false,
  short: true,
  salt: 3,
  key: null,
  title: "Class 10b",
  instructions: "",
  ...change,
});
const made = (one: Assignment) => ({
  link: writeAssignment(one, editions),
  key: null,
  madeAt: 1,
  classes: [],
});

describe("two modules with the same lessons, questions and numbers", () => {
  it("count each answer in its own module only, in whatever order hand-ins come", () => {
    const arbitraryHandIns = fc.array(
      fc.record({
        module: fc.constantFrom("north", "south"),
        nonce: fc.nat(40).map(String),
        answers: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(right, wrong)),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(arbitraryHandIns, (all) => {
        // The same number by chance, as an assignment has 24 bits.
        const handIns = all.map(({ module, ...one }) => handIn(module, { ...one, codeWord: one.nonce }));
        for (const name of ["north", "south"]) {
          const mixed = classesOf({}, handIns).find(({ group }) => group.module.slug === name);
          const own = handIns.filter((_, at) => all[at]?.module === name);
          const alone = classesOf({}, own).find(({ group }) => group.module.slug === name);
          expect(mixed?.report).toEqual(alone?.report);
        }
      }),
    );
  });

  it("count a line from paper once, in the module it was typed for", () => {
    const record = withPapers(emptyTeacherRecord, placeOf(south), first, "red-fox: 1.1=A; 1.2=A");
    const [ofNorth, ofSouth] = classesOf(record, []);
    expect(ofNorth?.report.students).toEqual([]);
    expect(ofSouth?.report.students).toMatchObject([{ codeWord: "red-fox", totals: { answered: 2 } }]);
    expect(ofSouth?.report.questions.map(({ key, answered }) => [key, answered])).toEqual([
      ["south/agenda", 1],
      ["south/abstain", 1],
      ["south/double", 0],
      ["south/last", 0],
    ]);
  });

  it("keep what was typed before papers had a module: it belongs to the first one", () => {
    const [ofNorth, ofSouth] = classesOf({ papers: [pile("", "red-fox: 1.1=A")] }, []);
    expect(ofNorth?.report.students).toHaveLength(1);
    expect(ofSouth?.report.students).toHaveLength(0);
    const old = { ...emptyTeacherRecord, papers: [pile("", "red-fox: 1.1=A")] };
    const moved = withPapers(old, placeOf(north), first, "owl: 1.1=B");
    expect(moved.papers).toEqual([pile("north", "owl: 1.1=B")]);
    expect(papersOf(moved, placeOf(south), first)).toBe("");
  });

  it("have their own titles, objectives and links", () => {
    const [ofSouth] = classesOf({}, [handIn("south")]);
    expect(ofSouth?.group.module.objectives).toEqual({ veto: "Say what a no stops, in south." });
    expect(ofSouth?.report.questions.map(({ lesson }) => lesson.module)).toEqual(["south", "south", "south"]);
  });
});

describe("groupsOf", () => {
  it("offers every assignment that was made or handed in, the fullest first, and each module nothing was assigned of", () => {
    const one = assignment("north");
    const id = assignmentId(one, editions);
    const groups = groupsOf(
      { ...emptyTeacherRecord, assignments: [made(one)] },
      rowsOf([handIn("north", { assignment: "9" })]),
      modules,
      editions,
    );
    expect(groups.map(({ id: name, made: known, handIns }) => [name, known?.title, handIns.length])).toEqual([
      [" north 9", undefined, 1],
      [` north ${id}`, "Class 10b", 0],
      [" south ", undefined, 0],
    ]);
  });

  it("offers one module whole where there is nothing else", () => {
    expect(groupsOf(emptyTeacherRecord, [], [north], editions)).toMatchObject([
      { assignment: null, handIns: [] },
    ]);
    expect(groupsOf(emptyTeacherRecord, [], [], editions)).toEqual([]);
  });

  it("passes over an assignment or hand-in of lessons this site does not have", () => {
    const groups = groupsOf(
      { ...emptyTeacherRecord, assignments: [made(assignment("south"))] },
      rowsOf([handIn("south")]),
      [north],
      editions,
    );
    expect(groups).toMatchObject([{ assignment: null, module: { slug: "north" } }]);
  });
});

describe("classOf", () => {
  it("reports on the lessons that were assigned, also before anyone handed in", () => {
    const record = { assignments: [made(assignment("north", { lessons: ["check"] }))] };
    expect(classesOf(record, [])[0]?.lessons.map(({ slug }) => slug)).toEqual(["check"]);
  });

  it("reports on what was handed in where the assignment was made in another browser, on all lessons where there is neither", () => {
    expect(
      classesOf({}, [handIn("north", { lessons: ["check"] })])[0]?.lessons.map(({ slug }) => slug),
    ).toEqual(["check"]);
    expect(classesOf({}, [])[0]?.lessons).toHaveLength(2);
  });

  it("leaves answers to an earlier version of a question out, and says how many", () => {
    const later = smallModule("north", 2);
    const both = editionsOf({ north: [rowOf(north), rowOf(later)] });
    const old = handIn("north", { answers: { agenda: right, double: wrong } });
    const now = handIn("north", {
      nonce: "8",
      edition: hashOf("north", rowOf(later)),
      answers: { agenda: wrong },
    });
    const [group] = groupsOf(emptyTeacherRecord, rowsOf([old, now]), [later], both);
    if (group === undefined) throw new Error("no group");
    const reported = classOf(group, emptyTeacherRecord, first, both, headings);
    expect(reported.leftOut).toBe(2);
    expect(reported.report.questions[0]).toMatchObject({ answered: 1, right: 0 });
    expect(reported.report.students.map(({ totals }) => totals.answered)).toEqual([0, 1]);
  });

  it("finds the code words in the list by those of hand-ins and papers", () => {
    const names = "Ana, red-fox\nBen, owl\nCem, elk";
    const [reported] = classesOf({ classes: listed(names), papers: [pile("north", "owl: 1.1=A")] }, [
      handIn("north"),
    ]);
    expect(reported?.report.students.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
    expect(reported?.report.missing.map(({ name }) => name)).toEqual(["Cem"]);
  });

  it("hands on own words, what the teacher noted of rows, and when it was due", () => {
    const due = Date.UTC(2026, 11, 1, 8);
    const one = assignment("north", { due: { at: due, offset: 60 } });
    const id = assignmentId(one, editions);
    const key = questionKey({ module: first, id: "agenda" });
    const handIns = [
      handIn("north", { assignment: id, codeWord: "owl", time: due, texts: { agenda: "Mine." } }),
      handIn("north", { assignment: id, codeWord: "elk", nonce: "8", time: due + 60_000 }),
      handIn("north", { assignment: id, codeWord: "fox", nonce: "9" }),
    ];
    const mark = {
      classId: noClass,
      module: first,
      assignment: id,
      row: "h-9 fox",
      at: 1,
      note: "",
      removed: true,
      joins: null,
      moreDays: 0,
    };
    const [reported] = classesOf({ assignments: [made(one)], marks: [mark] }, handIns);
    const { students, removed } = reported?.report ?? { students: [], removed: [] };
    expect(students.map(({ codeWord, late, texts }) => [codeWord, late, texts.get(key)])).toEqual([
      ["elk", true, undefined],
      ["owl", undefined, "Mine."],
    ]);
    expect(removed.map(({ codeWord }) => codeWord)).toEqual(["fox"]);
  });

  it("passes over a link that cannot be read, and lessons of an edition that this site does not know", () => {
    const broken = { ...made(assignment("north")), link: "1BROKEN" };
    expect(groupsOf({ ...emptyTeacherRecord, assignments: [broken] }, [], [north], editions)).toMatchObject([
      { assignment: null },
    ]);
    const unknown = editionsOf({ north: [rowOf(smallModule("north", 2))] });
    const [group] = groupsOf(
      emptyTeacherRecord,
      rowsOf([handIn("north", { lessons: ["check"] })]),
      [north],
      editions,
    );
    if (group === undefined) throw new Error("no group");
    expect(classOf(group, emptyTeacherRecord, first, unknown, headings).lessons).toHaveLength(2);
  });

  it("reports on every lesson that any hand-in or the assignment has, each once, in the module's order", () => {
    const lessonsOf = (record: Partial<TeacherRecord>, ...lists: string[][]) =>
      classesOf(
        record,
        lists.map((lessons, at) => handIn("north", { lessons, nonce: `${at}`, codeWord: `w${at}` })),
        [north],
      )[0]?.lessons.map(({ slug }) => slug);
    expect(lessonsOf({}, ["check"], ["veto"], ["check"])).toEqual(["veto", "check"]);
    expect(lessonsOf({}, ["check", "gone"])).toEqual(["check"]);
    expect(lessonsOf({}, ["gone"])).toEqual(["veto", "check"]);
  });

  it("calls nobody missing where the list may be read in two ways", () => {
    const [reported] = classesOf({ classes: listed("Ana, elk\nBen, owl") }, [handIn("north")]);
    expect(reported?.list).toMatchObject({ sure: false, example: ["Ana", "elk"] });
    expect(reported?.report.missing).toEqual([]);
  });
});

describe("classes", () => {
  const ids = ["1", "2", "3", "4", "5"].map((digit) => digit.repeat(16));
  const students = (...words: string[]) =>
    words.map((word) => ({ word, name: word.toUpperCase(), email: "", id: "" }));
  const classes = ids.map((id, at) => ({
    id,
    name: `Class ${at}`,
    day: "",
    changedAt: 1,
    students: students(`owl-${at}`, `elk-${at}`),
    list: "",
  }));
  const assignments = ids.map((id, at) => ({
    ...made(assignment("north", { salt: id, title: `For ${at}` })),
    classes: [id],
  }));
  const record: TeacherRecord = { ...emptyTeacherRecord, classes, assignments };

  it("stay five where five have the same lesson, wherever a hand-in was added and whatever its code word is", () => {
    const arbitrary = fc.array(
      fc.record({
        of: fc.nat(4),
        added: fc.constantFrom(noClass, ...ids),
        nonce: fc.nat(9).map(String),
        codeWord: fc.constantFrom("owl-0", "owl-1", "elk-2", ""),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(arbitrary, (all) => {
        const opened = all.map(({ of, added, ...change }) => ({
          handIn: handIn("north", { assignment: ids[of] ?? "", ...change }),
          classId: added,
          codes: [],
        }));
        const groups = groupsOf(record, opened, [north], editions);
        expect(groups.filter(({ made: known }) => known !== null)).toHaveLength(5);
        ids.forEach((id, of) => {
          const own = groups.filter(({ classId }) => classId === id);
          expect(own.flatMap(({ handIns }) => handIns)).toHaveLength(
            all.filter((one) => one.of === of).length,
          );
        });
      }),
    );
  });

  it("of one assignment take each the hand-ins of their own code words, and of others those added there", () => {
    const [one = "", two = ""] = ids;
    const both = {
      ...record,
      assignments: [{ ...made(assignment("north", { salt: one })), classes: [one, two] }],
    };
    const rows = [
      { handIn: handIn("north", { assignment: one, codeWord: "owl-1" }), classId: one, codes: [] },
      { handIn: handIn("north", { assignment: one, codeWord: "fox" }), classId: one, codes: [] },
      { handIn: handIn("north", { assignment: one, codeWord: "Elk 0" }), classId: noClass, codes: [] },
    ];
    const wordsIn = (id: string) =>
      groupsOf(both, rows, [north], editions)
        .filter(({ classId }) => classId === id)
        .flatMap(({ handIns }) => handIns.map(({ codeWord }) => codeWord));
    expect(wordsIn(one)).toEqual(["fox", "Elk 0"]);
    expect(wordsIn(two)).toEqual(["owl-1"]);
  });

  it("name what may be another class's: a code word that stands in the lists of two with one link", () => {
    const [one = "", two = ""] = ids;
    const twice = {
      ...record,
      classes: classes.map((of) => ({ ...of, students: [...of.students, ...students("heron")] })),
      assignments: [{ ...made(assignment("north", { salt: one })), classes: [one, two] }],
    };
    const rows = ["heron", "owl-0"].map((codeWord) => ({
      handIn: handIn("north", { assignment: one, nonce: codeWord, codeWord }),
      classId: one,
      codes: [codeWord],
    }));
    const [group] = groupsOf(twice, rows, [north], editions).filter(({ classId }) => classId === one);
    expect(group?.doubtful).toEqual([{ handIn: rows[0]?.handIn, codes: ["heron"], others: [two] }]);
    const moved = withHandInsIn({ ...twice, handIns: [{ code: "heron", classId: one }] }, ["heron"], two);
    expect(moved.handIns).toEqual([{ code: "heron", classId: two }]);
  });

  it("show their own roster, papers and missing students, and nobody of another class", () => {
    const [one = "", two = ""] = ids;
    const typed = withPapers(
      record,
      { classId: one, module: north.slug, assignment: one, wholeToo: true },
      first,
      "owl-0: 1.1=A",
    );
    const reportOf = (id: string) => {
      const group = groupsOf(typed, [], [north], editions).find(({ classId }) => classId === id);
      if (group === undefined) throw new Error("no group");
      return classOf(group, typed, first, editions, headings).report;
    };
    expect(reportOf(one).students.map(({ name }) => name)).toEqual(["OWL-0"]);
    expect(reportOf(one).missing.map(({ name }) => name)).toEqual(["ELK-0"]);
    expect(reportOf(two).students).toEqual([]);
    expect(reportOf(two).missing.map(({ name }) => name)).toEqual(["OWL-1", "ELK-1"]);
  });

  it("show papers that were typed for the whole module with their only assignment, and apart beside a second one", () => {
    const [one = "", two = ""] = ids;
    const papers = [{ ...pile("north", "fox: 1.1=A"), classId: one }];
    const textsOf = (of: TeacherRecord) =>
      groupsOf(of, [], [north], editions)
        .filter(({ classId }) => classId === one)
        .map(({ assignment: name, place }) => [name, papersOf(of, place, first)]);
    const [mine] = assignments;
    if (mine === undefined) throw new Error("no assignment");
    expect(textsOf({ ...record, papers, assignments: [mine] })).toEqual([[one, "fox: 1.1=A"]]);
    const second = { ...made(assignment("north", { salt: two })), classes: [one] };
    expect(textsOf({ ...record, papers, assignments: [mine, second] })).toEqual([
      [one, ""],
      [two, ""],
      [null, "fox: 1.1=A"],
    ]);
  });

  it("that were deleted leave their assignments to no class", () => {
    const groups = groupsOf({ ...record, classes: [] }, [], [north], editions);
    expect(groups.map(({ classId }) => classId)).toEqual(ids.map(() => noClass));
  });
});

describe("an assignment that asks some of its questions", () => {
  it("counts those alone, on screen and on paper, under their own numbers", () => {
    const some = assignment("north", { salt: "0123456789abcdef", asked: ["abstain"] });
    const id = assignmentId(some, editions);
    const place = { classId: noClass, module: first, assignment: id, wholeToo: false };
    const kept = { ...emptyTeacherRecord, assignments: [made(some)] };
    const record = withPapers(kept, place, first, "owl: 1.2=A; 1.1=A");
    const both = { agenda: right, abstain: wrong };
    const [ofNorth] = classesOf(record, [
      handIn("north", { assignment: id, codeWord: "fox", answers: both }),
    ]);
    expect(ofNorth?.report.questions.map(({ key, number, answered }) => [key, number, answered])).toEqual([
      ["north/abstain", 2, 2],
    ]);
    expect(ofNorth?.report.students.map(({ totals }) => totals)).toMatchObject([
      { questions: 1, answered: 1, right: 0 },
      { questions: 1, answered: 1 },
    ]);
    expect(ofNorth?.leftOut).toBe(0);
    expect(ofNorth?.paperProblems).toEqual([{ line: 1, problem: { what: "unknown-question", said: "1.1" } }]);
  });
});

describe("questions of the teacher's own in a report", () => {
  const [question] = north.lessons[0]?.questions ?? [];
  if (question === undefined) throw new Error("no question");
  const own = {
    lesson: {
      module: moduleId("own-abc"),
      slug: "own",
      title: "Our own",
      number: ownNumber,
      questions: [{ ...question, module: moduleId("own-abc"), objective: "own.first" }],
      labels: { [question.id]: "What is ours?" },
      misconceptions: {},
    },
    shapes: [{ ...shapeOf(question), id: `own.${question.id}` }],
    objectives: { "own.first": "Say what is ours." },
  };
  const asking = assignment("north", { salt: "0123456789abcdef", own: ownAskedOf("UCL1CODE", 1) });
  const group = groupsOf(
    { ...emptyTeacherRecord, assignments: [made(asking)] },
    rowsOf([
      {
        ...handIn("north", {}),
        assignment: "0123456789abcdef",
        own: packOwnAnswers(own.shapes, { answers: { [`own.${question.id}`]: right }, texts: {} }),
      },
    ]),
    modules,
    editions,
  ).find((one) => one.made !== null);
  if (group === undefined) throw new Error("no group");
  group.made = asking;
  const reported = (owns: OwnLessons) => classOf(group, emptyTeacherRecord, first, editions, headings, owns);

  it("have rows like every other question, under their own sentence", () => {
    const { report, objectives, ownUnread } = reported(new Map([["UCL1CODE", own]]));
    const row = report.questions.find(({ lesson }) => lesson === own.lesson);
    expect(row).toMatchObject({ number: 1, answered: 1, right: 1 });
    expect(objectives["own.first"]).toBe("Say what is ours.");
    expect(ownUnread).toBe(0);
  });

  it("are all that there is where the assignment asks no lesson, also before its questions are read", () => {
    const alone: typeof group = {
      ...group,
      made: { ...asking, lessons: [] },
      handIns: group.handIns.map((one) => ({ ...one, lessons: [] })),
    };
    const of = (owns: OwnLessons, one = alone) =>
      classOf(one, emptyTeacherRecord, first, editions, headings, owns);
    const { lessons, report } = of(new Map([["UCL1CODE", own]]));
    expect(lessons).toEqual([own.lesson]);
    expect(report.questions).toMatchObject([{ number: 1, answered: 1, right: 1 }]);
    expect(of(new Map())).toMatchObject({ lessons: [], ownUnread: 1, report: { questions: [] } });
    // On a computer without the link the hand-ins say it.
    expect(of(new Map(), { ...alone, made: null }).lessons).toEqual([]);
  });

  it("are said to be missing where this browser does not have them", () => {
    const { report, ownUnread } = reported(new Map());
    expect(report.questions.some(({ lesson }) => lesson.number === ownNumber)).toBe(false);
    expect(ownUnread).toBe(1);
  });
});
