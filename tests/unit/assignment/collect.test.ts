import { describe, expect, it } from "vitest";
import { type Collected, collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { type Attempt, addAttempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";

const who: Collected = {
  question: questionKey({ module: "m", id: "who" }),
  id: "who",
  kind: "choice",
  rev: 2,
  tries: 2,
  scored: true,
};
const why: Collected = {
  question: questionKey({ module: "m", id: "why" }),
  id: "why",
  kind: "explain",
  rev: 1,
  tries: 1,
  scored: false,
};

function record(...attempts: Partial<Attempt>[]): Progress {
  return attempts.reduce<Progress>(
    (all, attempt, at) =>
      addAttempt(all, {
        id: String(at),
        question: "m/who",
        rev: 2,
        round: 1,
        kind: "choice",
        response: { choice: "b" },
        verdict: "wrong",
        score: 0,
        hints: 0,
        at,
        where: "lesson",
        ...attempt,
      }),
    emptyProgress,
  );
}

const courseOf = (progress: Progress) => {
  const answer = collectAnswers(progress, [who]).who;
  return answer === undefined ? null : `${answer.first} ${answer.end}`;
};

describe("collectAnswers", () => {
  it("leaves out what was not answered, or only on an earlier rev", () => {
    expect(collectAnswers(emptyProgress, [who, why])).toEqual({});
    expect(collectAnswers(record({ rev: 1 }), [who])).toEqual({});
  });

  it("tells the first answer with its confidence, and what came of it", () => {
    const progress = record(
      { confidence: "sure" },
      { response: { choice: "a" }, verdict: "right", score: 1 },
    );
    expect(collectAnswers(progress, [who])).toEqual({
      who: { response: { choice: "b" }, first: "wrong", end: "right", confidence: "sure" },
    });
  });

  it("tells whether the question is open, right at once, or ended without a right answer", () => {
    expect(courseOf(record({}))).toBe("wrong open");
    expect(courseOf(record({ verdict: "right", score: 1 }))).toBe("right right");
    expect(courseOf(record({}, {}))).toBe("wrong ended");
    expect(courseOf(record({ verdict: "partly", score: 0.5 }, { verdict: "shown" }))).toBe("partly ended");
    expect(courseOf(record({}, {}, { round: 2, verdict: "right", score: 1 }))).toBe("wrong right");
  });

  it("keeps the words of a written answer apart, for the learner to add or not", () => {
    const written = record({
      question: "m/why",
      rev: 1,
      kind: "explain",
      verdict: "noted",
      response: { text: " My words ", met: ["a"] },
    });
    expect(collectAnswers(written, [why])).toEqual({
      why: { response: { text: " My words ", met: ["a"] }, first: "noted", end: "ended", confidence: null },
    });
    expect(collectTexts(written, [who, why])).toEqual({ why: "My words" });
  });
});
