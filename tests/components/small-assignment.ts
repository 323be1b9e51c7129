import type { DeskModule, DeskQuestion } from "@/components/asked/desk-module";
import { type Assignment, writeAssignment } from "@/lib/assignment/assignment";
import { type EditionRow, type EditionRows, editionsOf, hashOf, toRow } from "@/lib/assignment/edition";
import { shapeOf } from "@/lib/assignment/shape";
import { moduleId, questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { exampleChoice, exampleExplain, exampleSort } from "../unit/quiz/example-question";

/** Two lessons of the module "module": three questions in the first, one in the second. */
const inLesson = (question: Question, id: string, lesson: string): Question =>
  Object.assign({}, question, { id, lesson, prompt: `<p>Prompt of ${id}?</p>` });

export const questions = [
  inLesson(exampleChoice, "agenda", "veto"),
  inLesson(exampleSort, "claims", "veto"),
  inLesson(exampleExplain, "why", "veto"),
  inLesson(exampleChoice, "answer", "response"),
];
export const lessons = [
  { slug: "veto", title: "The veto issue", number: 6, minutes: 9, short: 8 },
  { slug: "response", title: "The response", number: 7, minutes: 7, short: null },
].map((lesson) => ({
  ...lesson,
  questions: questions.filter((question) => question.lesson === lesson.slug),
}));

export const row: EditionRow = toRow({
  module: moduleId("module"),
  lessons: lessons.map(({ slug, questions: own }) => ({
    slug,
    questions: own.map((question) => shapeOf(question)),
  })),
});
export const rows: EditionRows = { module: [row] };
export const editions = editionsOf(rows);

function deskQuestion(question: Question): DeskQuestion {
  return { ...question, question: questionKey(question), label: `Prompt of ${question.id}?` };
}

export const module: DeskModule = {
  slug: "module",
  lessons: lessons.map((lesson) => ({
    ...lesson,
    module: moduleId("module"),
    questions: lesson.questions.map(deskQuestion),
  })),
};

export const assignment: Assignment = {
  edition: hashOf("module", row),
  lessons: ["veto"],
  due: { at: Date.UTC(2026, 10, 26, 17), offset: 60 },
  tries: 1,
  reasons: "at-once",
  confidence: false,
  short: true,
  salt: "0123456789abcdef",
  key: null,
  title: "Class 10b",
  instructions: "Write down two words.",
};

export const linkOf = (change: Partial<Assignment> = {}) =>
  writeAssignment({ ...assignment, ...change }, editions);
