/** What a class understood, from its hand-ins and the answers typed in from paper. */

import type { HandedAnswer } from "../assignment/hand-in";
import { grade } from "../quiz/grade";
import type { WrongPart } from "../quiz/kinds/kind";
import { wrongParts } from "../quiz/kinds/kinds";
import { type ModuleId, type QuestionKey, questionKey } from "../quiz/names";
import type { Html, Kind, Question, QuestionOf, Responses } from "../quiz/question";
import { parseResponse } from "../quiz/response";
import { atOnce, eachInSteps } from "../steps";
import { wordKey } from "./code-words";
import type { ListedStudent, NameList } from "./name-list";
import {
  type CountedHandIn,
  type MarkedRow,
  type PaperAnswers,
  type StudentRow,
  studentsInSteps,
} from "./students";

/** A lesson of the report, with its questions as they are now. */
export interface ReportLesson {
  module: ModuleId;
  slug: string;
  title: string;
  number: number;
  /** Where it is read, for questions of the teacher's own; left out: on its page in the module. */
  path?: string;
  questions: Question[];
  /** Ids of the questions that count, where the assignment asks only some. */
  asked?: ReadonlySet<string>;
  /** The first words of each prompt, by question. */
  labels: Record<string, string>;
  /** By question and part: the misconception behind a wrong answer, as a sentence. */
  misconceptions: Record<string, Record<string, string>>;
}

/** A wrong answer and how many chose it first. */
export interface WrongChoice {
  html: Html;
  count: number;
  /** What whoever chose it may believe, as a sentence; null where the lesson names nothing. */
  misconception: string | null;
  /** Why it is wrong; null where the lesson gives no reason of its own for it. */
  why: Html | null;
}

export interface QuestionRow {
  key: QuestionKey;
  question: Question;
  lesson: ReportLesson;
  /** From 1, among all questions of the lesson, as on paper. */
  number: number;
  /** Students who answered it. Every number below is one of these. */
  answered: number;
  right: number;
  /** Right, but not at the first try. */
  later: number;
  /** Ended without a right answer. */
  missed: number;
  open: number;
  /** Sure of an answer that was not right. */
  sureAndWrong: number;
  /** The wrong answers, the most chosen first. */
  wrong: WrongChoice[];
}

export interface ObjectiveRow {
  objective: string;
  /** The share of answers that were right at the first try, 0 to 1. */
  share: number;
  answers: number;
  /** The question of this objective that was least often right: where to begin. */
  worst: QuestionRow;
}

export interface ClassReport {
  /** Row by row. */
  students: StudentRow[];
  /** Everybody once, in no order: what shares are shares of. */
  people: StudentRow[];
  /** Rows that the teacher took out. */
  removed: StudentRow[];
  /** From the list of names, without a hand-in; nobody where the list cannot be read for sure. */
  missing: ListedStudent[];
  questions: QuestionRow[];
  /** The least understood first. */
  objectives: ObjectiveRow[];
  /** Hand-ins left out because the same student handed in again. */
  replaced: number;
}

/**
 * The report of one assignment.
 *
 * @param handIns of the assignment, in the order they were added
 * @param list where it is not sure which of its columns holds the code words, nobody is called missing
 * @param marks what the teacher said of rows
 * @param due when it was due, in milliseconds since 1970; null: no date
 */
export function classReport(...given: Parameters<typeof reportInSteps>): ClassReport {
  return atOnce(reportInSteps(...given));
}

