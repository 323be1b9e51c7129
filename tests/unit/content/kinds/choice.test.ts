import { describe, expect, it } from "vitest";
import { build, questionIn } from "../example-module";
import { answers, anyChoice, refuses, writtenChoice } from "../written-question";

describe("the text of a choice", () => {
  const withAnswers = (text: string) => anyChoice("agenda").replace(answers, text);

  refuses(
    "one without choices",
    withAnswers(""),
    "7:1  <Choice> has no task list of choices – after the prompt, and a blank line, write a task list of choices",
  );
  refuses(
    "one without a right choice",
    withAnswers(answers.replace("[x]", "[ ]")),
    "7:1  <Choice> has no right choice – mark the right one with [x]",
  );
  refuses(
    "one with two right choices",
    withAnswers(answers.replace("[ ]", "[x]")),
    "7:1  <Choice> has 2 right choices – leave one, or use <Choices>",
  );
  refuses(
    "a prediction with two right choices",
    withAnswers(answers.replace("[ ]", "[x]")).replaceAll("Choice", "Predict"),
    "7:1  <Predict> has 2 right choices – leave one",
  );
  refuses(
    "choices of which none is right",
    withAnswers(answers.replace("[x]", "[ ]")).replaceAll("Choice", "Choices"),
    "7:1  <Choices> has no right choice – mark at least one with [x]",
  );
  refuses(
    "a choice without a box, once",
    withAnswers(answers.replace("[x] ", "")),
    '12:1  choice "It went on the agenda." has no box – begin it with [ ] or, if it is right, [x]',
  );
  refuses(
    "a choice with an empty box that has no space",
    withAnswers(answers.replace("[ ]", "[]")),
    '10:1  choice "[] It was blocked." has no box – begin it with [ ] or, if it is right, [x]',
  );
  refuses(
    "a choice without its reason",
    withAnswers(answers.replace("  > Nine votes were enough.\n", "")),
    '10:1  choice "It was blocked." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a reason that is empty",
    withAnswers(answers.replace("> Nine votes were enough.", ">")),
    '10:1  choice "It was blocked." does not say why – add a line below it: "  > why it is right or wrong"',
  );
  refuses(
    "a reason that is not indented, each once",
    withAnswers(answers.replaceAll("  >", ">")),
    '11:1  a quotation outside the answers of <Choice> – indent it, so that it belongs to the line above: "  > why"',
    '13:1  a quotation outside the answers of <Choice> – indent it, so that it belongs to the line above: "  > why"',
  );
  refuses(
    "a list that another bullet breaks in two",
    withAnswers(answers.replace("- [x]", "* [x]")),
    "12:1  a second list in <Choice> – make it one with the first: the same bullet throughout, and what belongs to a line indented",
  );
  refuses(
    "a choice that stands twice",
    withAnswers(answers + answers.replace("[x]", "[ ]").replace("It went on the agenda.", "It was dropped.")),
    '14:1  choice "It was blocked." stands twice – remove one of them',
  );
  refuses(
    "a single choice",
    withAnswers("- [x] It went on the agenda.\n  > Eleven voted for it.\n"),
    "7:1  <Choice> has a single choice – write at least two",
  );
});

describe("a choice", () => {
  it("has an id for each writtenChoice, the right one and every reason", () => {
    const { ask, key } = questionIn("choice", writtenChoice);
    expect(ask).toEqual({
      choices: [
        { id: "a", html: "The item was “blocked”." },
        { id: "b", html: "It went on the <strong>agenda</strong>." },
      ],
      order: "shuffled",
    });
    expect(key.right).toBe("b");
    expect(key.why.a).toBe("<p>Nine votes were enough.</p>");
  });

  it("is remembered by the texts of its choices and by the id of the right one", () => {
    expect(build(writtenChoice).lock.agenda).toEqual({
      kind: "choice",
      rev: 1,
      parts: { a: "The item was “blocked”.", b: "It went on the agenda." },
      key: "b",
    });
  });

  it("keeps the ids that the lock remembers", () => {
    const { lock } = build(writtenChoice);
    const swapped = writtenChoice.replace(/(- \[ \][\s\S]*?)(- \[x\][\s\S]*?)(?=<\/Choice>)/, "$2\n$1");
    expect(questionIn("choice", swapped, lock).ask.choices.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(questionIn("choice", swapped, lock).key.right).toBe("b");
  });

  it("never gives the id of a choice that is gone to another one", () => {
    const without = writtenChoice.replace(/- \[ \].*\n.*\n/, "- [ ] Nobody voted.\n  > Thirteen did.\n");
    const second = build(without, build(writtenChoice).lock);
    expect(second.lock.agenda?.gone).toEqual({ a: "The item was “blocked”." });
    const third = without.replace("- [x]", "- [ ] China left the room.\n  > It stayed.\n- [x]");
    const { ask } = questionIn("choice", third, second.lock);
    expect(ask.choices.map(({ id }) => id)).toEqual(["c", "d", "b"]);
  });

  it("gives a choice that comes back its old id", () => {
    const without = writtenChoice.replace(/- \[ \].*\n.*\n/, "- [ ] Nobody voted.\n  > Thirteen did.\n");
    const second = build(without, build(writtenChoice).lock);
    expect(build(writtenChoice, second.lock).lock.agenda).toMatchObject({
      parts: { a: "The item was “blocked”.", b: "It went on the agenda." },
      gone: { c: "Nobody voted." },
    });
  });
});
