import { describe, expect, it } from "vitest";
import { build, questionIn } from "./example-module";
import { common, writtenChoice } from "./written-question";

describe("every question", () => {
  it("has what its author left out filled in", () => {
    expect(questionIn("choice", writtenChoice)).toMatchObject({
      id: "agenda",
      module: "north",
      lesson: "veto",
      rev: 1,
      objective: "procedural-votes",
      level: "recall",
      scored: true,
      tries: 2,
      hints: [],
      refutation: null,
    });
  });

  it("takes level, tries, rev and order from its attributes", () => {
    const text = writtenChoice.replace(common, `${common} level="infer" tries="3" rev="4" order="written"`);
    const { level, tries, rev, ask } = questionIn("choice", text);
    expect({ level, tries, rev, order: ask.order }).toEqual({
      level: "infer",
      tries: 3,
      rev: 4,
      order: "written",
    });
  });

  it("is asked in all that stands before the answers, a quotation and a table included", () => {
    const before = "Look at this.\n\n> A quotation.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nWhat happened?";
    const { prompt } = questionIn(
      "choice",
      writtenChoice.replace("China voted *against*. What happened?", before),
    );
    expect(prompt).toMatch(
      /^<p>Look at this.<\/p>\n<blockquote>.*<\/blockquote>\n<table>.*<\/table>\n<p>What happened\?<\/p>$/s,
    );
  });

  it("keeps its hints in order, wherever they stand, and its refutation", () => {
    const { hints, refutation, prompt } = questionIn(
      "choice",
      writtenChoice
        .replace("happened?\n", "happened?\n\n<Hint>Count.</Hint>\n<Hint>Who has a *veto*?</Hint>\n")
        .replace(
          "</Choice>",
          "\n<Hint>\nRead it again.\n</Hint>\n\n<Refute>Many expect a veto.</Refute>\n</Choice>",
        ),
    );
    expect(hints).toEqual(["Count.", "Who has a <em>veto</em>?", "Read it again."]);
    expect(refutation).toBe("Many expect a veto.");
    expect(prompt).toBe("<p>China voted <em>against</em>. What happened?</p>");
  });

  it("points at the sources that settle it, with the place, the label and the link", () => {
    const text = writtenChoice.replace(
      'see="S/PV.7353"',
      'see="S/PV.7353 p. 21; UN Charter Article 27(2); article"',
    );
    expect(questionIn("choice", text).see).toEqual([
      { source: "S/PV.7353", at: "p. 21", label: "S/PV.7353", url: "https://docs.un.org/en/S/PV.7353" },
      { source: "UN Charter", at: "Article 27(2)", label: "UN Charter", url: null },
      { source: "article", label: "Inquisitr", url: null },
    ]);
  });
});

describe("where a question leads back to", () => {
  const lookOf = (text: string) => questionIn("choice", text).look;

  it("is the nearest paragraph above that cites what settles it", () => {
    const text = 'A.<Cite source="S/PV.7353" />\n\nB.<Cite source="S/PV.7353" />\n\nC.\n\n';
    expect(lookOf(text + writtenChoice)).toEqual({ full: "p-2", short: "p-2" });
  });

  it("is the paragraph with the very place, where the question names one", () => {
    const text = 'A.<Cite source="S/PV.7353" at="p. 3" />\n\nB.<Cite source="S/PV.7353" at="p. 4" />\n\n';
    expect(lookOf(text + writtenChoice.replace("S/PV.7353", "S/PV.7353 p. 3"))).toEqual({
      full: "p-1",
      short: "p-1",
    });
  });

  it("is the nearest text above that is no heading, where nothing cites it", () => {
    expect(lookOf(`A.\n\nB.\n\n## C\n\n${writtenChoice}`)).toEqual({ full: "p-2", short: "p-2" });
  });

  it("is a paragraph that the version at hand shows", () => {
    const both = (inner: string, tag: string) =>
      `<${tag}>\n\n${inner}.<Cite source="S/PV.7353" />\n\n</${tag}>\n\n`;
    const text = `A.<Cite source="S/PV.7353" />\n\n${both("B", "Full")}${both("C", "Short")}`;
    expect(lookOf(text + writtenChoice)).toEqual({ full: "p-2", short: "p-3" });
    expect(lookOf(`A.<Cite source="S/PV.7353" />\n\n${both("B", "Full")}${writtenChoice}`)).toEqual({
      full: "p-2",
      short: "p-1",
    });
  });

  it("is the text before another question, where look names one", () => {
    const first = writtenChoice.replace('id="agenda"', 'id="first"').replaceAll("Choice", "Choices");
    expect(
      lookOf(`A.\n\n${first}\nB.\n\n${writtenChoice.replace(common, `${common} look="first"`)}`),
    ).toEqual({
      full: "p-1",
      short: "p-1",
    });
  });

  it("is nowhere, where no text stands above", () => expect(lookOf(writtenChoice)).toBeNull());

  it("is nowhere for a prediction, and the text before for its second asking", () => {
    const predict = writtenChoice.replaceAll("Choice", "Predict");
    const { questions } = build(`A.\n\n${predict}\nB.\n\n<Predict again="agenda" />\n`).lesson;
    expect(questions.map(({ look }) => look)).toEqual([null, { full: "p-3", short: "p-3" }]);
  });
});
