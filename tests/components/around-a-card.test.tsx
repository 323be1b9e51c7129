import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { getHost, giveHost } from "@/components/host/host";
import { progressStore } from "@/components/progress/progress-store";
import { QuestionCard } from "@/components/quiz/question-card";
import { settings, type Tries } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { lessonKey, questionKey } from "@/lib/quiz/names";
import type { Onward, Step } from "@/lib/quiz/onward";
import type { Question } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleExplain,
  exampleMatch,
  examplePredict,
} from "../unit/quiz/example-question";

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

  it("leads to itself by its number, back to the text beside it, and from a wrong row while it is open", () => {
    const look = { full: "p-3", short: "p-4" };
    const linkIn = (container: HTMLElement) => container.querySelector(".question-number > a");
    const id = exampleChoice.id;
    expect(linkIn(card(exampleChoice))).toHaveAttribute("href", `#${id}`);
    expect(linkIn(card(exampleChoice, { link: "/north/first.html#asked" }))).toHaveAttribute(
      "href",
      "/north/first.html#asked",
    );
    // A word stands in no lesson.
    expect(linkIn(card(exampleChoice, { link: null }))).not.toHaveAttribute("href");
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

describe("a card of an assignment", () => {
  const lesson = lessonKey({ module: "module", slug: "lesson" });
  const set = (tries: Tries) =>
    progressStore.change((all) => writeSetting(all, settings.tries(lesson), tries, 1));
  const check = async (choice: string) => {
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: choice }));
    await user.click(screen.getByRole("button", { name: "Check answer" }));
  };
  const together = [
    { question: questionKey(exampleChoice), rev: 1 },
    { question: questionKey({ module: "module", id: "other" }), rev: 1 },
  ];

  it("holds its verdict back until all that stand together are answered", async () => {
    set("held");
    card(exampleChoice, { together });
    await check("blocked");
    expect(document.body).toHaveTextContent(/Your answer is kept/);
    expect(document.body).not.toHaveTextContent(/Not this one/);
    cleanup();
    card(exampleChoice, { together: together.slice(0, 1) });
    expect(document.body).toHaveTextContent(/Not this one\./);
    cleanup();
    card(exampleChoice);
    expect(document.body).not.toHaveTextContent(/Your answer is kept/);
  });

  it("allows as many tries as that says, and in a review as many as the lesson", async () => {
    set(1);
    card(exampleChoice);
    await check("blocked");
    expect(screen.queryByRole("button", { name: "Check answer" })).toBeNull();
    cleanup();
    progressStore.clear();
    set(1);
    card(exampleChoice, { where: "review", onward: { label: "Go on", go: () => {} } });
    await check("blocked");
    expect(document.body).toHaveTextContent("You may try once more.");
    expect(progressStore.getState().record.attempts).toMatchObject([{ where: "review" }]);
  });

  it("is never held back in a review, nor where it is not scored", async () => {
    set("held");
    card(exampleChoice, { together, where: "review", onward: { label: "Go on", go: () => {} } });
    await check("blocked");
    expect(document.body).toHaveTextContent(/Not this one\./);
    cleanup();
    card(exampleExplain, { together });
    await userEvent.setup().type(screen.getByRole("textbox"), "Mine.");
    await userEvent.setup().click(screen.getByRole("button", { name: /^Compare/ }));
    expect(document.body).toHaveTextContent("A model answer");
  });
});

describe("an answer that was checked", () => {
  it("has its verdict brought into view, which nothing else is", async () => {
    const seen: [string, unknown][] = [];
    Element.prototype.scrollIntoView = function (how) {
      seen.push([this.id, how]);
    };
    const user = userEvent.setup();
    card(exampleChoice);
    await user.click(screen.getByRole("button", { name: "Check answer" }));
    expect(seen).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    await user.click(screen.getByRole("button", { name: "Check answer" }));
    await waitFor(() => expect(seen).toEqual([["example-status", { block: "nearest" }]]));
  });

  it("leads on neither by the same press nor from a field", async () => {
    vi.spyOn(performance, "now").mockReturnValue(5_000);
    const go = vi.fn();
    const user = userEvent.setup();
    card(exampleBlank, { onward: { label: "Go on", go } });
    const field = screen.getByRole("textbox");
    await user.type(field, "9{Enter}{Enter}");
    expect(go).not.toHaveBeenCalled();
    vi.mocked(performance.now).mockReturnValue(9_000);
    await user.type(field, "{Enter}");
    expect(go).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Answer as new" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(go).toHaveBeenCalledTimes(1);
  });

  it("says once that the same is checked again, and only by a press of its own", async () => {
    vi.spyOn(performance, "now").mockReturnValue(5_000);
    const user = userEvent.setup();
    card(exampleBlank);
    await user.type(screen.getByRole("textbox"), "8{Enter}{Enter}");
    expect(document.body).not.toHaveTextContent("you have just checked");
    expect(screen.getAllByText("eight why")).toHaveLength(1);
    vi.mocked(performance.now).mockReturnValue(9_000);
    await user.type(screen.getByRole("textbox"), "{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("you have just checked");
  });

  it("leads from a wrong row back to the text while there is another try", async () => {
    const user = userEvent.setup();
    const container = card({ ...exampleMatch, look: { full: "p-3", short: "p-4" } });
    for (const name of ["council", "china"])
      await user.selectOptions(screen.getByRole("combobox", { name }), "war");
    await user.click(screen.getByRole("button", { name: "Check answer" }));
    const links = () => container.querySelectorAll("li .question-look").length;
    expect(links()).toBe(4);
    await user.click(screen.getByRole("button", { name: "Show the answer" }));
    expect(links()).toBe(0);
  });

  it("is passed on by the device's own means on the page of its lesson, where there are some", async () => {
    const share = vi.fn(async () => {});
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { share }));
    history.replaceState(null, "", "/learn/module/lesson#other");
    const { user } = await answered(exampleChoice);
    await user.click(screen.getByRole("button", { name: /^Share this question/ }));
    expect(share).toHaveBeenCalledExactlyOnceWith({ url: `${location.origin}/learn/module/lesson#example` });
    cleanup();
    history.replaceState(null, "", "/review");
    card(exampleChoice);
    expect(screen.queryByRole("button", { name: /^Share this question/ })).toBeNull();
    vi.unstubAllGlobals();
    cleanup();
    history.replaceState(null, "", "/learn/module/lesson");
    card(exampleChoice);
    expect(screen.queryByRole("button", { name: /^Share this question/ })).toBeNull();
  });

  it("keeps how sure one was while it is changed", async () => {
    progressStore.change((all) => writeSetting(all, settings.askConfidence, true, 1));
    const user = userEvent.setup();
    card({ ...exampleChoice, hints: ["A hint."] });
    await user.click(screen.getByRole("radio", { name: "Sure" }));
    await user.click(screen.getByRole("radio", { name: "blocked" }));
    expect(screen.getByRole("radio", { name: "Sure" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Check answer" }));
    expect(progressStore.getState().record.attempts).toMatchObject([{ confidence: "sure" }]);
  });

  it("of own words is still open to be changed, and then to be compared anew", async () => {
    const user = userEvent.setup();
    card(exampleExplain);
    await user.type(screen.getByRole("textbox"), "Mine.");
    await user.click(screen.getByRole("button", { name: /^Compare/ }));
    expect(screen.getByRole("button", { name: "Next question" })).toBeInTheDocument();
    await user.type(screen.getByRole("textbox"), " More.");
    expect(screen.getByRole("button", { name: /^Compare/ })).toBeInTheDocument();
    expect(document.body).toHaveTextContent("A model answer");
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
