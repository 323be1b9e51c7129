import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelOf } from "@/lib/quiz/outline";
import {
  emptyResponse,
  isAnswered,
  keyResponse,
  parseResponse,
  sameResponse,
  sentenceOf,
} from "@/lib/quiz/response";
import { arbitraryAnswered, arbitraryQuestion, deepFreeze, kinds } from "./arbitrary-question";
import {
  exampleBlank,
  exampleChoice,
  exampleChoices,
  exampleExplain,
  exampleHighlight,
  exampleMatch,
  exampleOrder,
  examplePredict,
  exampleSort,
} from "./example-question";

describe("an empty response", () => {
  it("is nothing to grade, except where things already stand in an order", () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
        expect(isAnswered(question, emptyResponse(question, seed))).toBe(question.kind === "order");
      }),
    );
  });

  it("holds the things of an order question, all of them and not solved", () => {
    const { order } = emptyResponse(exampleOrder, "seed");
    expect([...order].sort()).toEqual(["hearings", "mandate", "report", "vote"]);
    expect(order).not.toEqual(exampleOrder.key.right);
    expect(emptyResponse(exampleOrder, "seed").order).toEqual(order);
  });
});

describe("a response is something to grade", () => {
  it("once one is chosen", () => {
    expect(isAnswered(exampleChoice, { choice: "blocked" })).toBe(true);
    expect(isAnswered(examplePredict("before"), { choice: "yes" })).toBe(true);
  });

  it("not while the chosen one is gone from the question", () => {
    expect(isAnswered(exampleChoice, { choice: "gone" })).toBe(false);
    expect(isAnswered(exampleChoices, { choices: ["gone"] })).toBe(false);
    expect(isAnswered(exampleMatch, { rows: { council: "refer", china: "gone" } })).toBe(false);
  });

  it("once a box is ticked or a sentence is marked", () => {
    expect(isAnswered(exampleChoices, { choices: ["fishing"] })).toBe(true);
    expect(isAnswered(exampleHighlight, { marked: ["four"] })).toBe(true);
  });

  it("once there is text that is more than spaces", () => {
    expect(isAnswered(exampleBlank, { text: " \n" })).toBe(false);
    expect(isAnswered(exampleBlank, { text: "8" })).toBe(true);
    expect(isAnswered(exampleExplain, { text: " ", met: ["purpose"] })).toBe(false);
    expect(isAnswered(exampleExplain, { text: "Because.", met: [] })).toBe(true);
  });

  it("once every row is filled", () => {
    expect(isAnswered(exampleMatch, { rows: { council: "war" } })).toBe(false);
    expect(isAnswered(exampleMatch, { rows: { council: "war", china: "war" } })).toBe(true);
    expect(isAnswered(exampleSort, { rows: { refused: "fact" } })).toBe(false);
    expect(isAnswered(exampleSort, { rows: { refused: "fact", "may-veto": "fact" } })).toBe(true);
  });
});

describe("the response that is the key", () => {
  it("is something to grade", () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        expect(isAnswered(question, keyResponse(question))).toBe(true);
      }),
    );
  });

  it("takes the first of several that are right", () => {
    expect(keyResponse(exampleSort)).toEqual({ rows: { refused: "fact", "may-veto": "inference" } });
  });
});

