import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { getHost, giveHost } from "@/components/host/host";
import { QuestionCard } from "@/components/quiz/question-card";
import type { Onward, Step } from "@/lib/quiz/onward";
import type { Question } from "@/lib/quiz/question";
import { exampleChoice, exampleExplain, examplePredict } from "../unit/quiz/example-question";

const ordinary = getHost();
afterEach(() => {
  giveHost(ordinary);
  vi.restoreAllMocks();
});

const step = (to: Step["to"], anchor: string = to): Step => ({ to, anchor });

function card(question: Question, more: Partial<Parameters<typeof QuestionCard>[0]> = {}) {
  const next: Onward = { full: step("question"), short: step("question") };
  const asked = Object.assign({}, question, { prompt: "<p>What happened?</p>" });
  const { container } = render(<QuestionCard question={asked} number={2} total={5} next={next} {...more} />);
  return container;
}

/** Answers the example rightly, so that its main button leads on. */
async function answered(question: Question, more: Partial<Parameters<typeof QuestionCard>[0]> = {}) {
  const user = userEvent.setup();
  const container = card(question, more);
  await user.click(screen.getByRole("radio", { name: "adopted" }));
  await user.click(screen.getByRole("button", { name: "Check answer" }));
  return {
    user,
    container,
    main: screen.getByRole("button", { name: /^(Next question|Read on|To the end)/ }),
  };
}

describe("a card", () => {
  it("is a part of the page by its number, which is its address", () => {
    card(exampleChoice);
    const region = screen.getByRole("region", { name: "Question 2 of 5" });
    expect(region).toHaveAttribute("id", "example");
    expect(region).toHaveAttribute("tabindex", "-1");
    expect(region.dataset).toMatchObject({ question: "example", kind: "choice" });
    expect(screen.getByRole("link", { name: "Question 2 of 5" })).toHaveAttribute("href", "#example");
    expect(screen.getByRole("link", { name: "Question 2 of 5" })).toHaveAttribute(
      "title",
      "Link to this question",
    );
    expect(screen.getByRole("group", { name: "What happened?" })).toBeInTheDocument();
    expect(region).not.toHaveTextContent("not scored");
  });

  it("says what to do: what its kind says, or its page, or its host of own words", () => {
    const instruction = (container: HTMLElement) =>
      container.querySelector(".question-instruction")?.textContent;
    expect(instruction(card(exampleChoice))).toBe("Choose one answer.");
    expect(instruction(card(exampleChoice, { instruction: "Guess." }))).toBe("Guess.");
    expect(instruction(card(exampleExplain))).toMatch(/^Write in your own words\./);
    expect(instruction(card(examplePredict("after")))).toMatch(
      /^Choose again, now that you have read the text/,
    );
    giveHost({ ...ordinary, ownWords: "Your text goes to your teacher." });
    expect(instruction(card(exampleExplain))).toBe("Your text goes to your teacher.");
    expect(instruction(card(exampleChoice))).toBe("Choose one answer.");
  });

  it("says that it is not scored where it is not", () => {
    expect(card(exampleExplain).querySelector(".question-number")).toHaveTextContent(
      "Question 2 of 5 – not scored",
    );
  });

  it("leads back to the text from its number, and from a wrong row while it is open", () => {
    const look = { full: "p-3", short: "p-4" };
    const hrefs = (container: HTMLElement) =>
      [...container.querySelectorAll(".question-look")].map((link) => link.getAttribute("href"));
    expect(hrefs(card({ ...exampleChoice, look }))).toEqual(["#p-3", "#p-4"]);
    expect(hrefs(card({ ...exampleChoice, look }, { page: "/north/first.html" }))).toEqual([
      "/north/first.html#p-3",
      "/north/first.html#p-4",
    ]);
    expect(hrefs(card(exampleChoice))).toEqual([]);
  });
});

describe("the way on from a card", () => {
  it("is called by what comes, in each version where they differ", async () => {
    const { main } = await answered(exampleChoice, { next: { full: step("text"), short: step("end") } });
    expect([
      main.querySelector(".in-full")?.textContent,
      main.querySelector(".in-short")?.textContent,
    ]).toEqual(["Read on", "To the end of the lesson"]);
  });

  it("is called once where they do not, and the end where nothing comes", async () => {
    const { main } = await answered(exampleChoice);
    expect(main.innerHTML).toBe("Next question");
    const last = card(Object.assign({}, exampleChoice), { next: null });
    expect(last.querySelector(".ui-primary")?.textContent).toBe("To the end of the lesson");
  });

  it("leads to what has a place on the page, and gives it the focus", async () => {
    for (const [name, at] of [
      ["hidden", 0],
      ["shown", 1],
    ] as const) {
      const place = document.createElement("div");
      place.id = name;
      place.tabIndex = -1;
      document.body.append(place);
      const list = document.createElement("div").getClientRects();
      place.getClientRects = () => Object.assign(Object.create(list), { length: at });
      place.scrollIntoView = vi.fn();
    }
    const { user, main } = await answered(exampleChoice, {
      next: { full: step("question", "hidden"), short: step("question", "shown") },
    });
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 5_000);
    await user.click(main);
    expect(document.activeElement?.id).toBe("shown");
    expect(document.getElementById("shown")?.scrollIntoView).toHaveBeenCalledExactlyOnceWith();
    expect(document.getElementById("hidden")?.scrollIntoView).not.toHaveBeenCalled();
    for (const name of ["hidden", "shown"]) document.getElementById(name)?.remove();
  });
});

describe("something wrong in a question", () => {
  const copied = (works: boolean) => {
    document.execCommand = () => false;
    const writeText = vi.spyOn(navigator.clipboard, "writeText");
    return works ? writeText.mockResolvedValue() : writeText.mockRejectedValue(new Error("not allowed"));
  };

  it("is told in a note with the answer, which can be changed and copied", async () => {
    const { user } = await answered(exampleChoice);
    const writeText = copied(true);
    await user.click(screen.getByRole("button", { name: "Something wrong here?" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /^A note to copy/ });
    await waitFor(() => expect(field).toHaveFocus());
    for (const said of ["What happened?", "My answer: adopted", "module/example, 1"])
      expect(field.value).toContain(said);
    await user.type(field, " It is Tuesday.");
    await user.click(screen.getByRole("button", { name: "Copy the note" }));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/ It is Tuesday\.$/));
    expect(await screen.findByText("The note is copied.")).toBeInTheDocument();
  });

  it("is marked to be copied by hand where the browser copies nothing", async () => {
    const { user } = await answered(exampleChoice);
    copied(false);
    await user.click(screen.getByRole("button", { name: "Something wrong here?" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /^A note to copy/ });
    await user.click(screen.getByRole("button", { name: "Copy the note" }));
    expect(await screen.findByText(/copy it by hand/)).toBeInTheDocument();
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });
});
