import fc from "fast-check";
import { expect, it } from "vitest";
import { essenceInSteps } from "@/lib/progress/essence";
import { byClock } from "@/lib/progress/progress";
import { addToSums, noSums } from "@/lib/review/sums";
import { atOnce, sortInSteps } from "@/lib/steps";
import { anAttempt } from "./arbitrary-progress";

const log = (count: number, clockOf: (index: number) => number) =>
  Array.from({ length: count }, (_, index) =>
    anAttempt({ id: `a${index}`, question: `north/${index % 40}`, round: index, at: clockOf(index) }),
  );

it("attempts of any number and order are put into the order they were given in", () => {
  fc.assert(
    fc.property(fc.nat(6_000), fc.integer({ min: 1, max: 5_000 }), (count, times) => {
      const attempts = log(count, (index) => (index * times) % 1_009);
      expect(atOnce(sortInSteps(attempts, byClock))).toEqual([...attempts].sort(byClock));
    }),
    { numRuns: 20 },
  );
});

it("no step of a hundred thousand attempts looks at more than some thousand of them", () => {
  const attempts = log(100_000, (index) => index);
  const calendar = { today: 1_000, dayOf: (at: number) => Math.floor(at / 200) };
  for (const work of [
    sortInSteps([...attempts.slice(50_000), ...attempts.slice(0, 50_000)], byClock),
    essenceInSteps(attempts),
    addToSums(noSums, attempts, calendar),
  ]) {
    let steps = 0;
    while (!work.next().done) steps += 1;
    expect(steps).toBeGreaterThan(99);
  }
});
