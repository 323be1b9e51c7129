import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProjectorKeys } from "@/components/teach/projector-keys";

function slide(id: string): string {
  return `<section class="projector-slide" id="${id}" tabindex="-1"><div class="slide-body"><details><summary>Show</summary><p class="slide-key">Key</p></details></div><a href="#x">Next</a></section>`;
}

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement("div");
  page.innerHTML = `${slide("one")}${slide("two")}<div id="all" tabindex="-1"></div>`;
  document.body.append(page);
  location.hash = "";
  render(<ProjectorKeys overview="all" />);
});
afterEach(() => page.remove());

const press = (key: string, on: Element = document.body, more: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
const isOpen = (id: string) => page.querySelector(`#${id} details`)?.hasAttribute("open") === true;

describe("the keys of the questions on the wall", () => {
  it("turn to the next and the previous, and stay at the first and the last", () => {
    press("ArrowRight");
    expect(location.hash).toBe("#one");
    press("ArrowRight");
    press("ArrowRight");
    expect(location.hash).toBe("#two");
    press("ArrowLeft");
    press("ArrowLeft");
    expect(location.hash).toBe("#one");
  });

  it("lead on with one key, as a presenter's remote has: to the answer, then to the next question", () => {
    location.hash = "one";
    press("PageDown");
    expect([location.hash, isOpen("one")]).toEqual(["#one", true]);
    press("PageDown");
    expect(location.hash).toBe("#two");
    press("PageUp");
    expect(location.hash).toBe("#one");
  });

  it("begin and make the screen dark as a remote's other buttons ask, and the next press shows the question again", async () => {
    const user = userEvent.setup();
    press("F5");
    expect(location.hash).toBe("#one");
    await waitFor(() => expect(page.querySelector("#one")).toHaveFocus());
    for (const key of [".", "b"]) {
      press(key);
      const cover = await screen.findByRole("button", { name: "Show the question again" });
      expect(cover).toHaveFocus();
      press("PageDown", cover);
      await waitFor(() =>
        expect(screen.queryByRole("button", { name: "Show the question again" })).toBeNull(),
      );
      expect([location.hash, isOpen("one")]).toEqual(["#one", false]);
    }
    await user.click(screen.getByRole("button", { name: "Dark" }));
    await user.click(screen.getByRole("button", { name: "Show the question again" }));
    expect(screen.queryByRole("button", { name: "Show the question again" })).toBeNull();
    expect(isOpen("one")).toBe(false);
  });

  it("run a clock only where somebody starts it", async () => {
    const user = userEvent.setup();
    expect(screen.queryByRole("timer")).toBeNull();
    await user.click(screen.getByRole("button", { name: "2 min" }));
    expect(screen.getByRole("timer")).toHaveTextContent("2:00");
    // The clock is put right by a day, and the next tick comes.
    vi.setSystemTime(Date.now() + 86_400_000);
    await waitFor(() => expect(screen.getByRole("timer")).toHaveTextContent(/^1:5\d/));
    vi.useRealTimers();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(screen.queryByRole("timer")).toBeNull();
  });

  it("show and hide the answer of the question that is shown", () => {
    location.hash = "two";
    press(" ");
    expect(isOpen("two")).toBe(true);
    expect(isOpen("one")).toBe(false);
    press(" ");
    expect(isOpen("two")).toBe(false);
  });

  it("leave the space bar to a control that has the focus", () => {
    location.hash = "two";
    for (const control of page.querySelectorAll("#two summary, #two a")) press(" ", control);
    expect(isOpen("two")).toBe(false);
  });

  it("leave what is typed into a field to the field", () => {
    location.hash = "one";
    const field = document.createElement("input");
    page.append(field);
    for (const key of ["b", ".", "ArrowRight", " "]) press(key, field);
    expect(location.hash).toBe("#one");
    expect(screen.queryByRole("button", { name: "Show the question again" })).toBeNull();
  });

  it("leave keys pressed together with others to the browser", () => {
    location.hash = "one";
    press("ArrowRight", document.body, { altKey: true });
    expect(location.hash).toBe("#one");
  });

  it("lead back to the list, where the space bar scrolls", () => {
    location.hash = "one";
    press("Escape");
    expect(location.hash).toBe("#all");
    expect(press(" ")).toBe(true);
  });

  it("hide the answer and give the focus on when the question changes", () => {
    location.hash = "one";
    press(" ");
    location.hash = "two";
    dispatchEvent(new Event("hashchange"));
    expect(isOpen("one")).toBe(false);
    expect(document.activeElement?.id).toBe("two");
  });
});
