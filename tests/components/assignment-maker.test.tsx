import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
// Loaded before the first test, as it takes a while: pages load it when they need it.
import "@/components/own/lesson-reader";
import { AssignmentMaker } from "@/components/teach/assignment-maker";
import { teacherStore } from "@/components/teach/teacher-store";
import { type Assignment, assignmentId, readAssignment } from "@/lib/assignment/assignment";
import { ownAskedOf } from "@/lib/assignment/own-asked";
import { readTeacherRecord, teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import { packLesson } from "@/lib/own/lesson-code";
import { moduleId } from "@/lib/quiz/names";
import { ownText } from "../unit/assignment/own-text";
import { editions, lessons, rows } from "./small-assignment";

beforeEach(() => {
  // What is saved is no page to go to.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});
/** What the site says to whoever asks for its class box: a host of plain files has none. */
let site: (address: string, init?: RequestInit) => Response;
beforeEach(() => {
  site = () => new Response("There is nothing at this address.", { status: 404 });
  vi.stubGlobal("fetch", async (address: string, init?: RequestInit) => site(address, init));
});
afterEach(() => vi.unstubAllGlobals());

async function openPage() {
  const user = userEvent.setup();
  const given = lessons.map((lesson) => ({
    ...lesson,
    objectives: [`Aim of ${lesson.slug}`],
    questions: lesson.questions.map(({ id }) => ({ id, label: `Prompt of ${id}?` })),
  }));
  const modules = [{ slug: moduleId("module"), title: "The module", lessons: given }];
  render(<AssignmentMaker modules={modules} editions={rows} />);
  await waitFor(() => expect(screen.getByRole("button", { name: "Make the link" })).toBeEnabled());
  return user;
}

const make = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole("button", { name: "Make the link" }));

async function made(): Promise<Assignment> {
  const address = (await screen.findByLabelText<HTMLTextAreaElement>("Link")).value;
  const opened = readAssignment(address.slice(address.indexOf("#")), editions);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.assignment;
}

const kept = () => {
  const read = readTeacherRecord(localStorage.getItem(teacherKeys.record) ?? "");
  return read.ok ? read.record : null;
};

const nextYear = new Date().getFullYear() + 1;

describe("questions of the teacher's own", () => {
  it("are added from a lesson's link, stand in the assignment's, and lead to sheet, key and wall with it", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.click(screen.getByText("Add questions of your own"));
    const code = packLesson(ownText);
    await user.click(screen.getByLabelText("Or paste the link of a lesson"));
    await user.paste(`https://example.org/lesson#${code}`);
    expect(
      await screen.findByText("Added from “Our town council”: 3 questions.", {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await make(user);
    expect((await made()).own).toEqual(ownAskedOf(code, 3));
    for (const name of ["Its questions on paper", "Its answer key", "Its questions on the wall"])
      expect(screen.getByRole("link", { name }).getAttribute("href")).toContain(`only=6&own=${code}`);
    expect(kept()?.assignments[0]?.link).toContain(code);
  });

  it("are asked alone where no lesson is ticked, and need a lesson only where there are none", async () => {
    const user = await openPage();
    await user.click(screen.getByText("Add questions of your own"));
    const code = packLesson(ownText);
    await user.click(screen.getByLabelText("Or paste the link of a lesson"));
    await user.paste(code);
    await screen.findByText("Added from “Our town council”: 3 questions.", {}, { timeout: 10_000 });
    await make(user);
    expect(await made()).toMatchObject({ lessons: [], own: ownAskedOf(code, 3) });
    expect(screen.queryByText(/Choose at least one lesson/)).toBeNull();
    // A code to type would lead to nothing.
    expect(screen.getByText(/There is none: your own questions/)).toBeInTheDocument();
    for (const name of ["Its questions on paper", "Its answer key", "Its questions on the wall"])
      expect(screen.getByRole("link", { name }).getAttribute("href")).toContain(`only=Q1,Q2,Q3&own=${code}`);
  });

  it("are put among those of the lessons", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.click(screen.getByText("Add questions of your own"));
    const code = packLesson(ownText);
    await user.click(screen.getByLabelText("Or paste the link of a lesson"));
    await user.paste(code);
    await screen.findByText("Added from “Our town council”: 3 questions.", {}, { timeout: 10_000 });
    await user.click(screen.getByText(/^Choose and order the questions/));
    await user.selectOptions(screen.getByLabelText("Place of Q2"), "1.");
    expect(screen.getByText("Q2 is now at place 1 of 6.")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: /6\.2/ }));
    await make(user);
    expect(await made()).toMatchObject({ own: { count: 3, places: [3, 0, 4] } });
    expect(screen.getByRole("link", { name: "Its answer key" }).getAttribute("href")).toContain(
      `only=Q2,6.1,6.3,Q1,Q3&own=${code}`,
    );
    // What the student sees.
    await waitFor(() => {
      const numbers = [...document.querySelectorAll(".made-panel .assignment-asked .answer-number")];
      expect(numbers.map(({ textContent }) => textContent)).toEqual(["Q2", "6.1", "6.3", "Q1", "Q3"]);
    });
    const [first] = document.querySelectorAll(".made-panel .assignment-lessons > li");
    expect(first).toHaveTextContent("Our town council");
  });

  it("are added from a lesson's file", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.click(screen.getByText("Add questions of your own"));
    const file = new File([ownText], "town.lesson", { type: "text/plain" });
    await user.upload(screen.getByLabelText("Open a lesson’s file"), file);
    expect(
      await screen.findByText("Added from “Our town council”: 3 questions.", {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await make(user);
    expect((await made()).own).toEqual(ownAskedOf(packLesson(ownText), 3));
  });

  it("are not looked for in a file that is none of a lesson, which is said", async () => {
    const user = await openPage();
    await user.click(screen.getByText("Add questions of your own"));
    const picture = new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0])], "town.lesson");
    await user.upload(screen.getByLabelText("Open a lesson’s file"), picture);
    expect(
      await screen.findByText("No questions were found in this.", {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    const huge = new File(["x".repeat(400_000)], "town.lesson");
    await user.upload(screen.getByLabelText("Open a lesson’s file"), huge);
    expect(await screen.findByText(/^It is too long/)).toBeInTheDocument();
  });

  it("are not added with a mistake in them, which is said", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.click(screen.getByText("Add questions of your own"));
    await user.click(screen.getByLabelText("Or paste the link of a lesson"));
    await user.paste(ownText.replace("- [x] The council", "- [ ] The council"));
    expect(
      await screen.findByText(/(mistake in it|mistakes in it)/, {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await make(user);
    expect((await made()).own).toBeUndefined();
  });
});

describe("making an assignment", () => {
  it("shows nothing of a class box where there is none", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await make(user);
    expect(screen.queryByRole("checkbox", { name: /Collect here/ })).toBeNull();
    expect((await made()).collects).toBeUndefined();
  });

  it("opens the class box of a collected assignment, and says until when it keeps anything", async () => {
    const asked: string[] = [];
    site = (address, init) => {
      asked.push(`${init?.method ?? "GET"} ${new URL(address).pathname.replace(/[0-9a-f]{32}/, "…")}`);
      return Response.json(
        address.endsWith("/box") ? { box: 1 } : { open: true, expires: Date.UTC(2027, 1, 27, 12) },
      );
    };
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    expect(await screen.findByRole("checkbox", { name: /Collect here/ })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Make a key and save it as a file" }));
    await waitFor(() => expect(screen.getByRole("checkbox", { name: /^Seal the hand-ins/ })).toHaveFocus());
    await waitFor(() => expect(screen.getByRole("checkbox", { name: /Collect here/ })).toBeEnabled());
    await user.click(screen.getByRole("checkbox", { name: /Collect here/ }));
    await user.clear(screen.getByLabelText("Days until the box empties itself"));
    await user.type(screen.getByLabelText("Days until the box empties itself"), "6");
    await make(user);
    expect(screen.getByLabelText("Days until the box empties itself")).toHaveAccessibleDescription(
      /7 to 365/,
    );
    expect(asked).toEqual(["GET /box"]);
    await user.clear(screen.getByLabelText("Days until the box empties itself"));
    await user.type(screen.getByLabelText("Days until the box empties itself"), "60");
    await make(user);
    expect(
      await screen.findByText(/The class box is open. It empties itself on 27 February 2027/, undefined, {
        timeout: 10_000,
      }),
    ).toBeInTheDocument();
    expect(asked).toEqual(["GET /box", "GET /box/…", "PUT /box/…"]);
    expect((await made()).collects).toBe(true);
  });

  it("leaves questions out and puts them in another order, in one choice each, and keeps the keyboard where it was", async () => {
    const user = await openPage();
    expect(screen.queryByText(/Choose and order the questions/)).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.click(screen.getByText("Choose and order the questions (all 3 are asked)"));
    await user.click(screen.getByRole("button", { name: "Untick all" }));
    await make(user);
    expect(screen.getByText("Choose at least one question.")).toBeInTheDocument();
    for (const name of [/6.1 Prompt of agenda/, /6.3 Prompt of why/])
      await user.click(screen.getByRole("checkbox", { name }));
    await user.selectOptions(screen.getByLabelText("Place of 6.3"), "1.");
    expect(screen.getByText("6.3 is now at place 1 of 3.")).toBeInTheDocument();
    expect(screen.getByLabelText("Place of 6.3")).toHaveFocus();
    await make(user);
    expect((await made()).asked).toEqual(["why", "agenda"]);
    await user.click(screen.getByRole("button", { name: "All, as in the lessons" }));
    await make(user);
    await waitFor(async () => expect((await made()).asked).toBeUndefined());
  });

  it("takes four steps: a lesson, a date, the link, and the copy", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    expect(screen.getByText("Aim of veto")).toBeInTheDocument();
    await user.type(screen.getByLabelText("Date"), `${nextYear}-11-26`);
    await make(user);
    const assignment = await made();
    expect(assignment).toMatchObject({ lessons: ["veto"], tries: null, reasons: "at-once", short: true });
    expect(assignment.due?.at).toBeGreaterThan(Date.UTC(nextYear, 10, 25));
    expect(screen.getByRole("button", { name: "Copy the link" })).toBeEnabled();
  });

  it("says at once when a clock skips the time or shows it twice, and what counts then", async () => {
    const user = await openPage();
    await user.selectOptions(screen.getByLabelText("Time zone"), "Europe/Berlin");
    const time = screen.getByLabelText("Time");
    await user.clear(time);
    await user.type(time, "02:30");
    const date = screen.getByLabelText("Date");
    await user.type(date, "2027-03-28");
    expect(
      screen.getByText(/skip this time. It will be due Sunday,? 28 March 2027 at 03:30/),
    ).toBeInTheDocument();
    await user.clear(date);
    await user.type(date, "2027-10-31");
    expect(
      screen.getByText(/twice. The first one counts: Sunday,? 31 October 2027 at 02:30/),
    ).toBeInTheDocument();
    await user.clear(date);
    await user.type(date, "2027-11-01");
    expect(screen.queryByText(/The clocks go/)).toBeNull();
  });

  it("seals nothing before a key is saved, and everything after that, with a test hand-in of one press", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The response/ }));
    expect(screen.queryByRole("checkbox", { name: /Seal the hand-ins/ })).toBeNull();
    expect(screen.getByText(/Some browsers forget/)).toBeInTheDocument();
    await make(user);
    expect((await made()).key).toBeNull();
    await user.click(screen.getByRole("button", { name: "Make a key and save it as a file" }));
    expect(await screen.findByRole("checkbox", { name: /Seal the hand-ins/ })).toBeChecked();
    await make(user);
    await waitFor(async () => expect((await made()).key).toMatch(/^[0-9a-f]{64}$/));
    const { key } = await made();
    expect(kept()?.assignments[0]?.key?.x).toBe(key);
    expect(kept()?.keys).toMatchObject([{ key: { x: key }, savedAt: expect.any(Number) }]);
    await user.click(screen.getByRole("button", { name: "Open a test hand-in" }));
    expect(await screen.findByText(/It works\./, {}, { timeout: 10_000 })).toBeInTheDocument();
  });

  it("is for the class it was asked for, and leads to its slips", async () => {
    const id = "1".repeat(16);
    localStorage.setItem(
      teacherKeys.record,
      writeTeacherRecord({
        classes: [{ id, name: "7b", day: "", changedAt: 1, students: [], list: "" }],
      }),
    );
    teacherStore.load();
    location.hash = id;
    const user = await openPage();
    expect(screen.getByRole("checkbox", { name: "7b" })).toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: /The response/ }));
    await make(user);
    const assigned = assignmentId(await made(), editions);
    expect(kept()?.assignments[0]?.classes).toEqual([id]);
    expect(screen.getByRole("link", { name: "Slips for 7b" })).toHaveAttribute(
      "href",
      `/teach/class#${id}/slips/${assigned}`,
    );
    location.hash = "";
  });

  it("warns where one link is to be for two classes in which a code word stands twice", async () => {
    const ana = { word: "heron", name: "Ana", email: "", id: "" };
    const classes = ["7b", "7c"].map((name, at) => ({
      ...{ id: `${at + 1}`.repeat(16), name, day: "", changedAt: 1, list: "" },
      students: [{ ...ana, name: `Ana of ${name}` }],
    }));
    localStorage.setItem(teacherKeys.record, writeTeacherRecord({ classes }));
    teacherStore.load();
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: "7b" }));
    expect(screen.queryByText(/is the code word of/)).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "7c" }));
    expect(
      screen.getByText(/“heron” is the code word of Ana of 7b \(7b\) and Ana of 7c \(7c\)/),
    ).toBeInTheDocument();
  });

  it("puts every setting into the link", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The response/ }));
    await user.type(screen.getByLabelText("Title (optional)"), "Class 10b");
    await user.type(screen.getByLabelText("Instructions (optional)"), "Two words.");
    await user.click(screen.getByRole("radio", { name: /Once every scored question/ }));
    await user.click(screen.getByRole("checkbox", { name: /how sure they are/ }));
    await user.click(screen.getByRole("checkbox", { name: /may read the short version/ }));
    await user.click(screen.getByRole("button", { name: "Make a key and save it as a file" }));
    await user.click(await screen.findByRole("checkbox", { name: /Seal the hand-ins/ }));
    await make(user);
    expect(await made()).toMatchObject({
      title: "Class 10b",
      instructions: "Two words.",
      reasons: "at-end",
      tries: 1,
      confidence: true,
      short: false,
      key: null,
      due: null,
    });
  });

  it("shows what students will see before the link is made", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.type(screen.getByLabelText("Title (optional)"), "Class 10b");
    expect(screen.getByRole("heading", { name: "Class 10b" })).toBeInTheDocument();
    expect(screen.getByText("No date is set.")).toBeInTheDocument();
  });

  it("says what is missing or wrong, and makes no link", async () => {
    const user = await openPage();
    await make(user);
    expect(screen.getByText("Choose at least one lesson, or add questions of your own.")).toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: /The veto issue/ })).toHaveFocus();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.type(screen.getByLabelText("Date"), "2026-01-02");
    await make(user);
    expect(screen.getByLabelText("Date")).toHaveAccessibleDescription(/has passed/);
    await user.clear(screen.getByLabelText("Date"));
    await user.type(screen.getByLabelText("Title (optional)"), "x".repeat(121));
    await make(user);
    expect(screen.getByText(/too long for the link by 1 letter/)).toBeInTheDocument();
    expect(screen.queryByLabelText("Link")).toBeNull();
    expect(kept()).toBeNull();
  });

  it("lists what was made in this browser, and shows it again", async () => {
    const user = await openPage();
    await user.click(screen.getByRole("checkbox", { name: /The veto issue/ }));
    await user.type(screen.getByLabelText("Title (optional)"), "First");
    await make(user);
    const first = await made();
    await user.type(screen.getByLabelText("Title (optional)"), " and second");
    await make(user);
    await waitFor(async () => expect((await made()).title).toBe("First and second"));
    await user.click(screen.getByRole("button", { name: "Show: First" }));
    expect(await made()).toEqual(first);
  });
});
