import { expect, it, vi } from "vitest";
import { textsWindow } from "@/components/live/texts-window";

const text = { turn: 1, phone: "one", text: "It set limits." };

it("what a teacher ticks stays ticked, also where the list is drawn once more before the wall has it", () => {
  const there = document.implementation.createHTMLDocument();
  const show = vi.fn();
  const draw = textsWindow(Object.assign(Object.create(window), { document: there }), show);
  draw({ texts: [text], shown: [], turns: [1] });
  const box = there.querySelector("input");
  if (box === null) throw new Error("no box");
  box.click();
  draw({ texts: [text], shown: [], turns: [1] });
  expect(box.checked).toBe(true);
  draw({ texts: [text], shown: [text], turns: [1] });
  box.click();
  draw({ texts: [text], shown: [text], turns: [1] });
  expect(box.checked).toBe(false);
  draw({ texts: [text], shown: [], turns: [1] });
  expect(show.mock.calls).toEqual([
    [text, true],
    [text, false],
  ]);
  // From then on the wall alone says it, as after the page is loaded again.
  draw({ texts: [text], shown: [text], turns: [1] });
  expect(box.checked).toBe(true);
});

it("says of every text to which asking it is, also of those that came while there was one", () => {
  const there = document.implementation.createHTMLDocument();
  const draw = textsWindow(Object.assign(Object.create(window), { document: there }), vi.fn());
  const said = () =>
    [...there.querySelectorAll("li")].map(
      (row) => row.querySelector<HTMLElement>("p:not([hidden])")?.textContent,
    );
  draw({ texts: [text], shown: [], turns: [1] });
  expect(said()).toEqual(["It set limits."]);
  const again = { turn: 2, phone: "one", text: "It asked for proof." };
  draw({ texts: [text, again], shown: [], turns: [1, 2] });
  expect(said()).toEqual(["First", "Now"]);
});
