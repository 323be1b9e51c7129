/** One press has one meaning, in whatever field or on whatever button of a question it is made. */
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LiveBoard } from "@/components/explore/live-board";
import { progressStore } from "@/components/progress/progress-store";
import { OpeningGuess } from "@/components/quiz/opening-guess";
import { QuestionCard } from "@/components/quiz/question-card";
import { keepOnePress } from "@/components/ui/one-press";
import type { Step } from "@/lib/quiz/onward";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { kinds } from "../unit/quiz/arbitrary-question";
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

keepOnePress();

type User = ReturnType<typeof userEvent.setup>;

const examples: { [K in Kind]: QuestionOf<K> } = {
  choice: exampleChoice,
  choices: exampleChoices,
  blank: exampleBlank,
  order: exampleOrder,
  match: exampleMatch,
  sort: exampleSort,
  highlight: exampleHighlight,
  explain: exampleExplain,
  scale: exampleScale,
  predict: examplePredict("before"),
};

/** How each kind is answered, and the field that then has the focus. */
const answers: { [K in Kind]: (user: User) => Promise<HTMLElement> } = {
  choice: chooseFirst,
  predict: chooseFirst,
  choices: tickFirst,
  highlight: tickFirst,
  blank: (user) => typeInto(user, screen.getByRole("textbox"), "7"),
  explain: (user) => typeInto(user, screen.getByRole("textbox"), "Mine."),
  scale: (user) => typeInto(user, screen.getByRole("spinbutton"), "100"),
  order: async (user) => {
    const [down] = screen.getAllByRole("button", { name: /^Move down/ });
    return pressed(user, down);
  },
  match: async (user) => {
    const selects = screen.getAllByRole("combobox");
    for (const select of selects) {
      const [, first] = within(select).getAllByRole("option");
      if (first !== undefined) await user.selectOptions(select, first);
    }
    return last(selects);
  },
  sort: async (user) => {
    const rows = screen
      .getAllByRole("group")
      .filter((group) => within(group).queryAllByRole("group").length === 0);
    let focused = document.body;
    for (const row of rows) {
      const [first] = within(row).queryAllByRole("radio");
      if (first !== undefined) focused = await pressed(user, first);
    }
    return focused;
  },
};

async function chooseFirst(user: User): Promise<HTMLElement> {
  return pressed(user, screen.getAllByRole("radio")[0]);
}

async function tickFirst(user: User): Promise<HTMLElement> {
  return pressed(user, screen.getAllByRole("checkbox")[0]);
}

async function typeInto(user: User, field: HTMLElement, text: string): Promise<HTMLElement> {
  await user.type(field, text);
  return field;
}

async function pressed(user: User, control: HTMLElement | undefined): Promise<HTMLElement> {
  if (control === undefined) throw new Error("there is no such control");
  await user.click(control);
  return control;
}

function last(all: HTMLElement[]): HTMLElement {
  const one = all.at(-1);
  if (one === undefined) throw new Error("there is none");
  return one;
}

/** What follows the question, where a press that leads on arrives. */
const following: Step = { anchor: "what-follows", to: "question" };

function ask(kind: Kind): User {
  const question = Object.assign({}, examples[kind], { prompt: "<p>What happened?</p>" });
  render(
    <>
      <QuestionCard question={question} number={1} total={2} next={{ full: following, short: following }} />
      <div id={following.anchor} tabIndex={-1} />
    </>,
  );
  return userEvent.setup();
}

const attempts = () => progressStore.getState().record.attempts;
const mainButton = () => {
  const button = document.querySelector<HTMLButtonElement>("button[type=submit]");
  if (button === null) throw new Error("there is no main button");
  return button;
};
const expectOneCheck = () => {
  expect(attempts()).toHaveLength(1);
  expect(document.getElementById(following.anchor)).not.toHaveFocus();
  expect(screen.getByRole("status")).not.toBeEmptyDOMElement();
};

