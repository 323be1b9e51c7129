import { describe, expect, it } from "vitest";
import { rankResponse, responseCount, shapeOf } from "@/lib/assignment/shape";
import { grade } from "@/lib/quiz/grade";
import { isAnswered, parseResponse, sameResponse } from "@/lib/quiz/response";
import { exampleOrder } from "../example-question";

describe("an order", () => {
  const right = ["mandate", "hearings", "report", "vote"];

  it("is the same where each thing stands at the same place, and there are as many", () => {
    const same = (a: string[], b: string[]) => sameResponse("order", { order: a }, { order: b });
    expect(same(["a", "b"], ["a", "b"])).toBe(true);
    expect(same([], [])).toBe(true);
    expect(same(["a", "b"], ["b", "a"])).toBe(false);
    expect(same(["a", "b"], ["a", "c"])).toBe(false);
    expect(same(["a"], ["a", "b"])).toBe(false);
    expect(same(["a", "b"], ["a"])).toBe(false);
  });

  it("is answered as it stands, and read back from a record", () => {
    expect(isAnswered(exampleOrder, { order: [] })).toBe(true);
    const saved = { order: ["vote", "report"], more: 1 };
    expect(parseResponse("order", saved)).toEqual({ order: ["vote", "report"] });
    expect(parseResponse("order", { order: "vote" })).toBeNull();
  });

  it("earns a share for each pair that stands the right way round", () => {
    const score = (...order: string[]) => grade(exampleOrder, { order }).score;
    expect(score(...right)).toBe(1);
    expect(score(...right.toReversed())).toBe(0);
    expect(score("hearings", "mandate", "report", "vote")).toBeCloseTo(5 / 6);
    expect(score("mandate", "hearings")).toBeCloseTo(1 / 6);
    expect(score("unknown", "mandate", "mandate", "hearings", "report", "vote")).toBe(1);
    expect(score()).toBe(0);
    const { marks } = grade(exampleOrder, { order: ["unknown", ...right] });
    expect(marks).toEqual(Object.fromEntries(right.map((id) => [id, "right"])));
  });

  it("has a place in a code where it holds everything once", () => {
    const shape = { ...shapeOf(exampleOrder), kind: exampleOrder.kind };
    expect(responseCount(shape)).toBe(24);
    expect(rankResponse(shape, { order: right })).not.toBeNull();
    for (const order of [
      right.slice(1),
      [...right, "more"],
      ["mandate", "mandate", "report", "vote"],
      ["x", ...right.slice(1)],
    ])
      expect(rankResponse(shape, { order })).toBeNull();
  });
});
