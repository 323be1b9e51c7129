import fc from "fast-check";
import { expect, it } from "vitest";
import { attemptsAt } from "@/lib/progress/by-question";
import { anAttempt, arbitraryProgress } from "./arbitrary-progress";

it("finds the attempts at a question in their order, and none at one that was never answered", () => {
  fc.assert(
    fc.property(arbitraryProgress, (progress) => {
      for (const question of ["north/veto", "north/agenda", "south/vote", "never"])
        expect(attemptsAt(progress, question)).toEqual(
          progress.attempts.filter((attempt) => attempt.question === question),
        );
    }),
  );
});

it("sorts a list of attempts once, and another list anew", () => {
  const attempts = [anAttempt({ id: "a" })];
  const first = attemptsAt({ attempts }, "north/veto");
  expect(attemptsAt({ attempts }, "north/veto")).toBe(first);
  expect(attemptsAt({ attempts: [...attempts, anAttempt({ id: "b" })] }, "north/veto")).toHaveLength(2);
});
