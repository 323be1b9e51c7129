/** What a learner meets who has begun a long module whose list of lessons cannot be loaded. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { LongProgressRecord } from "@/components/long/long-progress-record";
import { LongResume } from "@/components/long/long-resume";
import { progressStore } from "@/components/progress/progress-store";
import { addAttempt } from "@/lib/progress/progress";
import { packLessons } from "@/lib/quiz/lesson-list";
import { moduleId, questionKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import { anAttempt } from "../unit/progress/arbitrary-progress";
import { lessons } from "./small-assignment";

const name = moduleId("module");
const packed = packLessons(
  name,
  ["objective"],
  lessons.map((lesson) => ({
    ...lesson,
    outline: outlineOf({ module: name, ...lesson }),
    objectives: [],
    objectiveOf: () => "objective",
  })),
);
const network = { isThere: false, asked: 0 };
vi.mock("@/components/review/load-review", () => ({
  loadJson: async () => {
    network.asked += 1;
    if (!network.isThere) throw new Error("not there");
    return packed;
  },
}));

it("says so once for all that waits for it, leads into no lesson by mistake, and goes on when asked again", async () => {
  progressStore.change((all) =>
    addAttempt(all, { ...anAttempt({ id: "one" }), question: questionKey({ module: name, id: "answer" }) }),
  );
  const [first] = lessons;
  const outlines = first === undefined ? [] : [outlineOf({ module: name, ...first })];
  const user = userEvent.setup();
  render(
    <>
      <LongResume modules={[{ title: "The module", lessons: outlines, objectives: [], long: name }]} />
      <LongProgressRecord modules={[{ title: "The module", lessons: [], long: name }]} />
    </>,
  );
  const [button] = await screen.findAllByRole("button", { name: "Try again" });
  expect(network.asked).toBe(1);
  expect(screen.queryByRole("link", { name: /Begin|Continue/ })).toBeNull();
  network.isThere = true;
  if (button !== undefined) await user.click(button);
  expect(await screen.findByRole("link", { name: "Continue" })).toBeInTheDocument();
  expect(await screen.findByRole("rowheader", { name: "The response" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  expect(network.asked).toBe(2);
});
