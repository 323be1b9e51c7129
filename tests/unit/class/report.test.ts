import { describe, expect, it } from "vitest";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import { classReport, type ReportLesson } from "@/lib/class/report";
import { reportTable } from "@/lib/class/report-table";
import type { CountedHandIn } from "@/lib/class/students";
import { moduleId, questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleMatch,
  exampleOrder,
  exampleSort,
} from "../quiz/example-question";

const asked = (question: Question, id: string, objective = "veto"): Question =>
  Object.assign({}, question, { id, objective });
const agenda = asked(exampleChoice, "agenda");
const named9 = asked(exampleBlank, "nine", "proof");

function lessonOf(...questions: Question[]): ReportLesson {
  return {
    module: moduleId("module"),
    slug: "veto",
    title: "The veto issue",
    number: 3,
    questions,
    labels: {},
    misconceptions: { agenda: { blocked: "A no stops every decision." } },
  };
}

function answer(response: HandedAnswer["response"], change: Partial<HandedAnswer> = {}): HandedAnswer {
  return { response, first: "wrong", end: "ended", confidence: null, ...change };
}
const right = answer({ choice: "adopted" }, { first: "right", end: "right" });

const named = (answers: Record<string, HandedAnswer>) =>
  new Map(Object.entries(answers).map(([id, one]) => [questionKey({ module: "module", id }), one] as const));

function handIn(
  nonce: number,
  answers: Record<string, HandedAnswer>,
  change: Partial<CountedHandIn> = {},
): CountedHandIn {
  return {
    nonce: String(nonce),
    turn: 1,
    codeWord: "",
    answers: named(answers),
    texts: new Map(),
    ...change,
  };
}

const nobody = { students: [], sure: true };

