import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { LessonEnd } from "@/components/lesson/lesson-end";
import { LessonOptions } from "@/components/lesson/lesson-options";
import { progressStore } from "@/components/progress/progress-store";
import { QuestionCard } from "@/components/quiz/question-card";
import type { Assignment } from "@/lib/assignment/assignment";
import { enterLesson } from "@/lib/assignment/lesson-settings";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import { exampleChoice } from "../unit/quiz/example-question";
import { assignment } from "./small-assignment";

const asked: Question = Object.assign({}, exampleChoice, { prompt: "<p>What happened?</p>" });

const lesson = lessonKey({ module: "module", slug: "lesson" });
const aloud = { label: "Read aloud", notLoaded: "" };

function enter(change: Partial<Assignment>) {
  const given = { ...assignment, ...change };
  progressStore.change((all) =>
    enterLesson(all, lesson, given, {
      line: "For Class 10b, by Thursday.",
      link: "1ABC",
      at: 1,
    }),
  );
}

/** @param others more scored questions of the lesson, which are not answered here */
function ask(...others: string[]) {
  const together = ["example", ...others].map((id) => ({
    question: questionKey({ module: "module", id }),
    rev: 1,
  }));
  render(<QuestionCard question={asked} number={1} total={2} together={together} next={null} />);
  return userEvent.setup();
}

async function answer(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(screen.getByRole("radio", { name }));
  await user.click(screen.getByRole("button", { name: "Check answer" }));
}

const end = () =>
  render(
    <LessonEnd
      lesson={{
        module: moduleId("module"),
        slug: "lesson",
        title: "The veto",
        questions: [
          {
            question: questionKey({ module: "module", id: "example" }),
            id: "example",
            kind: "choice",
            rev: 1,
            tries: 2,
            scored: true,
          },
        ],
      }}
      questions={[{ id: "example", label: "What happened?", look: null, choices: null }]}
      says={[]}
    />,
  );

describe("a lesson that was entered for an assignment", () => {
  it("says quietly what it is for, and opens the way back to hand in", () => {
    const way = document.createElement("a");
    Object.assign(way, { id: "assignment", href: "/a", hidden: true });
    document.body.append(way);
    enter({});
    render(<LessonOptions lesson={lesson} minutes={9} shortMinutes={8} aloud={aloud} />);
    expect(screen.getByText("For Class 10b, by Thursday.")).toBeInTheDocument();
    end();
    expect(way.hidden).toBe(false);
    expect(way.href).toMatch(/\/a#1ABC$/);
    way.remove();
  });

  it("says nothing of assignments otherwise", () => {
    render(<LessonOptions lesson={lesson} minutes={9} shortMinutes={8} aloud={aloud} />);
    expect(screen.queryByText(/^For /)).toBeNull();
  });

  it("allows as many tries as the assignment says", async () => {
    enter({ tries: 1 });
    const user = ask();
    await answer(user, "blocked");
    expect(screen.getByRole("status")).not.toHaveTextContent(/once more/);
    expect(screen.getByRole("radio", { name: "blocked" })).toBeDisabled();
  });

  it("holds verdict, reasons and key back where the assignment does, and gives nothing away", async () => {
    enter({ reasons: "at-end" });
    const user = ask("other");
    await answer(user, "blocked");
    expect(screen.getByRole("status")).toHaveTextContent(/^Your answer is kept/);
    for (const trace of ["blocked why", "adopted why", "Not this one", "Right answer"])
      expect(document.body).not.toHaveTextContent(trace);
  });

  it("shows everything once every scored question is answered", async () => {
    enter({ reasons: "at-end" });
    const user = ask();
    end();
    expect(screen.queryByRole("heading", { name: "Worth reading again" })).toBeNull();
    await answer(user, "blocked");
    expect(await screen.findByText("blocked why")).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "Worth reading again" })).toBeInTheDocument();
  });
});