/** `classReport` in steps, so that a page can draw between them. */
export function* reportInSteps(
  lessons: readonly ReportLesson[],
  handIns: readonly CountedHandIn[],
  papers: readonly PaperAnswers[],
  list: Pick<NameList, "students" | "sure">,
  marks: readonly MarkedRow[] = [],
  due: number | null = null,
): Generator<undefined, ClassReport> {
  const counts = ({ asked }: ReportLesson, { id, scored }: Question) => scored && asked?.has(id) !== false;
  const scored = lessons.flatMap((lesson) => lesson.questions.filter((question) => counts(lesson, question)));
  const { students, people, removed, replaced } = yield* studentsInSteps(
    handIns,
    papers,
    list.students,
    scored.map(questionKey),
    marks,
    due,
  );
  const present = new Set(
    students.flatMap((student) => [student, ...student.joined]).map(({ codeWord }) => wordKey(codeWord)),
  );
  const questions: QuestionRow[] = [];
  for (const lesson of lessons) {
    for (const [at, question] of lesson.questions.entries())
      if (counts(lesson, question)) questions.push(yield* questionRow(question, lesson, at + 1, people));
  }
  return {
    students,
    people,
    removed,
    missing: list.sure ? list.students.filter(({ codeWord }) => !present.has(wordKey(codeWord))) : [],
    questions,
    objectives: objectiveRows(questions),
    replaced,
  };
}

function* questionRow(
  question: Question,
  lesson: ReportLesson,
  number: number,
  students: readonly StudentRow[],
): Generator<undefined, QuestionRow> {
  const key = questionKey(question);
  const counts = { answered: 0, right: 0, later: 0, missed: 0, open: 0, sureAndWrong: 0 };
  const wrong = new Map<string, Given>();
  yield* eachInSteps(students, ({ answers }) => {
    const answer = answers.get(key);
    if (answer === undefined) return;
    const { response, first, end, confidence } = answer;
    counts.answered += 1;
    if (first === "right") {
      counts.right += 1;
      return;
    }
    if (end === "right") counts.later += 1;
    else if (end === "ended") counts.missed += 1;
    else if (end === "open") counts.open += 1;
    if (confidence === "sure") counts.sureAndWrong += 1;
    const said = JSON.stringify(response) ?? "";
    const given = wrong.get(said);
    if (given === undefined) wrong.set(said, { response, times: 1 });
    else given.times += 1;
  });
  return {
    key,
    question,
    lesson,
    number,
    ...counts,
    wrong: wrongChoices(question, lesson.misconceptions[question.id] ?? {}, [...wrong.values()]),
  };
}

/** One answer, and how often it was given. */
interface Given {
  response: unknown;
  times: number;
}

function objectiveRows(questions: readonly QuestionRow[]): ObjectiveRow[] {
  const byObjective = new Map<string, QuestionRow[]>();
  for (const row of questions) {
    if (row.answered === 0) continue;
    const { objective } = row.question;
    const rows = byObjective.get(objective);
    if (rows === undefined) byObjective.set(objective, [row]);
    else rows.push(row);
  }
  return [...byObjective]
    .flatMap(([objective, rows]): ObjectiveRow[] => {
      const answers = rows.reduce((sum, { answered }) => sum + answered, 0);
      const right = rows.reduce((sum, row) => sum + row.right, 0);
      const [worst] = [...rows].sort((a, b) => a.right / a.answered - b.right / b.answered);
      return worst === undefined ? [] : [{ objective, share: right / answers, answers, worst }];
    })
    .sort((a, b) => a.share - b.share);
}

function wrongChoices(
  question: Question,
  misconceptions: Record<string, string>,
  wrong: readonly Given[],
): WrongChoice[] {
  const counted = new Map<string, WrongChoice>();
  for (const { response, times } of wrong) {
    for (const { id, reveals, html, why } of wrongIn(question, response)) {
      const misconception = misconceptions[reveals] ?? null;
      const before = counted.get(id) ?? { html, count: 0, misconception, why };
      counted.set(id, { ...before, count: before.count + times });
    }
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

function wrongIn<K extends Kind>(question: QuestionOf<K>, response: unknown): WrongPart[] {
  const read = parseResponse(question.kind, response);
  return read === null ? [] : wrongParts[question.kind](question, read);
}

/** An answer that was typed in from paper, graded: there is one try on paper. */
export function paperAnswer<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): HandedAnswer {
  const { verdict } = grade(question, response);
  return { response, first: verdict, end: verdict === "right" ? "right" : "ended", confidence: null };
}
