/** What every kind promises of its answers in codes, on a wall and in a class report. */
import { describe, expect, it } from "vitest";
import { codes, spreads, wrongParts } from "@/lib/quiz/kinds/kinds";
import type { Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import { keyResponse, sameResponse } from "@/lib/quiz/response";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleScale,
  exampleSort,
} from "../example-question";

/** Every answer of a question that a code can tell, in the order of their numbers. */
function answersTo<K extends Kind>(question: QuestionOf<K>): Responses[K][] {
  const rules: (typeof codes)[K] = codes[question.kind];
  const shape = rules.shape(question);
  return Array.from({ length: rules.count(shape) }, (_, rank) => {
    const response = rules.unrank(shape, rank);
    expect(rules.rank(shape, response)).toBe(rank);
    return response;
  });
}

describe("a code tells each answer of a question by a number of its own", () => {
  it("the choices by the alphabet of their ids", () => {
    expect(answersTo(exampleChoice)).toEqual([
      { choice: "adopted" },
      { choice: "blocked" },
      { choice: "repeated" },
    ]);
    expect(answersTo(examplePredict("after"))).toEqual([{ choice: "no" }, { choice: "yes" }]);
  });

  it("some of the choices as binary digits", () => {
    const answers = answersTo(exampleChoices);
    expect(answers).toHaveLength(16);
    expect(answers[0]).toEqual({ choices: [] });
    expect(answers[5]).toEqual({ choices: ["fishing", "tariffs"] });
    expect(answersTo(exampleHighlight)[3]).toEqual({ marked: ["four", "one"] });
    expect(answersTo(exampleExplain)[3]).toEqual({ text: "", met: ["purpose", "standard"] });
  });

  it("a gap by the wrong answers that the author foresaw, and no other", () => {
    expect(answersTo(exampleBlank)).toEqual([{ text: "8" }]);
    const shape = codes.blank.shape(exampleBlank);
    expect(codes.blank.rank(shape, { text: "eight" })).toBe(0);
    expect(codes.blank.rank(shape, { text: "seven" })).toBeNull();
    expect(codes.blank.unrank(shape, 1)).toEqual({ text: "" });
  });

  it("rows by the option in each, the first row weighing most", () => {
    const answers = answersTo(exampleMatch);
    expect(answers).toHaveLength(9);
    expect(answers[1]).toEqual({ rows: { china: "refer", council: "shelter" } });
    expect(answers[5]).toEqual({ rows: { china: "shelter", council: "war" } });
    const shape = codes.match.shape(exampleMatch);
    expect(codes.match.rank(shape, { rows: { china: "refer" } })).toBeNull();
    expect(codes.match.rank(shape, { rows: { council: "refer" } })).toBeNull();
    expect(answersTo(exampleSort)).toHaveLength(9);
  });

  it("every order of things, and every step of a line", () => {
    const orders = answersTo(exampleOrder).map(({ order }) => order.join(" "));
    expect(orders).toHaveLength(24);
    expect(new Set(orders).size).toBe(24);
    const values = answersTo(exampleScale);
    expect(values).toHaveLength(401);
    expect(values[372]).toEqual({ value: 372 });
    const shape = codes.scale.shape(exampleScale);
    expect([null, -1, 401, 3.5].map((value) => codes.scale.rank(shape, { value }))).toEqual(
      Array(4).fill(null),
    );
  });

  it("no answer where nothing can be chosen, or a list was damaged", () => {
    expect(codes.choice.rank({ parts: ["a"], options: [] }, { choice: null })).toBeNull();
    expect(codes.choice.rank({ parts: ["a"], options: [] }, { choice: "b" })).toBeNull();
    expect(codes.choice.unrank({ parts: ["a"], options: [] }, 1)).toEqual({ choice: null });
    expect(codes.scale.count({ parts: ["a", "b", "c"], options: [] })).toBe(0);
    expect(codes.scale.count({ parts: ["5", "5", "1"], options: [] })).toBe(0);
    expect(codes.match.unrank({ parts: ["a"], options: [] }, 0)).toEqual({ rows: { a: "" } });
  });
});

/** Which picks of which row an answer holds, and which of all that are offered are right. */
function spreadOf<K extends Kind>(question: QuestionOf<K>, response: Responses[K]) {
  const rules: (typeof spreads)[K] = spreads[question.kind];
  const rows = rules.rows(question);
  return {
    offered: rows.flatMap(({ id, picks }) => picks.map((pick) => `${id}:${pick.id}`)).sort(),
    right: rows
      .flatMap(({ id, picks }) =>
        picks.flatMap((pick) => (rules.isRight(question, id, pick.id) ? `${id}:${pick.id}` : [])),
      )
      .sort(),
    picked: rules.picks(question, response).map((pick) => pick.join(":")),
  };
}

