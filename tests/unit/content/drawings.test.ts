import { describe, expect, it } from "vitest";
import { checkDrawings, drawingsSchema } from "@/lib/content/drawings";
import { formatProblem, Report } from "@/lib/content/problem";
import { readYaml } from "@/lib/content/registers";
import { toldOf } from "./example-module";

const head = "x:\n  title: T.\n  says: S.\n  facts: [F8]\n";

function told(yaml: string): string[] {
  const report = new Report("figures.yaml");
  const read = readYaml(head + yaml, drawingsSchema, report);
  if (read !== null) checkDrawings(read, report);
  return report.inOrder().map(formatProblem);
}

describe("figures.yaml", () => {
  it.each([
    "  kind: bars\n  unit: people\n  rows:\n    - { label: A, values: [1] }\n",
    '  kind: bars\n  unit: votes\n  parts: ["yes", "no"]\n  rows:\n    - { label: A, values: [1, 2] }\n',
    "  kind: range\n  unit: people\n  least: 1\n  most: 2\n  until: 3\n",
    '  kind: days\n  days:\n    - { date: "2014-02-17", events: [The report comes out.] }\n',
    "  kind: grid\n  rowTitle: R\n  columns: [A, B]\n  rows:\n    - { label: C, values: [0, 1] }\n",
    "  kind: relay\n  from: Lin\n  tellers:\n    - { name: A, words: a }\n  copies:\n    - { name: B, words: b, of: [A] }\n",
    "  kind: sentence\n  parts:\n    - { text: One, mark: fact, why: It is on record. }\n",
  ])("takes:\n%s", (yaml) => expect(told(yaml)).toEqual([]));

  it.each([
    [
      "  kind: bars\n  unit: people\n  rows:\n    - { label: A, values: [1, 2] }\n",
      'figures.yaml:8:27  drawing "x" has 2 values in a row of 1 – mend the row',
    ],
    [
      "  kind: bars\n  unit: people\n  rows:\n    - { label: Soviet Union and its heirs, values: [1] }\n",
      'figures.yaml:8:16  "x.rows.0.label" must have at most 24 letters, so that a phone shows all of them – mend the value',
    ],
    [
      "  kind: grid\n  rowTitle: R\n  columns: [A, B]\n  rows:\n    - { label: C, values: [0] }\n",
      'figures.yaml:9:27  drawing "x" has 1 values in a row of 2 – mend the row',
    ],
    [
      "  kind: range\n  unit: people\n  least: 2\n  most: 2\n  until: 3\n",
      'figures.yaml:7:10  drawing "x" has a range that does not rise from least to most to until – mend the three',
    ],
    [
      "  kind: relay\n  from: Lin\n  tellers:\n    - { name: A, words: a }\n  copies:\n    - { name: B, words: b, of: [C] }\n",
      'figures.yaml:10:32  drawing "x" copies "C", who is no teller – use one of: A',
    ],
  ])("refuses:\n%s", (yaml, message) => expect(told(yaml)).toEqual([message]));
});

describe("<Figure>", () => {
  it("refuses a name that figures.yaml does not have, and none", () => {
    expect(toldOf('<Figure name="evidence-to-scales" />\n')).toEqual([
      '7:1  drawing "evidence-to-scales" is not in figures.yaml – did you mean "evidence-to-scale"?',
    ]);
    expect(toldOf("<Figure />\n")).toEqual([
      '7:1  <Figure> has no name – write name="…" with an id of figures.yaml',
    ]);
    expect(toldOf('<Figure name="evidence-to-scale" />\n')).toEqual([]);
  });
});
