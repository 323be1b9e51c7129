import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankResponse, responseCount, shapeOf, unrankResponse } from "@/lib/assignment/shape";
import { grade } from "@/lib/quiz/grade";
import { spreads } from "@/lib/quiz/kinds/kinds";
import { outcome } from "@/lib/quiz/outcome";
import { fromPaper, toPaper } from "@/lib/quiz/paper";
import { describeResponse, isAnswered, parseResponse } from "@/lib/quiz/response";
import { arbitraryQuestionOf } from "../arbitrary-question";
import { exampleScale } from "../example-question";

describe("a value on a line", () => {
  it.each([
    [372, "right", 1],
    [352, "right", 1],
    [392, "right", 1],
    [351, "partly", 0.5],
    [332, "partly", 0.5],
    [331, "wrong", 0],
    [null, "wrong", 0],
  ])("%s is %s", (value, verdict, score) => {
    expect(grade(exampleScale, { value })).toMatchObject({
      verdict,
      score,
      marks: { answer: verdict === "right" ? "right" : "wrong" },
    });
  });

  it("gives its value and reason away only once it is settled", () => {
    expect(outcome(exampleScale, { value: 340 }, false)).toMatchObject({ reasons: {}, key: null });
    expect(outcome(exampleScale, { value: 340 }, true)).toMatchObject({
      reasons: { answer: "why 372" },
      key: exampleScale.key,
    });
  });

  it("is an answer between the ends of the line, both included", () => {
    const values = [null, -1, 0, 400, 401];
    expect(values.map((value) => isAnswered(exampleScale, { value }))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it("is read back from a record, and nothing that is no number", () => {
    expect(parseResponse("scale", { value: 3.5, more: 1 })).toEqual({ value: 3.5 });
    for (const value of ["3", Number.NaN, Number.POSITIVE_INFINITY, undefined, [3]])
      expect(parseResponse("scale", { value })).toBeNull();
  });

  it("is said with what is counted", () => {
    expect(describeResponse(exampleScale, { value: 12 })).toBe("12 pages");
    expect(describeResponse(exampleScale, { value: null })).toBe("–");
  });
});

describe("a value from paper", () => {
  it.each([
    ["372", 372],
    [" about 300", null],
    ["three", 3],
    ["350 pages", 350],
    [" 350 ", 350],
    ["0", 0],
    ["", null],
  ])("%j is read as %j", (text, value) => {
    const read = fromPaper(exampleScale, text);
    if (text === " about 300") expect(read).toMatchObject({ ok: false });
    else expect(read).toEqual({ ok: true, response: { value } });
  });

  it("is refused beyond the line", () => {
    expect(fromPaper(exampleScale, "401")).toEqual({
      ok: false,
      problem: { what: "unknown", said: "401", last: "400" },
    });
  });

  it.each(["pages", "1/0", "-", "- 5", "."])("is refused where it is no number: %s", (text) => {
    expect(fromPaper(exampleScale, text)).toEqual({
      ok: false,
      problem: { what: "unknown", said: text, last: "400" },
    });
  });

  it("is nothing where there is none", () => expect(toPaper(exampleScale, { value: null })).toBe(""));

  it("is written as its number", () => expect(toPaper(exampleScale, { value: 372 })).toBe("372"));
});

describe("values of a class on a line", () => {
  const { rows, picks, isRight } = spreads.scale;
  const line = (from: number, to: number, step: number, right = 0, within = 0) => ({
    ...exampleScale,
    ask: { from, to, step, unit: "pages" },
    key: { right, within, why: "" },
  });
  const labels = (question: ReturnType<typeof line>) =>
    rows(question).flatMap(({ picks: all }) => all.map(({ html }) => html));

  it("stand step by step where there are ten at most, else in as few stretches as make ten", () => {
    expect(labels(line(1, 4, 1))).toEqual(["1 pages", "2 pages", "3 pages", "4 pages"]);
    expect(labels(line(0, 9, 1))).toHaveLength(10);
    expect(labels(line(0, 10, 1))).toEqual(
      ["0–1", "2–3", "4–5", "6–7", "8–9", "10"].map((part) => `${part} pages`),
    );
    expect(labels(line(100, 500, 100))).toEqual(
      ["100", "200", "300", "400", "500"].map((part) => `${part} pages`),
    );
    expect(labels(line(0, 0.5, 0.1))).toEqual(
      ["0", "0.1", "0.2", "0.3", "0.4", "0.5"].map((part) => `${part} pages`),
    );
    expect(labels(exampleScale)).toHaveLength(10);
    expect(labels(exampleScale)[9]).toBe("369–400 pages");
  });

  it("count in the stretch they are in, and nowhere where there is none", () => {
    const at = (value: number | null) => picks(line(0, 10, 1), { value }).map(([, pick]) => pick);
    expect([0, 1, 2, 9, 10].map(at)).toEqual([["0"], ["0"], ["1"], ["4"], ["5"]]);
    expect([at(null), at(11)]).toEqual([[], []]);
  });

  it("are right in every stretch that holds a value which counts", () => {
    const right = (question: ReturnType<typeof line>) =>
      labels(question).flatMap((label, at) => (isRight(question, "", String(at)) ? [label] : []));
    expect(right(line(0, 10, 1, 4, 0))).toEqual(["4–5 pages"]);
    expect(right(line(0, 10, 1, 4, 2))).toEqual(["2–3 pages", "4–5 pages", "6–7 pages"]);
    expect(right(line(0, 10, 1, 4, 1))).toEqual(["2–3 pages", "4–5 pages"]);
    expect(isRight(line(0, 10, 1), "", "6")).toBe(false);
  });
});

describe("a value in a code", () => {
  it("comes back for every step of the line, and has a place of its own", () => {
    fc.assert(
      fc.property(arbitraryQuestionOf("scale"), fc.nat(), (question, at) => {
        const shape = { ...shapeOf(question), kind: question.kind };
        const { from, to, step } = question.ask;
        expect(responseCount(shape)).toBe((to - from) / step + 1);
        const rank = at % responseCount(shape);
        expect(unrankResponse(shape, rank)).toEqual({ value: from + rank * step });
        expect(rankResponse(shape, { value: from + rank * step })).toBe(rank);
      }),
    );
  });

  it("is not told where it is no step of the line", () => {
    const shape = { ...shapeOf(exampleScale), kind: exampleScale.kind };
    for (const value of [null, 0.5, -1, 401]) expect(rankResponse(shape, { value })).toBeNull();
    expect(responseCount({ ...shape, parts: ["a", "b", "c"] })).toBe(0);
  });
});
