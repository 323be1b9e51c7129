import { describe, expect, it } from "vitest";
import { formatProblem, Report } from "@/lib/content/problem";
import { readYaml } from "@/lib/content/registers";
import { checkStandards, standardsSchema } from "@/lib/content/standards";

const questions = [
  { objective: "proof", scored: true },
  { objective: "veto", scored: false },
];

function problemsOf(yaml: string): string[] {
  const report = new Report("lessons/small/standards.yaml");
  const read = readYaml(yaml, standardsSchema, report);
  if (read !== null) checkStandards(read, ["proof", "veto"], questions, report);
  return report.inOrder().map((problem) => formatProblem(problem).replace(`${report.file}:`, ""));
}

const good = `- framework: Common Core
  code: RH.9-10.1
  skill: Cite evidence.
  objectives: [proof]
  url: https://example.org/standards
`;

describe("the standards of a module", () => {
  it("may be a code whose wording was read, or a skill without one and the reason why", () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf(good.replace(/ {2}code.*\n/, "").replace(/ {2}url.*/, "  note: Not read."))).toEqual(
      [],
    );
  });

  it.each([
    [
      "an objective that is not there",
      good.replace("[proof]", "[prof]"),
      '4:16  objective "prof" is not in module.yaml – did you mean "proof"?',
    ],
    [
      "an objective that no scored question asks",
      good.replace("[proof]", "[proof, veto]"),
      '4:23  no scored question has the objective "veto" – take it out: a plan claims only what is assessed',
    ],
    [
      "a code nobody read",
      good.replace(/ {2}url.*\n/, ""),
      '2:9  code "RH.9-10.1" has no url – add url: with the page where the wording was read, or take the code out',
    ],
    [
      "neither a code nor a reason",
      good.replace(/ {2}code.*\n/, ""),
      "1:3  an entry without a code – say why in note:",
    ],
    [
      "a list of nothing",
      good.replace("[proof]", "[]"),
      '4:15  "0.objectives" must name one – mend the value',
    ],
  ])("are refused with %s", (_what, yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([problem]);
  });
});