describe("two responses", () => {
  it("say the same when ticks, marks and rows come in another order", () => {
    expect(sameResponse("choices", { choices: ["a", "b"] }, { choices: ["b", "a"] })).toBe(true);
    expect(sameResponse("highlight", { marked: ["a", "b"] }, { marked: ["b", "a", "a"] })).toBe(true);
    expect(sameResponse("match", { rows: { a: "x", b: "y" } }, { rows: { b: "y", a: "x" } })).toBe(true);
    expect(sameResponse("explain", { text: "t", met: ["a", "b"] }, { met: ["b", "a"], text: "t" })).toBe(
      true,
    );
  });

  it("say something else when things stand in another order", () => {
    expect(sameResponse("order", { order: ["a", "b"] }, { order: ["b", "a"] })).toBe(false);
  });

  it("say something else when anything differs", () => {
    expect(sameResponse("choice", { choice: "a" }, { choice: null })).toBe(false);
    expect(sameResponse("choices", { choices: ["a"] }, { choices: ["a", "b"] })).toBe(false);
    expect(sameResponse("match", { rows: { a: "x" } }, { rows: { a: "y" } })).toBe(false);
    expect(sameResponse("explain", { text: "t", met: ["a"] }, { text: "t", met: [] })).toBe(false);
    expect(sameResponse("choice", { choice: "null" }, { choice: null })).toBe(false);
  });

  it("say the same when they are equal", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        expect(sameResponse(question.kind, deepFreeze(response), structuredClone(response))).toBe(true);
      }),
    );
  });
});

describe("parsing a saved response", () => {
  it("gives back every well-formed response", () => {
    fc.assert(
      fc.property(arbitraryAnswered, ({ question, response }) => {
        expect(parseResponse(question.kind, JSON.parse(JSON.stringify(response)))).toEqual(response);
      }),
    );
  });

  it("accepts the empty response and the key", () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
        const [empty, key] = [emptyResponse(question, seed), keyResponse(question)];
        expect(parseResponse(question.kind, empty)).toEqual(empty);
        expect(parseResponse(question.kind, key)).toEqual(key);
      }),
    );
  });

  it("survives junk, and what it lets through is well-formed", () => {
    const junk = fc.anything({
      withSparseArray: true,
      withNullPrototype: true,
      withDate: true,
      withMap: true,
    });
    const nearly = fc.record(
      { choice: junk, choices: junk, text: junk, order: junk, rows: junk, marked: junk, met: junk },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.oneof(junk, nearly), (kind, value) => {
        const parsed = parseResponse(kind, value);
        if (parsed !== null) expect(parseResponse(kind, JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
    );
  });

  it("drops fields that do not belong to the kind", () => {
    expect(parseResponse("choice", { choice: "a", score: 1 })).toEqual({ choice: "a" });
  });

  it("refuses a response of another kind", () => {
    expect(parseResponse("order", { choices: ["a"] })).toBeNull();
    expect(parseResponse("explain", { text: "t" })).toBeNull();
    expect(parseResponse("match", { rows: ["a"] })).toBeNull();
    expect(parseResponse("choice", {})).toBeNull();
    expect(parseResponse("choices", { choices: Array(1) })).toBeNull();
  });

  it("refuses texts over 20,000 characters and lists over 200", () => {
    const rows = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`row-${at}`, "x"]));
    expect(parseResponse("blank", { text: "x".repeat(20_000) })).not.toBeNull();
    expect(parseResponse("blank", { text: "x".repeat(20_001) })).toBeNull();
    expect(parseResponse("highlight", { marked: Array(200).fill("x") })).not.toBeNull();
    expect(parseResponse("highlight", { marked: Array(201).fill("x") })).toBeNull();
    expect(parseResponse("sort", { rows: rows(200) })).not.toBeNull();
    expect(parseResponse("sort", { rows: rows(201) })).toBeNull();
    expect(parseResponse("sort", { rows: { ["x".repeat(20_001)]: "x" } })).toBeNull();
  });
});

describe("what a question asks, in a list of questions", () => {
  it("is its prompt", () => {
    expect(sentenceOf({ ...exampleChoice, prompt: "<p>What happened?</p>" })).toBe("<p>What happened?</p>");
  });

  it("is the sentence around the gap, where a gap is asked for", () => {
    const asked = { ...exampleBlank, prompt: "<p>Complete the sentence.</p>" };
    expect(labelOf(sentenceOf(asked))).toBe("A procedural decision needs … votes.");
  });
});
