import { describe, expect, it } from "vitest";
import { editionsOf, hashOf } from "@/lib/assignment/edition";
import { presentAnswers } from "@/lib/class/present-answers";
import type { Question } from "@/lib/quiz/question";
import { exampleChoice } from "../quiz/example-question";
import { editions, handIn, north, right, rowOf, smallModule, south, wrong } from "./two-modules";

const questionsOf = ({ lessons }: typeof north) => lessons.flatMap(({ questions }) => questions);

describe("presentAnswers", () => {
  it("keeps answers to questions as they are now, under names with their module", () => {
    const { answers, leftOut } = presentAnswers(
      handIn("north", { answers: { agenda: right, double: wrong } }),
      editions,
      questionsOf(north),
    );
    expect([...answers]).toEqual([
      ["north/agenda", right],
      ["north/double", wrong],
    ]);
    expect(leftOut).toBe(0);
  });

  it("leaves out answers to an earlier version of a question, and counts them", () => {
    const changed = questionsOf(north).map(
      (question): Question =>
        question.id === "agenda" ? { ...exampleChoice, ...question, rev: 2 } : question,
    );
    const { answers, leftOut } = presentAnswers(
      handIn("north", { answers: { agenda: right, double: wrong } }),
      editions,
      changed,
    );
    expect([...answers.keys()]).toEqual(["north/double"]);
    expect(leftOut).toBe(1);
  });

  it("leaves out answers to a later version than the page knows, as from a page that was kept", () => {
    const later = rowOf(smallModule("north", 2));
    const both = editionsOf({ north: [rowOf(north), later] });
    const { leftOut } = presentAnswers(
      handIn("north", { edition: hashOf("north", later) }),
      both,
      questionsOf(north),
    );
    expect(leftOut).toBe(1);
  });

  it("leaves out answers to questions that are gone, and to those of another module with the same ids", () => {
    expect(presentAnswers(handIn("north"), editions, []).leftOut).toBe(1);
    expect(presentAnswers(handIn("north"), editions, questionsOf(south))).toMatchObject({ leftOut: 1 });
  });

  it("keeps own words, which are read and not counted", () => {
    const { texts } = presentAnswers(handIn("north", { texts: { gone: "My words." } }), editions, []);
    expect([...texts]).toEqual([["north/gone", "My words."]]);
  });
});
