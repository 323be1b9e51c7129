import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { StudentTable } from "@/components/teach/student-table";
import { classReport } from "@/lib/class/report";
import type { RowSaying } from "@/lib/class/row-marks";
import type { CountedHandIn } from "@/lib/class/students";
import { questionKey } from "@/lib/quiz/names";
import { ids, north, right, wrong } from "../unit/class/two-modules";

const key = (id: string) => questionKey({ module: "north", id });

function handIn(codeWord: string, change: Partial<CountedHandIn> = {}): CountedHandIn {
  const answers = new Map(ids.map((id) => [key(id), id === "double" ? wrong : right] as const));
  return { nonce: String(codeWord.length), turn: 1, codeWord, answers, texts: new Map(), ...change };
}

const due = { at: Date.UTC(2026, 2, 6, 12), offset: 60 };

function show(...handIns: CountedHandIn[]) {
  const said: RowSaying[] = [];
  const report = classReport(north.lessons, handIns, [], { students: [], sure: true });
  render(
    <StudentTable
      report={report}
      lessons={north.lessons}
      due={due}
      marks={new Map()}
      alive
      onMark={(mark) => said.push(mark)}
    />,
  );
  return { user: userEvent.setup(), said };
}

const cellsOf = (row: HTMLElement | undefined) =>
  Array.from(row?.querySelectorAll("td") ?? [], ({ textContent }) => textContent);

describe("the table of students", () => {
  it("sums up each student, and marks each answer in the column of its question, lesson by lesson", () => {
    show(handIn("owl"));
    const [sums, veto, check] = screen.getAllByRole("row", { name: /^owl/ });
    expect(cellsOf(sums)).toEqual(["owl", "3 of 4", "2", "0", "1", "0", "50%", ""]);
    expect(cellsOf(veto)).toEqual(["R", "R", "N"]);
    expect(cellsOf(check)).toEqual(["–"]);
    expect(screen.getByRole("table", { name: "2. check of north" })).toBeInTheDocument();
  });

  it("shows some of a large class at first, and puts all of it on paper", async () => {
    show(...Array.from({ length: 45 }, (_, at) => handIn(`owl-${at}`, { nonce: `${at}` })));
    const sums = () => screen.getAllByRole("table")[0]?.querySelectorAll("tbody tr");
    expect(sums()).toHaveLength(40);
    fireEvent(window, new Event("beforeprint"));
    await waitFor(() => expect(sums()).toHaveLength(45));
  });

  it("points out the same answers of two students without a word of blame", () => {
    show(handIn("owl"), handIn("heron"));
    expect(screen.getByRole("cell", { name: "the same answers as owl" })).toBeInTheDocument();
    expect(screen.getByRole("cell", { name: "the same answers as heron" })).toBeInTheDocument();
  });

  it("shows own words under the name of the student and the question", () => {
    show(handIn("owl", { texts: new Map([[key("agenda"), "It was procedural."]]) }));
    const texts = screen.getByRole("region", { name: "In their own words" });
    // In whichever direction its language is written.
    expect(within(texts).getByText("It was procedural.")).toHaveAttribute("dir", "auto");
    expect(within(texts).getByText("owl")).toBeInTheDocument();
  });

  it("opens a student to every answer and what is unfinished", async () => {
    const { user } = show(handIn("owl"));
    expect(screen.queryByText("Not answered: 2.1.")).toBeNull();
    await user.click(screen.getByText("3 of 4 answered, 2 right first time (50%)"));
    expect(await screen.findByText("Not answered: 2.1.")).toBeInTheDocument();
    const answers = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(answers[2]).toMatch(/^1\.3 [A-Z] · blocked \(not right, then saw the answer\)$/);
  });

  it("keeps the numbers beside a name where they are, however the name is written", () => {
    show(handIn("أحمد"));
    const summary = screen.getByText(/3 of 4 answered/, { selector: "summary" });
    const name = within(summary).getByText("أحمد");
    // An element with a direction of its own: the letters in it turn nothing outside.
    expect(name).toHaveAttribute("dir", "auto");
    expect(name).not.toBe(summary);
  });

  it("gives more days to a student who handed in already, by the code word, where the hand-in has a time", async () => {
    const { user, said } = show(handIn("owl", { time: due.at + 60_000 }), handIn("heron"));
    for (const row of screen.getAllByText(/answered, 2 right/)) await user.click(row);
    await user.selectOptions(await screen.findByLabelText("More days for owl"), "2 more days");
    expect(said).toMatchObject([{ row: "m-owl", moreDays: 2 }]);
    expect(screen.queryByLabelText("More days for heron")).toBeNull();
  });

  it("says of a time that is still to come that the device’s clock is wrong", () => {
    show(handIn("owl", { time: Date.now() + 3_600_000 }), handIn("heron", { time: Date.now() }));
    expect(screen.getAllByText(/still to come/, { selector: "td" })).toHaveLength(1);
  });

  it("keeps a note, and what the teacher says of rows", async () => {
    const { user, said } = show(handIn("owl"), handIn("heron"));
    await user.click(screen.getAllByText(/answered, 2 right/)[1] ?? document.body);
    await user.type(await screen.findByLabelText("Your note on this row"), "was ill");
    await user.selectOptions(screen.getByLabelText("This is the same person as"), "heron");
    await user.click(screen.getByRole("button", { name: "Join the rows" }));
    await user.click(screen.getByRole("button", { name: "Take this row out" }));
    expect(said).toMatchObject([
      { row: "h-3 owl", note: "was ill" },
      { row: "h-3 owl", joins: "h-5 heron" },
      { row: "h-3 owl", removed: true },
    ]);
  });
});
