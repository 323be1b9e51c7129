import { describe, expect, it } from "vitest";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import { itemRows, leastPeople } from "@/lib/class/item-analysis";
import { classReport } from "@/lib/class/report";
import { questionKey } from "@/lib/quiz/names";
import type { Question, Responses } from "@/lib/quiz/question";
import { exampleChoices, exampleHighlight, exampleMatch } from "../quiz/example-question";
import { right, smallModule, wrong } from "./two-modules";

const { lessons } = smallModule("north");

/** Of each person which of four questions are right; null: not answered. */
function itemsOf(people: (boolean | null)[][]) {
  const ids = ["agenda", "abstain", "double", "last"];
  const handIns = people.map((given, at) => ({
    nonce: String(at),
    turn: 1,
    codeWord: `w${at}`,
    texts: new Map(),
    answers: new Map(
      ids.flatMap((id, nth): [ReturnType<typeof questionKey>, HandedAnswer][] => {
        const isRight = given[nth] ?? null;
        return isRight === null ? [] : [[questionKey({ module: "north", id }), isRight ? right : wrong]];
      }),
    ),
  }));
  return itemRows(classReport(lessons, handIns, [], { students: [], sure: true }));
}

const of = (count: number, ...given: (boolean | null)[]) => Array.from({ length: count }, () => given);

describe("itemRows", () => {
  it("says nothing of a small class", () => {
    expect(itemsOf(of(leastPeople, true, true))).toEqual([]);
    expect(itemsOf(of(leastPeople + 1, true, true))).toHaveLength(2);
  });

  it("says how many had it right, and whether it goes with the rest", () => {
    const items = itemsOf([
      ...of(8, true, true, true, false),
      ...of(8, false, false, true, true),
      ...of(4, true, true, true, null),
    ]);
    expect(items.map(({ facility }) => facility)).toEqual([0.6, 0.6, 1, 0.5]);
    expect(items.map(({ difficulty }) => difficulty)).toEqual(["middle", "middle", "easy", "middle"]);
    expect(items.map(({ separation }) => separation)).toEqual(["well", "well", null, "against"]);
    // The last one is answered by two halves that are alike in nothing else: minus one.
    expect(items[3]?.discrimination).toBeCloseTo(-1);
  });

  it.each([
    [18, "easy"],
    [17, "middle"],
    [8, "middle"],
    [7, "hard"],
  ])("calls a question that %i of 20 had right %s", (count, difficulty) => {
    const [item] = itemsOf([...of(count, true), ...of(20 - count, false)]);
    expect(item?.difficulty).toBe(difficulty);
  });

  it.each([
    [5, 5, 0, "weakly"],
    [6, 5, 0.1, "weakly"],
    [6, 4, 0.2, "well"],
    [4, 6, -0.2, "against"],
  ])(
    "sets what goes with the rest apart: %i of 10 and %i of 10",
    (ofRight, ofWrong, discrimination, separation) => {
      const [item] = itemsOf([
        ...of(ofRight, true, true),
        ...of(10 - ofRight, true, false),
        ...of(ofWrong, false, true),
        ...of(10 - ofWrong, false, false),
      ]);
      expect(item?.discrimination).toBeCloseTo(discrimination);
      expect(item?.separation).toBe(separation);
    },
  );

  it("says nothing of the rest where nobody answered any of it, or all did alike there", () => {
    const [alone] = itemsOf([...of(10, true), ...of(10, false)]);
    expect(alone?.discrimination).toBeNull();
    const [alike] = itemsOf([...of(10, true, true), ...of(10, false, true)]);
    expect(alike?.discrimination).toBeNull();
    expect(alike?.separation).toBeNull();
    // Two answers are enough to have a rest.
    const [pairs] = itemsOf([...of(10, true, true), ...of(10, false, false)]);
    expect(pairs?.discrimination).toBeCloseTo(1);
  });

  it("names the wrong answers that nobody took, by their letters", () => {
    const [taken] = itemsOf([...of(10, true, true), ...of(10, false, true)]);
    const [untouched] = itemsOf(of(20, true, true));
    expect(untouched?.unused.length).toBe((taken?.unused.length ?? 0) + 1);
    expect(untouched?.unused.join()).toMatch(/^[A-Z](,[A-Z])*$/);
  });

  it("names them too where several are picked, and none where rows are filled", () => {
    const unusedOf = (question: Question, ...given: Responses[keyof Responses][]) => {
      const [lesson] = lessons;
      if (lesson === undefined) throw new Error("no lesson");
      const answers = (response: Responses[keyof Responses]): HandedAnswer => ({
        response,
        first: "wrong",
        end: "ended",
        confidence: null,
      });
      const handIns = of(leastPeople + 1).map((_, at) => ({
        nonce: String(at),
        turn: 1,
        codeWord: `w${at}`,
        texts: new Map(),
        answers: new Map(
          given.slice(at, at + 1).map((response) => [questionKey(question), answers(response)] as const),
        ),
      }));
      const asked = { ...lesson, questions: [question] };
      const report = classReport([asked], handIns, [], { students: [], sure: true });
      return itemRows(report).map(({ unused }) => unused.length);
    };
    expect(unusedOf(exampleChoices, { choices: ["tariffs"] })).toEqual([1]);
    expect(unusedOf(exampleChoices, { choices: [] }, { choices: ["tariffs", "fishing"] })).toEqual([0]);
    expect(unusedOf(exampleHighlight, { marked: ["one"] })).toEqual([2]);
    expect(unusedOf(exampleMatch, { rows: {} })).toEqual([0]);
    expect(unusedOf(exampleChoices)).toEqual([]);
  });
});
