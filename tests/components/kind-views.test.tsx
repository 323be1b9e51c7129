import { fireEvent, render, screen, within } from "@testing-library/react";
import { markWords } from "@words/quiz";
import { type FunctionComponent, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ExcerptFrame } from "@/components/quiz/excerpt-frame";
import type { ViewProps } from "@/components/quiz/view";
import { views } from "@/components/quiz/views";
import { answerId } from "@/lib/quiz/kinds/answer-id";
import { shownOrder } from "@/lib/quiz/order";
import { type Outcome, presentOutcome } from "@/lib/quiz/outcome";
import { longestKept } from "@/lib/quiz/own-text";
import type { Kind, QuestionOf, Responses } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  exampleScale,
  exampleSort,
} from "../unit/quiz/example-question";

/** The view of a question by itself: what it says of a response, and what it makes of a change. */
function view<K extends Kind>(
  question: QuestionOf<K>,
  response: Responses[K],
  more: Partial<ViewProps<K>> = {},
) {
  const update = vi.fn<ViewProps<K>["update"]>();
  const announce = vi.fn();
  const View: FunctionComponent<ViewProps<K>> = views[question.kind];
  render(
    <View
      id="q"
      ask={question.ask}
      response={response}
      update={update}
      announce={announce}
      outcome={null}
      status={<p>The status line.</p>}
      spokenPart={null}
      lookAgain={<a href="#p-3">Look again</a>}
      settled={false}
      errorId={undefined}
      {...more}
    />,
  );
  return {
    announce,
    /** What the last change makes of a response. */
    changed: (from: Responses[K] = response) => update.mock.lastCall?.[0](from),
    changes: () => update.mock.calls.length,
  };
}

const checked = <K extends Kind>(question: QuestionOf<K>, response: Responses[K], settled = false) =>
  presentOutcome(question, response, response, settled);

/** As the card gives it where the verdict says the reason, or where the lesson has none. */
const withoutReasons = <K extends Kind>(outcome: Outcome<K>): Outcome<K> => ({ ...outcome, reasons: {} });

const names = (role: string) => screen.getAllByRole(role).map((one) => one.getAttribute("value"));
/** What stands below the part with this control, in words. */
const below = (control: HTMLElement) =>
  control.closest("li, .highlight-sentence")?.querySelector(".question-reason");

const picking = [
  {
    kind: "choice",
    role: "radio",
    choices: exampleChoice.ask.choices,
    marks: (id: string) => checked(exampleChoice, { choice: id }, true).grade.marks,
    show: (id: string | null, errorId?: string) =>
      view(exampleChoice, { choice: id }, errorId === undefined ? {} : { errorId }),
    settle: (id: string) =>
      view(
        exampleChoice,
        { choice: id },
        { outcome: checked(exampleChoice, { choice: id }, true), settled: true },
      ),
  },
  {
    kind: "choices",
    role: "checkbox",
    choices: exampleChoices.ask.choices,
    marks: (id: string) => checked(exampleChoices, { choices: [id] }, true).grade.marks,
    show: (id: string | null, errorId?: string) =>
      view(exampleChoices, { choices: id === null ? [] : [id] }, errorId === undefined ? {} : { errorId }),
    settle: (id: string) =>
      view(
        exampleChoices,
        { choices: [id] },
        { outcome: checked(exampleChoices, { choices: [id] }, true), settled: true },
      ),
  },
];

describe.each(picking)("the view of $kind", ({ role, choices, marks, show, settle }) => {
  const [first = "", second = ""] = choices.map(({ id }) => id);

  it("has a control for each choice in the order that is shown, and the status line once behind them", () => {
    show(first);
    expect(names(role)).toEqual(shownOrder(choices, "shuffled", "q").map(({ id }) => id));
    for (const control of screen.getAllByRole<HTMLInputElement>(role)) {
      expect(control.checked).toBe(control.value === first);
      expect(control.name).toBe("q");
      expect(control).toBeEnabled();
      expect(control).not.toHaveAttribute("aria-describedby");
      expect(control).not.toHaveAttribute("aria-invalid");
    }
    expect(screen.getByText("The status line.")).toBeInTheDocument();
    expect(document.querySelector(".question-reason")).toBeNull();
  });

  it("says at every control what is missing", () => {
    show(null, "q-status");
    for (const control of screen.getAllByRole<HTMLInputElement>(role)) {
      expect(control).not.toBeChecked();
      expect(control).toHaveAttribute("aria-invalid", "true");
      expect(control).toHaveAttribute("aria-describedby", "q-status");
    }
  });

  it("gives the marks and reasons of parts each below its own, and takes no more once it is settled", () => {
    settle(second);
    for (const { id } of choices) {
      const control = screen.getByRole(role, { name: id });
      const mark = marks(second)[id];
      expect(control).toBeDisabled();
      expect(below(control)).toHaveTextContent(`${mark === undefined ? "" : markWords[mark]}${id} why`);
      expect(control).toHaveAccessibleDescription(new RegExp(`${id} why$`));
      expect(control.closest("li")?.className).toBe(
        mark === undefined ? "choice-row" : `choice-row is-${mark}`,
      );
    }
  });
});

