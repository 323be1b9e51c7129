import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type OnePress, useOnePress } from "@/components/quiz/use-one-press";

let now = 10_000;
beforeEach(() => {
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

/** A form with each sort of control, and what its press is told. */
function draw() {
  const clicked = vi.fn();
  const given: { press: OnePress | null } = { press: null };
  function Form() {
    const press = useOnePress();
    given.press = press;
    return (
      <form {...press.handlers}>
        <input aria-label="field" />
        <textarea aria-label="text" />
        <button type="button" onClick={clicked}>
          Check
        </button>
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
    clicked,
    button,
    field: screen.getByLabelText("field"),
    text: screen.getByLabelText("text"),
  };
}

const enter = { key: "Enter", keyCode: 13 };

describe("a second press", () => {
  it("is the same press for half a second after it has brought something", () => {
    const { press } = draw();
    expect(press().isRepeat()).toBe(false);
    press().done();
    expect(press().isRepeat()).toBe(true);
    now += 499;
    expect(press().isRepeat()).toBe(true);
    now += 1;
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

describe("Enter that is held", () => {
  it("does nothing more but in a text of many lines", () => {
    const { button, field, text } = draw();
    const goesOn = (element: HTMLElement, more: object) => fireEvent.keyDown(element, { ...enter, ...more });
    expect(goesOn(button, {})).toBe(true);
    expect(goesOn(button, { repeat: true })).toBe(false);
    expect(goesOn(field, { repeat: true })).toBe(false);
    expect(goesOn(text, { repeat: true })).toBe(true);
    expect(goesOn(button, { repeat: true, key: "a", keyCode: 65 })).toBe(true);
  });
});

describe("a second click", () => {
  it("is not meant for what the verdict pushed under the pointer between the two", () => {
    const { press, button, clicked } = draw();
    const click = (detail: number) => fireEvent.click(button, { detail });
    expect(click(1)).toBe(true);
    expect(click(2)).toBe(true);
    expect(clicked).toHaveBeenCalledTimes(2);
    press().done();
    expect(click(2)).toBe(false);
    expect(click(1)).toBe(true);
    expect(clicked).toHaveBeenCalledTimes(3);
    now += 500;
    expect(click(2)).toBe(true);
    expect(clicked).toHaveBeenCalledTimes(4);
  });
});
