import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { StudentTable } from "@/components/teach/student-table";
import { classReport } from "@/lib/class/report";
import type { CountedHandIn } from "@/lib/class/students";
import { questionKey } from "@/lib/quiz/names";
import { ids, north, right, wrong } from "../unit/class/two-modules";

const key = (id: string) => questionKey({ module: "north", id });

function handIn(codeWord: string, change: Partial<CountedHandIn> = {}): CountedHandIn {
  const answers = new Map(ids.map((id) => [key(id), id === "double" ? wrong : right] as const));
  return { nonce: String(codeWord.length), turn: 1, codeWord, answers, texts: new Map(), ...change };
}

function show(...handIns: CountedHandIn[]) {
  const report = classReport(north.lessons, handIns, [], { students: [], sure: true });
  render(<StudentTable report={report} lessons={north.lessons} />);
}

describe("the table of students", () => {
  it("marks each answer in the column of its question", () => {
    show(handIn("owl"));
    const row = screen.getByRole("row", { name: /^owl/ });
    const cells = Array.from(row.querySelectorAll("td"), ({ textContent }) => textContent);
    expect(cells).toEqual(["", "3", "2", "R", "R", "N", "–"]);
  });

  it("points out the same answers of two students without a word of blame", () => {
    show(handIn("owl"), handIn("heron"));
    expect(screen.getByRole("rowheader", { name: "heron the same answers as owl" })).toBeInTheDocument();
    expect(screen.getByRole("rowheader", { name: "owl the same answers as heron" })).toBeInTheDocument();
  });

  it("shows own words under the name of the student and the question", () => {
    show(handIn("owl", { texts: new Map([[key("agenda"), "It was procedural."]]) }));
    expect(screen.getByText("It was procedural.")).toBeInTheDocument();
  });
});
