import { expect, it } from "vitest";
import { answerText } from "@/lib/class/answer-text";
import { paperParts, toPaper } from "@/lib/quiz/paper";
import { describeResponse } from "@/lib/quiz/response";
import { exampleBlank, exampleChoice, exampleSort } from "../quiz/example-question";

it("gives an answer by its letters on paper, then in words", () => {
  const response = { choice: "adopted" };
  expect(answerText(exampleChoice, response)).toBe(`${toPaper(exampleChoice, response)} · adopted`);
  expect(answerText(exampleChoice, response)).toMatch(/^[ABC] · adopted$/);
});

it("gives it in words alone where nothing on paper has a letter", () => {
  expect(paperParts(exampleBlank).lettered).toEqual([]);
  expect(answerText(exampleBlank, { text: "nine" })).toBe(describeResponse(exampleBlank, { text: "nine" }));
});

it("gives none where the code does not tell it", () => {
  for (const question of [exampleChoice, exampleBlank, exampleSort])
    expect(answerText(question, null)).toBeNull();
});
