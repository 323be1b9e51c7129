import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { OpeningGuess } from "@/components/quiz/opening-guess";
import { QuestionCard } from "@/components/quiz/question-card";
import { examplePredict } from "../unit/quiz/example-question";

const guess = examplePredict("before");
const attempts = () => progressStore.getState().record.attempts;
const keep = () => screen.getByRole("button", { name: "Keep this guess" });

describe("the question on the home page", () => {
  it("says what is missing, and records nothing then", async () => {
    render(<OpeningGuess question={guess} asks="Of whom?" />);
    expect(screen.getByRole("group", { name: "Of whom?" })).toBeVisible();
    await userEvent.click(keep());
    expect(screen.getByRole("status")).toHaveTextContent("Choose what you expect first.");
    expect(attempts()).toEqual([]);
    for (const radio of screen.getAllByRole("radio")) {
      expect(radio).toHaveAttribute("aria-describedby", `${guess.id}-status`);
      expect(radio).toHaveAttribute("aria-invalid", "true");
    }
    const [first] = screen.getAllByRole("radio");
    if (first === undefined) throw new Error("no choices");
    await userEvent.click(first);
    await userEvent.click(keep());
    expect(first).not.toHaveAttribute("aria-invalid");
  });

  it("says nothing before anything is missing", () => {
    render(<OpeningGuess question={guess} asks="Of whom?" />);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toHaveAttribute("aria-invalid");
  });

  it("takes no focus where it was kept on an earlier visit, and is kept once", async () => {
    const { container, unmount } = render(<OpeningGuess question={guess} asks="Of whom?" />);
    const [radio] = screen.getAllByRole("radio");
    if (radio === undefined) throw new Error("no choices");
    await userEvent.click(radio);
    await userEvent.click(keep());
    const form = container.querySelector("form");
    if (form === null) throw new Error("no form");
    fireEvent.submit(form);
    expect(attempts()).toHaveLength(1);
    unmount();
    render(<OpeningGuess question={guess} asks="Of whom?" />);
    expect(screen.getByRole("link", { name: "Read on in the lesson" })).not.toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Your guess is saved");
  });

  it("keeps the guess as an attempt like any other, tells nothing of what holds, and leads on", async () => {
    const first = render(<OpeningGuess question={guess} asks="Of whom?" />);
    const [radio] = screen.getAllByRole("radio");
    if (radio === undefined) throw new Error("no choices");
    await userEvent.click(radio);
    await userEvent.click(keep());
    expect(attempts()).toMatchObject([{ kind: "predict", verdict: "noted", score: 0, where: "lesson" }]);
    expect(screen.getByRole("status")).toHaveTextContent("Your guess is saved on this device.");
    expect(screen.getByRole("link", { name: "Read on in the lesson" })).toHaveFocus();
    expect(screen.queryByText(/Right/)).toBeNull();
    expect(radio).toBeChecked();
    expect(radio).toBeDisabled();
    first.unmount();

    render(<QuestionCard question={guess} number={1} total={2} next={null} />);
    expect(screen.getAllByRole("radio").filter((one) => one.matches(":checked"))).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Keep this prediction" })).toBeNull();
  });
});
