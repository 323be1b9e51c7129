import { act, render } from "@testing-library/react";
import { expect, it } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { useSummedProgress } from "@/components/progress/use-progress";
import { saveDraft } from "@/lib/progress/progress";

let drawn = 0;

function Sum() {
  useSummedProgress();
  drawn += 1;
  return null;
}

const draft = (round: number) =>
  act(async () => {
    progressStore.change((all) =>
      saveDraft(all, { question: "m/q", rev: 1, round, response: { choice: "a" }, hints: 0, at: round }),
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
  });

it("draws a sum anew when a question is begun as new, and not when one is begun for the first time", async () => {
  render(<Sum />);
  const before = drawn;
  await draft(1);
  expect(drawn).toBe(before);
  await draft(2);
  expect(drawn).toBe(before + 1);
});
