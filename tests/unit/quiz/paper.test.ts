import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grade } from "@/lib/quiz/grade";
import { ownNumber } from "@/lib/quiz/only";
import { shownOrder } from "@/lib/quiz/order";
import { fromPaper, letterOf, paperNumber, paperParts, toPaper } from "@/lib/quiz/paper";
import type { Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import { times } from "../../times";
import { arbitraryAnswered, arbitraryQuestion, kinds } from "./arbitrary-question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleMatch,
  exampleOrder,
  exampleSort,
} from "./example-question";

/** The letters under which some parts of a question stand on paper. */
function lettersFor<K extends Kind>(question: QuestionOf<K>, ...ids: string[]): string {
  const { lettered } = paperParts(question);
  return ids.map((id) => letterOf(lettered.findIndex((part) => part.id === id))).join("");
}

function responseOf<K extends Kind>(question: QuestionOf<K>, text: string): Responses[K] {
  const read = fromPaper(question, text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.response;
}

describe("a question on paper", () => {
  it("is numbered by its lesson and its place in it", () => {
    expect(paperNumber(3, 0)).toBe("3.1");
  });

  it("has no lesson's number where it is a teacher's own", () => {
    expect(paperNumber(ownNumber, 1)).toBe("Q2");
  });

  it("goes on after Z with AA", () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "AZ", "BA"]);
  });

  it("letters the choices in the order the screen shows them", () => {
    const onScreen = shownOrder(exampleChoice.ask.choices, exampleChoice.ask.order, exampleChoice.id);
    expect(paperParts(exampleChoice).lettered).toEqual(onScreen);
  });

  it.each(kinds)("grades the key of %s the same after it was written down and typed in", (kind) => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        fc.pre(question.kind === kind);
        const key = keyResponse(question);
        expect(grade(question, responseOf(question, toPaper(question, key))).score).toBe(
          grade(question, key).score,
        );
      }),
      { numRuns: times(300) },
    );
  });

  it("keeps every answer on its way to paper and back, as far as the question still has its parts", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        const paper = toPaper(question, response);
        const read = fromPaper(question, paper);
        if (read.ok) expect(toPaper(question, read.response)).toBe(paper.trim());
        // Only an order that lacks things, or names one twice, and a value off its line are no answer on paper.
        else expect(["order", "scale"]).toContain(question.kind);
      }),
    );
  });

  it("reads anything typed, or says what is wrong with it", () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.string(), (question, text) => {
        expect(fromPaper(question, text)).toHaveProperty("ok");
      }),
    );
  });

  it("takes letters in any case, with and without anything between them", () => {
    const letters = lettersFor(exampleChoices, "torture", "starvation");
    const [first = "", second = ""] = letters;
    for (const typed of [
      letters,
      `${first}, ${second}.`,
      `${second}/${first}`.toLowerCase(),
      `(${first}) ${second}`,
    ])
      expect(grade(exampleChoices, responseOf(exampleChoices, typed)).verdict).toBe("right");
  });

  it("takes nothing typed for an answer left open", () => {
    expect(responseOf(exampleChoice, " ")).toEqual({ choice: null });
    expect(responseOf(exampleChoices, "–")).toEqual({ choices: [] });
    expect(responseOf(exampleMatch, "")).toEqual({ rows: {} });
  });

  it("takes rows in their order, by their numbers, or left open", () => {
    const { numbered, lettered } = paperParts(exampleSort);
    const all = numbered.map(() => "A").join("");
    const everyRow = Object.fromEntries(numbered.map(({ id }) => [id, lettered[0]?.id]));
    expect(responseOf(exampleSort, all)).toEqual({ rows: everyRow });
    const backwards = numbered.map((_row, index) => `${numbered.length - index}a`).join(" ");
    expect(responseOf(exampleSort, backwards)).toEqual({ rows: everyRow });
    const { [numbered[0]?.id ?? ""]: _open, ...others } = everyRow;
    expect(responseOf(exampleSort, `-${all.slice(1)}`)).toEqual({ rows: others });
  });

  it("keeps the text of a gap", () => {
    expect(responseOf(exampleBlank, " nine ")).toEqual({ text: "nine" });
  });

  it("says which letter the question does not have, and which is its last", () => {
    expect(fromPaper(exampleChoice, "d")).toEqual({
      ok: false,
      problem: { what: "unknown", said: "D", last: "C" },
    });
    expect(fromPaper(exampleMatch, exampleMatch.ask.rows.map(() => "Z").join(""))).toMatchObject({
      problem: { what: "unknown", said: "Z" },
    });
  });

  it("says which row the question does not have", () => {
    const rows = exampleSort.ask.statements.length;
    expect(fromPaper(exampleSort, exampleSort.ask.statements.map(() => "9A").join(" "))).toEqual({
      ok: false,
      problem: { what: "unknown", said: "9", last: String(rows) },
    });
  });

  it("says when letters are missing or too many", () => {
    expect(fromPaper(exampleChoice, "AB")).toMatchObject({ problem: { what: "count", wanted: 1, got: 2 } });
    expect(fromPaper(exampleOrder, "AB")).toMatchObject({ problem: { what: "count", wanted: 4, got: 2 } });
    expect(fromPaper(exampleSort, "A")).toMatchObject({
      problem: { what: "count", wanted: exampleSort.ask.statements.length, got: 1 },
    });
  });

  it("says which letter or row stands twice", () => {
    expect(fromPaper(exampleOrder, "ABCA")).toEqual({ ok: false, problem: { what: "twice", said: "A" } });
    expect(fromPaper(exampleSort, exampleSort.ask.statements.map(() => "1A").join(" "))).toEqual({
      ok: false,
      problem: { what: "twice", said: "1" },
    });
  });
});