describe("classReport", () => {
  it("says how many were right at once, later, not, and who was sure and not right", () => {
    const all = [
      handIn(1, { agenda: right }),
      handIn(2, { agenda: answer({ choice: "blocked" }, { end: "right", confidence: "sure" }) }),
      handIn(3, { agenda: answer({ choice: "blocked" }, { confidence: "guess" }) }),
      handIn(4, { agenda: answer({ choice: "repeated" }, { end: "open", confidence: "sure" }) }),
      handIn(5, {}),
      handIn(6, { agenda: answer({ choice: "blocked" }, { end: "right" }) }),
      handIn(7, { agenda: { ...right, confidence: "sure" } }),
      handIn(8, { agenda: right }),
    ];
    const { questions } = classReport([lessonOf(agenda)], all, [], nobody);
    expect(questions[0]).toMatchObject({
      answered: 7,
      right: 3,
      later: 2,
      missed: 1,
      open: 1,
      sureAndWrong: 2,
    });
  });

  it("names the wrong answer chosen most, with the misconception behind it and the reason", () => {
    const wrong = (choice: string, nonce: number) => handIn(nonce, { agenda: answer({ choice }) });
    const { questions } = classReport(
      [lessonOf(agenda)],
      [wrong("repeated", 1), wrong("blocked", 2), wrong("blocked", 3)],
      [],
      nobody,
    );
    expect(questions[0]?.wrong).toEqual([
      { html: "blocked", count: 2, misconception: "A no stops every decision.", why: "blocked why" },
      { html: "repeated", count: 1, misconception: null, why: "repeated why" },
    ]);
  });

  it("finds the wrong parts of every kind that has some", () => {
    const all: [Question, HandedAnswer["response"], number][] = [
      [asked(exampleChoices, "q"), { choices: ["torture", "tariffs", "fishing"] }, 2],
      [asked(exampleBlank, "q"), { text: "8" }, 1],
      [asked(exampleBlank, "q"), { text: "" }, 0],
      [asked(exampleOrder, "q"), { order: ["vote", "report", "hearings", "mandate"] }, 0],
      [asked(exampleSort, "q"), { rows: {} }, 0],
    ];
    for (const [question, response, count] of all) {
      const { questions } = classReport(
        [lessonOf(question)],
        [handIn(1, { q: answer(response) })],
        [],
        nobody,
      );
      expect(questions[0]?.wrong, question.kind).toHaveLength(count);
    }
    const [row] = exampleMatch.ask.rows;
    const other = exampleMatch.ask.options.find(({ id }) => id !== exampleMatch.key.right[row?.id ?? ""]);
    const matched = { rows: { [row?.id ?? ""]: other?.id ?? "" } };
    const { questions } = classReport(
      [lessonOf(asked(exampleMatch, "q"))],
      [handIn(1, { q: answer(matched) })],
      [],
      nobody,
    );
    expect(questions[0]?.wrong[0]?.html).toBe(`${row?.html} → ${other?.html}`);
  });

  it("puts the objective first that was least understood, with its hardest question", () => {
    const all = [
      handIn(1, { agenda: right, nine: answer({ text: "8" }) }),
      handIn(2, { agenda: right, nine: answer(null) }),
    ];
    const { objectives } = classReport([lessonOf(agenda, named9)], all, [], nobody);
    expect(objectives.map(({ objective, share }) => [objective, share])).toEqual([
      ["proof", 0],
      ["veto", 1],
    ]);
    expect(objectives[0]?.worst.question.id).toBe("nine");
  });

  it.each([
    ["first", "second"],
    ["second", "first"],
  ])("finds the hardest question of an objective, whichever stands first: %s", (hard, easy) => {
    const questions = [asked(exampleChoice, "first"), asked(exampleChoice, "second")];
    const all = [
      handIn(1, { [hard]: answer({ choice: "blocked" }), [easy]: right }),
      handIn(2, { [hard]: right, [easy]: right }),
      handIn(3, { [easy]: answer({ choice: "blocked" }) }),
      handIn(4, { [easy]: right }),
    ];
    const { objectives } = classReport([lessonOf(...questions)], all, [], nobody);
    expect(objectives.map(({ worst, answers }) => [worst.question.id, answers])).toEqual([[hard, 6]]);
  });

  it("says who of the list is missing, and nobody where the list may be read in two ways", () => {
    const students = [
      { codeWord: "blue-heron-17", name: "Ana" },
      { codeWord: "red-fox", name: "Ben" },
    ];
    const handIns = [handIn(1, {}, { codeWord: "Blue–Heron–17." }), handIn(2, {}, { codeWord: "unknown" })];
    const missing = (sure: boolean) =>
      classReport([lessonOf(agenda)], handIns, [], { students, sure }).missing.map(({ name }) => name);
    expect(missing(true)).toEqual(["Ben"]);
    expect(missing(false)).toEqual([]);
  });

  it("counts papers with the rest", () => {
    const papers = [{ codeWord: "red-fox", answers: named({ agenda: right }) }];
    const { questions } = classReport([lessonOf(agenda)], [handIn(1, { agenda: right })], papers, nobody);
    expect(questions[0]).toMatchObject({ key: "module/agenda", answered: 2 });
  });
});

describe("reportTable", () => {
  it("has a line for each student with real numbers, a note, and nothing where nothing was answered", () => {
    const report = classReport(
      [lessonOf(agenda, named9)],
      [handIn(1, { agenda: right }, { codeWord: "red-fox" })],
      [
        {
          codeWord: "blue-heron",
          answers: named({ agenda: answer({ choice: "blocked" }), nine: answer(null, { first: "partly" }) }),
        },
      ],
      { students: [{ codeWord: "red-fox", name: "Ben" }], sure: true },
    );
    const noteOf = ({ onPaper }: { onPaper: boolean }) => (onPaper ? "on paper" : "");
    const head = ["word", "name", "note", "answered", "right", "later", "shown", "open", "none", "percent"];
    expect(reportTable(report, head, noteOf)).toEqual([
      [...head, "3.1 agenda", "3.2 nine"],
      ["red-fox", "Ben", null, 1, 1, 0, 0, 0, 1, 50, 1, null],
      ["blue-heron", null, "on paper", 2, 0, 0, 2, 0, 0, 0, 0, 0.5],
    ]);
  });
});
