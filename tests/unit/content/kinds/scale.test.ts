import { describe, expect, it } from "vitest";
import { build, markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

const scale = markdown`
  <Scale id="pages" ${common} from="0" to="400" unit="pages" within="20">
  How long is it?

  - 372

  > It has 372 pages.
  </Scale>
`;

describe("the text of a scale", () => {
  it("may leave the step out", () => expect(toldOf(scale)).toEqual([]));
  refuses(
    "one without a unit",
    scale.replace(' unit="pages"', ""),
    '7:1  <Scale> does not say what is counted – write unit="pages"',
  );
  refuses(
    "one without a tolerance",
    scale.replace(' within="20"', ""),
    '7:1  <Scale> has no within that is a number – write within="10"',
  );
  refuses(
    "one without a reason",
    scale.replace("> It has 372 pages.", ""),
    '7:1  <Scale> does not say why – end it with a quotation: "> why this is the value"',
  );
  refuses(
    "an answer that is no number",
    scale.replace("- 372", "- many"),
    '10:1  <Scale> needs one number as its answer – write a single line: "- 372"',
  );
  refuses(
    "two answers",
    scale.replace("- 372", "- 372\n- 408"),
    '10:1  <Scale> needs one number as its answer – write a single line: "- 372"',
  );
  refuses(
    "a line that ends where it begins",
    scale.replace('to="400"', 'to="0"'),
    "7:1  a line from 0 to 0 in steps of 1 cannot be drawn – from stands below to, and the steps fill the line exactly",
  );
  refuses(
    "steps that do not fill the line",
    scale.replace('to="400"', 'to="400" step="30"'),
    "7:1  a line from 0 to 400 in steps of 30 cannot be drawn – from stands below to, and the steps fill the line exactly",
  );
  refuses(
    "a right value off the line",
    scale.replace("- 372", "- 472"),
    "10:1  472 is no step between 0 and 400 – move an end of the line, or change the step",
  );
  refuses(
    "a right value between two steps",
    scale.replace('to="400"', 'to="400" step="5"'),
    "10:1  372 is no step between 0 and 400 – move an end of the line, or change the step",
  );
  refuses(
    "a tolerance that gives the answer away",
    scale.replace('within="20"', 'within="51"'),
    '7:1  within="51" gives the answer away – what counts as right may fill a quarter of the line at most: lower it, or lengthen the line',
  );
});

describe("a scale", () => {
  it("has a line, a right value, a tolerance and a reason", () => {
    expect(questionIn("scale", scale)).toMatchObject({
      ask: { from: 0, to: 400, step: 1, unit: "pages" },
      key: { right: 372, within: 20, why: "<p>It has 372 pages.</p>" },
    });
  });

  it("is remembered by its value and its tolerance", () => {
    expect(build(scale).lock.pages).toMatchObject({ kind: "scale", parts: {}, key: "372 within 20" });
  });
});
