import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grade } from "@/lib/quiz/grade";
import { knownWrong } from "@/lib/quiz/kinds/blank/blank";
import { shownOrder } from "@/lib/quiz/order";
import type { Asks, Kind, Part, QuestionOf } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import {
  arbitraryAnswered,
  arbitraryAnsweredOf,
  arbitraryQuestion,
  deepFreeze,
  kinds,
} from "./arbitrary-question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleSort,
} from "./example-question";

describe("a choice", () => {
  it("gives full credit for the right one", () => {
    expect(grade(exampleChoice, { choice: "adopted" })).toEqual({
      verdict: "right",
      score: 1,
      marks: { adopted: "right" },
    });
  });

  it("gives no credit for another, and marks the right one as missed", () => {
    expect(grade(exampleChoice, { choice: "blocked" })).toEqual({
      verdict: "wrong",
      score: 0,
      marks: { blocked: "wrong", adopted: "missed" },
    });
  });

  it("gives no credit when nothing is chosen", () => {
    expect(grade(exampleChoice, { choice: null })).toMatchObject({
      verdict: "wrong",
      marks: { adopted: "missed" },
    });
  });

  it("ignores a choice that the question no longer has", () => {
    expect(grade(exampleChoice, { choice: "gone" }).marks).toEqual({ adopted: "missed" });
  });
});

describe("choices", () => {
  it("gives full credit for exactly the right boxes, in any order", () => {
    expect(grade(exampleChoices, { choices: ["starvation", "torture"] })).toMatchObject({
      verdict: "right",
      score: 1,
    });
  });

  it("gives no credit when every box is ticked and half are wrong", () => {
    const everything = ["torture", "starvation", "tariffs", "fishing"];
    expect(grade(exampleChoices, { choices: everything })).toMatchObject({ verdict: "wrong", score: 0 });
  });

  it("gives half the credit for one right box of two", () => {
    expect(grade(exampleChoices, { choices: ["torture"] })).toEqual({
      verdict: "partly",
      score: 0.5,
      marks: { torture: "right", starvation: "missed" },
    });
  });

  it("takes a share back for a wrong box", () => {
    expect(grade(exampleChoices, { choices: ["torture", "starvation", "tariffs"] })).toEqual({
      verdict: "partly",
      score: 0.5,
      marks: { torture: "right", starvation: "right", tariffs: "wrong" },
    });
  });

  it("never goes below nothing", () => {
    expect(grade(exampleChoices, { choices: ["tariffs", "fishing"] }).score).toBe(0);
  });

  it("counts a box once, however often it is named", () => {
    expect(grade(exampleChoices, { choices: ["torture", "torture"] }).score).toBe(0.5);
  });
});

describe("a blank", () => {
  it.each(["9", "nine", " Nine. ", "“nine”", "9.0", "09"])("accepts %j for 9", (text) => {
    expect(grade(exampleBlank, { text })).toEqual({ verdict: "right", score: 1, marks: { answer: "right" } });
  });

  it.each(["8", "nineteen", "", "?", "-9"])("does not accept %j for 9", (text) => {
    expect(grade(exampleBlank, { text })).toEqual({ verdict: "wrong", score: 0, marks: { answer: "wrong" } });
  });

  it("never accepts nothing, even if nothing is left of what the author accepts", () => {
    const question = {
      ...exampleBlank,
      key: { accepted: ["!"], known: [{ answer: "?", why: "" }], why: "" },
    };
    expect(grade(question, { text: "" }).verdict).toBe("wrong");
    expect(knownWrong(question.key, "", question.ask)).toBeNull();
  });

  it("knows a foreseen wrong answer however it is spelt out", () => {
    expect(knownWrong(exampleBlank.key, "Eight!", exampleBlank.ask)).toEqual({
      answer: "8",
      why: "eight why",
    });
  });

  it("knows nothing of a wrong answer nobody foresaw", () => {
    expect(knownWrong(exampleBlank.key, "7", exampleBlank.ask)).toBeNull();
    expect(knownWrong(exampleBlank.key, "", exampleBlank.ask)).toBeNull();
  });
});

describe("an order", () => {
  it("gives full credit for the right order", () => {
    expect(grade(exampleOrder, { order: ["mandate", "hearings", "report", "vote"] })).toEqual({
      verdict: "right",
      score: 1,
      marks: { mandate: "right", hearings: "right", report: "right", vote: "right" },
    });
  });

  it("takes one pair of six for two neighbours in each other's place", () => {
    expect(grade(exampleOrder, { order: ["hearings", "mandate", "report", "vote"] })).toEqual({
      verdict: "partly",
      score: 5 / 6,
      marks: { mandate: "wrong", hearings: "wrong", report: "right", vote: "right" },
    });
  });

  it("gives no credit for the reverse order", () => {
    expect(grade(exampleOrder, { order: ["vote", "report", "hearings", "mandate"] })).toMatchObject({
      verdict: "wrong",
      score: 0,
    });
  });

  it("counts every pair with a thing left out as wrong", () => {
    expect(grade(exampleOrder, { order: ["mandate", "hearings", "report"] })).toMatchObject({
      score: 3 / 6,
      marks: { vote: "wrong" },
    });
    expect(grade(exampleOrder, { order: [] }).score).toBe(0);
  });

  it("ignores unknown things and the second of two", () => {
    const order = ["gone", "mandate", "hearings", "mandate", "report", "vote"];
    expect(grade(exampleOrder, { order })).toMatchObject({ verdict: "right", score: 1 });
  });
});

