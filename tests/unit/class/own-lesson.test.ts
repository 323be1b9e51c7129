import { expect, it } from "vitest";
import { packOwnAnswers } from "@/lib/assignment/hand-in";
import { shapeOf } from "@/lib/assignment/shape";
import { type OwnLesson, ownAnswers } from "@/lib/class/own-lesson";
import { moduleId, questionKey } from "@/lib/quiz/names";
import { exampleExplain } from "../quiz/example-question";
import { north, right, wrong } from "./two-modules";

const module = moduleId("own-abc");
const questions = [
  ...(north.lessons[0]?.questions.slice(0, 2) ?? []).map((question) => ({ ...question, module })),
  { ...exampleExplain, id: "words", module },
];
const shapes = questions.map((question) => ({ ...shapeOf(question), id: `own.${question.id}` }));
const own: OwnLesson = {
  lesson: { module, slug: "own", title: "Our own", number: 1, questions, labels: {}, misconceptions: {} },
  shapes,
  objectives: {},
};
const packed = packOwnAnswers(shapes, {
  answers: { "own.agenda": right, "own.abstain": wrong },
  texts: { "own.words": "Mine." },
});
const key = (id: string) => questionKey({ module, id });

it("finds the answers to a teacher's own questions, and the words", () => {
  const { answers, texts, leftOut } = ownAnswers({ own: packed }, own);
  expect([...answers.keys()]).toEqual([key("agenda"), key("abstain")]);
  expect(answers.get(key("abstain"))).toMatchObject({ first: "wrong" });
  expect([...texts]).toEqual([[key("words"), "Mine."]]);
  expect(leftOut).toBe(0);
});

it("finds no answer to what was not answered, or is no longer asked", () => {
  const few = packOwnAnswers(shapes, { answers: { "own.abstain": right }, texts: {} });
  expect([...ownAnswers({ own: few }, own).answers.keys()]).toEqual([key("abstain")]);
  const shorter = { ...own, lesson: { ...own.lesson, questions: questions.slice(0, 1) } };
  expect([...ownAnswers({ own: packed }, shorter).answers.keys()]).toEqual([key("agenda")]);
});

it("has nothing to find where nothing was handed in, and says where it cannot be read", () => {
  const nothing = { answers: new Map(), texts: new Map() };
  expect(ownAnswers({}, own)).toEqual({ ...nothing, leftOut: 0 });
  expect(ownAnswers({}, null)).toEqual({ ...nothing, leftOut: 0 });
  expect(ownAnswers({ own: packed }, null)).toEqual({ ...nothing, leftOut: 1 });
  expect(ownAnswers({ own: Uint8Array.of(255, 255, 255, 255) }, own)).toEqual({ ...nothing, leftOut: 1 });
});
