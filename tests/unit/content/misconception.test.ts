import { describe, expect, it } from "vitest";
import { build, markdown, questionIn, toldOf } from "./example-module";

const choice = (wrong: string, right = "Eleven voted for it.") => markdown`
  <Choice id="agenda" objective="procedural-votes" see="S/PV.7353">
  What happened?

  - [x] The item went on the agenda.
    > ${right}
  - [ ] The item was blocked.
    > ${wrong}
  </Choice>
`;
const match = (first: string, second: string) => markdown`
  <Match id="who" objective="abstention" see="UN Charter">
  Who?

  | A | B | Why |
  |---|---|---|
  | One | First | Reason. ${first} |
  | Two | Second | Reason. |
  |  | Third | Nobody. ${second} |
  </Match>
`;

describe("a misconception at the end of a reason", () => {
  it("is kept beside the question, by the id of the wrong part", () => {
    const { lesson } = build(choice("Nine are enough. (misconception: veto-always-blocks)"));
    expect(lesson.misconceptions).toEqual({ agenda: { b: "veto-always-blocks" } });
  });

  it("is read by no learner, and stands in no question", () => {
    const text = choice("Nine are enough. (misconception: veto-always-blocks)");
    expect(JSON.stringify(build(text).lesson.questions)).not.toContain("misconception");
    expect(questionIn("choice", text).key.why.b).toBe("<p>Nine are enough.</p>");
  });

  it("may stand on a line of its own in the quotation", () => {
    const { lesson } = build(choice("Nine are enough.\n    > (misconception: veto-always-blocks)"));
    expect(lesson.misconceptions).toEqual({ agenda: { b: "veto-always-blocks" } });
  });

  it("belongs to both askings of a prediction", () => {
    const predict = choice("Nine are enough. (misconception: veto-always-blocks)")
      .replaceAll("Choice", "Predict")
      .replace(' see="S/PV.7353"', "");
    const { lesson } = build(`${predict}\nText.\n\n<Predict again="agenda" />\n`);
    const revealed = { b: "veto-always-blocks" };
    expect(lesson.misconceptions).toEqual({ agenda: revealed, "agenda-again": revealed });
  });

  it("belongs, in a blank, to the wrong answer as it is written", () => {
    const { lesson } = build(markdown`
      <Blank id="nine" objective="procedural-votes" see="UN Charter">
      It takes ____ votes.

      - 9
      - [ ] 15
        > Nine are enough. (misconception: veto-always-blocks)

      > Nine of fifteen.
      </Blank>
    `);
    expect(lesson.misconceptions).toEqual({ nine: { "15": "veto-always-blocks" } });
  });

  it("belongs, in a match, to an option without a partner", () => {
    const { lesson } = build(match("", "(misconception: abstaining-blocks)"));
    expect(lesson.misconceptions).toEqual({ who: { "o-c": "abstaining-blocks" } });
  });

  it("must be described in module.yaml", () => {
    expect(toldOf(choice("Nine. (misconception: veto-always-block)"))).toEqual([
      '13:11  misconception "veto-always-block" is not in module.yaml – did you mean "veto-always-blocks"?',
    ]);
  });

  it("is refused at a right answer", () => {
    const told = "remove it: only wrong answers have one";
    expect(toldOf(choice("Nine.", "Eleven. (misconception: veto-always-blocks)"))).toEqual([
      `11:13  choice "The item went on the agenda." is right but names a misconception – ${told}`,
    ]);
    expect(toldOf(match("(misconception: veto-always-blocks)", ""))).toEqual([
      `12:25  row "One" is right but names a misconception – ${told}`,
    ]);
  });

  it("is refused where a learner would read it", () => {
    const told =
      'a misconception is named where it cannot be read – end the reason of a wrong answer with it: "… (misconception: its-id)"';
    expect(toldOf(choice("(misconception: veto-always-blocks) Nine."))).toEqual([`13:5  ${told}`]);
    expect(toldOf(choice("Nine. (misconception veto-always-blocks)"))).toEqual([`13:5  ${told}`]);
    expect(
      toldOf(markdown`
        <Explain id="why" objective="abstention">
        Why?

        > Because. (misconception: veto-always-blocks)

        - It says so.
        </Explain>
      `),
    ).toEqual([`10:3  ${told}`]);
  });
});
