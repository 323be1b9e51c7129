import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankResponse, responseCount, shapeOf, unrankResponse } from "@/lib/assignment/shape";
import { grade } from "@/lib/quiz/grade";
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
    expect(grade(exampleScale, { value })).toMatchObject({ verdict, score });
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

  it("is written as its number", () => expect(toPaper(exampleScale, { value: 372 })).toBe("372"));
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
