import { describe, expect, it } from "vitest";
import { markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

describe("the text of a blank", () => {
  const blank = markdown`
    <Blank id="nine" ${common}>
    It needs ____ votes.

    - 9
    - [ ] 8
      > Eight is a simple majority.

    > Nine of fifteen.
    </Blank>
  `;

  it("may have a common wrong answer", () => expect(toldOf(blank)).toEqual([]));
  refuses(
    "one without a gap",
    blank.replace("____", "___"),
    "7:1  <Blank> has no gap – write ____ (four underscores), not bold, where the answer belongs",
  );
  refuses(
    "a gap in bold",
    blank.replace("____", "**____**"),
    "7:1  <Blank> has no gap – write ____ (four underscores), not bold, where the answer belongs",
  );
  refuses(
    "one with two gaps",
    blank.replace("____ votes", "____ of ____ votes"),
    "7:1  <Blank> has 2 gaps – leave one ____: each gap is a question of its own",
  );
  refuses(
    "one that asks nothing, once",
    blank.replace("It needs ____ votes.\n", ""),
    "7:1  <Blank> asks nothing – write the question before the answers",
  );
  refuses(
    "one without a list",
    blank.replace(/- 9\n.*\n.*\n/, ""),
    "7:1  <Blank> has no list of accepted answers – after the prompt, and a blank line, write a list of accepted answers",
  );
  refuses(
    "one that accepts nothing",
    blank.replace("- 9\n", ""),
    "10:1  <Blank> accepts no answer – list at least one without a box",
  );
  refuses(
    "one without a reason",
    blank.replace("\n> Nine of fifteen.\n", ""),
    '7:1  <Blank> does not say why – end it with a quotation: "> why the answer is right"',
  );
  refuses(
    "a wrong answer without a reason",
    blank.replace("  > Eight is a simple majority.\n", ""),
    '11:1  wrong answer "8" does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "an accepted answer that is forgiven away",
    blank.replace("- 9\n", "- 9\n- ?!\n"),
    '11:1  nothing is left of the answer "?!" – answer with a letter or a digit: signs alone are forgiven, and an empty field is no answer',
  );
  refuses(
    "a wrong answer that is also accepted",
    blank.replace("[ ] 8", "[ ] Nine."),
    '11:1  wrong answer "Nine." is the same as "9" – remove one of the two: capitals, accents and number words make no difference',
  );
  refuses(
    "a wrong answer that is accepted further down",
    blank.replace("- 9\n- [ ] 8", "- [ ] nine").replace("majority.\n", "majority.\n- 9\n"),
    '10:1  wrong answer "nine" is the same as "9" – remove one of the two: capitals, accents and number words make no difference',
  );
  refuses(
    "an accepted answer with a reason of its own",
    blank.replace("- 9\n", "- 9\n  > So says Article 27.\n"),
    '10:1  accepted answer "9" has a reason of its own – move it into the quotation at the end, which speaks for every right answer',
  );
});

describe("a blank", () => {
  const blank = markdown`
    <Blank id="nine" ${common}>
    Think of *Article 27*.

    It needs **at least** ______ votes in \`favour\`.

    - 9
    - nine of them
    - [ ] 8
      > Eight is a simple majority.

    > Nine of fifteen.
    </Blank>
  `;

  it("is cut in two at its gap, markup kept, and what stands before is its prompt", () => {
    const { prompt, ask } = questionIn("blank", blank);
    expect(prompt).toBe("<p>Think of <em>Article 27</em>.</p>");
    expect(ask).toEqual({
      before: "It needs <strong>at least</strong> ",
      after: " votes in <code>favour</code>.",
      numeric: false,
    });
  });

  it("has a prompt of its own where only the sentence stands there", () => {
    const { prompt } = questionIn("blank", blank.replace("Think of *Article 27*.\n\n", ""));
    expect(prompt).toBe("<p>Complete the sentence.</p>");
  });

  it("is numeric where every accepted answer is a number", () => {
    const { ask } = questionIn("blank", blank.replace("- nine of them\n", "- 1,000.5\n"));
    expect(ask.numeric).toBe(true);
  });

  it("keeps accepted answers, foreseen mistakes and its reason apart", () => {
    expect(questionIn("blank", blank).key).toEqual({
      accepted: ["9", "nine of them"],
      known: [{ answer: "8", why: "<p>Eight is a simple majority.</p>" }],
      why: "<p>Nine of fifteen.</p>",
    });
  });
});
