import { describe, expect, it } from "vitest";
import type { HandedAnswer, HandIn } from "@/lib/assignment/hand-in";
import { classReport, type ReportLesson, readNames } from "@/lib/class/report";
import { reportTable } from "@/lib/class/report-table";
import type { Question } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleMatch,
  exampleOrder,
  exampleSort,
} from "../quiz/example-question";

const named = (question: Question, id: string, objective = "veto"): Question =>
  Object.assign({}, question, { id, objective });
const agenda = named(exampleChoice, "agenda");
const named9 = named(exampleBlank, "nine", "proof");

function lessonOf(...questions: Question[]): ReportLesson {
  return {
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

function handIn(nonce: number, answers: HandIn["answers"], change: Partial<HandIn> = {}): HandIn {
  return {
    edition: 1,
    assignment: 2,
    lessons: ["veto"],
    nonce,
    turn: 1,
    codeWord: "",
    answers,
    texts: {},
    ...change,
  };
}

describe("classReport", () => {
  it("counts each device once, by its last hand-in, in whatever order and however often they come", () => {
    const first = handIn(7, { agenda: answer({ choice: "blocked" }) });
    const second = handIn(7, { agenda: right }, { turn: 2 });
    for (const all of [
      [first, second],
      [second, first, second],
      [second, second, first],
    ]) {
      const { students, replaced, questions } = classReport([lessonOf(agenda)], all, [], []);
      expect(students).toHaveLength(1);
      expect(replaced).toBe(1);
      expect(questions[0]).toMatchObject({ answered: 1, right: 1, missed: 0 });
    }
  });

  it("says how many were right at once, later, not, and who was sure and not right", () => {
    const all = [
      handIn(1, { agenda: right }),
      handIn(2, { agenda: answer({ choice: "blocked" }, { end: "right", confidence: "sure" }) }),
      handIn(3, { agenda: answer({ choice: "blocked" }, { confidence: "guess" }) }),
      handIn(4, { agenda: answer({ choice: "repeated" }, { end: "open", confidence: "sure" }) }),
      handIn(5, {}),
    ];
    const { questions } = classReport([lessonOf(agenda)], all, [], []);
    expect(questions[0]).toMatchObject({
      answered: 4,
      right: 1,
      later: 1,
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
      [],
    );
    expect(questions[0]?.wrong).toEqual([
      { html: "blocked", count: 2, misconception: "A no stops every decision.", why: "blocked why" },
      { html: "repeated", count: 1, misconception: null, why: "repeated why" },
    ]);
  });

  it("finds the wrong parts of every kind that has some", () => {
    const all: [Question, HandedAnswer["response"], number][] = [
      [named(exampleChoices, "q"), { choices: ["torture", "tariffs", "fishing"] }, 2],
      [named(exampleBlank, "q"), { text: "8" }, 1],
      [named(exampleBlank, "q"), { text: "" }, 0],
      [named(exampleOrder, "q"), { order: ["vote", "report", "hearings", "mandate"] }, 0],
      [named(exampleSort, "q"), { rows: {} }, 0],
    ];
    for (const [question, response, count] of all) {
      const { questions } = classReport([lessonOf(question)], [handIn(1, { q: answer(response) })], [], []);
      expect(questions[0]?.wrong, question.kind).toHaveLength(count);
    }
    const [row] = exampleMatch.ask.rows;
    const other = exampleMatch.ask.options.find(({ id }) => id !== exampleMatch.key.right[row?.id ?? ""]);
    const matched = { rows: { [row?.id ?? ""]: other?.id ?? "" } };
    const { questions } = classReport(
      [lessonOf(named(exampleMatch, "q"))],
      [handIn(1, { q: answer(matched) })],
      [],
      [],
    );
    expect(questions[0]?.wrong[0]?.html).toBe(`${row?.html} → ${other?.html}`);
  });

  it("puts the objective first that was least understood, with its hardest question", () => {
    const all = [
      handIn(1, { agenda: right, nine: answer({ text: "8" }) }),
      handIn(2, { agenda: right, nine: answer(null) }),
    ];
    const { objectives } = classReport([lessonOf(agenda, named9)], all, [], []);
    expect(objectives.map(({ objective, share }) => [objective, share])).toEqual([
      ["proof", 0],
      ["veto", 1],
    ]);
    expect(objectives[0]?.worst.question.id).toBe("nine");
  });

  it("knows who is in and who is missing, however the code word is written", () => {
    const names = readNames("Blue Heron 17, Ana\nred-fox; Ben\n\n파란-왜가리\t지우");
    expect(names).toEqual([
      { codeWord: "blue-heron-17", name: "Ana" },
      { codeWord: "red-fox", name: "Ben" },
      { codeWord: "파란-왜가리", name: "지우" },
    ]);
    const { students, missing } = classReport(
      [lessonOf(agenda)],
      [handIn(1, {}, { codeWord: "blueheron17" }), handIn(2, {}, { codeWord: "unknown" })],
      [],
      names,
    );
    expect(students.map(({ name, codeWord }) => name ?? codeWord)).toEqual(["Ana", "unknown"]);
    expect(missing.map(({ name }) => name)).toEqual(["Ben", "지우"]);
  });

  it("marks two devices with one code word, and counts papers with the rest", () => {
    const papers = [{ codeWord: "red-fox", answers: { agenda: right } }];
    const { students, questions } = classReport(
      [lessonOf(agenda)],
      [handIn(1, {}, { codeWord: "red-fox" }), handIn(2, {}), handIn(3, {})],
      papers,
      [],
    );
    expect(students.filter(({ twin }) => twin)).toHaveLength(2);
    expect(students.filter(({ onPaper }) => onPaper)).toHaveLength(1);
    expect(questions[0]?.answered).toBe(1);
  });

  it("reports a thousand hand-ins in a moment", () => {
    const all = Array.from({ length: 1000 }, (_, nonce) =>
      handIn(nonce, { agenda: nonce % 3 ? right : answer({ choice: "blocked" }) }),
    );
    const started = performance.now();
    const { students, questions } = classReport([lessonOf(agenda, named9)], all, [], []);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(students).toHaveLength(1000);
    expect(questions[0]).toMatchObject({ answered: 1000, missed: 334 });
  });
});

describe("reportTable", () => {
  it("has a line for each student with real numbers, and nothing where nothing was answered", () => {
    const report = classReport(
      [lessonOf(agenda, named9)],
      [handIn(1, { agenda: right }, { codeWord: "red-fox" })],
      [
        {
          codeWord: "blue-heron",
          answers: { agenda: answer({ choice: "blocked" }), nine: answer(null, { first: "partly" }) },
        },
      ],
      [{ codeWord: "red-fox", name: "Ben" }],
    );
    expect(reportTable(report, ["word", "name", "paper", "answered", "right"], "yes")).toEqual(
      [
        ["word", "name", "paper", "answered", "right", "3.1 agenda", "3.2 nine"],
        ["red-fox", "Ben", null, 1, 1, 1, null],
        ["blue-heron", null, "yes", 2, 0, 0, 0.5],
      ].sort((a, b) => (a[0] === "word" ? -1 : b[0] === "word" ? 1 : a[0] === "red-fox" ? -1 : 1)),
    );
  });
});
