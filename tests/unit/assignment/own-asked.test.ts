import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOwnQuestions } from "@/components/own/own-questions";
import {
  type Assignment,
  assignmentId,
  findAssignment,
  readAssignment,
  writeAssignment,
  writeTypedCode,
} from "@/lib/assignment/assignment";
import { type HandedAnswer, packOwnAnswers, unpackOwnAnswers } from "@/lib/assignment/hand-in";
import { enterLesson } from "@/lib/assignment/lesson-settings";
import { asksOwnAlone, ownAskedOf, placesIn, scannedLink, withOwnPlaced } from "@/lib/assignment/own-asked";
import { packLesson, unpackLesson } from "@/lib/own/lesson-code";
import { parse, serialise } from "@/lib/progress/format";
import { emptyProgress } from "@/lib/progress/progress";
import { readSetting, settings } from "@/lib/progress/settings";
import { lessonKey, moduleId } from "@/lib/quiz/names";
import { longestOwnCode, ownIn, ownMark } from "@/lib/quiz/only";
import { arbitraryAssignment } from "./arbitrary-assignment";
import { ownText } from "./own-text";

const code = packLesson(ownText);
const withOwn = arbitraryAssignment
  .filter(({ assignment }) => typeof assignment.salt === "string")
  .map(({ assignment, editions }): { assignment: Assignment; editions: typeof editions } => ({
    editions,
    assignment: { ...assignment, own: ownAskedOf(code, 3) },
  }));

describe("an assignment with questions of the teacher's own", () => {
  it("opens from its link as it was made, also from a mail that broke the link", () => {
    fc.assert(
      fc.property(withOwn, fc.integer({ min: 20, max: 70 }), ({ assignment, editions }, width) => {
        const link = writeAssignment(assignment, editions);
        expect(readAssignment(link, editions)).toEqual({ ok: true, assignment });
        const broken = `https://example.org/a#${link}`.replace(new RegExp(`.{${width}}`, "g"), "$&\n> ");
        expect(findAssignment(broken, editions)).toEqual({ link, result: { ok: true, assignment } });
      }),
    );
  });

  it("may ask them alone, with no lesson of the site or with one that is only read", () => {
    fc.assert(
      fc.property(withOwn, fc.boolean(), ({ assignment: { asked: _, ...rest }, editions }, reads) => {
        const assignment = reads ? { ...rest, asked: [] } : { ...rest, lessons: [] };
        const link = writeAssignment(assignment, editions);
        expect(readAssignment(link, editions)).toEqual({ ok: true, assignment });
        expect(asksOwnAlone(assignment)).toBe(!reads);
        const { own: _own, ...none } = assignment;
        expect(() => writeAssignment(none, editions)).toThrow(RangeError);
      }),
    );
  });

  it("keeps them at their places among the others, and behind them where the link says nothing", () => {
    fc.assert(
      fc.property(withOwn, fc.nat(), fc.nat(), fc.nat(), ({ assignment, editions }, ...seeds) => {
        const lessons = editions.get(assignment.edition)?.lessons ?? [];
        const ids = lessons
          .filter(({ slug }) => assignment.lessons.includes(slug))
          .flatMap(({ questions }) => questions.map(({ id }) => id));
        const owns = ["own.a", "own.b", "own.c"];
        const order = owns.reduce((all, id, at) => {
          const place = (seeds[at] ?? 0) % (all.length + 1);
          return [...all.slice(0, place), id, ...all.slice(place)];
        }, ids);
        const places = placesIn(order, owns);
        const placed = { ...assignment, asked: ids, own: ownAskedOf(code, 3, places) };
        const opened = readAssignment(writeAssignment(placed, editions), editions);
        expect(opened).toEqual({ ok: true, assignment: placed });
        const own = opened.ok ? (opened.assignment.own ?? {}) : {};
        expect(withOwnPlaced(ids, owns, own)).toEqual(order);
        // Whoever types the code gets none of them, so it says nothing of places.
        const typed = readAssignment(writeTypedCode(placed, editions), editions);
        expect(typed.ok && typed.assignment.own?.places).toBeUndefined();
      }),
    );
    expect(withOwnPlaced(["a", "b"], ["x"], { places: [9] })).toEqual(["a", "b", "x"]);
  });

  it("has a typed code that knows what it leaves out, under the same number", () => {
    fc.assert(
      fc.property(withOwn, ({ assignment, editions }) => {
        const opened = readAssignment(writeTypedCode(assignment, editions), editions);
        if (!opened.ok) throw new Error(opened.problem);
        expect(opened.assignment.own).toEqual({ ...ownAskedOf(code, 3), code: null });
        expect(assignmentId(opened.assignment, editions)).toBe(assignmentId(assignment, editions));
      }),
      { numRuns: 30 },
    );
  });

  it("takes no other lesson for its own, and none that was cut", () => {
    const [made] = fc.sample(withOwn, { numRuns: 1, seed: 1 });
    if (made === undefined) throw new Error("no assignment");
    const { assignment, editions } = made;
    const bare = writeAssignment({ ...assignment, own: { ...ownAskedOf(code, 3), code: null } }, editions);
    const ownOf = (link: string) => {
      const opened = readAssignment(link, editions);
      return opened.ok ? opened.assignment.own?.code : opened.problem;
    };
    expect(ownOf(`${bare}-${code}`)).toBe(code);
    expect(ownOf(`${bare}-${packLesson(ownText.replace("Fifteen", "Sixteen"))}`)).toBeNull();
    expect(ownOf(`${bare}-${code.slice(0, -3)}`)).toBeNull();
    expect(ownOf(bare)).toBeNull();
  });

  it("shows the whole link in a picture where it is short enough to be read from one", () => {
    const long = `2ABC-${"U".repeat(longestOwnCode)}`;
    expect(scannedLink("2ABC-UCL1DEF", false)).toBe("2ABC-UCL1DEF");
    expect(scannedLink(long, false)).toBe("2ABC");
    // Without them nothing would be asked.
    expect(scannedLink("2ABC-UCL1DEF", true)).toBe("2ABC-UCL1DEF");
    expect(scannedLink(long, true)).toBeNull();
  });

  it("is remembered by the lessons it leads into, however long it is", () => {
    const [made] = fc.sample(withOwn, { numRuns: 1, seed: 1 });
    if (made === undefined) throw new Error("no assignment");
    const link = `2${"A".repeat(300)}-${"B".repeat(longestOwnCode)}`;
    const key = lessonKey({ module: moduleId("own-abc"), slug: "own" });
    const entered = enterLesson(emptyProgress, key, made.assignment, { line: "For us.", link, at: 1 });
    const read = parse(serialise(entered));
    expect(read.ok && readSetting(read.progress, settings.assignmentLink(key))).toBe(link);
  });

  it("leads to pages that find the questions behind the numbers", () => {
    expect(ownIn(`#only=6,7.2${ownMark}${code}`)).toBe(code);
    expect(ownIn("#only=6,7.2")).toBeNull();
  });
});

