import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LongAssignmentDesk } from "@/components/long/long-assignment-desk";
import { LongAssignmentMaker } from "@/components/long/long-assignment-maker";
import { LongClassReport } from "@/components/long/long-class-report";
import { LongPackageMaker } from "@/components/long/long-package-maker";
import { LongProgressRecord } from "@/components/long/long-progress-record";
import { LongResultSheet } from "@/components/long/long-result-sheet";
import { LongResume } from "@/components/long/long-resume";
import { LongStandings } from "@/components/long/long-standings";
import { progressStore } from "@/components/progress/progress-store";
import { teacherStore } from "@/components/teach/teacher-store";
import { assignmentId } from "@/lib/assignment/assignment";
import { packEditions } from "@/lib/assignment/edition";
import { writeHandIn } from "@/lib/assignment/hand-in";
import { teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import { noClass } from "@/lib/class/teacher-record";
import type { Teaching } from "@/lib/content/long-parts";
import { addAttempt } from "@/lib/progress/progress";
import { packLessons, unpackLessons } from "@/lib/quiz/lesson-list";
import { moduleId, questionKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import { anAttempt } from "../unit/progress/arbitrary-progress";
import { assignment, editions, lessons, linkOf, row } from "./small-assignment";

const name = moduleId("module");
const list = packLessons(
  name,
  ["objective"],
  lessons.map((lesson) => ({
    ...lesson,
    outline: outlineOf({ module: name, ...lesson }),
    objectives: ["objective"],
    objectiveOf: () => "objective",
  })),
);
const teaching: Teaching = {
  objectives: { objective: "Say what a no stops." },
  canSay: { objective: "I can say what a no stops." },
  misconceptions: { stops: "A no stops every decision." },
  reveals: { veto: { agenda: { blocked: "stops" } } },
  drawings: [{ lesson: 6, title: "Who voted how" }],
};

const loaded = new Set<string>();
const files = new Map<string, unknown>([
  ["/review/module/_lessons.js", list],
  ["/review/module/_editions.js", packEditions([row])],
  ["/review/module/_teaching.js", teaching],
  ...lessons.map(({ slug, questions }): [string, unknown] => [`/review/module/${slug}.js`, questions]),
]);
const missing = new Set<string>();
const load = async (path: string) => {
  if (missing.has(path)) throw new Error("not there");
  loaded.add(path);
  return structuredClone(files.get(path));
};
vi.mock("@/components/review/load-review", () => ({
  loadJson: (path: string) => load(path),
  loadPart: (path: string) => load(path),
}));

vi.mock("@/components/box/owner-of", async (original) => ({
  ...(await original<typeof import("@/components/box/owner-of")>()),
  hasBox: async () => false,
}));

/** What was loaded lasts as long as the page: each test is a page of its own only as far as this goes. */
beforeEach(() => {
  loaded.clear();
  missing.clear();
});

const again = () => screen.findByRole("button", { name: "Try again" });

const code = (nonce: number) =>
  writeHandIn(
    {
      edition: assignment.edition,
      assignment: assignmentId(assignment, editions),
      lessons: ["veto"],
      nonce: String(nonce),
      turn: 1,
      codeWord: `fox-${nonce}`,
      answers: {
        agenda: { response: { choice: "blocked" }, first: "wrong", end: "open", confidence: "sure" },
      },
      texts: {},
    },
    editions,
  );

async function openReport() {
  history.replaceState(null, "", "/teach/report");
  const user = userEvent.setup();
  render(<LongClassReport modules={[{ slug: name, title: "The module" }]} editions={{}} />);
  await waitFor(() => expect(screen.getByRole("button", { name: "Add" })).toBeEnabled());
  return user;
}

async function add(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(screen.getByLabelText("Text with hand-ins"));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Add" }));
}

describe("a hand-in of an edition that could not be loaded", () => {
  it("stays where it was pasted, and is added once the edition is there", async () => {
    missing.add("/review/module/_editions.js");
    const user = await openReport();
    expect(loaded.size).toBe(0);
    await add(user, code(1));
    const button = await again();
    expect(screen.getByLabelText("Text with hand-ins")).toHaveValue(code(1));
    expect(teacherStore.getState().record.handIns).toEqual([]);
    missing.clear();
    await user.click(button);
    expect(await screen.findByText("Added 1 hand-in.")).toBeInTheDocument();
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
  });
});

function openAssignment(link: string) {
  history.replaceState(null, "", `/a#${link}`);
  const user = userEvent.setup();
  render(<LongAssignmentDesk modules={[]} editions={{}} long={[name]} />);
  return user;
}

const begins = (title: string) => screen.findByRole("link", { name: `Begin: ${title}` });

describe("an assignment of a module that is too long for one page", () => {
  it("says that its lessons could not be loaded, and loads them when asked again", async () => {
    missing.add("/review/module/veto.js");
    const user = openAssignment(linkOf());
    const button = await again();
    expect(screen.getByText(/could not be loaded. Nothing is lost/)).toBeInTheDocument();
    missing.clear();
    await user.click(button);
    expect(await begins("The veto issue")).toBeInTheDocument();
    expect(screen.queryByText(/could not be loaded/)).toBeNull();
  });

  it("loads the lessons that it asks and no others, and hands in", async () => {
    const user = openAssignment(linkOf());
    expect(await begins("The veto issue")).toBeInTheDocument();
    expect(loaded.has("/review/module/response.js")).toBe(false);
    await user.type(screen.getByLabelText("Your code word"), "red-fox");
    await user.click(screen.getByRole("button", { name: "Make the code" }));
    expect(await screen.findByLabelText("The code")).toBeInTheDocument();
  });

  it("opens a code that is typed once all that it needs is there, and says so", async () => {
    const user = openAssignment("");
    expect(await screen.findByRole("button", { name: "Open it" })).toBeEnabled();
    expect(loaded.size).toBe(0);
    await user.type(
      screen.getByLabelText(/code/i, { selector: "#typed-code" }),
      linkOf({ lessons: ["response"] }),
    );
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(await begins("The response")).toBeInTheDocument();
    expect(screen.getByText(/Class 10b/, { selector: ".ui-note" })).toBeInTheDocument();
    expect(loaded.has("/review/module/veto.js")).toBe(false);
  });

  it("opens a second link on the open page", async () => {
    openAssignment(linkOf());
    await begins("The veto issue");
    act(() => {
      location.hash = linkOf({ lessons: ["response"] });
      dispatchEvent(new Event("hashchange"));
    });
    expect(await begins("The response")).toBeInTheDocument();
  });

  it("says of a code of other lessons what it is", async () => {
    openAssignment(`${linkOf().slice(0, -1)}${linkOf().endsWith("0") ? "1" : "0"}`);
    expect(await screen.findByText(/letter/, { selector: ".ui-note" })).toBeInTheDocument();
  });
});

describe("the report on a module that is too long for one page", () => {
  it("keeps hand-ins whose lessons could not be loaded, and reports on them once they are", async () => {
    missing.add("/review/module/veto.js");
    const user = await openReport();
    expect(loaded.size).toBe(0);
    await add(user, `${code(1)}\n${code(2)}`);
    const button = await again();
    expect(teacherStore.getState().record.handIns).toHaveLength(2);
    missing.clear();
    await user.click(button);
    const wrong = await screen.findByRole("region", { name: "Most common wrong answers" });
    expect(within(wrong).getByText("2 of 2")).toBeInTheDocument();
    expect(wrong).toHaveTextContent("A no stops every decision.");
    expect(screen.getByText("Say what a no stops.")).toBeInTheDocument();
    expect(loaded.has("/review/module/response.js")).toBe(false);
  });

  it("reports on the lessons that an assignment made here asks, before anybody handed in", async () => {
    const made = { link: linkOf({ lessons: ["response"] }), key: null, madeAt: 1, classes: [noClass] };
    localStorage.setItem(teacherKeys.record, writeTeacherRecord({ assignments: [made] }));
    teacherStore.load();
    await openReport();
    await waitFor(() => expect(loaded.has("/review/module/response.js")).toBe(true));
  });

  it("reads answers from paper of the lessons that they name", async () => {
    const user = await openReport();
    await user.click(await screen.findByLabelText("Answers typed in from paper"));
    await user.paste("fox-1: 6.1=A");
    await waitFor(() => expect(loaded.has("/review/module/veto.js")).toBe(true));
    expect(await screen.findByText("1 student.")).toBeInTheDocument();
  });
});

describe("a package of some lessons of a module that is too long for one page", () => {
  it("loads the list when it is asked for, and of the chosen lessons what becomes of their questions", async () => {
    const user = userEvent.setup();
    const offers = [{ form: "cc13" as const, path: "/packages/module-cc13.imscc" }];
    render(<LongPackageMaker module={{ slug: name, title: "The module" }} count={2} offers={offers} />);
    missing.add("/review/module/veto.js");
    await user.click(screen.getByRole("button", { name: "Show the 2 lessons to choose from" }));
    const lesson = await screen.findByRole("checkbox", { name: "6. The veto issue" });
    await waitFor(() => expect(lesson).toHaveFocus());
    await user.click(lesson);
    const button = await again();
    expect(screen.queryByText(/Categories/)).toBeNull();
    missing.clear();
    await user.click(button);
    expect(await screen.findAllByText(/Categories 6\.2/)).not.toEqual([]);
    expect(screen.getByText(/6\. Who voted how/)).toBeInTheDocument();
    expect(lesson).toBeChecked();
    expect(loaded.has("/review/module/response.js")).toBe(false);
  });
});

const begun = (id: string, at: number, verdict: "right" | "wrong" = "right") =>
  progressStore.change((all) =>
    addAttempt(all, {
      ...anAttempt({ id: `${id}-${at}`, at, verdict }),
      question: questionKey({ module: name, id }),
      rev: 1,
      round: 1,
    }),
  );

describe("a learner's pages about a module that is too long for one page", () => {
  const [first] = unpackLessons(list).lessons;
  const given = {
    title: "The module",
    lessons: first === undefined ? [] : [first],
    objectives: [],
    long: name,
  };

  it("lead into the first lesson without loading anything, as long as nothing was begun", async () => {
    render(<LongResume modules={[given]} />);
    expect(await screen.findByRole("link", { name: "Begin" })).toBeInTheDocument();
    expect(loaded.size).toBe(0);
  });

  it("lead back to where a learner stopped, in whichever lesson", async () => {
    begun("answer", 2, "wrong");
    render(<LongResume modules={[given]} />);
    expect(await screen.findByText(/The response/)).toBeInTheDocument();
  });

  it("say in the list of lessons how far each is", async () => {
    begun("answer", 3);
    document.body.insertAdjacentHTML("beforeend", '<ol class="lesson-list"><li>6</li><li>7</li></ol>');
    render(<LongStandings module={name} />);
    await waitFor(() => expect(document.querySelectorAll(".lesson-list .lesson-standing")).toHaveLength(1));
    expect(document.querySelector(".lesson-list li:last-child")).toHaveTextContent(/of 1 answered|Finished/);
    document.querySelector(".lesson-list")?.remove();
  });

  it("say of the lessons that were begun what is known, of all that is taught", async () => {
    begun("answer", 5);
    const taught = { title: "The module", long: name, objectives: 9 };
    render(<LongResultSheet {...taught} />);
    expect(await screen.findByRole("rowheader", { name: "The response" })).toBeInTheDocument();
    expect(screen.queryByRole("rowheader", { name: "The veto issue" })).toBeNull();
    expect(screen.getByText("I can say what a no stops.")).toBeInTheDocument();
    expect(screen.getByText(/of the 9 things/)).toHaveTextContent("Some questions are still open.");
  });

  it("say of a module that nobody began how much it teaches", async () => {
    render(<LongResultSheet title="The module" long={name} objectives={9} />);
    expect(await screen.findByText(/You can now say 0 of the 9 things/)).toBeInTheDocument();
    expect(screen.queryByRole("table")).toBeNull();
    expect(loaded.size).toBe(0);
  });

  it("list of what is kept the lessons that were begun", async () => {
    begun("answer", 4);
    render(<LongProgressRecord modules={[{ title: "The module", lessons: [], long: name }]} />);
    expect(await screen.findByRole("rowheader", { name: "The response" })).toBeInTheDocument();
    expect(screen.queryByRole("rowheader", { name: "The veto issue" })).toBeNull();
  });
});

describe("the form for an assignment of a module that is too long for one page", () => {
  it("lists its lessons, and says of the chosen ones what they ask and are for", async () => {
    const user = userEvent.setup();
    render(<LongAssignmentMaker modules={[{ slug: name, title: "The module" }]} editions={{}} />);
    const lesson = await screen.findByRole("checkbox", { name: /^The veto issue/ });
    expect(loaded.has("/review/module/veto.js")).toBe(false);
    missing.add("/review/module/veto.js");
    await user.click(lesson);
    const button = await again();
    missing.clear();
    await user.click(button);
    expect((await screen.findAllByText("Prompt of agenda?")).length).toBeGreaterThan(0);
    expect(screen.getByText("Say what a no stops.")).toBeInTheDocument();
    expect(lesson).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Make the link" }));
    await waitFor(() => expect(teacherStore.getState().record.assignments).toHaveLength(1));
    expect(loaded.has("/review/module/response.js")).toBe(false);
  });
});