describe("a wall counts by what can be picked", () => {
  it.each([
    exampleChoice,
    exampleChoices,
    exampleHighlight,
    exampleMatch,
    exampleBlank,
    exampleScale,
    examplePredict("after"),
  ])("and the key picks what is right: $kind", (question) => {
    const { offered, right, picked } = spreadOf<Kind>(question, keyResponse(question));
    expect(right.length).toBeGreaterThan(0);
    expect(right.length).toBeLessThan(offered.length);
    for (const pick of picked) expect(right).toContain(pick);
    expect(picked.length).toBeGreaterThan(0);
  });

  it("the choices in one row, and none where nothing was chosen", () => {
    expect(spreadOf(exampleChoice, { choice: null })).toEqual({
      offered: [":adopted", ":blocked", ":repeated"],
      right: [":adopted"],
      picked: [],
    });
    expect(spreads.choice.rows(exampleChoice)[0]?.html).toBeNull();
    expect(spreadOf(exampleChoices, { choices: ["tariffs", "torture"] }).picked).toEqual([
      ":tariffs",
      ":torture",
    ]);
  });

  it("what was written in a gap by what the author wrote, and by nothing else", () => {
    expect(spreadOf(exampleBlank, { text: "nine" })).toEqual({
      offered: [":known 0", ":other", ":right"],
      right: [":right"],
      picked: [":right"],
    });
    expect(spreadOf(exampleBlank, { text: "8" }).picked).toEqual([":known 0"]);
    expect(spreadOf(exampleBlank, { text: "<b>" }).picked).toEqual([":other"]);
    const sign = { ...exampleBlank, key: { ...exampleBlank.key, accepted: ["<9 & more"] } };
    expect(spreads.blank.rows(sign)[0]?.picks[0]?.html).toBe("&lt;9 &amp; more");
    const none = { ...exampleBlank, key: { ...exampleBlank.key, accepted: [] } };
    expect(spreads.blank.rows(none)[0]?.picks[0]?.html).toBe("");
  });

  it("rows each by itself, and own words not at all", () => {
    expect(spreadOf(exampleSort, { rows: { refused: "claim" } })).toEqual({
      offered: [
        "may-veto:claim",
        "may-veto:fact",
        "may-veto:inference",
        "refused:claim",
        "refused:fact",
        "refused:inference",
      ],
      right: ["may-veto:inference", "refused:claim", "refused:fact"],
      picked: ["refused:claim"],
    });
    expect(spreadOf(exampleExplain, { text: "I think", met: ["purpose"] })).toEqual({
      offered: [],
      right: [],
      picked: [],
    });
  });

  it("values of a line by stretches, those near the right one being right", () => {
    const { offered, right } = spreadOf(exampleScale, { value: 372 });
    expect(offered).toHaveLength(10);
    expect(right).toEqual([":8", ":9"]);
    expect(spreadOf(exampleScale, { value: null }).picked).toEqual([]);
    expect(spreadOf(exampleScale, { value: 500 }).picked).toEqual([]);
    expect(spreadOf(exampleScale, { value: 0 }).picked).toEqual([":0"]);
    expect(spreads.scale.isRight(exampleScale, "", "99")).toBe(false);
  });
});

function wrongIn<K extends Kind>(question: QuestionOf<K>, response: Responses[K]) {
  const rule: (typeof wrongParts)[K] = wrongParts[question.kind];
  return rule(question, response);
}

describe("a class report names what was wrong", () => {
  it.each([
    exampleChoice,
    exampleChoices,
    exampleBlank,
    exampleOrder,
    exampleMatch,
    exampleSort,
    exampleHighlight,
    exampleScale,
    examplePredict("after"),
    exampleExplain,
  ])("and nothing of the key: $kind", (question) => {
    expect(wrongIn<Kind>(question, keyResponse(question))).toEqual([]);
  });

  it("each pick that is not right, with its reason", () => {
    expect(wrongParts.choice(exampleChoice, { choice: "blocked" })).toEqual([
      { id: "blocked", reveals: "blocked", html: "blocked", why: "blocked why" },
    ]);
    expect(wrongParts.choice(exampleChoice, { choice: null })).toEqual([]);
    const bare = { ...exampleChoice, key: { ...exampleChoice.key, why: {} } };
    expect(wrongParts.choice(bare, { choice: "blocked" })[0]?.why).toBeNull();
    expect(wrongParts.highlight(exampleHighlight, { marked: ["one", "four", "gone"] })).toEqual([
      { id: "four", reveals: "four", html: "four", why: "four why" },
    ]);
  });

  it("a gap only where the author foresaw it", () => {
    expect(wrongParts.blank(exampleBlank, { text: "eight" })).toEqual([
      { id: "8", reveals: "8", html: "8", why: "eight why" },
    ]);
    expect(wrongParts.blank(exampleBlank, { text: "seven" })).toEqual([]);
  });

  it("each row with what stands in it", () => {
    expect(wrongParts.match(exampleMatch, { rows: { council: "war", china: "shelter" } })).toEqual([
      { id: "council war", reveals: "war", html: "council → war", why: "council why" },
    ]);
    expect(wrongParts.sort(exampleSort, { rows: { refused: "inference", "may-veto": "gone" } })).toEqual([
      { id: "refused inference", reveals: "inference", html: "refused → inference", why: "fact why" },
    ]);
  });
});

it("two answers are the same where they say the same", () => {
  const same = <K extends Kind>(question: QuestionOf<K>, a: Responses[K], b: Responses[K]) =>
    sameResponse(question.kind, a, b);
  expect(same(exampleBlank, { text: "8" }, { text: "9" })).toBe(false);
  expect(same(exampleChoice, { choice: "blocked" }, { choice: "blocked" })).toBe(true);
  expect(same(exampleChoice, { choice: "blocked" }, { choice: null })).toBe(false);
  expect(same(exampleMatch, { rows: { council: "war" } }, { rows: { council: "war", china: "war" } })).toBe(
    false,
  );
  expect(
    same(
      exampleMatch,
      { rows: { council: "war", china: "war" } },
      { rows: { council: "war", china: "refer" } },
    ),
  ).toBe(false);
  expect(same(exampleScale, { value: 1 }, { value: 2 })).toBe(false);
});
