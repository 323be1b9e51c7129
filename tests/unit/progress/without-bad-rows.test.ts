import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutBadProgress } from "@/components/progress/without-bad-rows";
import { emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { anAttempt } from "./arbitrary-progress";

const recordOf = (count: number): Progress =>
  merge(emptyProgress, {
    ...emptyProgress,
    attempts: Array.from({ length: count }, (_, n) => anAttempt({ id: `${n}`, at: n })),
    settings: { short: { value: true, at: 1 } },
  });

it("leaves out exactly the rows that make a page fail", async () => {
  const bad = fc.uniqueArray(fc.nat({ max: 49 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(bad, async (ids) => {
      const record = recordOf(50);
      const isBad = ({ id }: { id: string }) => ids.includes(Number(id));
      const good = await withoutBadProgress(record, async ({ attempts }) => attempts.some(isBad));
      expect(good).toEqual({ ...record, attempts: record.attempts.filter((row) => !isBad(row)) });
    }),
  );
});

it("finds one of ten thousand rows in few trials", async () => {
  let trials = 0;
  const good = await withoutBadProgress(recordOf(10_000), async ({ attempts }) => {
    trials += 1;
    return attempts.some(({ id }) => id === "777");
  });
  expect(good?.attempts).toHaveLength(9_999);
  expect(trials).toBeLessThan(35);
});

it("says where the rows are not the cause", async () => {
  expect(await withoutBadProgress(recordOf(3), async () => true)).toBeNull();
});
