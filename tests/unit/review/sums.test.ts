import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "@/lib/progress/progress";
import { noSums, type Sums } from "@/lib/review/sums";
import { times } from "../../times";
import { anAttempt } from "../progress/arbitrary-progress";
import { add, dayOf, expectTheSame, log, on, veto } from "./weeks";

describe("the sums of years", () => {
  it("say the same as all answers, made at once or added to bit by bit, today and later", () => {
    fc.assert(
      fc.property(log, fc.nat(5), ({ attempts, cuts: [one = 0, other = 0], today }, later) => {
        const calendar = on(today);
        const whole = add(noSums, attempts, calendar);
        expect(whole).not.toBeNull();
        if (whole !== null) expectTheSame(attempts, whole, on(today + later));
        let sums: Sums | null = noSums;
        for (const [from, to] of [
          [0, one],
          [one, other],
          [other, attempts.length],
        ]) {
          const part = attempts.slice(from, to);
          const day = Math.max(dayOf(part.at(-1)?.at ?? 0), today - 3);
          sums = sums && add(sums, part, on(Math.min(day, today)));
        }
        // Where a clock was put back between two parts there may be none.
        if (sums !== null) expectTheSame(attempts, sums, on(today + later));
      }),
      { numRuns: times(300) },
    );
  });

  it("are there wherever clocks go right", () => {
    fc.assert(
      fc.property(log, ({ attempts, cuts: [cut = 0] }) => {
        const right = attempts
          .map((attempt, index) => ({ ...attempt, at: 100 + index * 3, clock: undefined }))
          .map(({ clock: _, ...attempt }) => attempt);
        const today = on(dayOf(100 + right.length * 3));
        const early = add(noSums, right.slice(0, cut), today);
        const sums = early && add(early, right.slice(cut), today);
        expect(sums).not.toBeNull();
        expect(sums).toEqual(add(noSums, right, today));
      }),
      { numRuns: times(50) },
    );
  });

  it("are none where more than what is added would change", () => {
    const at = (day: number, id: string, more: Partial<Attempt> = {}) =>
      anAttempt({ id, question: veto.question, at: day * 10, ...more });
    const sums = add(noSums, [at(3, "a"), at(5, "b")], on(6));
    if (sums === null) throw new Error("There are none.");
    expect(add(sums, [at(4, "c")], on(6))).toBeNull();
    expect(add(sums, [at(4, "c", { clock: 60 })], on(6))).toBeNull();
    expect(add(sums, [], on(3))).toBeNull();
    expect(add(sums, [at(5, "c", { clock: 51 })], on(6))).not.toBeNull();
  });

  it("keep only the answers of the last day, however many years there are", () => {
    const years = Array.from({ length: 3_000 }, (_, index) =>
      anAttempt({ id: `a${index}`, question: veto.question, round: index + 1, at: index * 10 }),
    );
    const sums = add(noSums, years, on(4_000));
    expect(sums?.rows).toHaveLength(1);
    expect(sums?.questions.get(`${veto.question} 1`)?.rounds).toEqual([1, 3_000]);
  });
});