describe("questions of a teacher's own", () => {
  const own = readOwnQuestions(ownText);
  if (own === null) throw new Error("no questions");

  it("are read from a text and from its code alike", () => {
    expect(readOwnQuestions(code)).toEqual(own);
    expect(unpackLesson(own.code)).toEqual({ ok: true, text: ownText });
    expect(own.mistakes).toBe(0);
    expect(own.desk.questions.map(({ id, label }) => [id, label])).toEqual([
      ["own.who-decides", "Who decides in our town?"],
      ["own.how-many", expect.stringContaining("Our council has")],
      ["own.in-your-words", "Why are there so many?"],
    ]);
    expect(Object.values(own.objectives)).toEqual(["Say who decides in our town."]);
  });

  it("are none in a text that is no lesson or asks nothing", () => {
    expect(readOwnQuestions("hello")).toBeNull();
    expect(readOwnQuestions(ownText.replace(/<Choice[\s\S]*/, "Nothing to ask."))).toBeNull();
    expect(readOwnQuestions(code.slice(0, -4))).toBeNull();
  });

  it("stand on sheet, key and wall with their numbers, the answers on the key and the wall alone", () => {
    const said = JSON.stringify;
    for (const form of ["sheet", "key", "wall", "list"] as const) {
      for (const number of ["Q1", "Q2", "Q3"]) expect(said(own.drawn[form])).toContain(number);
    }
    expect(said(own.drawn.sheet)).not.toContain("Fifteen were elected");
    expect(said(own.drawn.key)).toContain("Fifteen were elected");
    expect(said(own.drawn.wall)).toContain("Fifteen were elected");
  });

  it("bring nothing along that could run or style a page", () => {
    const wicked = `${ownText}\n<script>alert(1)</script>\n\n<img src="x" onerror="alert(1)">\n`.replace(
      "The mayor alone",
      '<b onclick="alert(1)" style="color:red">The mayor</b> [alone](javascript:alert(1))',
    );
    const read = readOwnQuestions(wicked);
    const drawn = JSON.stringify(read?.drawn ?? "");
    expect(drawn).not.toMatch(/<script|<img|onclick=|onerror=|style=|href=\\?"javascript/i);
  });

  const [choice, blank, explain] = own.shapes;
  if (choice === undefined || blank === undefined || explain === undefined) throw new Error("no shapes");

  it("are handed in as they were answered, in few bytes", () => {
    const answers: Record<string, HandedAnswer> = {
      [choice.id]: {
        response: { choice: choice.parts[1] ?? "" },
        first: "wrong",
        end: "right",
        confidence: null,
      },
      [blank.id]: { response: null, first: "right", end: "right", confidence: "sure" },
      [explain.id]: { response: null, first: "noted", end: "ended", confidence: null },
    };
    const texts = { [explain.id]: "Because the town is large." };
    const read = unpackOwnAnswers(packOwnAnswers(own.shapes, { answers, texts }), own.shapes);
    expect(read?.texts).toEqual(texts);
    expect(read?.answers[choice.id]).toEqual(answers[choice.id]);
    expect(read?.answers[blank.id]).toMatchObject({ first: "right", confidence: "sure" });
    expect(packOwnAnswers(own.shapes, { answers: {}, texts: {} }).length).toBeLessThan(8);
  });

  it("are not read as answers to other questions", () => {
    const bytes = packOwnAnswers(own.shapes, { answers: {}, texts: {} });
    expect(unpackOwnAnswers(bytes, own.shapes.slice(1))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (junk) => {
        expect(() => unpackOwnAnswers(new Uint8Array(junk), own.shapes)).not.toThrow();
      }),
    );
  });
});