describe.each([...kinds])("%s", (kind) => {
  it("is checked once by a double click, which leads nowhere else", async () => {
    const user = ask(kind);
    await answers[kind](user);
    await user.dblClick(mainButton());
    expectOneCheck();
  });

  it("is checked once by Enter pressed twice, or held, on its button", async () => {
    const user = ask(kind);
    await answers[kind](user);
    mainButton().focus();
    await user.keyboard("{Enter}{Enter}");
    expectOneCheck();
    await user.keyboard("{Enter>3/}");
    expectOneCheck();
  });
});

describe("the main button", () => {
  it("is checked once by the space bar pressed twice", async () => {
    const user = ask("blank");
    await answers.blank(user);
    mainButton().focus();
    await user.keyboard("  ");
    expectOneCheck();
  });

  it("does not say that a wrong answer was just checked, where the same press has checked it", async () => {
    const user = ask("blank");
    await answers.blank(user);
    await user.dblClick(mainButton());
    const said = screen.getByRole("status").textContent;
    for (const keys of ["{Enter}", " "]) {
      await user.keyboard(keys);
      expect(screen.getByRole("status").textContent).toBe(said);
    }
  });

  it("counts a press from when it was made: a slow device hears of it late", async () => {
    const user = ask("blank");
    await answers.blank(user);
    await user.click(mainButton());
    const said = screen.getByRole("status").textContent;
    const soon = performance.now() + 200;
    await new Promise((passed) => setTimeout(passed, 600));
    const press = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 });
    Object.defineProperty(press, "timeStamp", { value: soon });
    fireEvent(mainButton(), press);
    expect(screen.getByRole("status").textContent).toBe(said);
  });

  it("leads on where no key and no finger presses it, as voice control does, after Enter in a field has checked", async () => {
    const user = ask("predict");
    const field = await answers.predict(user);
    field.focus();
    await user.keyboard("{Enter}");
    expectOneCheck();
    await new Promise((passed) => setTimeout(passed, 600));
    fireEvent.click(mainButton());
    expect(document.getElementById(following.anchor)).toHaveFocus();
  });
});

describe("what a press puts in the place of what was pressed", () => {
  it("is not pressed along by a double click: a line goes one place down, and no other comes up", async () => {
    const user = ask("order");
    const [first] = screen.getAllByRole("listitem");
    const [down] = screen.getAllByRole("button", { name: /^Move down/ });
    if (down === undefined) throw new Error("there is no such button");
    // Where the button was, the one of another line is now.
    fireEvent.click(down, { detail: 1 });
    const [instead] = screen.getAllByRole("button", { name: /^Move down/ });
    fireEvent.click(instead ?? document.body, { detail: 2 });
    expect(screen.getAllByRole("listitem")[1]).toBe(first);
    await new Promise((passed) => setTimeout(passed, 600));
    await user.click(instead ?? document.body);
    expect(screen.getAllByRole("listitem")[0]).toBe(first);
  });

  it("is not pressed along by a second tap in the same place, which phones do not number", async () => {
    const user = ask("order");
    await answers.order(user);
    const [first] = screen.getAllByRole("listitem");
    await new Promise((passed) => setTimeout(passed, 600));
    for (const _ of ["first", "second"]) {
      const [there] = screen.getAllByRole("button", { name: /^Move down/ });
      fireEvent.pointerDown(there ?? document.body, { pointerType: "touch" });
      fireEvent.click(there ?? document.body, { detail: 1, clientX: 100, clientY: 100 });
    }
    expect(screen.getAllByRole("listitem")[1]).toBe(first);
  });

  it("is not pressed along where a guess is kept: the way into the lesson comes in the place of its button", async () => {
    const user = userEvent.setup();
    render(<OpeningGuess question={examplePredict("before")} asks="What holds?" />);
    await user.click(screen.getAllByRole("radio")[0] ?? document.body);
    fireEvent.click(mainButton(), { detail: 1 });
    const followed = vi.fn((event: Event) => event.preventDefault());
    const onward = await screen.findByRole("link");
    onward.addEventListener("click", followed);
    fireEvent.click(onward, { detail: 2 });
    expect(followed).not.toHaveBeenCalled();
    await new Promise((passed) => setTimeout(passed, 600));
    fireEvent.click(onward, { detail: 1 });
    expect(followed).toHaveBeenCalledOnce();
  });

  it("can be pressed where it is the same: as often and as fast as one likes", async () => {
    const pressed = vi.fn();
    render(
      <button type="button" onClick={pressed}>
        More
      </button>,
    );
    await userEvent.setup().tripleClick(screen.getByRole("button"));
    expect(pressed).toHaveBeenCalledTimes(3);
  });

  it("can be pressed as fast where only its sign turns, as a seat's of the Council does with its vote", async () => {
    await new Promise((passed) => setTimeout(passed, 600));
    const turned = vi.fn();
    const seats = (position: "for" | "against" | "abstain") => [
      { name: "China", permanent: true, position } as const,
    ];
    const { rerender } = render(<LiveBoard seats={seats("for")} onTurn={turned} />);
    const seat = screen.getByRole("button", { name: "China" });
    for (const position of ["against", "abstain", "for"] as const) {
      // As a double click counts, or a finger.
      fireEvent.click(seat, { detail: 2 });
      rerender(<LiveBoard seats={seats(position)} onTurn={turned} />);
    }
    expect(turned).toHaveBeenCalledTimes(3);
  });
});