describe("the view of a choice", () => {
  it("changes to what is chosen, whatever was chosen before", () => {
    const { changed } = view(exampleChoice, { choice: "blocked" });
    fireEvent.click(screen.getByRole("radio", { name: "adopted" }));
    expect(changed()).toEqual({ choice: "adopted" });
  });

  it("leaves the mark and the reason of the part that the verdict speaks of to the verdict", () => {
    const outcome = checked(exampleChoice, { choice: "blocked" });
    view(exampleChoice, { choice: "blocked" }, { outcome, spokenPart: "blocked" });
    const control = screen.getByRole("radio", { name: "blocked" });
    expect(control).toHaveAttribute("aria-describedby", "q-status");
    expect(control.closest("li")?.className).toBe("choice-row is-wrong is-spoken");
    expect(document.querySelector(".question-reason")).toBeNull();
    expect(screen.getByRole("radio", { name: "adopted" }).closest("li")?.className).toBe("choice-row");
  });

  it("has a mark without a reason, and a reason without a mark", () => {
    const outcome = withoutReasons(checked(exampleChoice, { choice: "blocked" }));
    view(exampleChoice, { choice: "blocked" }, { outcome });
    expect(below(screen.getByRole("radio", { name: "blocked" }))?.textContent).toBe("Not this one");
    expect(below(screen.getByRole("radio", { name: "adopted" }))).toBeNull();
    const reasons = {
      ...outcome,
      grade: { ...outcome.grade, marks: {} },
      reasons: { adopted: "adopted why" },
    };
    view(exampleChoice, { choice: "blocked" }, { outcome: reasons, id: "other" });
    const told = document.getElementById("other-adopted-why");
    expect(told?.textContent).toBe("adopted why");
    expect(told?.querySelector(".answer-mark")).toBeNull();
  });

  it("has no part that is spoken of while none has a mark", () => {
    view(exampleChoice, { choice: "blocked" }, { spokenPart: "blocked", errorId: "error" });
    const control = screen.getByRole("radio", { name: "blocked" });
    expect(control).toHaveAttribute("aria-describedby", "error");
    expect(control.closest("li")?.className).toBe("choice-row");
  });
});

describe("the view of choices", () => {
  it("adds what is ticked, once, and takes away what is not", () => {
    const { changed } = view(exampleChoices, { choices: ["tariffs"] });
    fireEvent.click(screen.getByRole("checkbox", { name: "torture" }));
    expect(changed()).toEqual({ choices: ["tariffs", "torture"] });
    expect(changed({ choices: ["torture"] })).toEqual({ choices: ["torture"] });
    fireEvent.click(screen.getByRole("checkbox", { name: "tariffs" }));
    expect(changed({ choices: ["tariffs", "fishing"] })).toEqual({ choices: ["fishing"] });
  });
});

