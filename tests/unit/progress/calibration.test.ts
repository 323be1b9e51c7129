import { expect, it } from "vitest";
import { calibration } from "@/lib/progress/calibration";
import { anAttempt } from "./arbitrary-progress";

it("counts how often a learner was right, for each degree of confidence", () => {
  const attempts = [
    anAttempt({ id: "a", question: "m/a", confidence: "sure", verdict: "right" }),
    anAttempt({ id: "b", question: "m/b", confidence: "sure", verdict: "partly" }),
    anAttempt({ id: "c", question: "m/c", confidence: "guess", verdict: "wrong" }),
  ];
  expect(calibration(attempts)).toEqual({
    guess: { asked: 1, right: 0 },
    think: { asked: 0, right: 0 },
    sure: { asked: 2, right: 1 },
  });
});

it("counts the first graded attempt of each round only, in whatever order attempts come", () => {
  const attempts = [
    anAttempt({ id: "b", at: 2, confidence: "sure", verdict: "right" }),
    anAttempt({ id: "a", at: 1, confidence: "think", verdict: "wrong" }),
    anAttempt({ id: "c", at: 3, round: 2, confidence: "sure", verdict: "right" }),
    anAttempt({ id: "d", at: 4, rev: 2, confidence: "sure", verdict: "right" }),
  ];
  expect(calibration(attempts)).toMatchObject({
    think: { asked: 1, right: 0 },
    sure: { asked: 2, right: 2 },
  });
});

it("tells a round of one version of a question from that of another", () => {
  const attempts = [
    anAttempt({ id: "a", at: 1, rev: 1, round: 2, confidence: "guess", verdict: "wrong" }),
    anAttempt({ id: "b", at: 2, rev: 2, round: 1, confidence: "guess", verdict: "right" }),
    anAttempt({ id: "c", at: 3, rev: 2, round: 2, confidence: "guess", verdict: "right" }),
    anAttempt({ id: "d", at: 4, rev: 1, round: 2, question: "m/b", confidence: "guess", verdict: "right" }),
  ];
  expect(calibration(attempts).guess).toEqual({ asked: 4, right: 3 });
});

it("leaves out rounds whose first try was not asked for confidence, and answers that are not graded", () => {
  const attempts = [
    anAttempt({ id: "a", at: 1 }),
    anAttempt({ id: "b", at: 2, confidence: "sure", verdict: "right" }),
    anAttempt({ id: "c", question: "m/c", confidence: "sure", verdict: "noted" }),
    anAttempt({ id: "d", question: "m/d", confidence: "sure", verdict: "shown" }),
  ];
  expect(calibration(attempts).sure).toEqual({ asked: 0, right: 0 });
});
