import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { QuestionCard } from "@/components/quiz/question-card";
import type { ViewProps } from "@/components/quiz/view";
import { saveSetting } from "@/lib/progress/progress";
import type { Step } from "@/lib/quiz/onward";
import type { Kind, Question } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleScale,
  exampleSort,
} from "../unit/quiz/example-question";

const nextQuestion: Step = { anchor: "next-question", to: "question" };

function ask(question: Question, more: Partial<Question> = {}) {
  const user = userEvent.setup();
  const asked: Question = Object.assign({}, question, { prompt: "<p>What happened?</p>" }, more);
  render(
    <QuestionCard question={asked} number={2} total={5} next={{ full: nextQuestion, short: nextQuestion }} />,
  );
  return user;
}

const press = (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
const status = () => screen.getByRole("status");
const attempts = () => progressStore.getState().record.attempts;

describe("a choice", () => {
  it("says what is missing when nothing is chosen, and records nothing", async () => {
    const user = ask(exampleChoice);
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Choose one answer, then check it.");
    expect(screen.getByRole("radio", { name: "adopted" })).toHaveAccessibleDescription(
      "Choose one answer, then check it.",
    );
    expect(attempts()).toEqual([]);
  });

  it("says why that choice is wrong, gives nothing away and offers another try", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await press(user, "Check answer");
    expect(status()).toHaveTextContent(/^Not this one\.\s*blocked why\s*You may try once more\.$/);
    expect(document.body).not.toHaveTextContent("adopted why");
    expect(document.body).not.toHaveTextContent("Right answer");
    expect(screen.getByRole("button", { name: "Check answer" })).toHaveFocus();
  });

  it("does not spend a try on the answer that was just checked", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await press(user, "Check answer");
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("This is the answer you have just checked.");
    expect(attempts()).toHaveLength(1);
  });

  it("shows the key and every reason after the second try", async () => {
    const user = ask(exampleChoice);
    for (const name of ["blocked", "repeated"]) {
      await user.click(screen.getByRole("radio", { name }));
      await press(user, "Check answer");
    }
    for (const why of ["blocked why", "adopted why", "repeated why"]) {
      expect(screen.getAllByText(why)).toHaveLength(1);
    }
    expect(screen.getByRole("radio", { name: "adopted" })).toHaveAccessibleDescription(/Right answer/);
    expect(screen.getByRole("radio", { name: "adopted" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "Next question" })).toHaveFocus();
  });

  it("shows the answer on request, but not before a first try", async () => {
    const user = ask(exampleChoice);
    expect(screen.queryByRole("button", { name: "Show the answer" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await press(user, "Check answer");
    await press(user, "Show the answer");
    expect(status()).toHaveTextContent("Here is the answer.");
    expect(screen.getByRole("button", { name: "Next question" })).toHaveFocus();
    expect(attempts().map(({ verdict }) => verdict)).toEqual(["wrong", "shown"]);
  });

  it("keeps an answer and a verdict over a new visit, without announcing it", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "adopted" }));
    await press(user, "Check answer");
    cleanup();
    ask(exampleChoice);
    expect(screen.getByRole("radio", { name: "adopted" })).toBeChecked();
    expect(screen.getByText("Right.")).toBeInTheDocument();
    expect(status()).toBeEmptyDOMElement();
  });

  it("keeps a choice that was not checked", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "repeated" }));
    cleanup();
    ask(exampleChoice);
    expect(screen.getByRole("radio", { name: "repeated" })).toBeChecked();
    expect(attempts()).toEqual([]);
  });

  it("begins anew on request and keeps the earlier tries", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "adopted" }));
    await press(user, "Check answer");
    await press(user, "Answer as new");
    expect(screen.getByRole("radio", { name: "adopted" })).not.toBeChecked();
    expect(screen.getByText("Your earlier try")).toBeInTheDocument();
    expect(attempts()).toHaveLength(1);
  });

  it("says that the question was updated since it was answered", async () => {
    const user = ask(exampleChoice);
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await press(user, "Check answer");
    cleanup();
    ask(exampleChoice, { rev: 2 });
    expect(screen.getByText(/updated since you answered/)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "blocked" })).not.toBeChecked();
  });
});