describe("the view of a blank", () => {
  const field = () => screen.getByRole<HTMLInputElement>("textbox");

  it("is a sentence with a field in it, which is told the sentence", () => {
    const { changed } = view(exampleBlank, { text: "8" });
    expect(field()).toHaveAccessibleName(
      "Your answer, in the gap: A procedural decision needs  …  votes.".replace(/ {2}/g, " "),
    );
    expect(field()).toHaveValue("8");
    expect(field().inputMode).toBe("numeric");
    expect(field().id).toBe("q-gap");
    expect(field().getAttribute("spellcheck")).toBe("false");
    expect(field().maxLength).toBe(200);
    expect(field()).not.toHaveAttribute("readonly");
    expect(field()).not.toHaveAttribute("aria-describedby");
    expect(field()).not.toHaveAttribute("aria-invalid");
    expect(document.querySelector(".blank-sentence")?.textContent).toBe(
      "A procedural decision needs  votes.",
    );
    fireEvent.input(field(), { target: { value: "9" } });
    expect(changed()).toEqual({ text: "9" });
    expect(document.querySelector(".question-reason")).toBeNull();
  });

  it("asks for letters where no number is meant", () => {
    view({ ...exampleBlank, ask: { ...exampleBlank.ask, numeric: false } }, { text: "" });
    expect(field().inputMode).toBe("text");
  });

  it("says at the field what is missing", () => {
    view(exampleBlank, { text: "" }, { errorId: "q-status" });
    expect(field()).toHaveAttribute("aria-describedby", "q-status");
    expect(field()).toHaveAttribute("aria-invalid", "true");
  });

  it("gives no answer away while there is another try", () => {
    const outcome = checked(exampleBlank, { text: "8" });
    view(exampleBlank, { text: "8" }, { outcome, spokenPart: answerId });
    expect(field()).toHaveAttribute("aria-describedby", "q-status q-why");
    expect(document.body).not.toHaveTextContent("Right answer");
    expect(field()).not.toHaveAttribute("readonly");
  });

  it("gives the first accepted answer once a wrong one is settled, and none beside a right one", () => {
    view(exampleBlank, { text: "7" }, { outcome: checked(exampleBlank, { text: "7" }, true), settled: true });
    expect(document.querySelector("#q-why.is-wrong")).toHaveTextContent(
      "Not this oneRight answer: 9nine why",
    );
    expect(field()).toHaveAttribute("readonly");
  });

  it("leaves its mark to the verdict where that speaks of it, and says what is left", () => {
    const why = (text: string, settled: boolean, more: object, spoken = true) => {
      const outcome = { ...withoutReasons(checked(exampleBlank, { text }, settled)), ...more };
      const { unmount } = render(
        <views.blank
          id="q"
          ask={exampleBlank.ask}
          response={{ text }}
          update={vi.fn()}
          announce={vi.fn()}
          outcome={outcome}
          status={null}
          spokenPart={spoken ? answerId : null}
          lookAgain={null}
          settled={settled}
          errorId={undefined}
        />,
      );
      const said = document.getElementById("q-why")?.textContent ?? null;
      unmount();
      return said;
    };
    const reasons = { [answerId]: "a reason" };
    expect(why("7", false, {})).toBeNull();
    expect(why("7", false, {}, false)).toBe("Not this one");
    expect(why("7", false, { reasons })).toBe("a reason");
    expect(why("7", true, {})).toBe("Right answer: 9");
    expect(why("7", true, {}, false)).toBe("Not this oneRight answer: 9");
    expect(why("9", true, {})).toBeNull();
  });

  it("says of a right answer that it is right, and why", () => {
    view(exampleBlank, { text: "9" }, { outcome: checked(exampleBlank, { text: "9" }, true), settled: true });
    expect(document.querySelector("#q-why.is-right")?.textContent).toBe("Rightnine why");
  });
});

