import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
// Loaded before the first test, as it takes a while: pages load it when they need it.
import "@/components/own/lesson-reader";
import { AssignmentDesk } from "@/components/assignment/assignment-desk";
import { HandInPanel } from "@/components/assignment/hand-in-panel";
import { type OwnQuestions, readOwnQuestions } from "@/components/own/own-questions";
import { progressStore } from "@/components/progress/progress-store";
import { writeTypedCode } from "@/lib/assignment/assignment";
import { unpackOwnAnswers } from "@/lib/assignment/hand-in";
import { ownAskedOf } from "@/lib/assignment/own-asked";
import type { TeacherKey } from "@/lib/assignment/seal";
import { findCodes, openCode } from "@/lib/class/find-codes";
import { webSuite } from "@/lib/crypto/web-suite";
import { packLesson } from "@/lib/own/lesson-code";
import { addAttempt } from "@/lib/progress/progress";
import { ownText } from "../unit/assignment/own-text";
import { assignment, editions, linkOf, module, rows } from "./small-assignment";

beforeEach(() => history.replaceState(null, "", "/a"));

function openPage(link: string) {
  history.replaceState(null, "", `/a#${link}`);
  const user = userEvent.setup();
  render(<AssignmentDesk modules={[module]} editions={rows} />);
  return user;
}

function answer(id: string, response: Record<string, string | string[]>, verdict: "right" | "wrong") {
  progressStore.change((all) =>
    addAttempt(all, {
      id: `${id}-${verdict}`,
      question: `module/${id}`,
      rev: 1,
      round: 1,
      kind: "choice",
      response,
      verdict,
      score: verdict === "right" ? 1 : 0,
      hints: 0,
      at: 1,
      where: "lesson",
    }),
  );
}

const code = () => screen.getByLabelText<HTMLTextAreaElement>("The code").value;

async function handedIn(keys: TeacherKey[] = []) {
  const [found] = findCodes(code());
  const opened = found === undefined ? null : await openCode(found, keys, editions);
  if (!opened?.ok) throw new Error("no hand-in");
  return opened.handIn;
}

