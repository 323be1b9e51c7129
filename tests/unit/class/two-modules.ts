import { type EditionRow, editionsOf, hashOf, toRow } from "@/lib/assignment/edition";
import type { HandedAnswer, HandIn } from "@/lib/assignment/hand-in";
import { shapeOf } from "@/lib/assignment/shape";
import type { ReportModule } from "@/lib/class/class-of";
import type { ReportLesson } from "@/lib/class/report";
import { moduleId } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { exampleChoice } from "../quiz/example-question";

export const ids = ["agenda", "abstain", "double"];

/** A module of the lessons "veto" and "check"; its name is all that tells it from another one. */
export function smallModule(name: string, rev = 1): ReportModule {
  const module = moduleId(name);
  const lesson = (slug: string, number: number, questions: string[]): ReportLesson => ({
    module,
    slug,
    title: `${slug} of ${name}`,
    number,
    questions: questions.map(
      (id): Question => ({
        ...exampleChoice,
        id,
        module: moduleId(name),
        lesson: slug,
        rev,
        objective: "veto",
      }),
    ),
    labels: {},
    misconceptions: {},
  });
  return {
    slug: module,
    title: name,
    lessons: [lesson("veto", 1, ids), lesson("check", 2, ["last"])],
    objectives: { veto: `Say what a no stops, in ${name}.` },
  };
}

/** A module as an edition. */
export function rowOf({ slug, lessons }: ReportModule) {
  return toRow({
    module: slug,
    lessons: lessons.map((lesson) => ({ slug: lesson.slug, questions: lesson.questions.map(shapeOf) })),
  });
}

export const north = smallModule("north");
export const south = smallModule("south");
export const modules = [north, south];
export const rows: Record<string, EditionRow[]> = { north: [rowOf(north)], south: [rowOf(south)] };
export const editions = editionsOf(rows);

export const right: HandedAnswer = {
  response: { choice: "adopted" },
  first: "right",
  end: "right",
  confidence: null,
};
export const wrong: HandedAnswer = {
  response: { choice: "blocked" },
  first: "wrong",
  end: "ended",
  confidence: null,
};

export function handIn(module: string, change: Partial<HandIn> = {}): HandIn {
  return {
    edition: hashOf(module, rows[module]?.at(-1) ?? {}),
    assignment: "1",
    lessons: ["veto"],
    nonce: "7",
    turn: 1,
    codeWord: "red-fox",
    answers: { agenda: right },
    texts: {},
    ...change,
  };
}
