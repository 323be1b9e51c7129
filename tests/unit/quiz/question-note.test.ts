import { noteWords } from "@words/quiz";
import { describe, expect, it } from "vitest";
import { questionNote } from "@/lib/quiz/question-note";

describe("questionNote", () => {
  it("says the question, the answer, the version and the place, and leaves room for what is wrong", () => {
    const note = questionNote(
      {
        label: "How many votes?",
        key: "a-module/a-lesson/votes",
        rev: 3,
        link: "https://example.org/learn/a-module/a-lesson#votes",
        answer: "7",
      },
      noteWords,
    );
    expect(note).toBe(`Something may be wrong in this question.

What is wrong:


Question: How many votes?
My answer: 7
Version: a-module/a-lesson/votes, 3
https://example.org/learn/a-module/a-lesson#votes`);
  });
});
