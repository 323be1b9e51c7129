import { describe, expect, it } from "vitest";
import { build, toldOf } from "../example-module";
import { anyChoice, refuses, writtenChoice } from "../written-question";

describe("the text of a prediction", () => {
  const predict = (id: string) => anyChoice(id).replaceAll("Choice", "Predict");

  it("may be asked again", () => {
    expect(toldOf(`${predict("first")}\nText.\n\n<Predict again="first" />\n`)).toEqual([]);
  });
  refuses(
    "a second asking without a first",
    '<Predict again="first" />\n',
    '7:1  no <Predict id="first"> stands before – write the first asking above it',
  );
  refuses(
    "a second asking of another id",
    `${predict("first")}\n<Predict again="frist" />\n`,
    '16:1  no <Predict id="frist"> stands before – did you mean "first"?',
  );
  refuses(
    "a mistake in the first asking, once",
    `${predict("first").replace("[x]", "[ ]")}\n<Predict again="first" />\n`,
    "7:1  <Predict> has no right choice – mark the right one with [x]",
  );
  refuses(
    "a third asking",
    `${predict("first")}\n<Predict again="first" />\n\n<Predict again="first" />\n`,
    '18:1  "first" is asked again twice – remove one of them',
  );
  refuses(
    "a second asking that holds text",
    `${predict("first")}\n<Predict again="first" id="second">\nAnd now?\n</Predict>\n`,
    '16:1  a second asking says more than which – write <Predict again="first" />',
  );
  refuses(
    "a second asking that does not say of what",
    `${predict("first")}\n<Predict again />\n`,
    '16:1  "again" of <Predict> has no value – write again="…"',
  );
});

describe("a prediction", () => {
  const predict = writtenChoice.replaceAll("Choice", "Predict");

  it("is never scored; asked again it is the same with another id", () => {
    const { questions } = build(`${predict}\nText.\n\n<Predict again="agenda" />\n`).lesson;
    const [before, after] = questions;
    expect(before).toMatchObject({ id: "agenda", scored: false, ask: { first: null } });
    expect(after).toMatchObject({ id: "agenda-again", scored: false, ask: { first: "agenda" } });
    expect(after?.key).toEqual(before?.key);
  });

  it("is remembered once", () => {
    expect(Object.keys(build(`${predict}\nText.\n\n<Predict again="agenda" />\n`).lock)).toEqual(["agenda"]);
  });
});
