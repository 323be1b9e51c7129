import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { formatProblem, Report } from "@/lib/content/problem";
import { readYaml } from "@/lib/content/registers";
import { checkVotes, councilSeats, dayOf, securityCouncil, votesSchema } from "@/lib/content/votes";
import { decide } from "@/lib/council/decide";

const vote = `2014-12-22:
  body: Security Council
  question: The agenda
  procedural: true
  count: { for: 11, against: 2, abstain: 2 }
  named: { against: [China, Russia], abstain: [Chad, Nigeria] }
  adopted: true
  source: S/PV.7353
  facts: [F8]
`;

function problemsOf(yaml: string): string[] {
  const report = new Report("votes.yaml");
  const read = readYaml(yaml, votesSchema, report);
  if (read !== null) checkVotes(read, report);
  return report.inOrder().map((problem) => formatProblem(problem).replace("votes.yaml:", ""));
}

describe("votes.yaml", () => {
  it("holds a vote with its figures and its names", () => expect(problemsOf(vote)).toEqual([]));

  it.each(["not verified", "without a vote"])("can say that the figures are %s", (count) => {
    expect(problemsOf(vote.replace(/count: .*/, `count: ${count}`))).toEqual([]);
  });

  it.each([
    [
      "2014-12-22:",
      "agenda:",
      '1:1  "agenda" must be named by its date, like 2014-12-22 or 2014-11-18-amendment – mend the name',
    ],
    [
      "count: { for: 11, against: 2, abstain: 2 }",
      "count: 11-2-2",
      '5:10  "2014-12-22.count" must be { for: 11, against: 2, abstain: 2 }, "not verified" or "without a vote" – mend the value',
    ],
    [
      "[China, Russia]",
      "[China, Russia, Chile]",
      '6:21  vote "2014-12-22" names 3 members under against, and counts 2 – mend the count or the list',
    ],
    [
      "[Chad, Nigeria]",
      "[Chad, China]",
      '6:10  vote "2014-12-22" names "China" twice – remove one of the two',
    ],
    [
      "for: 11",
      "for: 10",
      '5:10  vote "2014-12-22" counts 14 members of fifteen – mend the count; a member that took no part stands under absent:',
    ],
    [
      "  procedural: true\n",
      "",
      '4:10  vote "2014-12-22" does not say whether it was procedural – add procedural: true for an agenda, procedural: false for a resolution',
    ],
    [
      "procedural: true",
      "procedural: false",
      '7:12  vote "2014-12-22" is adopted, against Article 27 – mend adopted, procedural, the count or the names',
    ],
    [
      ", abstain: [Chad, Nigeria]",
      "",
      '6:10  vote "2014-12-22" leaves open what a permanent member did – name them, spelt China, France, Russia, United Kingdom, United States, and at most ten others',
    ],
    ["facts: [F8]", "facts: []", '9:10  "2014-12-22.facts" must name a fact – mend the value'],
  ])("refuses, with its place, %s turned into %s", (good, bad, problem) => {
    expect(problemsOf(vote.replace(good, bad))).toEqual([problem]);
  });
});

describe("dayOf", () => {
  it.each([
    ["2014-12-22", "2014-12-22"],
    ["2014-11-18-amendment", "2014-11-18"],
  ])("takes %s as a vote of %s", (voteId, day) => expect(dayOf(voteId)).toBe(day));
});

describe("the votes of this project", () => {
  const { votes } = loadModule(process.cwd(), "unreasonable-criticism").module;
  const council = Object.entries(votes).flatMap(([voteId, one]) => {
    const seats = councilSeats(one);
    return seats === null ? [] : [{ voteId, one, seats }];
  });

  it("hold fifteen votes of the Security Council with the figures and what each permanent member did", () => {
    expect(council.map(({ voteId }) => voteId)).toEqual([
      "2005-03-31",
      "2011-02-26",
      "2013-03-07",
      "2014-05-22",
      "2022-05-26",
      "2024-03-28",
      "2014-12-22",
      "2015-12-10",
      "2016-12-09",
      "2017-12-11",
      "2024-06-12",
      "2023-10-25",
      "2024-03-22",
      "2025-09-18",
      "2026-04-07",
    ]);
  });

  it.each(council)("agree with Article 27: $voteId", ({ one, seats }) => {
    const decision = decide(seats, one.procedural === true);
    expect(decision.passes).toBe(one.adopted);
    expect({ ...decision.counts }).toEqual(one.count);
  });

  it("give no seats for another body, nor where the figures are not verified", () => {
    const others = Object.values(votes).filter(
      ({ body, count }) => body !== securityCouncil || typeof count === "string",
    );
    expect(others.length).toBeGreaterThan(5);
    expect(others.map(councilSeats).filter((seats) => seats !== null)).toEqual([]);
  });
});