describe("a match", () => {
  it("gives a share for every row with its partner", () => {
    expect(grade(exampleMatch, { rows: { council: "refer", china: "war" } })).toEqual({
      verdict: "partly",
      score: 0.5,
      marks: { council: "right", china: "wrong" },
    });
  });

  it("marks a row without a partner as missed", () => {
    expect(grade(exampleMatch, { rows: { council: "refer" } }).marks).toEqual({
      council: "right",
      china: "missed",
    });
  });

  it("takes an option that is gone, or none, for no partner", () => {
    expect(grade(exampleMatch, { rows: { council: "gone", china: "" } }).marks).toEqual({
      council: "missed",
      china: "missed",
    });
  });
});

describe("a sorting", () => {
  it.each(["fact", "claim"])("accepts %s, one of two categories that hold", (category) => {
    const response = { rows: { refused: category, "may-veto": "inference" } };
    expect(grade(exampleSort, response)).toMatchObject({ verdict: "right", score: 1 });
  });

  it("gives a share for every statement in a category that holds", () => {
    expect(grade(exampleSort, { rows: { refused: "inference", "may-veto": "inference" } })).toEqual({
      verdict: "partly",
      score: 0.5,
      marks: { refused: "wrong", "may-veto": "right" },
    });
  });

  it("does not take what every object has for a category", () => {
    const question = {
      ...exampleSort,
      ask: { ...exampleSort.ask, categories: [{ id: "constructor", html: "" }] },
    };
    expect(grade(question, { rows: { refused: "constructor" } }).marks.refused).toBe("wrong");
  });
});

describe("a highlight", () => {
  it("gives full credit for exactly the right sentences", () => {
    expect(grade(exampleHighlight, { marked: ["two", "one"] })).toMatchObject({ verdict: "right", score: 1 });
  });

  it("weighs what is marked against what should be", () => {
    // Precision 1/3, recall 1/2: their harmonic mean is 0.4.
    expect(grade(exampleHighlight, { marked: ["one", "three", "four"] })).toEqual({
      verdict: "partly",
      score: 0.4,
      marks: { one: "right", two: "missed", three: "wrong", four: "wrong" },
    });
  });

  it("gives no credit for nothing marked", () => {
    expect(grade(exampleHighlight, { marked: [] })).toMatchObject({ verdict: "wrong", score: 0 });
  });
});

describe("what is never graded", () => {
  it("notes an explanation", () => {
    const noted = { verdict: "noted", score: 0, marks: {} };
    expect(grade(exampleExplain, { text: "Because.", met: ["purpose"] })).toEqual(noted);
  });

  it("notes a prediction before the reading without a mark", () => {
    expect(grade(examplePredict("before"), { choice: "no" })).toEqual({
      verdict: "noted",
      score: 0,
      marks: {},
    });
  });

  it("shows after the reading what held, still without a score", () => {
    expect(grade(examplePredict("after"), { choice: "no" })).toEqual({
      verdict: "noted",
      score: 0,
      marks: { no: "right" },
    });
    expect(grade(examplePredict("after"), { choice: "yes" }).marks).toEqual({ yes: "wrong", no: "missed" });
  });
});

const reordered: { [K in Kind]: (ask: Asks[K], again: (parts: Part[]) => Part[]) => Asks[K] } = {
  choice: (ask, again) => ({ ...ask, choices: again(ask.choices) }),
  choices: (ask, again) => ({ ...ask, choices: again(ask.choices) }),
  blank: (ask) => ask,
  order: (ask, again) => ({ ...ask, things: again(ask.things) }),
  match: (ask, again) => ({ ...ask, rows: again(ask.rows), options: again(ask.options) }),
  sort: (ask, again) => ({ statements: again(ask.statements), categories: again(ask.categories) }),
  highlight: (ask, again) => ({ sentences: again(ask.sentences) }),
  explain: (ask, again) => ({ rubric: again(ask.rubric) }),
  predict: (ask, again) => ({ ...ask, choices: again(ask.choices) }),
  scale: (ask) => ask,
};

/** The question with its parts shown in another order. */
function shownAnew<K extends Kind>(question: QuestionOf<K>, seed: string): QuestionOf<K> {
  const ask = reordered[question.kind](question.ask, (parts) => shownOrder(parts, "shuffled", seed));
  return { ...question, ask };
}

describe("every question", () => {
  it("is right with its key, or noted where nothing is graded", () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        const { verdict, score } = grade(question, keyResponse(question));
        expect({ verdict, score }).toEqual(
          question.scored ? { verdict: "right", score: 1 } : { verdict: "noted", score: 0 },
        );
      }),
    );
  });

  it("scores from 0 to 1, and the verdict says which", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        const { verdict, score } = grade(question, response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(verdict === "right").toBe(score === 1);
        expect(verdict === "partly").toBe(score > 0 && score < 1);
        expect(verdict === "noted").toBe(!question.scored);
      }),
    );
  });

  it("has nothing marked as wrong or missed where it is right", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        const { verdict, marks } = grade(question, response);
        fc.pre(question.scored);
        expect(Object.values(marks).every((mark) => mark === "right")).toBe(verdict === "right");
      }),
    );
  });

  it("stays as it is when it is graded, and so does the response", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        expect(() => grade(deepFreeze(question), deepFreeze(response))).not.toThrow();
      }),
    );
  });

  it.each(kinds)("is graded alike in whatever order its parts are shown: %s", (kind) => {
    fc.assert(
      fc.property(arbitraryAnsweredOf(kind), fc.string(), ({ question, response }, seed) => {
        expect(grade(shownAnew(question, seed), response)).toEqual(grade(question, response));
      }),
    );
  });
});
