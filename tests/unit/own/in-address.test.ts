import { describe, expect, test } from "vitest";
import { linksInAddress } from "@/lib/own/in-address";

describe("links of a lesson that stands in the address", () => {
  test("a question's link names the lesson and the question, wherever it is drawn", () => {
    const card = { tag: "QuestionCard", props: { question: { id: "which" }, number: 1 }, children: [] };
    const page = { tag: "section", props: { id: "top" }, children: ["Text", card] };
    expect(linksInAddress([page], "abc")).toEqual([
      { ...page, children: ["Text", { ...card, props: { ...card.props, link: "#abc.which" } }] },
    ]);
  });

  test("what is no question stays as it is", () => {
    const line = { tag: "LessonLine", props: { total: 2 }, children: [] };
    expect(linksInAddress([line], "abc")).toEqual([line]);
  });
});