describe("Enter that is held", () => {
  it("does nothing more, but in a text of many lines, and as any other key", () => {
    render(
      <>
        <button type="button">Check</button>
        <input aria-label="line" />
        <textarea aria-label="text" />
      </>,
    );
    const goesOn = (element: HTMLElement, more: object) =>
      fireEvent.keyDown(element, { key: "Enter", ...more });
    const button = screen.getByRole("button");
    expect(goesOn(button, {})).toBe(true);
    expect(goesOn(button, { repeat: true })).toBe(false);
    expect(goesOn(screen.getByLabelText("line"), { repeat: true })).toBe(false);
    expect(goesOn(screen.getByLabelText("text"), { repeat: true })).toBe(true);
    expect(goesOn(button, { repeat: true, key: "a" })).toBe(true);
  });
});

describe("a field", () => {
  it.each(["blank", "scale", "choice", "choices", "sort", "highlight", "predict"] as const)(
    "of a %s only ever checks by Enter, and leads nowhere else",
    async (kind) => {
      const user = ask(kind);
      const field = await answers[kind](user);
      field.focus();
      await user.keyboard("{Enter}");
      expectOneCheck();
      await user.keyboard("{Enter}{Enter}");
      expectOneCheck();
    },
  );

  it.each(["blank", "explain"] as const)(
    "of a %s holds what is composed sign by sign, and checks nothing before it is done",
    async (kind) => {
      const user = ask(kind);
      const field = screen.getByRole("textbox");
      await user.click(field);
      fireEvent.compositionStart(field);
      for (const value of ["ㅇ", "아", "아호"]) {
        fireEvent.compositionUpdate(field, { data: value });
        fireEvent.input(field, { target: { value } });
        expect(field).toHaveValue(value);
      }
      fireEvent.keyDown(field, { key: "Enter", keyCode: 229, isComposing: true });
      fireEvent.compositionEnd(field, { data: "아호" });
      expect(field).toHaveValue("아호");
      expect(attempts()).toHaveLength(0);
      expect(screen.getByRole("status")).toBeEmptyDOMElement();
    },
  );
});

describe("a question's address", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
  });

  it("is passed on by the device's own means, where there are some, on the page of its lesson", async () => {
    const share = vi.fn(() => Promise.reject(new Error("closed")));
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { share }));
    history.replaceState(null, "", "/learn/module/lesson#other");
    const user = ask("blank");
    expect(screen.queryByRole("button", { name: /^Share this question/ })).toBeNull();
    await answers.blank(user);
    await user.click(mainButton());
    await user.click(screen.getByRole("button", { name: /^Share this question/ }));
    expect(share).toHaveBeenCalledExactlyOnceWith({ url: `${location.origin}/learn/module/lesson#example` });
  });

  it("is not offered where the question stands on another page", async () => {
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { share: vi.fn() }));
    history.replaceState(null, "", "/review");
    const user = ask("blank");
    await answers.blank(user);
    await user.click(mainButton());
    expect(screen.queryByRole("button", { name: /^Share this question/ })).toBeNull();
  });
});
