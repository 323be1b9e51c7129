import { describe, expect, it } from "vitest";
import { answersOf, casesSchema, checkCases } from "@/lib/content/cases";
import { loadModule } from "@/lib/content/load";
import { formatProblem, Report } from "@/lib/content/problem";
import { readYaml } from "@/lib/content/registers";
import { walk } from "@/lib/icc/walk";

const cases = `north:
  name: North
  steps:
    crime: { answer: yes, says: Found. }
    date: { answer: yes, says: In 2014. }
    party: { answer: no, says: Not joined. }
    accepts: { answer: open, says: Not known. }
    vote: { answer: no, says: None held. }
`;

function problemsOf(yaml: string): string[] {
  const report = new Report("cases.yaml");
  const read = readYaml(yaml, casesSchema, report);
  if (read !== null) checkCases(read, report);
  return report.inOrder().map((problem) => formatProblem(problem).replace("cases.yaml:", ""));
}

describe("cases.yaml", () => {
  it("holds situations, each answered as far as its road goes", () => expect(problemsOf(cases)).toEqual([]));

  it("may stop at a step, and then says why", () => {
    const stopped = cases.replace(/ {4}vote.*\n/, "  beyond: No source was read.\n");
    expect(problemsOf(stopped)).toEqual([]);
  });

  it.each([
    [
      "crime: { answer: yes",
      "crime: { answer: perhaps",
      '4:22  "north.steps.crime.answer" must be yes, no or open – mend the value',
    ],
    [
      "    vote: { answer: no, says: None held. }\n",
      "",
      '4:5  case "north" does not answer "vote" – answer it, or say under beyond: why the record stops there',
    ],
    [
      "party: { answer: no",
      "party: { answer: yes",
      '7:14  case "north" answers "accepts", which its road never reaches – remove it, or mend the answers before it',
    ],
  ])("refuses, with its place, %s turned into %s", (good, bad, problem) => {
    expect(problemsOf(cases.replace(good, bad))).toEqual([problem]);
  });
});

describe("the situations of this project", () => {
  const { cases: known } = loadModule(process.cwd(), "unreasonable-criticism").module;

  it("end where the record read ends", () => {
    const ends = Object.entries(known).map(([id, one]) => {
      const { path, end } = walk(answersOf(one));
      return [id, end, path.at(-1)?.step];
    });
    expect(ends).toEqual([
      ["dprk", "no-referral", "vote"],
      ["darfur", "waiting", "prosecutor"],
      ["libya", "waiting", "prosecutor"],
      ["syria", "veto", "clear"],
    ]);
  });
});
