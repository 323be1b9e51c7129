import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPaperLines } from "@/lib/class/paper-lines";
import type { PaperAnswers } from "@/lib/class/students";
import { ownNumber } from "@/lib/quiz/only";
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

  it("reads the teacher's own questions without their lesson's number where nothing else is asked", () => {
    const own = { ...lesson, number: 0 };
    const answersTo = (text: string, lessons: (typeof lesson)[]) =>
      rowsOf(readPaperLines(text, lessons).papers[0]);
    // As on sheets that were printed with "0.3", too.
    for (const number of ["Q3", "q3", "0.3", "3"])
      expect(answersTo(`red-fox: ${number}=9`, [own])).toMatchObject({ "module/nine": { first: "right" } });
    expect(answersTo("red-fox: Q1=A Q3=9", [own])).toMatchObject({ "module/nine": { first: "right" } });
    expect(readPaperLines("red-fox: 3=9", [lesson, { ...lesson, number: 4 }, own]).problems).toHaveLength(2);
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

  it("takes an answer up to the next number with an equals sign, with whatever signs stand in and after it", () => {
    const which = named(exampleChoices, "which");
    const [a, c] = [0, 2].map((at) => letterOf(at));
    const picked = [0, 2].flatMap((at) => paperParts(which).lettered[at]?.id ?? []);
    for (const said of [
      `3.2=${a} ${c}`,
      `3.2 = ${a}, ${c};`,
      `3.2=${a}${c} ;  3.3=9`,
      `3.3=9,3.2=${a} ${c}`,
      `3.3=9 3.2=${a},${c}`,
      `hello 3.2=${a} ${c}`,
    ]) {
      const { papers, problems } = readPaperLines(`owl: ${said}`, [lesson]);
      expect(problems, said).toEqual([]);
      expect(rowsOf(papers[0])["module/which"]?.response, said).toEqual({
        choices: expect.arrayContaining(picked),
      });
    }
    const [paper] = readPaperLines("owl: 3.3=9; or 8 of 15; 3.1=A", [lesson]).papers;
    expect(rowsOf(paper)["module/nine"]?.response).toEqual({ text: "9; or 8 of 15" });
  });

  it("knows the tenth question and the twelfth lesson", () => {
    const questions = Array.from({ length: 10 }, (_, at) => named(exampleChoice, `q${at}`));
    const [paper] = readPaperLines("owl: 12.10=A; 12.1=B", [{ number: 12, questions }]).papers;
    expect(Object.keys(rowsOf(paper))).toEqual(["module/q9", "module/q0"]);
  });

  it("passes over empty lines, and counts them", () => {
    const { papers, problems } = readPaperLines("\n   \r\nowl: 3.3=9\n\nno colon", [lesson]);
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ line: 5, problem: { what: "no-colon" } }]);
  });

  it("reads a line up to four thousand letters", () => {
    const line = (spaces: number) => `owl: 3.1=A;${" ".repeat(spaces)}3.3=9`;
    const keys = (text: string) => Object.keys(rowsOf(readPaperLines(text, [lesson]).papers[0]));
    expect(keys(line(4_000 - line(0).length))).toEqual(["module/agenda", "module/nine"]);
    expect(keys(line(4_001 - line(0).length))).toEqual(["module/agenda"]);
  });

  it("says which answer cannot be read, and why", () => {
    const { problems } = readPaperLines("owl: 3.1=Z", [lesson]);
    expect(problems[0]).toEqual({
      line: 1,
      problem: {
        what: "answer",
        number: "3.1",
        problem: expect.objectContaining({ what: expect.any(String) }),
      },
    });
  });

  it("knows of a lesson the questions that are asked, under their own numbers", () => {
    const some = { ...lesson, asked: new Set(["nine"]) };
    const { papers, problems } = readPaperLines("owl: 3.3=9; 3=9; 3.1=A; 1=A", [some]);
    expect(Object.keys(rowsOf(papers[0]))).toEqual(["module/nine"]);
    expect(problems.map(({ problem }) => problem)).toEqual([
      { what: "unknown-question", said: "3.1" },
      { what: "unknown-question", said: "1" },
    ]);
  });

  it("needs no lesson's number beside questions of the teacher's own, which have theirs", () => {
    const own = { number: ownNumber, questions: [named(exampleBlank, "ours")] };
    for (const lessons of [
      [lesson, own],
      [own, lesson],
    ]) {
      const { papers, problems } = readPaperLines(`owl: 3=9; ${ownNumber}.1=9`, lessons);
      expect(problems).toEqual([]);
      expect(Object.keys(rowsOf(papers[0]))).toEqual(["module/nine", "module/ours"]);
    }
    // Where they are all that is asked they need none either.
    expect(Object.keys(rowsOf(readPaperLines("owl: 1=9", [own]).papers[0]))).toEqual(["module/ours"]);
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
