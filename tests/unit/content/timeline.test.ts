import { describe, expect, it } from "vitest";
import { formatProblem, Report } from "@/lib/content/problem";
import { readYaml } from "@/lib/content/registers";
import { checkTimeline, timelineSchema } from "@/lib/content/timeline";

const timeline = `tracks:
  council: Security Council
events:
  - date: 2013-08-20
    until: 2013-10-31
    track: council
    says: Hearings.
    fact: A12
  - date: 2014-12-22
    track: council
    says: The agenda.
    fact: F8
    vote: 2014-12-22
`;

function problemsOf(yaml: string): string[] {
  const report = new Report("timeline.yaml");
  const read = readYaml(yaml, timelineSchema, report);
  if (read !== null) checkTimeline(read, ["2014-12-22"], report);
  return report.inOrder().map((problem) => formatProblem(problem).replace("timeline.yaml:", ""));
}

describe("timeline.yaml", () => {
  it("holds events on tracks, each with the fact it rests on", () =>
    expect(problemsOf(timeline)).toEqual([]));

  it.each(['"2013"', "2013-08"])("may know only so much of a date: %s", (date) => {
    expect(problemsOf(timeline.replace("2013-08-20", date))).toEqual([]);
  });

  it.each([
    [
      "date: 2014-12-22",
      "date: 2012-12-22",
      "9:11  2012-12-22 stands after 2013-08-20 – move the event up to its place",
    ],
    [
      "until: 2013-10-31",
      "until: 2013-08-01",
      "5:12  until 2013-08-01 is not after 2013-08-20 – mend one of the two dates",
    ],
    [
      "track: council\n    says: Hear",
      "track: councel\n    says: Hear",
      '6:12  track "councel" is not under tracks: – did you mean "council"?',
    ],
    [
      "vote: 2014-12-22",
      "vote: 2014-12-23",
      '13:11  vote "2014-12-23" is not in votes.yaml – did you mean "2014-12-22"?',
    ],
    [
      "date: 2013-08-20",
      "date: August 2013",
      '4:11  "events.0.date" must be a date like 2014-02-17, or only 2014-02 or 2014 – mend the value',
    ],
  ])("refuses, with its place, %s turned into %s", (good, bad, problem) => {
    expect(problemsOf(timeline.replace(good, bad))).toEqual([problem]);
  });
});