describe("confidence", () => {
  const on = () => progressStore.change((all) => saveSetting(all, "askConfidence", { value: true, at: 1 }));

  it("is not asked unless the learner wants it", () => {
    ask(exampleChoice);
    expect(screen.queryByRole("group", { name: /How sure/ })).toBeNull();
  });

  it("is kept with the attempt, and a sure and wrong learner reads the refutation", async () => {
    on();
    const user = ask(exampleChoice, { refutation: "<p>Many readers expect a veto.</p>" });
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await user.click(screen.getByRole("radio", { name: "Sure" }));
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Many readers expect a veto.");
    expect(attempts()[0]).toMatchObject({ confidence: "sure", verdict: "wrong" });
  });

  it("shows no refutation to a learner who guessed", async () => {
    on();
    const user = ask(exampleChoice, { refutation: "<p>Many readers expect a veto.</p>" });
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await user.click(screen.getByRole("radio", { name: "A guess" }));
    await press(user, "Check answer");
    expect(status()).not.toHaveTextContent("Many readers");
  });
});

describe("hints", () => {
  it("come one at a time, take the focus and are recorded with the attempt", async () => {
    const user = ask(exampleChoice, { hints: ["Count the votes.", "Nine are enough."] });
    await press(user, "Take a hint (2)");
    expect(screen.getByText("Count the votes.").closest("li")).toHaveFocus();
    expect(screen.queryByText("Nine are enough.")).toBeNull();
    await press(user, "Take another hint (1 left)");
    await user.click(screen.getByRole("radio", { name: "adopted" }));
    await press(user, "Check answer");
    expect(attempts()[0]).toMatchObject({ hints: 2, verdict: "right", score: 1 });
  });
});

describe("choices", () => {
  it("tell right ticks from wrong ones without naming what is left out", async () => {
    const user = ask(exampleChoices);
    await user.click(screen.getByRole("checkbox", { name: "torture" }));
    await user.click(screen.getByRole("checkbox", { name: "tariffs" }));
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Not yet. 1 right, 1 that does not hold.");
    expect(screen.getByRole("checkbox", { name: "starvation" })).toHaveAccessibleDescription("");
  });
});

describe("a blank", () => {
  it("forgives number words and spaces", async () => {
    const user = ask(exampleBlank);
    await user.type(screen.getByRole("textbox", { name: /^Your answer, in the gap: / }), " Nine {Enter}");
    expect(status()).toHaveTextContent(/^Right\.\s*nine why$/);
  });

  it("explains a common wrong answer", async () => {
    const user = ask(exampleBlank);
    await user.type(screen.getByRole("textbox"), "8{Enter}");
    expect(status()).toHaveTextContent("eight why");
    expect(status()).not.toHaveTextContent("nine why");
  });

  it("leads to the passage where it has no reason for what was written", async () => {
    const user = ask({ ...exampleBlank, look: { full: "p-1", short: "p-2" } });
    const gap = screen.getByRole("textbox");
    await user.type(gap, "8{Enter}");
    expect(gap).toHaveAccessibleDescription(/eight why/);
    expect(gap).not.toHaveAccessibleDescription(/Look again/);
    await press(user, "Show the answer");
    expect(gap).not.toHaveAccessibleDescription(/Look again/);
    cleanup();
    progressStore.clear();
    ask({ ...exampleBlank, look: { full: "p-1", short: "p-2" } });
    await user.type(screen.getByRole("textbox"), "7{Enter}");
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/Look again in the text/);
  });
});

describe("an order", () => {
  const lines = () =>
    within(screen.getByRole("list"))
      .getAllByRole("listitem")
      .map((line) => line.dataset.thing ?? "");

  it("is moved by named buttons; the focus stays and the new place is said", async () => {
    const user = ask(exampleOrder);
    const [first = "", second = ""] = lines();
    await press(user, `Move down: ${first}`);
    expect(lines().slice(0, 2)).toEqual([second, first]);
    expect(screen.getByRole("button", { name: `Move down: ${first}` })).toHaveFocus();
    expect(status()).toHaveTextContent(`${first}: now 2 of 4`);
  });

  it("keeps the line in hand at the end of the list", async () => {
    const user = ask(exampleOrder);
    const last = lines().at(-1) ?? "";
    for (let step = 0; step < 3; step += 1) await press(user, `Move up: ${last}`);
    expect(lines()[0]).toBe(last);
    expect(screen.getByRole("button", { name: `Move down: ${last}` })).toHaveFocus();
  });

  it("does not call an order partly right of which no line is in its place", async () => {
    const user = ask(exampleOrder);
    // Three of six pairs stand the right way round.
    for (const [place, line] of ["vote", "mandate", "hearings", "report"].entries())
      while (lines().indexOf(line) > place) await press(user, `Move up: ${line}`);
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Not yet. 0 of 4 in their place.");
  });

  it("drops the marks of a checked order once a line is moved", async () => {
    const user = ask(exampleOrder);
    await press(user, "Check answer");
    expect(screen.getAllByText(/n its place/).length).toBeGreaterThan(0);
    await press(user, `Move down: ${lines()[0]}`);
    expect(screen.queryByText("Not in its place")).toBeNull();
  });
});

