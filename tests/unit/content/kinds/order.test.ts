import { describe, expect, it } from "vitest";
import { build, markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

describe("the text of an order", () => {
  const order = markdown`
    <Order id="steps" ${common}>
    Put the steps in order.

    1. The mandate.
       > March.
    2. The hearings.
       > August.
    3. The report.
       > February.
    </Order>
  `;

  it("may have three things", () => expect(toldOf(order)).toEqual([]));
  refuses(
    "bullets",
    order.replaceAll(/^\d\./gm, "- "),
    "10:1  <Order> has a list without numbers – write 1. 2. 3. in the right order",
  );
  refuses(
    "fewer than three things",
    order.replace(/3\..*\n.*\n/, ""),
    "7:1  <Order> has fewer than three things – write at least three",
  );
  refuses(
    "no list at all",
    order.replace(/1\.[\s\S]*February\.\n/, ""),
    "7:1  <Order> has no numbered list in the right order – after the prompt, and a blank line, write a numbered list in the right order",
  );
  refuses(
    "a thing without its reason",
    order.replace("   > August.\n", ""),
    '12:1  "The hearings." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a thing that stands twice",
    order.replace("The report.", "The mandate."),
    '14:1  "The mandate." stands twice – remove one of them, or tell them apart',
  );
});

describe("an order", () => {
  const order = markdown`
    <Order id="steps" ${common} first="Earliest" last="Last one's end">
    Put the steps in order.

    1. The report.
       > February 2014.
    2. The hearings.
       > August 2013.
    3. A vote.
       > December 2014.
    </Order>
  `;

  it("does not ask for things in their right order", () => {
    const { ask, key } = questionIn("order", order);
    expect(ask.things.map(({ html }) => html)).toEqual(["A vote.", "The hearings.", "The report."]);
    expect(key.right).toEqual(["a", "b", "c"]);
    expect(key.why.b).toBe("<p>August 2013.</p>");
    expect(build(order).lock.steps?.key).toBe("a|b|c");
  });

  it("names its ends, and has names for them where the author gives none", () => {
    expect(questionIn("order", order).ask).toMatchObject({ first: "Earliest", last: "Last one’s end" });
    const plain = order.replace(/ first=.*?>/, ">");
    expect(questionIn("order", plain).ask).toMatchObject({ first: "First", last: "Last" });
  });
});
