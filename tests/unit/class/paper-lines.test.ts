import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPaperLines } from "@/lib/class/paper-lines";
import type { PaperAnswers } from "@/lib/class/students";
import { letterOf, paperParts } from "@/lib/quiz/paper";
import type { Question } from "@/lib/quiz/question";
import { exampleBlank, exampleChoice, exampleChoices, exampleMatch } from "../quiz/example-question";

const named = (question: Question, id: string): Question => Object.assign({}, question, { id });
const choice = named(exampleChoice, "agenda");
const lesson = {
  number: 3,
  questions: [
    choice,
    named(exampleChoices, "which"),
    named(exampleBlank, "nine"),
    named(exampleMatch, "pairs"),
  ],
};
const letter = (id: string) => letterOf(paperParts(choice).lettered.findIndex((part) => part.id === id));

const rowsOf = (paper?: PaperAnswers) => Object.fromEntries(paper?.answers ?? []);

describe("readPaperLines", () => {
  it("reads a line for each student, with the numbers of the sheet", () => {
    const text = `Blue Heron 17: 3.1=${letter("adopted")}; 3.3=9 \r\n\nred-fox:1=${letter("blocked").toLowerCase()} 3 = ten votes`;
    const { papers, problems } = readPaperLines(text, [lesson]);
    expect(problems).toEqual([]);
    expect(papers.map(({ codeWord }) => codeWord)).toEqual(["blue-heron-17", "red-fox"]);
    expect(rowsOf(papers[0])).toMatchObject({
      "module/agenda": { first: "right", end: "right" },
      "module/nine": { first: "right" },
    });
    expect(rowsOf(papers[1])).toMatchObject({
      "module/agenda": { response: { choice: "blocked" }, first: "wrong", end: "ended" },
      "module/nine": { response: { text: "ten votes" }, first: "wrong" },
    });
  });

  it("says of each line what cannot be read, and counts the rest of it", () => {
    const { papers, problems } = readPaperLines(
      `no colon here\nred-fox: 3.9=A; 3.1=${letter("adopted")}\nowl: 3.1=Z\nelk:`,
      [lesson],
    );
    expect(papers.map(({ codeWord }) => codeWord)).toEqual(["red-fox"]);
    expect(problems.map(({ line, problem }) => `${line} ${problem.what}`)).toEqual([
      "1 no-colon",
      "2 unknown-question",
      "3 answer",
      "3 no-answers",
      "4 no-answers",
    ]);
  });

  it("needs the lesson's number where there are several lessons", () => {
    const { problems } = readPaperLines("red-fox: 1=A", [lesson, { number: 4, questions: [] }]);
    expect(problems[0]?.problem).toEqual({ what: "unknown-question", said: "1" });
  });

  it("leaves out what was left open", () => {
    const [paper] = readPaperLines("red-fox: 3.1= ; 3.3=9", [lesson]).papers;
    expect(Object.keys(rowsOf(paper))).toEqual(["module/nine"]);
  });

  it("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]:( ?\d(\.\d)?=[A-Z0-9;, ]{0,5}){0,9}$/)),
        (text) => {
          readPaperLines(text, [lesson]);
        },
      ),
    );
    expect(readPaperLines(`a:${"1=".repeat(500_000)}`, [lesson]).papers).toEqual([]);
  });
});
