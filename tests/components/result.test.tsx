import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { ResultSheet } from "@/components/progress/result-sheet";
import { Resume } from "@/components/progress/resume";
import { addAttempt, savePlace } from "@/lib/progress/progress";
import { settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { anAttempt } from "../unit/progress/arbitrary-progress";

const lessonOf = (slug: string, id: string): LessonOutline => ({
  module: moduleId("north"),
  slug,
  title: slug,
  questions: [
    { question: questionKey({ module: "north", id }), id, kind: "choice", rev: 1, tries: 1, scored: true },
  ],
});
const lessons = [lessonOf("first", "veto"), lessonOf("second", "court")];
const objectives = lessons.map(({ title, questions }) => ({
  text: `I can say ${title}`,
  questions: questions.map(({ question }) => question),
}));
const asked = objectives.map(({ questions }) => questions);

const answer = (index: number, verdict: "right" | "wrong") =>
  act(async () => {
    const question = lessons[index]?.questions[0]?.question ?? "";
    progressStore.change((all) =>
      addAttempt(all, anAttempt({ id: `a${index}`, question, verdict, at: index + 1 })),
    );
  });

beforeEach(() => {
  progressStore.clear();
});

it("sends a reader on while a lesson is open, and to what is known once all are finished", async () => {
  render(<Resume modules={[{ title: "North", lessons, objectives: asked }]} />);
  expect(screen.getByRole("link", { name: "Begin" })).toBeInTheDocument();
  await answer(0, "right");
  expect(screen.getByRole("link", { name: "Continue" })).toBeInTheDocument();
  await answer(1, "wrong");
  expect(
    screen.getByText(/You have finished all the lessons\. You can now say 1 of the 2/),
  ).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See what you know now" })).toHaveAttribute(
    "href",
    "/progress/result",
  );
  expect(screen.queryByRole("link", { name: /Begin|Continue/ })).toBeNull();
});

const south = {
  title: "South",
  lessons: [{ ...lessonOf("third", "river"), module: moduleId("south") }],
  objectives: [[questionKey({ module: "south", id: "river" })]],
};

it("says that a module is finished before it offers the next one, and then what was begun first", async () => {
  const modules = [{ title: "North", lessons, objectives: asked }, south];
  render(<Resume modules={modules} />);
  await answer(0, "right");
  expect(screen.queryByText(/You have finished/)).toBeNull();
  await answer(1, "right");
  expect(
    screen.getByText("You have finished “North”. You can now say 2 of the 2 things taught there."),
  ).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See what you know now" })).toHaveClass("ui-primary");
  expect(screen.getByRole("link", { name: "Go on with “South”" })).toHaveAttribute(
    "href",
    "/learn/south/third",
  );
  expect(screen.queryByRole("link", { name: /Begin|Continue/ })).toBeNull();
  await act(async () => {
    const lesson = lessonKey({ module: moduleId("south"), slug: "third" });
    progressStore.change((all) => savePlace(all, { lesson, anchor: "p-1", at: 9 }));
  });
  expect(screen.getByRole("link", { name: "Continue" })).toHaveClass("ui-primary");
  expect(screen.getByRole("link", { name: "See what you know now" })).not.toHaveClass("ui-primary");
});

it("lists on the result what can be said and what to come back to", async () => {
  render(<ResultSheet title="The north" lessons={lessons} objectives={objectives} />);
  await answer(0, "right");
  await answer(1, "wrong");
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "The north",
    "What you can now say",
    "What to come back to",
  ]);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "I can say first",
    "I can say second",
  ]);
  expect(screen.queryByRole("link", { name: /hand in/ })).toBeNull();
});

it("asks nobody to come back to what was not answered yet", async () => {
  render(<ResultSheet title="The north" lessons={lessons} objectives={objectives} />);
  await answer(1, "wrong");
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "The north",
    "What to come back to",
    "Still ahead of you",
  ]);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "I can say second",
    "I can say first",
  ]);
});

it("keeps to itself what an assignment holds back, and leads to the assignment", async () => {
  render(<ResultSheet title="The north" lessons={lessons} objectives={objectives} />);
  await answer(0, "right");
  await act(async () => {
    progressStore.change((all) =>
      lessons.reduce((now, lesson) => {
        const held = writeSetting(now, settings.tries(lessonKey(lesson)), "held", 5);
        return writeSetting(held, settings.assignmentLink(lessonKey(lesson)), "1ABC", 5);
      }, all),
    );
  });
  expect(screen.getByRole("link", { name: /hand in/ })).toHaveAttribute("href", "/a#1ABC");
  expect(screen.getByText(/You can now say 1 of the 2/)).toBeInTheDocument();
  expect(screen.getByText(/Some questions are still open/)).toBeInTheDocument();
});

it("behind another module's sheet has no button of its own, and comes on paper once it is begun", async () => {
  render(<ResultSheet title="The south" lessons={lessons} objectives={objectives} follows />);
  expect(screen.queryByRole("button", { name: "Print this page" })).toBeNull();
  const sheet = screen.getByRole("region", { name: "The south" });
  expect(sheet).toHaveClass("no-print");
  await answer(0, "right");
  expect(sheet).not.toHaveClass("no-print");
});
