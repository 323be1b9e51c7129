/** Questions of a teacher's own in every form in which an assignment needs them. Runs where lessons are read. */
import { ownIdMark } from "@/lib/assignment/own-asked";
import { shapeOf } from "@/lib/assignment/shape";
import type { AskedQuestion } from "@/lib/box/rounds";
import type { OwnLesson } from "@/lib/class/own-lesson";
import { readText } from "@/lib/content/own/read-text";
import { linksInFull } from "@/lib/own/in-full";
import { packLesson, unpackLesson } from "@/lib/own/lesson-code";
import type { DrawnNode } from "@/lib/quiz/drawn";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { ownNumber } from "@/lib/quiz/only";
import { paperNumber } from "@/lib/quiz/paper";
import type { Question } from "@/lib/quiz/question";
import { ownLessonPath } from "@/lib/routes";
import { AnswersLesson } from "../asked/answers-lesson";
import { type DeskLesson, deskLesson } from "../asked/desk-module";
import { KeyLesson } from "../asked/key-lesson";
import { reportLesson } from "../asked/report-lesson";
import { SheetLesson } from "../asked/sheet-lesson";
import { WallLesson, WallList } from "../asked/wall-lesson";
import { drawnOf } from "./drawn-of";

/** Where questions are shown without being answered. */
export type OwnForm = "sheet" | "answers" | "key" | "wall" | "list";

/** A question on the wall. */
export interface AskedOnWall {
  /** What the address says of it. */
  slide: string;
  /** Answered in own words: the wall shows how many came, and what the teacher lets through. */
  written: boolean;
  asked: AskedQuestion;
}

export interface OwnQuestions extends OwnLesson {
  /** For a link. */
  code: string;
  /** How many parts of the text have a mistake. */
  mistakes: number;
  desk: DeskLesson;
  drawn: Record<OwnForm, DrawnNode[]>;
  /** What a live round asks. */
  onWall: AskedOnWall[];
}

/** Unlike the id of any question or objective of a module. */
function ownId(id: string): string {
  return ownIdMark + id;
}

/**
 * Reads questions of a teacher's own. Throws nothing that a text could cause.
 *
 * @param given the text of a lesson, or its code
 * @returns null where it is no lesson, or asks nothing
 */
export function readOwnQuestions(given: string): OwnQuestions | null {
  const unpacked = unpackLesson(given);
  const text = unpacked.ok ? unpacked.text : given;
  const { read, said } = readText(text);
  if (read === null || read.lesson.questions.length === 0) return null;
  const code = packLesson(text);
  const { module } = read;
  const lesson = { ...read.lesson, number: ownNumber, short: null };
  const path = ownLessonPath(code);
  const desk = deskLesson(lesson);
  const report = reportLesson(lesson, module);
  const asked = lesson.questions.map((question, at) => ({
    question,
    id: ownId(question.id),
    number: paperNumber(ownNumber, at),
  }));
  const drawn = (node: Parameters<typeof drawnOf>[0]) => linksInFull(drawnOf(node));
  return {
    code,
    mistakes: said.filter(({ rule }) => rule === null).length,
    desk: { ...desk, path, questions: desk.questions.map((one) => ({ ...one, id: ownId(one.id) })) },
    shapes: lesson.questions.map((question) => ({ ...shapeOf(question), id: ownId(question.id) })),
    lesson: { ...report, path, questions: report.questions.map(withOwnObjective) },
    objectives: Object.fromEntries(
      Object.entries(module.objectives).map(([id, sentence]) => [ownId(id), sentence]),
    ),
    onWall: lesson.questions.map(({ id, rev, kind, module: of, lesson: slug }) => ({
      slide: ownId(id),
      written: kindTraits[kind].answer === "written",
      asked: { module: of, lesson: slug, question: id, rev },
    })),
    drawn: {
      sheet: drawn(<SheetLesson lesson={lesson} />),
      answers: drawn(<AnswersLesson lesson={lesson} />),
      key: drawn(<KeyLesson lesson={lesson} />),
      wall: drawn(<WallLesson slides={asked} title={lesson.title} before={null} after={null} />),
      list: drawn(<WallList slides={asked} lesson={lesson} />),
    },
  };
}

function withOwnObjective(question: Question): Question {
  return { ...question, objective: ownId(question.objective) };
}
