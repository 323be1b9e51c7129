import { describe, expect, it } from "vitest";
import type { Module } from "@/lib/content/module";
import {
  excerptAsked,
  excerptBrackets,
  excerptLength,
  excerptsIn,
  excerptVerbatim,
} from "@/lib/content/rules/excerpts";
import { calmWords } from "@/lib/content/rules/tone";
import { choice, prose, readingOf, toldBy } from "./small-reading";

const says =
  "The record has: \"The item was put on the agenda. It is a shocking state of things, and members 'said so'.\"";
const facts: Module["facts"] = {
  F8: { says, source: "S/PV.7353", status: "verified" },
  F9: { says: 'It has "another line".', source: "S/PV.7353", status: "verified" },
};

const excerpt = (text: string, more = "") =>
  `<Excerpt source="S/PV.7353" date="2014-12-22" fact="F8"${more}>\n\n${text}\n\n</Excerpt>\n`;
const told = (text: string) => toldBy(excerptVerbatim, readingOf(excerpt(text), { facts }));

describe("excerpt-verbatim", () => {
  it.each([
    "The item was put on the agenda.",
    "The **item** was put\non the agenda",
    "The item was put on the **agenda**. It is",
    "The item was put … shocking state of things",
    "[The Council saw that] the item was put on the agenda.",
    "The item was put on the agenda.\n\nIt is a shocking state of things",
    "and members 'said so'.",
  ])("takes: %s", (text) => expect(told(text)).toEqual([]));

  it("refuses words that the fact does not hold, and says which fact holds them", () => {
    expect(told("The item was put on the list.")).toEqual([
      '9:1  "The item was put on the list." stands in no fact that the excerpt names – copy it from what a fact has between quotation marks',
    ]);
    expect(told("The item … another line.")).toEqual([
      '9:12  "another line." stands in no fact that the excerpt names – name F9 in fact="…"',
    ]);
  });
});

const asked = (sentence: string) =>
  excerpt(
    `<Highlight id="who" objective="procedural-votes" see="S/PV.7353">\nWhat came of it?\n\n> The item was put on the agenda. **${sentence}**\n\n1. It was put there.\n2. There it is.\n</Highlight>`,
  );

describe("an excerpt whose sentences are asked for", () => {
  it("is held to the same words of the same facts", () => {
    expect(
      toldBy(excerptVerbatim, readingOf(asked("It is a shocking state of things …"), { facts })),
    ).toEqual([]);
    expect(toldBy(excerptVerbatim, readingOf(asked("It is a sad state of things."), { facts }))).toHaveLength(
      1,
    );
    expect(toldBy(excerptVerbatim, readingOf(asked("[China agreed and] said so."), { facts }))).toHaveLength(
      0,
    );
  });

  it("is an excerpt of its lesson, and no longer than another", () => {
    const [reading] = readingOf(asked("It is so.")).lessons;
    expect(reading === undefined ? 0 : excerptsIn(reading).length).toBe(1);
    expect(toldBy(excerptLength, readingOf(asked(`The ${"word ".repeat(75)}ends.`)))).toHaveLength(1);
  });
});

describe("excerpt-brackets", () => {
  const toldOf = (text: string) => toldBy(excerptBrackets, readingOf(excerpt(text)));

  it("lets the lesson say who is meant", () => {
    expect(toldOf("[The Council saw that] the item was put on the agenda.")).toEqual([]);
  });

  it.each([
    "[China and Russia agreed at last that] the item was put on the agenda.",
    "[China agreed that it] was [right and good].",
    "[China agreed.]",
  ])("refuses the lesson's words for the document's: %s", (text) => {
    expect(toldOf(text)).toHaveLength(1);
  });
});

describe("excerpt-asked", () => {
  const toldOf = (text: string) => toldBy(excerptAsked, readingOf(text));
  const passage = excerpt("The item was put on the agenda.");

  it("takes a question about the document, below it or inside", () => {
    expect(toldOf(`${passage}\nSo it was.\n\n${choice()}`)).toEqual([]);
    expect(toldOf(asked("It is so."))).toEqual([]);
  });

  it("refuses a next question that names another source, or none", () => {
    const elsewhere = choice().replace('see="S/PV.7353"', 'see="UN Charter"');
    const mend = "move it to a question about it, ask one below, or put a Highlight inside";
    const next = '9:1  question "who", the next one, does not name "S/PV.7353" in see';
    expect(toldOf(`${passage}\n${elsewhere}\n${choice({ id: "then" })}`)).toEqual([`${next} – ${mend}`]);
    expect(toldOf(`${passage}\n${choice({ kind: "Predict" })}`)).toHaveLength(1);
  });

  it("refuses an excerpt with no question in its section", () => {
    const told = [expect.stringContaining("no question follows the excerpt in its section")];
    expect(toldOf(passage)).toEqual(told);
    expect(toldOf(`${passage}\n## Next\n\n${choice()}`)).toEqual(told);
  });
});

describe("excerpt-length", () => {
  it("holds for eighty words, and not for one more", () => {
    expect(toldBy(excerptLength, readingOf(excerpt(prose(80))))).toEqual([]);
    expect(toldBy(excerptLength, readingOf(excerpt(`${prose(60)}\n\n${prose(21)}`)))).toEqual([
      "9:1  the excerpt has 81 words – leave out 1, with … in their place",
    ]);
    expect(toldBy(excerptLength, readingOf(`${excerpt(prose(80))}\n${excerpt(prose(80))}`))).toEqual([]);
  });
});

describe("the words of a document", () => {
  it("are not the lesson's tone", () => {
    expect(toldBy(calmWords, readingOf(excerpt("It is a shocking state of things")))).toEqual([]);
    expect(toldBy(calmWords, readingOf("It is a shocking state of things.\n"))).toHaveLength(1);
  });
});
