import { describe, expect, it } from "vitest";
import { formatProblem, Report } from "@/lib/content/problem";
import { parseTeacherText } from "@/lib/content/teacher-text";
import { registers } from "./small-module";

const lessons = [
  { file: "lessons/small/01-veto.mdx", minutes: 7, short: 6 },
  { file: "lessons/small/02-response.mdx", minutes: 5, short: null },
];

function read(text: string) {
  const report = new Report("lessons/small/plan.md");
  const parsed = parseTeacherText(text, { ...registers, lessons }, report);
  const problems = report.problems.map((problem) => formatProblem(problem).replace(`${report.file}:`, ""));
  return { parsed, problems };
}

const timetable = (heading: string, ...rows: string[]) =>
  `## ${heading}\n\n| Minutes | What happens |\n|---|---|\n${rows.join("\n")}\n`;

describe("a text for teachers", () => {
  it("has headings to go to and source notes", () => {
    const { parsed, problems } = read(
      'Before.\n\n## Begin\n\nIt was no court.<Cite source="A/HRC/25/63" at="para. 74" fact="B11" />\n\n### Within\n\n## End\n',
    );
    expect(problems).toEqual([]);
    expect(parsed?.headings).toEqual([
      { id: "p-2", text: "Begin" },
      { id: "p-5", text: "End" },
    ]);
    expect(parsed?.notes).toEqual([{ number: 1, source: "A/HRC/25/63", at: "para. 74" }]);
  });

  it("may link to a lesson by its file, to the web and to its own page", () => {
    expect(read("[A](01-veto.mdx), [B](https://un.org), [C](#contested)").problems).toEqual([]);
  });

  it.each([
    [
      "a lesson that is not there",
      "See [it](01-vetto.mdx).",
      '1:5  no lesson has the file 01-vetto.mdx – did you mean "01-veto.mdx"?',
    ],
    [
      "another file",
      "See [it](notes.txt).",
      '1:5  link "notes.txt" leads nowhere from a built page – begin it with https://, http:// or, for a place on the same page, #',
    ],
    [
      "a tag of lessons",
      "<Full>\n\nMore.\n\n</Full>",
      "1:1  <Full> in a text for teachers – write it in a lesson; here only <Cite> is known",
    ],
    [
      "a source that is not there",
      'It was no court.<Cite source="A/HRC/25/64" />',
      '1:17  source "A/HRC/25/64" is not in sources.yaml – did you mean "A/HRC/25/63"?',
    ],
    ["code", "{1 + 1}", "1:1  an {expression} in a lesson – lessons hold no code: write \\{ for a brace"],
  ])("refuses %s", (_what, text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it("says where its syntax is broken", () => {
    const { parsed, problems } = read("## A\n\n<Cite source=>");
    expect(parsed).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:/);
  });
});

describe("a timetable", () => {
  it("is right when its rows add up to its heading and leave time for their lessons", () => {
    const rows = ["| 6 | [The veto](01-veto.mdx) |", "| 4 | Talk. |"];
    expect(read(timetable("One lesson of 10 minutes", ...rows)).problems).toEqual([]);
  });

  it.each([
    [
      "do not add up",
      timetable("10 minutes", "| 4 | A. |", "| 5 | B. |"),
      "3:1  the rows add up to 9 minutes, the heading says 10 – mend a row or the heading",
    ],
    [
      "have no sum to add up to",
      timetable("A lesson", "| 4 | A. |"),
      '3:1  the heading above this timetable names no minutes – write how long it is, as in "## One lesson of 50 minutes"',
    ],
    [
      "hold no number",
      timetable("10 minutes", "| ten | A. |"),
      '5:1  "ten" is no number of minutes – write a whole number in the first column',
    ],
    [
      "are too short for their lessons",
      timetable("10 minutes", "| 10 | [A](01-veto.mdx) and [B](02-response.mdx) |"),
      "5:1  10 minutes for lessons that take 11, even the short versions – give the row more minutes, or fewer lessons",
    ],
  ])("is refused when its rows %s", (_what, text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it("is any table whose first column is called Minutes, and no other", () => {
    expect(read("## Five minutes\n\n| Day | What |\n|---|---|\n| one | A. |\n").problems).toEqual([]);
  });
});
