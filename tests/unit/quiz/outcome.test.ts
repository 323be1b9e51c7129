import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askingOf } from "@/lib/quiz/asking";
import { grade } from "@/lib/quiz/grade";
import { outcome } from "@/lib/quiz/outcome";
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

describe("before the reveal", () => {
  it("a wrong choice shows its own reason and nothing of the right one", () => {
    expect(outcome(exampleChoice, { choice: "blocked" }, false)).toEqual({
      grade: { verdict: "wrong", score: 0, marks: { blocked: "wrong" } },
      reasons: { blocked: "blocked why" },
      key: null,
    });
  });

  it("choices show the reasons of the ticked boxes", () => {
    expect(outcome(exampleChoices, { choices: ["torture", "tariffs"] }, false)).toEqual({
      grade: { verdict: "wrong", score: 0, marks: { torture: "right", tariffs: "wrong" } },
      reasons: { torture: "torture why", tariffs: "tariffs why" },
      key: null,
    });
  });

  it("a blank shows the reason of a foreseen wrong answer", () => {
    expect(outcome(exampleBlank, { text: "eight" }, false).reasons).toEqual({ answer: "eight why" });
    expect(outcome(exampleBlank, { text: "seven" }, false).reasons).toEqual({});
  });

  it("an order shows the reasons of the things in their places", () => {
    const { grade, reasons } = outcome(
      exampleOrder,
      { order: ["hearings", "mandate", "report", "vote"] },
      false,
    );
    expect(reasons).toEqual({ report: "report why", vote: "vote why" });
    expect(grade.marks).toMatchObject({ hearings: "wrong", mandate: "wrong" });
  });

  it("a match shows the reasons of the rows that are right", () => {
    expect(outcome(exampleMatch, { rows: { council: "refer" } }, false)).toEqual({
      grade: { verdict: "partly", score: 0.5, marks: { council: "right" } },
      reasons: { council: "council why" },
      key: null,
    });
  });

  it("a sorting shows the reason of the chosen category only", () => {
    const { reasons } = outcome(exampleSort, { rows: { refused: "claim", "may-veto": "fact" } }, false);
    expect(reasons).toEqual({ refused: "claim why" });
  });

  it("a highlight shows the reasons of the marked sentences", () => {
    const { grade, reasons } = outcome(exampleHighlight, { marked: ["one", "three"] }, false);
    expect(grade.marks).toEqual({ one: "right", three: "wrong" });
    expect(reasons).toEqual({ one: "one why", three: "three why" });
  });

  it("an explanation shows no model answer", () => {
    expect(outcome(exampleExplain, { text: "Because.", met: [] }, false)).toMatchObject({
      reasons: {},
      key: null,
    });
  });
});

describe("after the reveal", () => {
  it("a wrong choice shows every reason, the right one and the key", () => {
    expect(outcome(exampleChoice, { choice: "blocked" }, true)).toEqual({
      grade: { verdict: "wrong", score: 0, marks: { blocked: "wrong", adopted: "missed" } },
      reasons: exampleChoice.key.why,
      key: exampleChoice.key,
    });
  });

  it("a blank shows the reason of the right answer, after that of a foreseen wrong one", () => {
    expect(outcome(exampleBlank, { text: "seven" }, true).reasons).toEqual({ answer: "nine why" });
    expect(outcome(exampleBlank, { text: "8" }, true).reasons).toEqual({
      answer: "<p>eight why</p><p>nine why</p>",
    });
  });

  it("reasons that are paragraphs already are not wrapped again", () => {
    const key = { ...exampleBlank.key, known: [{ answer: "8", why: "<p>Eight.</p>" }], why: "<p>Nine.</p>" };
    const { reasons } = outcome({ ...exampleBlank, key }, { text: "8" }, true);
    expect(reasons.answer).toBe("<p>Eight.</p><p>Nine.</p>");
  });

  it("a sorting shows the chosen category's reason where it holds, else all that hold", () => {
    expect(outcome(exampleSort, { rows: { refused: "claim" } }, true).reasons).toEqual({
      refused: "claim why",
      "may-veto": "inference why",
    });
    expect(outcome(exampleSort, { rows: { refused: "inference" } }, true).reasons).toMatchObject({
      refused: "<p>fact why</p><p>claim why</p>",
    });
  });

  it("an explanation shows the model answer", () => {
    expect(outcome(exampleExplain, { text: "Because.", met: [] }, true).key).toEqual({
      model: "<p>Model.</p>",
    });
  });
});