describe("the view of an order", () => {
  const order = ["vote", "report", "mandate", "hearings"];
  const lines = () => screen.getAllByRole("listitem");

  it("is moved by two buttons a line, of which the outer ones do nothing", () => {
    const { changed, changes, announce } = view(exampleOrder, { order });
    expect(lines().map((line) => line.dataset.thing)).toEqual(order);
    const buttons = (name: string) =>
      screen.getAllByRole("button", { name }).map((button) => button.getAttribute("aria-disabled"));
    expect(buttons("Move up: vote")).toEqual(["true"]);
    expect(buttons("Move down: vote")).toEqual(["false"]);
    expect(buttons("Move down: hearings")).toEqual(["true"]);
    fireEvent.click(screen.getByRole("button", { name: "Move up: vote" }));
    fireEvent.click(screen.getByRole("button", { name: "Move down: hearings" }));
    expect(changes()).toBe(0);
    fireEvent.click(screen.getByRole("button", { name: "Move down: vote" }));
    expect(changed()).toEqual({ order: ["report", "vote", "mandate", "hearings"] });
    expect(announce).toHaveBeenLastCalledWith("vote: now 2 of 4");
    fireEvent.click(screen.getByRole("button", { name: "Move up: hearings" }));
    expect(changed()).toEqual({ order: ["vote", "report", "hearings", "mandate"] });
    expect(announce).toHaveBeenLastCalledWith("hearings: now 3 of 4");
  });

  it("keeps the focus with the line that was moved, on its other button at the ends", () => {
    function Live() {
      const [response, set] = useState({ order });
      return (
        <views.order
          id="q"
          ask={exampleOrder.ask}
          response={response}
          update={set}
          announce={vi.fn()}
          outcome={null}
          status={null}
          spokenPart={null}
          lookAgain={null}
          settled={false}
          errorId={undefined}
        />
      );
    }
    render(<Live />);
    const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
    const focused = () => document.activeElement?.getAttribute("aria-label");
    press("Move down: report");
    expect(focused()).toBe("Move down: report");
    press("Move down: report");
    expect(focused()).toBe("Move up: report");
    press("Move up: report");
    expect(focused()).toBe("Move up: report");
    press("Move up: mandate");
    expect(focused()).toBe("Move down: mandate");
    expect(lines().map((line) => line.dataset.thing)).toEqual(["mandate", "vote", "report", "hearings"]);
  });

  it("has another drawing for up than for down", () => {
    view(exampleOrder, { order });
    const drawn = [...document.querySelectorAll("path")].map((path) => path.getAttribute("d"));
    expect(drawn.slice(0, 2)).toEqual(["M3 10 8 5l5 5", "M3 6l5 5 5-5"]);
  });

  it("moves a line in the order as it is by then, and no further than its ends", () => {
    const { changed } = view(exampleOrder, { order });
    fireEvent.click(screen.getByRole("button", { name: "Move down: vote" }));
    expect(changed({ order: ["mandate", "vote", "report", "hearings"] })).toEqual({
      order: ["mandate", "report", "vote", "hearings"],
    });
    const last = { order: ["mandate", "report", "hearings", "vote"] };
    expect(changed(last)).toEqual(last);
    expect(changed({ order: ["mandate"] })).toEqual({ order: ["mandate"] });
    fireEvent.click(screen.getByRole("button", { name: "Move up: report" }));
    expect(changed()).toEqual({ order: ["report", "vote", "mandate", "hearings"] });
    const first = { order: ["report", "vote", "mandate"] };
    expect(changed(first)).toEqual(first);
  });

  it("shows between its ends only lines that there are", () => {
    view(exampleOrder, { order: ["vote", "gone", "report"] });
    expect(lines().map((line) => line.dataset.thing)).toEqual(["vote", "report"]);
    expect(document.body).toHaveTextContent(/^Earliest.*LatestThe status line\.$/);
  });

  it("says of each line whether it is in its place, and where it belongs once it is settled", () => {
    const right = ["mandate", "hearings", "vote", "report"];
    view(
      exampleOrder,
      { order: right },
      { outcome: checked(exampleOrder, { order: right }, true), settled: true },
    );
    expect(lines().map((line) => line.querySelector(".question-reason")?.textContent)).toEqual([
      "In its placemandate why",
      "In its placehearings why",
      "Not in its placeRight answer: 4vote why",
      "Not in its placeRight answer: 3report why",
    ]);
    expect(lines().map(({ className }) => className)).toEqual(
      ["right", "right", "wrong", "wrong"].map((mark) => `order-thing is-${mark}`),
    );
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("leads back to the text where a line is wrong and its reason would give it away", () => {
    const wrong = ["mandate", "vote", "hearings", "report"];
    view(exampleOrder, { order: wrong }, { outcome: checked(exampleOrder, { order: wrong }) });
    expect(lines().map((line) => within(line).queryByRole("link") !== null)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(document.body).not.toHaveTextContent("Right answer");
  });
});

describe("a part that is right and has no reason", () => {
  it("leads nowhere, in an order, a match and a sort", () => {
    const order = { ...exampleOrder, key: { ...exampleOrder.key, why: {} } };
    const right = { order: ["mandate", "vote", "hearings", "report"] };
    view(order, right, { outcome: checked(order, right) });
    const match = { ...exampleMatch, key: { ...exampleMatch.key, why: {} } };
    const rows = { rows: { council: "refer", china: "war" } };
    view(match, rows, { outcome: checked(match, rows) });
    const sort = { ...exampleSort, key: { right: { refused: { fact: "" }, "may-veto": { claim: "" } } } };
    const sorted = { rows: { refused: "fact", "may-veto": "fact" } };
    view(sort, sorted, { outcome: withoutReasons(checked(sort, sorted)) });
    const said = screen
      .getAllByRole("listitem")
      .map((row) => row.querySelector(".question-reason")?.textContent);
    expect(said).toEqual([
      "In its place",
      ...["Not in its placeLook again", "Not in its placeLook again", "Not in its placeLook again"],
      ...["Right", "Not thisLook again"],
      ...["Right", "Not thisLook again"],
    ]);
  });
});

describe("the view of a match", () => {
  const rows = () => screen.getAllByRole("listitem");
  const field = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });

  it("has a list of all partners for every row, and a way to take the answer back", () => {
    const { changed } = view(exampleMatch, { rows: { council: "war" } });
    const ids = shownOrder(exampleMatch.ask.options, "shuffled", "q").map(({ id }) => id);
    expect([...field("china").options].map(({ value, text }) => [value, text])).toEqual([
      ["", "Choose …"],
      ...ids.map((id) => [id, id]),
    ]);
    expect([field("council").value, field("china").value]).toEqual(["war", ""]);
    expect(rows().map(({ dataset }) => dataset.of)).toEqual(["1 / 2", "2 / 2"]);
    fireEvent.change(field("china"), { target: { value: "shelter" } });
    expect(changed()).toEqual({ rows: { council: "war", china: "shelter" } });
    fireEvent.change(field("council"), { target: { value: "" } });
    expect(changed()).toEqual({ rows: {} });
    for (const name of ["council", "china"]) {
      expect(field(name)).toBeEnabled();
      expect(field(name)).not.toHaveAttribute("aria-invalid");
      expect(field(name)).not.toHaveAttribute("aria-describedby");
    }
    expect(document.querySelector(".question-reason, .question-row-open")).toBeNull();
  });

  it("says which rows are still open", () => {
    view(exampleMatch, { rows: { council: "war" } }, { errorId: "q-status" });
    expect(field("china")).toHaveAttribute("aria-invalid", "true");
    expect(field("china")).toHaveAttribute("aria-describedby", "q-status");
    expect(field("council")).not.toHaveAttribute("aria-invalid");
    expect(field("council")).not.toHaveAttribute("aria-describedby");
    expect(rows().map((row) => row.className)).toEqual(["question-row", "question-row is-open"]);
    expect(rows().map((row) => row.querySelector(".question-row-open")?.textContent)).toEqual([
      undefined,
      "Still open",
    ]);
  });

  it("says of a row that is wrong where to look, and gives no partner away", () => {
    const response = { rows: { council: "refer", china: "war" } };
    view(exampleMatch, response, { outcome: checked(exampleMatch, response) });
    expect(rows().map((row) => row.querySelector(".question-reason")?.textContent)).toEqual([
      "Rightcouncil why",
      "Not thisLook again",
    ]);
    expect(field("china")).toHaveAttribute("aria-describedby", "q-china-why");
    expect(field("china")).toHaveAccessibleDescription(/Not this/);
  });

  it("gives the right partner of a row that is wrong once it is settled", () => {
    const response = { rows: { council: "refer", china: "war" } };
    view(exampleMatch, response, { outcome: checked(exampleMatch, response, true), settled: true });
    expect(rows().map((row) => row.querySelector(".question-reason")?.textContent)).toEqual([
      "Rightcouncil why",
      "Not thisRight answer: shelterchina why",
    ]);
    expect(rows().map((row) => row.className)).toEqual(["question-row is-right", "question-row is-wrong"]);
    expect(field("council")).toBeDisabled();
  });
});

describe("the view of a sort", () => {
  const rows = () => screen.getAllByRole("listitem");
  const radio = (row: string, name: string) =>
    within(screen.getByRole("group", { name: row })).getByRole<HTMLInputElement>("radio", { name });

  it("has a radio of each category for every statement", () => {
    const { changed } = view(exampleSort, { rows: { refused: "claim" } });
    expect(names("radio")).toEqual(["fact", "claim", "inference", "fact", "claim", "inference"]);
    expect(radio("refused", "claim")).toBeChecked();
    expect(screen.getAllByRole("radio", { checked: true })).toHaveLength(1);
    expect(radio("refused", "claim").name).toBe("q-refused");
    expect(rows().map(({ dataset }) => dataset.of)).toEqual(["1 / 2", "2 / 2"]);
    fireEvent.click(radio("may-veto", "fact"));
    expect(changed()).toEqual({ rows: { refused: "claim", "may-veto": "fact" } });
    expect(screen.getByRole("group", { name: "refused" })).not.toHaveAttribute("aria-describedby");
    expect(document.querySelector(".question-row-open")).toBeNull();
  });

  it("says which statements are still open", () => {
    view(exampleSort, { rows: { refused: "claim" } }, { errorId: "q-status" });
    expect(screen.getByRole("group", { name: "may-veto" })).toHaveAttribute("aria-describedby", "q-status");
    expect(screen.getByRole("group", { name: "refused" })).not.toHaveAttribute("aria-describedby");
    expect(rows().map((row) => row.querySelector(".question-row-open")?.textContent)).toEqual([
      undefined,
      "Still open",
    ]);
    expect(rows().map((row) => row.className)).toEqual(["question-row", "question-row is-open"]);
  });

  it("says of a statement that is wrong where to look, and gives no category away", () => {
    const response = { rows: { refused: "inference", "may-veto": "inference" } };
    view(exampleSort, response, { outcome: checked(exampleSort, response) });
    expect(rows().map((row) => row.querySelector(".question-reason")?.textContent)).toEqual([
      "Not thisLook again",
      "Rightinference why",
    ]);
    expect(screen.getByRole("group", { name: "refused" })).toHaveAttribute(
      "aria-describedby",
      "q-refused-why",
    );
  });

  it("gives every category that holds once it is settled", () => {
    const response = { rows: { refused: "inference", "may-veto": "inference" } };
    view(exampleSort, response, { outcome: checked(exampleSort, response, true), settled: true });
    expect(rows()[0]?.querySelector(".question-reason")?.textContent).toBe(
      "Not thisRight answer: fact / claimfact whyclaim why",
    );
    expect(rows()[1]?.querySelector(".question-reason")?.textContent).toBe("Rightinference why");
    for (const one of screen.getAllByRole("radio")) expect(one).toBeDisabled();
  });
});

describe("the view of sentences to mark", () => {
  const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

  it("has a box for each sentence, in the order of the text", () => {
    const { changed } = view(exampleHighlight, { marked: ["three"] });
    expect(names("checkbox")).toEqual(["one", "two", "three", "four"]);
    expect(screen.getAllByRole("checkbox", { checked: true })).toEqual([box("three")]);
    fireEvent.click(box("one"));
    expect(changed()).toEqual({ marked: ["three", "one"] });
    expect(changed({ marked: ["one"] })).toEqual({ marked: ["one"] });
    fireEvent.click(box("three"));
    expect(changed()).toEqual({ marked: [] });
    expect(box("one").name).toBe("q");
    expect(document.querySelector(".question-reason")).toBeNull();
    expect(box("one").closest(".highlight-sentence")?.className).toBe("highlight-sentence");
    expect(box("one")).not.toHaveAttribute("aria-describedby");
    expect(screen.queryByRole("figure")).toBeNull();
  });

  it("says at each box what is missing", () => {
    view(exampleHighlight, { marked: [] }, { errorId: "q-status" });
    for (const one of screen.getAllByRole("checkbox"))
      expect(one).toHaveAttribute("aria-describedby", "q-status");
  });

  it("marks what was chosen, and everything once it is settled", () => {
    const response = { marked: ["one", "three"] };
    view(exampleHighlight, response, { outcome: checked(exampleHighlight, response, true), settled: true });
    expect(["one", "two", "three", "four"].map((name) => below(box(name))?.textContent)).toEqual([
      "Rightone why",
      "Belongs here tootwo why",
      "Not this onethree why",
      "four why",
    ]);
    expect(
      ["one", "two", "three", "four"].map((name) => box(name).closest(".highlight-sentence")?.className),
    ).toEqual([
      "highlight-sentence is-right",
      "highlight-sentence is-missed",
      "highlight-sentence is-wrong",
      "highlight-sentence",
    ]);
    expect(box("two")).toBeDisabled();
    expect(box("two")).toHaveAttribute("aria-describedby", "q-two-why");
  });

  it("has a mark without a reason, and a reason without a mark", () => {
    const response = { marked: ["one", "three"] };
    const outcome = withoutReasons(checked(exampleHighlight, response));
    view(exampleHighlight, response, { outcome: { ...outcome, reasons: { two: "two why" } } });
    expect(["one", "two", "three", "four"].map((name) => below(box(name))?.textContent)).toEqual([
      "Right",
      "two why",
      "Not this one",
      undefined,
    ]);
    expect(below(box("two"))?.id).toBe("q-two-why");
    expect(below(box("two"))?.querySelector(".answer-mark")).toBeNull();
  });

  it("stands in the frame of its document, whose paragraph and day are told", () => {
    const excerpt = { publisher: "UN", label: "A/1", at: "para. 80", date: "2014-02-07", via: "as quoted" };
    view({ ...exampleHighlight, ask: { ...exampleHighlight.ask, excerpt } }, { marked: [] });
    expect(within(screen.getByRole("figure")).getAllByRole("checkbox")).toHaveLength(4);
    const told = (at: string | null, remark?: string) => {
      const frame = { ...excerpt, at, date: null };
      const { container, unmount } = render(
        <ExcerptFrame excerpt={frame} {...(remark === undefined ? {} : { remark })}>
          Text
        </ExcerptFrame>,
      );
      const said = container.textContent;
      unmount();
      return said;
    };
    expect(told("para. 80")).toBe("UN A/180.Textpara. 80, as quoted");
    expect(told("see para. 80")).toBe("UN A/1Textsee para. 80, as quoted");
    expect(told("para. 80 to 82")).toBe("UN A/1Textpara. 80 to 82, as quoted");
    expect(told(null, "Shortened.")).toBe("UN A/1Textas quoted. Shortened.");
  });

  it("says of its words alone in which language they are, and which way they run", () => {
    const excerpt = { publisher: "UN", label: "A/1", at: null, date: null, via: "as quoted" };
    const { container } = render(
      <ExcerptFrame excerpt={{ ...excerpt, lang: "ar", dir: "rtl" }}>كلمة</ExcerptFrame>,
    );
    const said = [...container.querySelectorAll("[lang], [dir]")];
    expect(said.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([["BLOCKQUOTE", "كلمة"]]);
    expect(said[0]?.outerHTML).toMatch(/^<blockquote lang="ar" dir="rtl">/);
  });

  it("tells nothing of what was left out while there is another try", () => {
    const response = { marked: ["one"] };
    view(exampleHighlight, response, { outcome: checked(exampleHighlight, response) });
    expect(["two", "three", "four"].map((name) => below(box(name)))).toEqual([null, null, null]);
  });
});

describe("the view of own words", () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your text" });

  it("is a field, without a model answer before there is something to compare", () => {
    const { changed, announce, changes } = view(exampleExplain, { text: "Mine.", met: ["purpose"] });
    expect(field()).toHaveValue("Mine.");
    fireEvent.input(field(), { target: { value: "Mine too." } });
    expect(changed()).toEqual({ text: "Mine too.", met: ["purpose"] });
    expect(announce).not.toHaveBeenCalled();
    fireEvent.input(field(), { target: { value: "x".repeat(30_000) } });
    expect(announce).toHaveBeenCalledWith(expect.stringMatching(/far too long/));
    expect(changes()).toBe(1);
    fireEvent.input(field(), { target: { value: "x".repeat(longestKept) } });
    expect(changed()?.text).toHaveLength(longestKept);
    expect(field()).not.toHaveAttribute("aria-describedby");
    expect(field()).not.toHaveAttribute("aria-invalid");
    expect(screen.queryByRole("heading")).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("says what is missing, and what room there is beside it", () => {
    view(exampleExplain, { text: "", met: [] }, { errorId: "q-status" });
    expect(field()).toHaveAttribute("aria-describedby", "q-status");
    expect(field()).toHaveAttribute("aria-invalid", "true");
  });

  it.each([
    [7_501, "ui-quiet", /^Room for 499 letters more\.$/],
    [8_000, "ui-quiet", /^Room for 0 letters more\.$/],
    [8_001, "ui-error", /^1 letter too long/],
  ])("of %i letters says what room there is", (letters, look, said) => {
    view(exampleExplain, { text: "x".repeat(letters), met: [] }, { errorId: "q-status" });
    const room = document.getElementById("q-room");
    expect(room).toHaveTextContent(said);
    expect(room?.className).toBe(look);
    expect(field()).toHaveAttribute("aria-describedby", "q-room q-status");
  });

  it("says what room there is where nothing is missing", () => {
    view(exampleExplain, { text: "x".repeat(7_900), met: [] });
    expect(field()).toHaveAttribute("aria-describedby", "q-room");
  });

  it("says nothing of room while there is much", () => {
    view(exampleExplain, { text: "x".repeat(7_500), met: [] });
    expect(document.getElementById("q-room")).toBeNull();
    expect(field()).not.toHaveAttribute("aria-describedby");
  });

  it("gives the model answer and the points to tick once it is settled", () => {
    const response = { text: "Mine.", met: ["purpose"] };
    const { changed } = view(exampleExplain, response, { outcome: checked(exampleExplain, response, true) });
    expect(screen.getByRole("heading", { name: "A model answer" })).toBeInTheDocument();
    expect(document.body).toHaveTextContent("Model.");
    const points = within(
      screen.getByRole("group", { name: /Tick what you find/ }),
    ).getAllByRole<HTMLInputElement>("checkbox");
    expect(points.map(({ checked: on }) => on)).toEqual([true, false]);
    fireEvent.click(screen.getByRole("checkbox", { name: "standard" }));
    expect(changed()).toEqual({ text: "Mine.", met: ["purpose", "standard"] });
    expect(changed({ text: "", met: ["standard"] })).toEqual({ text: "", met: ["standard"] });
    fireEvent.click(screen.getByRole("checkbox", { name: "purpose" }));
    expect(changed()).toEqual({ text: "Mine.", met: [] });
  });
});

describe("the view of a scale", () => {
  const slider = () => screen.getByRole<HTMLInputElement>("slider");
  const field = () => screen.getByRole<HTMLInputElement>("spinbutton");

  it("is a slider and a field of the same value, in the middle while there is none", () => {
    const { changed } = view(exampleScale, { value: null });
    expect(slider()).toHaveValue("200");
    expect(slider()).toHaveAttribute("aria-valuetext", "nothing chosen yet");
    expect(document.querySelector(".scale-value")?.textContent).toBe("Your answer  pages");
    expect(field()).toHaveValue(null);
    for (const one of [slider(), field()]) {
      expect([one.min, one.max, one.step]).toEqual(["0", "400", "1"]);
      expect(one).not.toHaveAttribute("aria-describedby");
    }
    expect(field()).not.toHaveAttribute("aria-invalid");
    fireEvent.input(slider(), { target: { value: "250" } });
    expect(changed()).toEqual({ value: 250 });
    fireEvent.input(field(), { target: { value: "0" } });
    expect(changed()).toEqual({ value: 0 });
    expect(document.querySelector(".question-reason")).toBeNull();
    expect(document.querySelector(".scale-ends")?.textContent).toBe("0400");
  });

  it("takes an answer back where the field is emptied", () => {
    const { changed } = view(exampleScale, { value: 7 });
    expect([slider().value, field().value]).toEqual(["7", "7"]);
    expect(slider()).toHaveAttribute("aria-valuetext", "7 pages");
    fireEvent.input(field(), { target: { value: "" } });
    expect(changed()).toEqual({ value: null });
  });

  it("says at both what is missing", () => {
    view(exampleScale, { value: null }, { errorId: "q-status" });
    for (const one of [slider(), field()]) expect(one).toHaveAttribute("aria-describedby", "q-status");
    expect(field()).toHaveAttribute("aria-invalid", "true");
  });

  it.each([
    [372, "Right answer"],
    [335, "Close."],
    [100, "Look again"],
  ])("says of %i what the verdict does not", (value, said) => {
    view(exampleScale, { value }, { outcome: checked(exampleScale, { value }) });
    expect(document.getElementById("q-why")?.textContent?.trim()).toMatch(new RegExp(`^${said}`));
    expect(slider()).toHaveAttribute("aria-describedby", "q-why");
  });

  it("says once it is settled what is right, and what counts where there is some room", () => {
    const exact = { ...exampleScale, key: { ...exampleScale.key, within: 0 } };
    view(exact, { value: 100 }, { outcome: checked(exact, { value: 100 }, true), settled: true });
    expect(document.getElementById("q-why")?.textContent?.trim()).toBe("Right answer: 372 pages");
    expect(slider()).toBeDisabled();
    expect(field()).toHaveAttribute("readonly");
    const roomy = checked(exampleScale, { value: 100 }, true);
    view(exampleScale, { value: 100 }, { outcome: roomy, settled: true, id: "other" });
    expect(document.getElementById("other-why")?.textContent?.trim()).toBe(
      "Right answer: 372 pages (anything from 352 to 392 counts)",
    );
  });
});