describe("an assignment with questions of the teacher's own", () => {
  const own = packLesson(ownText);
  const asking = (code: string | null) => linkOf({ own: { ...ownAskedOf(own, 3), code } });

  it("leads to them after the lessons and hands in what was answered there", async () => {
    const user = openPage(asking(own));
    const way = await screen.findByRole("link", { name: "Begin: Our town council" }, { timeout: 10_000 });
    expect(way.getAttribute("href")).toContain(`lesson#${own}`);
    const questions = readOwnQuestions(own);
    const first = questions?.desk.questions[0];
    const shape = questions?.shapes[0];
    if (first === undefined || shape === undefined) throw new Error("no questions");
    progressStore.change((all) =>
      addAttempt(all, {
        id: "own-1",
        question: first.question,
        rev: first.rev,
        round: 1,
        kind: "choice",
        response: { choice: shape.parts[0] ?? "" },
        verdict: "right",
        score: 1,
        hints: 0,
        at: 1,
        where: "lesson",
      }),
    );
    await user.type(screen.getByLabelText("Your code word"), "red-fox");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByLabelText("The code");
    const { own: packed } = await handedIn();
    if (packed === undefined) throw new Error("nothing of one's own");
    expect(unpackOwnAnswers(packed, questions?.shapes ?? [])?.answers[shape.id]).toMatchObject({
      first: "right",
    });
  });

  it("asks them alone, and hands them in", async () => {
    const user = openPage(linkOf({ lessons: [], own: ownAskedOf(own, 3) }));
    expect(
      await screen.findByRole("link", { name: "Begin: Our town council" }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Begin: The veto issue" })).toBeNull();
    expect(screen.getByText("0 of 3 questions answered")).toBeInTheDocument();
    await user.type(screen.getByLabelText("Your code word"), "red-fox");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByLabelText("The code");
    expect(await handedIn()).toMatchObject({ lessons: [], answers: {} });
  });

  it("lists them at their places, each leading to where it stands", async () => {
    openPage(linkOf({ asked: ["claims", "agenda"], own: ownAskedOf(own, 3, [0, 2, 4]) }));
    const first = await screen.findByRole("link", { name: "Who decides in our town?" }, { timeout: 10_000 });
    expect(first.getAttribute("href")).toContain(`lesson#${own}.who-decides`);
    const numbers = [...document.querySelectorAll(".assignment-asked .answer-number")];
    expect(numbers.map(({ textContent }) => textContent)).toEqual(["Q1", "6.2", "Q2", "6.1", "Q3"]);
    const [lesson] = document.querySelectorAll(".assignment-lessons > li");
    expect(lesson).toHaveTextContent("Our town council");
  });

  it("says of them that no one but the teacher checked them", async () => {
    openPage(asking(own));
    const way = await screen.findByRole("link", { name: "Begin: Our town council" }, { timeout: 10_000 });
    expect(way.closest("li")).toHaveTextContent(/Written by your teacher, not checked by this site/);
    const site = screen.getByRole("link", { name: "Begin: The veto issue" });
    expect(site.closest("li")).not.toHaveTextContent(/Written by your teacher/);
  });

  it("are handed in also by whoever presses before they are read", async () => {
    const user = userEvent.setup();
    const panel = (questions: OwnQuestions | null) => (
      <HandInPanel
        assignment={{ ...assignment, own: ownAskedOf(own, 3) }}
        id="0123456789abcdef"
        module={module}
        lessons={module.lessons}
        own={questions}
        reading={questions === null}
        rows={rows}
      />
    );
    const { rerender } = render(panel(null));
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    expect(
      screen.getByText("One moment: your teacher’s own questions are being opened."),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText("The code")).toBeNull();
    rerender(panel(readOwnQuestions(own)));
    await screen.findByLabelText("The code");
    expect((await handedIn()).own).toBeDefined();
  });

  it("says so where the code leaves them out", async () => {
    openPage(asking(null));
    expect(
      await screen.findByText(/3 questions of your teacher’s own are not in this code/),
    ).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Begin: The veto issue" })).toBeInTheDocument();
  });
});

describe("the page of an assignment", () => {
  it("says what is asked, by when on both clocks, and how", async () => {
    openPage(linkOf());
    expect(await screen.findByRole("heading", { name: "Class 10b" })).toBeInTheDocument();
    expect(screen.getByText("Write down two words.")).toBeInTheDocument();
    expect(screen.getByText(/26 November 2026.*18:00.*UTC\+1/)).toBeInTheDocument();
    expect(screen.getByText(/You may try each question once/)).toBeInTheDocument();
    expect(screen.getByText(/not sealed: whoever sees/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Begin: The veto issue" })).toBeInTheDocument();
    expect(screen.queryByText("The response")).toBeNull();
  });

  it("leads into the lesson with the assignment's settings", async () => {
    const user = openPage(linkOf({ reasons: "at-end", confidence: true }));
    const begin = await screen.findByRole("link", { name: "Begin: The veto issue" });
    expect(begin).toHaveAttribute("href", "/learn/module/veto");
    begin.addEventListener("click", (event) => event.preventDefault());
    await user.click(begin);
    const { settings } = progressStore.getState().record;
    expect(settings["for/module/veto"]?.value).toMatch(/^For Class 10b, by Thursday/);
    expect(settings["tries/module/veto"]?.value).toBe("held");
    expect(settings.askConfidence?.value).toBe(true);
  });

  it("names the questions that are asked, in their order, leads to each, and counts no others", async () => {
    answer("agenda", { choice: "blocked" }, "right");
    answer("claims", {}, "right");
    const user = openPage(linkOf({ asked: ["why", "agenda"], reasons: "at-end" }));
    expect(await screen.findByText(/2 questions are asked, of 3 in the lessons/)).toBeInTheDocument();
    const asked = within(
      screen.getByRole("heading", { name: "Which questions" }).parentElement ?? document.body,
    )
      .getAllByRole("link")
      .map((link) => [link.textContent, link.getAttribute("href")]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ["Prompt of why?", "/learn/module/veto#why"],
        ["Prompt of agenda?", "/learn/module/veto#agenda"],
      ]),
    );
    expect(asked.flat()).not.toContain("Prompt of claims?");
    expect(screen.getByText("1 of 2 questions answered")).toBeInTheDocument();
    const way = screen.getByRole("link", { name: "Prompt of why?" });
    way.addEventListener("click", (event) => event.preventDefault());
    await user.click(way);
    const { settings } = progressStore.getState().record;
    expect(settings["for/module/veto"]?.value).toMatch(/It asks questions 3, 1\.$/);
    expect(settings["asked/module/veto"]?.value).toBe("why agenda");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    expect(Object.keys((await handedIn()).answers)).toEqual(["agenda"]);
  });

  it.each([
    ["", /opens an assignment/],
    ["hello", /not made for these lessons/],
    ["3ABCDEFGHJKMNPQRST", /newer version/],
    ["UCH1000", /what a student hands in/],
  ])("says what to do about the link “%s”", async (link, expected) => {
    openPage(link);
    expect(await screen.findByText(expected)).toBeInTheDocument();
    expect(screen.getByLabelText("Code of the assignment")).toBeEnabled();
  });

  it("says so where a link was cut short", async () => {
    openPage(linkOf().slice(0, -2));
    expect(await screen.findByText(/wrong or missing/)).toBeInTheDocument();
  });

  it("opens a typed code, in small letters and with spaces too", async () => {
    const user = openPage("");
    const typed = writeTypedCode(assignment, editions).toLowerCase().replace(/-/g, " ");
    await user.type(screen.getByLabelText("Code of the assignment"), typed);
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(await screen.findByRole("link", { name: "Begin: The veto issue" })).toBeInTheDocument();
    expect(within(screen.getByText("Opened: Assignment.")).getByText(/Opened/)).toBeInTheDocument();
  });
});

describe("handing in", () => {
  it("shows in words what the code holds, and makes it in one press", async () => {
    answer("agenda", { choice: "blocked" }, "wrong");
    const user = openPage(linkOf());
    await user.type(await screen.findByLabelText("Your code word"), "Blue Heron 17");
    expect(screen.getByText("Your code word: blue-heron-17.")).toBeInTheDocument();
    expect(screen.getByText(/For 1 of 3 questions/)).toBeInTheDocument();
    expect(screen.getByText(/First answer: blocked. Not right/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    const handIn = await handedIn();
    expect(handIn).toMatchObject({ codeWord: "blue-heron-17", turn: 1, lessons: ["veto"], texts: {} });
    expect(handIn.answers).toEqual({
      agenda: { response: { choice: "blocked" }, first: "wrong", end: "open", confidence: null },
    });
  });

  it("keeps the device's number and counts on, so that a later hand-in takes the place of the first", async () => {
    const user = openPage(linkOf());
    await user.click(await screen.findByRole("button", { name: "Make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    const first = await handedIn();
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByText(/number 2/);
    expect(await handedIn()).toMatchObject({ nonce: first.nonce, turn: 2 });
  });

  it("adds what was written only where the student ticks it", async () => {
    answer("why", { text: "It weighs evidence." }, "right");
    progressStore.change((all) =>
      addAttempt(all, {
        id: "w",
        question: "module/why",
        rev: 1,
        round: 1,
        kind: "explain",
        response: { text: "It weighs evidence.", met: [] },
        verdict: "noted",
        score: 0,
        hints: 0,
        at: 2,
        where: "lesson",
      }),
    );
    const user = openPage(linkOf());
    await user.click(await screen.findByRole("button", { name: "Make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    expect((await handedIn()).texts).toEqual({});
    await user.click(screen.getByRole("checkbox", { name: /own words/ }));
    expect(screen.getByText(/Your words: It weighs evidence/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await waitFor(async () => expect((await handedIn()).texts).toEqual({ why: "It weighs evidence." }));
  });

  it("seals the code to the teacher's key", async () => {
    const key = await webSuite.createKeys();
    const user = openPage(linkOf({ key: key.x }));
    await user.click(await screen.findByRole("button", { name: "Make the code" }));
    await screen.findByText(/Only the teacher who made the assignment can read it/);
    expect(code()).toMatch(/^UCS2/);
    expect(await handedIn([key])).toMatchObject({ lessons: ["veto"] });
  });

  it("hands in with one press where a class box collects, and keeps the code for another way", async () => {
    const key = await webSuite.createKeys();
    const sent: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      sent.push(new URL(address).pathname);
      return Response.json({ kept: true }, { status: 201 });
    });
    const user = openPage(linkOf({ key: key.x, collects: true }));
    await user.click(await screen.findByRole("button", { name: "Hand in" }));
    expect(
      await screen.findByText(/^Received, \d\d:\d\d\.$/, undefined, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(sent).toEqual([expect.stringMatching(/^\/box\/[0-9a-f]{32}\/letters\/[0-9a-f]{32}$/)]);
    expect(await handedIn([key])).toMatchObject({ lessons: ["veto"] });
    vi.unstubAllGlobals();
  });

  it("gives the code where the box takes nothing more", async () => {
    const key = await webSuite.createKeys();
    vi.stubGlobal("fetch", async () => Response.json({ refused: "closed" }, { status: 410 }));
    const user = openPage(linkOf({ key: key.x, collects: true }));
    await user.click(await screen.findByRole("button", { name: "Hand in" }));
    expect(
      await screen.findByText(/The class box is closed/, undefined, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText("The code")).toBeVisible();
    vi.unstubAllGlobals();
  });

  it("says what is wrong with a code word that is too long, and makes nothing", async () => {
    const user = openPage(linkOf());
    await user.type(await screen.findByLabelText("Your code word"), "a-word-of-more-than-16-letters");
    expect(screen.getByLabelText("Your code word")).toHaveAccessibleDescription(/too long/);
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    expect(screen.queryByLabelText("The code")).toBeNull();
  });

  it("asks who it is where another code word comes from the device, before anything is made", async () => {
    const user = openPage(linkOf());
    const field = await screen.findByLabelText("Your code word");
    await user.type(field, "blue-heron");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    await user.clear(field);
    await user.type(field, "red-fox");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    expect(
      await screen.findByText(/“blue-heron” handed this in before.*Another student\? Finish and clear first/),
    ).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /Finish and clear/ })).toHaveAttribute("href", "/progress");
    expect(screen.queryByLabelText("The code")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Same student: make the code" }));
    await screen.findByRole("button", { name: "Copy the code" });
    expect(await handedIn()).toMatchObject({ codeWord: "red-fox", turn: 2 });
  });

  it("names the text that is too long and by how much, and makes nothing", async () => {
    answer("why", { text: "왜".repeat(2_700), met: [] }, "right");
    const user = openPage(linkOf());
    await user.click(await screen.findByRole("checkbox", { name: /own words/ }));
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    expect(
      await screen.findByText(/“Prompt of why\?” is too long to hand in. Take 34 letters off it/),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText("The code")).toBeNull();
  });
});