describe("a prediction", () => {
  it("gives nothing away before the reading, not even on request", () => {
    for (const revealed of [false, true]) {
      expect(outcome(examplePredict("before"), { choice: "no" }, revealed)).toEqual({
        grade: { verdict: "noted", score: 0, marks: {} },
        reasons: {},
        key: null,
      });
    }
  });

  it("shows after the reading what held, and why", () => {
    const question = examplePredict("after");
    expect(outcome(question, { choice: "yes" }, true)).toEqual({
      grade: { verdict: "noted", score: 0, marks: { yes: "wrong", no: "missed" } },
      reasons: { yes: "yes why", no: "no why" },
      key: question.key,
    });
  });
});

/** Every name a response holds: what was picked, and the rows it stands in. Own words hold the one answer there is. */
function namesIn(response: object): string[] {
  const names = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(names);
    if (typeof value === "object" && value !== null)
      return Object.entries(value).flatMap((both) => both.flatMap(names));
    return [];
  };
  return "text" in response || "value" in response ? ["answer"] : names(response);
}

/** What nobody may be told before the reveal: the reasons of all that the response does not name. */
function untold(key: object, response: object): string[] {
  const named = namesIn(response);
  const whys = JSON.stringify(key).match(/Because of \[[^\]]*\]/g) ?? [];
  return whys.filter((why) => {
    const about = why.slice("Because of [".length, -1);
    if (about.startsWith("known ")) return false;
    return about === "answer" || !about.split(" as ").every((name) => named.includes(name));
  });
}

describe("every outcome", () => {
  it.each(kinds)("gives no key, mark or reason away before the reveal: %s", (kind) => {
    fc.assert(
      fc.property(arbitraryAnsweredOf(kind), ({ question, response }) => {
        const { grade, reasons, key } = outcome(question, response, false);
        fc.pre(grade.verdict !== "right");
        expect(key).toBeNull();
        expect(Object.values(grade.marks)).not.toContain("missed");
        const told = Object.values(reasons).join();
        for (const why of untold(question.key, response)) expect(told).not.toContain(why);
        // An order marks every place it has, also where a learner of an older edition put nothing.
        if (kind !== "order") {
          expect(namesIn(response)).toEqual(expect.arrayContaining(Object.keys(grade.marks)));
        }
      }),
    );
  });

  it.each(["order", "match"] as const)("gives no reason of what stands in a wrong place: %s", (kind) => {
    fc.assert(
      fc.property(arbitraryAnsweredOf(kind), ({ question, response }) => {
        const { grade, reasons } = outcome(question, response, false);
        for (const part of Object.keys(reasons)) expect(grade.marks[part]).toBe("right");
      }),
    );
  });

  it("shows the key and its reasons once revealed, except before the reading", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        const { key } = outcome(question, response, true);
        const isEarly = askingOf(question) === "before";
        expect(key).toEqual(isEarly ? null : question.key);
      }),
    );
  });

  it("shows everything to whoever is right", () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        fc.pre(question.scored);
        const right = keyResponse(question);
        expect(outcome(question, right, false)).toEqual(outcome(question, right, true));
        expect(outcome(question, right, false).key).toEqual(question.key);
      }),
    );
  });

  it("grades as grading does, revealed or not", () => {
    fc.assert(
      fc.property(arbitraryAnswered, fc.boolean(), ({ question, response }, revealed) => {
        const { verdict, score } = grade(question, response);
        expect(outcome(question, response, revealed).grade).toMatchObject({ verdict, score });
      }),
    );
  });

  it("changes neither the question nor the response", () => {
    fc.assert(
      fc.property(arbitraryAnswered, fc.boolean(), ({ question, response }, revealed) => {
        expect(() => outcome(deepFreeze(question), deepFreeze(response), revealed)).not.toThrow();
      }),
    );
  });
});