describe("a match", () => {
  it("asks for every row, then marks row by row", async () => {
    const user = ask(exampleMatch);
    await user.selectOptions(screen.getByRole("combobox", { name: "council" }), "refer");
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Choose a partner for every row");
    await user.selectOptions(screen.getByRole("combobox", { name: "china" }), "war");
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Partly right. 1 of 2 right.");
    expect(screen.getByRole("combobox", { name: "council" })).toHaveAccessibleDescription(
      /Right.*council why/,
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "china" }), "shelter");
    expect(screen.queryByText("Not this")).toBeNull();
  });
});

describe("a sort", () => {
  it("has a group of radios for each statement and credits either category that holds", async () => {
    const user = ask(exampleSort);
    await user.click(
      within(screen.getByRole("group", { name: "refused" })).getByRole("radio", { name: "claim" }),
    );
    await user.click(
      within(screen.getByRole("group", { name: "may-veto" })).getByRole("radio", { name: "inference" }),
    );
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Right.");
    expect(screen.getByText("claim why")).toBeInTheDocument();
  });
});

describe("a highlight", () => {
  it("marks whole sentences and gives each its reason", async () => {
    const user = ask(exampleHighlight);
    await user.click(screen.getByRole("checkbox", { name: "one" }));
    await user.click(screen.getByRole("checkbox", { name: "three" }));
    await press(user, "Check answer");
    expect(screen.getByText("three why")).toBeInTheDocument();
    expect(screen.queryByText("two why")).toBeNull();
  });

  it("of a document's own words shows which document, which paragraph and which day", () => {
    const excerpt = {
      publisher: "United Nations",
      label: "A/HRC/25/63",
      at: "para. 80",
      date: "2014-02-07",
      via: "as quoted by Reuters",
    };
    ask({ ...exampleHighlight, ask: { ...exampleHighlight.ask, excerpt } });
    const passage = screen.getByRole("figure");
    expect(passage).toHaveTextContent("United Nations A/HRC/25/63");
    expect(within(passage).getAllByRole("checkbox")).toHaveLength(4);
    expect(passage).toHaveTextContent("para. 80, 7 February 2014, as quoted by Reuters");
  });
});

describe("a draft", () => {
  it.each([
    ["in the same millisecond", 0],
    ["after the clock was set back by an hour", -3_600_000],
  ])("keeps every mark made %s", async (_when, step) => {
    const user = ask(exampleHighlight);
    const start = Date.now();
    let changes = 0;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => start + step * changes);
    for (const box of screen.getAllByRole("checkbox")) {
      await user.click(box);
      changes += 1;
    }
    clock.mockRestore();
    for (const box of screen.getAllByRole("checkbox")) expect(box).toBeChecked();
    const [draft] = Object.values(progressStore.getState().record.drafts);
    expect(draft?.response).toEqual({ marked: exampleHighlight.ask.sentences.map(({ id }) => id) });
  });
});

describe("an explanation", () => {
  it("is saved as typed, then compared with a model answer, and never graded", async () => {
    const user = ask(exampleExplain);
    await user.type(screen.getByRole("textbox", { name: "Your text" }), "It is not a court.");
    expect(Object.values(progressStore.getState().record.drafts)[0]?.response).toMatchObject({
      text: "It is not a court.",
    });
    await press(user, "Compare with a model answer");
    expect(screen.getByRole("heading", { name: "A model answer" })).toBeInTheDocument();
    expect(attempts()[0]).toMatchObject({ verdict: "noted", score: 0 });
    expect(screen.getByRole("textbox", { name: "Your text" })).toHaveValue("It is not a court.");
  });
});

describe("a prediction", () => {
  const before = examplePredict("before");
  const after: Question = { ...examplePredict("after"), id: "example-again" };

  it("is kept without a verdict or a reason", async () => {
    const user = ask(before);
    await user.click(screen.getAllByRole("radio")[0] ?? document.body);
    await press(user, "Keep this prediction");
    expect(status()).toHaveTextContent("Your prediction is kept.");
    expect(document.body).not.toHaveTextContent("why");
  });

  it("shows, when asked again, what was chosen before and what the record says", async () => {
    const user = ask(before);
    const [first] = screen.getAllByRole("radio");
    const name = first?.closest("label")?.textContent ?? "";
    await user.click(screen.getByRole("radio", { name }));
    await press(user, "Keep this prediction");
    cleanup();
    ask(after);
    expect(screen.getByText(`Before reading you chose: ${name}`)).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name }));
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("You stayed with your first idea.");
    expect(status()).toHaveTextContent("why");
  });
});

