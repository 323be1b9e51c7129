import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { useSummedProgress } from "@/components/progress/use-summed-progress";
import { saveDraft } from "@/lib/progress/progress";

let drawn = 0;

function Sum() {
  useSummedProgress();
  drawn += 1;
  return null;
}

const draft = (round: number) =>
  act(() => {
    progressStore.change((all) =>
      saveDraft(all, { question: "m/q", rev: 1, round, response: { choice: "a" }, hints: 0, at: round }),
    );
    vi.advanceTimersByTime(99);
  });

/** The tenth of a second in which the answer itself is drawn is over. */
const wait = () =>
  act(() => {
    vi.advanceTimersByTime(1);
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("draws a sum anew when a question is begun as new, shortly after, and not when one is begun for the first time", () => {
  render(<Sum />);
  const before = drawn;
  draft(1);
  wait();
  expect(drawn).toBe(before);
  draft(2);
  expect(drawn).toBe(before);
  wait();
  expect(drawn).toBe(before + 1);
});
