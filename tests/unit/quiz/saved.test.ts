import { describe, expect, it } from "vitest";
import { askingOf, firstAskingOf } from "@/lib/quiz/asking";
import { share } from "@/lib/quiz/marks";
import { samePicks } from "@/lib/quiz/picks";
import { inParagraphs } from "@/lib/quiz/reasons";
import { sameRows, withRow } from "@/lib/quiz/rows";
import { isIds, isRecord, isText, readChoice, readRows } from "@/lib/quiz/saved";
import { exampleChoice, examplePredict } from "./example-question";

describe("what was saved", () => {
  it("is a text, a list of texts or an object, or it is none", () => {
    expect([null, undefined, 1, "text", [], () => 1].map(isRecord)).toEqual(Array(6).fill(false));
    expect(isRecord({})).toBe(true);
    expect([isText("a".repeat(20_000)), isText("a".repeat(20_001)), isText(1)]).toEqual([true, false, false]);
    const list = Array(200).fill("a");
    expect([isIds(list), isIds([...list, "a"]), isIds(Array(2)), isIds("a")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("is a choice or rows where it has their form", () => {
    expect(readChoice({ choice: null })).toEqual({ choice: null });
    expect(readChoice({ choice: "a", more: 1 })).toEqual({ choice: "a" });
    expect(readChoice({})).toBeNull();
    expect(readRows({ rows: { a: "b" } })).toEqual({ rows: { a: "b" } });
    expect(readRows({ rows: { a: 1 } })).toBeNull();
    expect(readRows({ rows: null })).toBeNull();
  });
});

describe("rows", () => {
  it("are the same where each holds the same, and none is more", () => {
    expect(sameRows({ rows: { a: "x", b: "y" } }, { rows: { b: "y", a: "x" } })).toBe(true);
    expect(sameRows({ rows: { a: "x", b: "y" } }, { rows: { a: "x", b: "x" } })).toBe(false);
    expect(sameRows({ rows: { a: "x" } }, { rows: { a: "x", b: "y" } })).toBe(false);
  });

  it("are set one by one, and left open again", () => {
    expect(withRow({ a: "x" }, "b", "y")).toEqual({ a: "x", b: "y" });
    expect(withRow({ a: "x", b: "y" }, "b", "")).toEqual({ a: "x" });
  });
});

it("picks are the same in any order", () => {
  expect(samePicks(["a", "b"], ["b", "a"])).toBe(true);
  expect(samePicks(["a"], ["a", "b"])).toBe(false);
  expect(samePicks(["a", "b"], ["a"])).toBe(false);
});

it("nothing of nothing is no share", () => {
  expect(share(0, 0)).toBe(0);
  expect(share(1, 4)).toBe(0.25);
});

it("reasons stand in paragraphs of their own where there are several", () => {
  expect(inParagraphs(["one"])).toBe("one");
  expect(inParagraphs([])).toBe("");
  expect(inParagraphs(["one", "<p>two</p>", "<ul></ul>"])).toBe("<p>one</p><p>two</p><ul></ul>");
  expect(inParagraphs(["a <p> b", "<pre>c</pre>"])).toBe("<p>a <p> b</p><p><pre>c</pre></p>");
});

it("a prediction is asked before the text and after it, everything else once", () => {
  const [before, after] = [examplePredict("before"), examplePredict("after")];
  expect([exampleChoice, before, after].map((one) => askingOf(one))).toEqual(["once", "before", "after"]);
  expect([exampleChoice, before, after].map((one) => firstAskingOf(one))).toEqual([null, null, "example"]);
});