describe("a scale", () => {
  it("keeps slider and field together, whichever is used", async () => {
    const user = ask(exampleScale);
    const slider = screen.getByRole("slider", { name: "Your place on the line, in pages" });
    const field = screen.getByRole("spinbutton", { name: /Your answer.*pages/ });
    expect(slider).toHaveAttribute("aria-valuetext", "nothing chosen yet");
    expect(field).toHaveValue(null);
    await user.type(field, "300");
    expect(slider).toHaveValue("300");
    expect(slider).toHaveAttribute("aria-valuetext", "300 pages");
    fireEvent.input(slider, { target: { value: "360" } });
    expect(field).toHaveValue(360);
    await user.clear(field);
    expect(slider).toHaveAttribute("aria-valuetext", "nothing chosen yet");
  });

  it("asks for a value between the ends of the line", async () => {
    const user = ask(exampleScale);
    await user.type(screen.getByRole("spinbutton"), "500{Enter}");
    expect(status()).toHaveTextContent("Put a value on the line first");
    expect(attempts()).toEqual([]);
  });

  it("says once that a value is wrong, and leads to the passage", async () => {
    const user = ask({ ...exampleScale, look: { full: "p-1", short: "p-2" } });
    await user.type(screen.getByRole("spinbutton"), "1{Enter}");
    expect(screen.getAllByText(/Not this one/)).toHaveLength(1);
    expect(screen.getByRole("spinbutton")).toHaveAccessibleDescription(/Look again in the text/);
  });

  it("says that a value is close, then what is right and what counts", async () => {
    const user = ask(exampleScale);
    await user.type(screen.getByRole("spinbutton"), "340{Enter}");
    expect(status()).toHaveTextContent("Partly right.");
    expect(screen.getByText("Close.")).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent("372");
    await press(user, "Show the answer");
    expect(document.body).toHaveTextContent("Right answer: 372 pages (anything from 352 to 392 counts)");
    expect(screen.getByRole("slider")).toBeDisabled();
    expect(screen.getByRole("spinbutton")).toHaveAttribute("readonly");
    expect(status()).toHaveTextContent("why 372");
  });
});

describe("views", () => {
  it("have no place for a key, by type", () => {
    expectTypeOf<keyof ViewProps<Kind>>().toEqualTypeOf<
      | "id"
      | "ask"
      | "response"
      | "update"
      | "announce"
      | "outcome"
      | "status"
      | "spokenPart"
      | "lookAgain"
      | "settled"
      | "errorId"
    >();
  });
});

describe("an answer that cannot be checked as it stands", () => {
  it("is asked for again where a number was asked for and none can be read, and costs no try", async () => {
    const numeric = { ask: { before: "It takes", after: "votes.", numeric: true } };
    const user = ask(exampleBlank, numeric);
    await user.type(screen.getByRole("textbox"), "many");
    await press(user, "Check answer");
    expect(status()).toHaveTextContent("Write one number, in figures or as a word. This did not cost a try.");
    expect(attempts()).toEqual([]);
    await user.clear(screen.getByRole("textbox"));
    await user.type(screen.getByRole("textbox"), "(nine) votes");
    await press(user, "Check answer");
    expect(attempts()).toMatchObject([{ verdict: "right" }]);
  });

  it("is shortened by its writer: a paste is not cut, and the field says by how many letters", async () => {
    const user = ask(exampleExplain);
    await user.click(screen.getByRole("textbox"));
    await user.paste("왜".repeat(2_700));
    expect(screen.getByRole("textbox")).toHaveValue("왜".repeat(2_700));
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/^34 letters too long/);
    await press(user, /Check answer|Compare/);
    expect(status()).toHaveTextContent("Your text is too long.");
    expect(attempts()).toEqual([]);
    await user.clear(screen.getByRole("textbox"));
    await user.paste("왜".repeat(2_600));
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/^Room for 66 letters more\./);
  });

  it("is not taken where no record could hold it, and the field says so", async () => {
    const user = ask(exampleExplain);
    await user.click(screen.getByRole("textbox"));
    await user.paste("a".repeat(17_000));
    expect(screen.getByRole("textbox")).toHaveValue("");
    expect(status()).toHaveTextContent(/far too long for the field/);
  });
});
