import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type OnePress, useOnePress } from "@/components/quiz/use-one-press";

const now = 10_000;
beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

/** A form with each sort of control, and what its press is told. */
function draw() {
  const given: { press: OnePress | null } = { press: null };
  function Form() {
    const press = useOnePress();
    given.press = press;
    return (
      <form {...press.handlers}>
        <input aria-label="field" />
        <textarea aria-label="text" />
        <button type="button">Check</button>
      </form>
    );
  }
  render(<Form />);
  const press = () => {
    if (given.press === null) throw new Error("no press");
    return given.press;
  };
  const button = screen.getByRole("button");
  return {
    press,
    button,
    field: screen.getByLabelText("field"),
    text: screen.getByLabelText("text"),
  };
}

/** A click that was made at that time, whenever the page hears of it. */
function pressAt(element: HTMLElement, at: number, detail = 1): void {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, detail });
  Object.defineProperty(click, "timeStamp", { value: at });
  fireEvent(element, click);
}

const enter = { key: "Enter", keyCode: 13 };

describe("a second press", () => {
  it("is the same press where it was made within half a second after that one has brought something", () => {
    const { press, button } = draw();
    expect(press().isRepeat()).toBe(false);
    press().done();
    pressAt(button, now + 499);
    expect(press().isRepeat()).toBe(true);
    pressAt(button, now + 500);
    expect(press().isRepeat()).toBe(false);
  });

  it.each<[string, (parts: ReturnType<typeof draw>) => void, boolean]>([
    ["Enter again", ({ button }) => void fireEvent.keyDown(button, enter), true],
    ["another key", ({ button }) => void fireEvent.keyDown(button, { key: "Tab", keyCode: 9 }), false],
    [
      "a letter of a word that is being put together",
      ({ field }) => void fireEvent.keyDown(field, { key: "a", keyCode: 229 }),
      true,
    ],
    [
      "a press of a mouse",
      ({ button }) => void fireEvent.pointerDown(button, { pointerType: "mouse" }),
      false,
    ],
    [
      "a press of a finger",
      ({ button }) => void fireEvent.pointerDown(button, { pointerType: "touch" }),
      true,
    ],
    ["the focus moving", ({ field }) => void fireEvent.focus(field), false],
  ])("is told from a new one after %s", (_, between, same) => {
    const parts = draw();
    parts.press().done();
    between(parts);
    expect(parts.press().isRepeat()).toBe(same);
  });
});

describe("a press from a field", () => {
  it("is Enter in a line of text, and neither on a button nor in many lines", () => {
    const { press, button, field, text } = draw();
    expect(press().isFromField()).toBe(false);
    fireEvent.keyDown(field, enter);
    expect(press().isFromField()).toBe(true);
    fireEvent.keyDown(button, enter);
    expect(press().isFromField()).toBe(false);
    fireEvent.keyDown(text, enter);
    expect(press().isFromField()).toBe(false);
    fireEvent.keyDown(field, { key: "a", keyCode: 65 });
    expect(press().isFromField()).toBe(false);
  });

  it("is none once something was pressed, nor where Enter only chooses a word", () => {
    const { press, button, field } = draw();
    fireEvent.keyDown(field, enter);
    fireEvent.pointerDown(button, { pointerType: "touch" });
    expect(press().isFromField()).toBe(false);
    fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(press().isFromField()).toBe(false);
  });
});

describe("a second click", () => {
  it("is the same press, although a mouse went down anew for it; a click of its own is another", () => {
    const { press, button } = draw();
    press().done();
    fireEvent.pointerDown(button, { pointerType: "mouse" });
    pressAt(button, now + 200, 1);
    expect(press().isRepeat()).toBe(false);
    pressAt(button, now + 300, 2);
    expect(press().isRepeat()).toBe(true);
  });
});
