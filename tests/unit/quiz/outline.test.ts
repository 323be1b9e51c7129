import { describe, expect, it } from "vitest";
import { spreads } from "@/lib/quiz/kinds/kinds";
import { moduleId } from "@/lib/quiz/names";
import { presentOutcome } from "@/lib/quiz/outcome";
import { outlineOf } from "@/lib/quiz/outline";
import { askAgain, ownTextOf } from "@/lib/quiz/response";
import { namesOf } from "@/lib/quiz/spoken";
import {
  exampleBlank,
  exampleChoice,
  exampleExplain,
  exampleMatch,
  exampleOrder,
  examplePredict,
  parts,
} from "./example-question";

describe("the outline of a lesson", () => {
  it("says of each question what a page needs, and nothing of its key", () => {
    const lesson = { module: moduleId("module"), slug: "veto", title: "The veto" };
    const questions = [exampleChoice, { ...examplePredict("after"), id: "again", rev: 3, tries: 1 }];
    expect(outlineOf({ ...lesson, questions })).toEqual({
      ...lesson,
      questions: [
        { question: "module/example", id: "example", kind: "choice", rev: 1, tries: 2, scored: true },
        {
          question: "module/again",
          id: "again",
          kind: "predict",
          rev: 3,
          tries: 1,
          scored: false,
          first: "example",
        },
      ],
    });
  });
});

describe("an answer in own words", () => {
  it("is what was written, without the space around it; other answers have none", () => {
    expect(ownTextOf("explain", { text: " I think so. ", met: [] })).toBe("I think so.");
    expect(ownTextOf("choice", { choice: "adopted" })).toBe("");
    expect(ownTextOf("explain", null)).toBe("");
  });

  it("is asked for once more where it is too long, and a number where none can be read", () => {
    expect(askAgain(exampleExplain, { text: "a".repeat(8_000), met: [] })).toBeNull();
    expect(askAgain(exampleExplain, { text: "a".repeat(8_001), met: [] })).toBe("too-long");
    expect(askAgain(exampleBlank, { text: "what" })).toBe("number");
    expect(askAgain(exampleBlank, { text: "9" })).toBeNull();
    expect(askAgain(exampleChoice, { choice: "adopted" })).toBeNull();
  });
});

it("an order is counted place by place", () => {
  const rules = spreads.order;
  expect(rules.rows(exampleOrder).map(({ id, html, picks }) => [id, html, picks.length])).toEqual([
    ["1", "1", 4],
    ["2", "2", 4],
    ["3", "3", 4],
    ["4", "4", 4],
  ]);
  expect(rules.picks(exampleOrder, { order: ["vote", "mandate"] })).toEqual([
    ["1", "vote"],
    ["2", "mandate"],
  ]);
  expect(rules.isRight(exampleOrder, "1", "mandate")).toBe(true);
  expect(rules.isRight(exampleOrder, "2", "mandate")).toBe(false);
});

it("parts are named in the order of their ids, with a dash where one is gone", () => {
  expect(namesOf(parts("a", "b. c."), ["b. c.", "gone", "a"])).toBe("b. c; –; a");
});

it("a row that was changed after the check has no mark until the next one, and keeps it where all is settled", () => {
  const checked = { rows: { council: "refer", china: "war" } };
  const now = { rows: { council: "refer", china: "shelter" } };
  const marks = (settled: boolean) => presentOutcome(exampleMatch, checked, now, settled).grade.marks;
  expect(marks(false)).toEqual({ council: "right" });
  expect(marks(true)).toEqual({ council: "right", china: "wrong" });
  const { grade, reasons } = presentOutcome(exampleMatch, checked, now, false);
  expect(grade.score).toBe(0.5);
  expect(reasons).toEqual({ council: "council why" });
});
