/** What a class understood, from its hand-ins and the answers typed in from paper. */

import { type HandedAnswer, type HandIn, tidyCodeWord } from "../assignment/hand-in";
import { grade } from "../quiz/grade";
import type { WrongPart } from "../quiz/kinds/kind";
import { wrongParts } from "../quiz/kinds/kinds";
import type { Html, Kind, Question, QuestionOf, Responses } from "../quiz/question";
import { parseResponse } from "../quiz/response";

/** A lesson of the report, with its questions as they are now. */
export interface ReportLesson {
  slug: string;
  title: string;
  number: number;
  questions: Question[];
  /** The first words of each prompt, by question. */
  labels: Record<string, string>;
  /** By question and part: the misconception behind a wrong answer, as a sentence. */
  misconceptions: Record<string, Record<string, string>>;
}

/** One student: a hand-in, or answers from paper. */
export interface StudentRow {
  /** Unlike that of any other row. */
  id: string;
  codeWord: string;
  /** From the list of names; null where the code word is not in it. */
  name: string | null;
  onPaper: boolean;
  /** Another row has the same code word. */
  twin: boolean;
  /** By question id; of an earlier version of a question it is left out. */
  answers: Record<string, HandedAnswer>;
  texts: Record<string, string>;
  /** How many of the scored questions were answered, and were right at the first try. */
  answered: number;
  right: number;
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
  students: StudentRow[];
  /** From the list of names, without a hand-in. */
  missing: ListedStudent[];
  questions: QuestionRow[];
  /** The least understood first. */
  objectives: ObjectiveRow[];
  /** Hand-ins left out because the same device handed in again. */
  replaced: number;
}

export interface ListedStudent {
  codeWord: string;
  name: string;
}

/** Answers of one paper. */
export interface PaperAnswers {
  codeWord: string;
  answers: Record<string, HandedAnswer>;
}

/**
 * The report of one assignment. Of several hand-ins of a device the last counts.
 *
 * @param handIns of one assignment, in any order, the same one any number of times
 */
export function classReport(
  lessons: readonly ReportLesson[],
  handIns: readonly HandIn[],
  papers: readonly PaperAnswers[],
  names: readonly ListedStudent[],
): ClassReport {
  const last = lastOfEach(handIns);
  const known = new Map(names.map((student) => [wordKey(student.codeWord), student.name]));
  const scored = lessons.flatMap(({ questions }) => questions).filter((question) => question.scored);
  const row = (
    id: string,
    codeWord: string,
    onPaper: boolean,
    answers: HandIn["answers"],
    texts: HandIn["texts"],
  ): StudentRow => {
    const counted = scored.flatMap((question) => answers[question.id] ?? []);
    return {
      id,
      codeWord,
      name: known.get(wordKey(codeWord)) ?? null,
      onPaper,
      twin: false,
      answers,
      texts,
      answered: counted.length,
      right: counted.filter(({ first }) => first === "right").length,
    };
  };
  const rows = [
    ...last.map((handIn) => row(`h-${handIn.nonce}`, handIn.codeWord, false, handIn.answers, handIn.texts)),
    ...papers.map(({ codeWord, answers }, at) => row(`p-${at}`, codeWord, true, answers, {})),
  ];
  const words = rows.map(({ codeWord }) => wordKey(codeWord));
  const students = rows
    .map((student, at) => ({
      ...student,
      twin: words[at] !== "" && words.some((word, other) => other !== at && word === words[at]),
    }))
    .sort((a, b) => compare(a.name ?? a.codeWord, b.name ?? b.codeWord));
  const present = new Set(words);
  const questions = lessons.flatMap((lesson) =>
    lesson.questions.flatMap((question, at) =>
      question.scored ? [questionRow(question, lesson, at + 1, students)] : [],
    ),
  );
  return {
    students,
    missing: names.filter(({ codeWord }) => !present.has(wordKey(codeWord))),
    questions,
    objectives: objectiveRows(questions),
    replaced: new Set(handIns.map(({ nonce, turn }) => `${nonce} ${turn}`)).size - last.length,
  };
}

/** A list of names as a teacher has it: a line each, code word and name parted by a comma, semicolon or tab. */
export function readNames(text: string): ListedStudent[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [word = "", ...name] = line.split(/[,;\t]/).map((part) => part.trim().replace(/^"|"$/g, ""));
    const codeWord = tidyCodeWord(word);
    return codeWord === "" ? [] : [{ codeWord, name: name.join(" ").trim() || word }];
  });
}

function wordKey(word: string): string {
  return tidyCodeWord(word).replace(/-/g, "");
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function lastOfEach(handIns: readonly HandIn[]): HandIn[] {
  const last = new Map<number, HandIn>();
  for (const handIn of handIns) {
    const before = last.get(handIn.nonce);
    if (before === undefined || isLater(handIn, before)) last.set(handIn.nonce, handIn);
  }
  return [...last.values()];
}

/** Of two that claim the same turn the fuller one. */
function isLater(a: HandIn, b: HandIn): boolean {
  const size = ({ answers, texts }: HandIn) => Object.keys(answers).length + Object.keys(texts).length;
  return a.turn > b.turn || (a.turn === b.turn && size(a) > size(b));
}

function questionRow(
  question: Question,
  lesson: ReportLesson,
  number: number,
  students: readonly StudentRow[],
): QuestionRow {
  const answers = students.flatMap(({ answers: given }) => given[question.id] ?? []);
  const count = (holds: (answer: HandedAnswer) => boolean) => answers.filter(holds).length;
  return {
    question,
    lesson,
    number,
    answered: answers.length,
    right: count(({ first }) => first === "right"),
    later: count(({ first, end }) => first !== "right" && end === "right"),
    missed: count(({ first, end }) => first !== "right" && end === "ended"),
    open: count(({ first, end }) => first !== "right" && end === "open"),
    sureAndWrong: count(({ first, confidence }) => first !== "right" && confidence === "sure"),
    wrong: wrongChoices(question, lesson.misconceptions[question.id] ?? {}, answers),
  };
}

function objectiveRows(questions: readonly QuestionRow[]): ObjectiveRow[] {
  const byObjective = new Map<string, QuestionRow[]>();
  for (const row of questions) {
    if (row.answered === 0) continue;
    const { objective } = row.question;
    byObjective.set(objective, [...(byObjective.get(objective) ?? []), row]);
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
  answers: readonly HandedAnswer[],
): WrongChoice[] {
  const counted = new Map<string, WrongChoice>();
  for (const { response, first } of answers) {
    if (first === "right") continue;
    for (const { id, reveals, html, why } of wrongIn(question, response)) {
      const misconception = misconceptions[reveals] ?? null;
      const before = counted.get(id) ?? { html, count: 0, misconception, why };
      counted.set(id, { ...before, count: before.count + 1 });
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
