import { render } from "@testing-library/react";
import { printWords } from "@words/print";
import type { FunctionComponent } from "react";
import { describe, expect, it } from "vitest";
import { printedKinds } from "@/components/asked/printed-kinds";
import type { PaperProps } from "@/components/quiz/paper-parts";
import { letterOf, paperParts } from "@/lib/quiz/paper";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleScale,
  exampleSort,
} from "../unit/quiz/example-question";

function draw<K extends Kind>(Form: FunctionComponent<PaperProps<K>>, question: QuestionOf<K>) {
  const { container } = render(<Form ask={question.ask} {...paperParts(question)} />);
  return container;
}
const onPaper = <K extends Kind>(question: QuestionOf<K>) =>
  draw(printedKinds[question.kind].Question, question);
const onSheet = <K extends Kind>(question: QuestionOf<K>) => {
  const { Answer } = printedKinds[question.kind];
  return Answer === null ? null : draw(Answer, question);
};
const textsOf = (container: Element | null, selector: string) =>
  [...(container?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
/** "A blocked": the parts of a question with their letters, in the order of the paper. */
const lettersOf = <K extends Kind>(question: QuestionOf<K>) =>
  paperParts(question).lettered.map(({ id }, at) => `${letterOf(at)}${id}`);

describe.each([
  [exampleChoice, true, true],
  [exampleChoices, false, true],
  [exampleHighlight, false, true],
  [examplePredict("before"), true, false],
] as const)("on paper", (question, isRound, hasAnswer) => {
  const boxes = isRound ? ".paper-box.is-round" : ".paper-box:not(.is-round)";

  it(`${question.kind} has a box with a letter for each part, round where one is chosen`, () => {
    const paper = onPaper<Kind>(question);
    expect(textsOf(paper, "li")).toEqual(lettersOf<Kind>(question));
    expect(textsOf(paper, boxes)).toEqual(lettersOf<Kind>(question).map((part) => part.slice(0, 1)));
    expect(paper.querySelectorAll(".paper-box")).toHaveLength(lettersOf<Kind>(question).length);
  });

  it(`${question.kind} has ${hasAnswer ? "its letters" : "no place"} on the answer sheet`, () => {
    const sheet = onSheet<Kind>(question);
    expect(sheet === null).toBe(!hasAnswer);
    expect(textsOf(sheet, boxes)).toEqual(
      hasAnswer ? lettersOf<Kind>(question).map((part) => part.slice(0, 1)) : [],
    );
  });
});

describe.each([exampleMatch, exampleSort])("on paper", (question) => {
  it(`${question.kind} has a box for each row, and letters to choose from`, () => {
    const { numbered, lettered } = paperParts<Kind>(question);
    const paper = onPaper<Kind>(question);
    expect(textsOf(paper, "ol.paper-rows > li")).toEqual(numbered.map(({ id }) => id));
    expect(paper.querySelectorAll("ol.paper-rows .paper-box")).toHaveLength(numbered.length);
    expect(textsOf(paper, "ul.paper-boxes > li")).toEqual(lettersOf<Kind>(question));
    expect(textsOf(paper, ".paper-letter")).toEqual(lettered.map((_, at) => letterOf(at)));
    expect(paper).toHaveTextContent(printWords.chooseFrom);
  });

  it(`${question.kind} has the numbers of its rows with a box each on the answer sheet`, () => {
    const sheet = onSheet<Kind>(question);
    expect(textsOf(sheet, ".answer-row")).toEqual(["1 ", "2 "]);
    expect(sheet?.querySelectorAll(".answer-row .paper-box")).toHaveLength(2);
  });
});

describe("on paper", () => {
  it("a blank is its sentence with a gap, and a gap on the answer sheet", () => {
    const paper = onPaper(exampleBlank);
    expect(paper.textContent).toBe("A procedural decision needs    votes.");
    expect(paper.querySelectorAll(".paper-gap")).toHaveLength(1);
    expect(onSheet(exampleBlank)?.querySelectorAll(".paper-gap")).toHaveLength(1);
  });

  it("an order is its lines with letters and a row of boxes between its ends", () => {
    const paper = onPaper(exampleOrder);
    expect(textsOf(paper, "ul.paper-boxes > li")).toEqual(lettersOf(exampleOrder));
    expect(paper.querySelector(".paper-row")?.textContent).toBe("EarliestLatest");
    expect(paper.querySelectorAll(".paper-row .paper-box")).toHaveLength(4);
    expect(onSheet(exampleOrder)?.querySelectorAll(".paper-box")).toHaveLength(4);
  });

  it("a scale is a line between its ends and a gap with its unit", () => {
    const paper = onPaper(exampleScale);
    expect(textsOf(paper, ".paper-scale > span")).toEqual(["0", "", "400"]);
    expect(textsOf(paper, ".paper-blank")).toEqual([" pages"]);
    expect(paper.querySelectorAll(".paper-gap")).toHaveLength(1);
    expect(onSheet(exampleScale)?.textContent).toBe(" pages");
    expect(onSheet(exampleScale)?.querySelectorAll(".paper-gap")).toHaveLength(1);
  });

  it("own words have four lines, no place on the answer sheet, and a model answer in the key", () => {
    expect(onPaper(exampleExplain).querySelectorAll(".paper-lines > span")).toHaveLength(4);
    expect(onSheet(exampleExplain)).toBeNull();
    const { Key } = printedKinds.explain;
    if (Key === undefined) throw new Error("no key");
    expect(render(<Key answer={exampleExplain.key} />).container).toHaveTextContent("Model.");
  });

  it("sentences of a document stand in its frame", () => {
    const excerpt = {
      publisher: "United Nations",
      label: "A/HRC/25/63",
      at: "para. 80",
      date: "2014-02-07",
      via: null,
    };
    const framed = { ...exampleHighlight, ask: { ...exampleHighlight.ask, excerpt } };
    const figure = onPaper(framed).querySelector("figure");
    expect(textsOf(figure, "li")).toEqual(lettersOf(exampleHighlight));
    expect(textsOf(figure, "figcaption")).toEqual(["United Nations A/HRC/25/63"]);
    expect(textsOf(figure, ".excerpt-paragraph")).toEqual(["80."]);
    expect(textsOf(figure, ".excerpt-from")).toEqual(["para. 80, 7 February 2014"]);
    const elsewhere = {
      ...framed,
      ask: { ...framed.ask, excerpt: { ...excerpt, at: "page 7", date: null } },
    };
    const other = onPaper(elsewhere).querySelector("figure");
    expect(textsOf(other, ".excerpt-paragraph")).toEqual([]);
    expect(textsOf(other, ".excerpt-from")).toEqual(["page 7"]);
    expect(onPaper(exampleHighlight).querySelector("figure")).toBeNull();
  });
});
