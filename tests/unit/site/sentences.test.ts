import { describe, expect, it } from "vitest";
import { sentenceSpans } from "@/components/reading/sentences";

describe("sentenceSpans", () => {
  const sentences = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

  it("parts a text into its sentences, without the space between them", () => {
    expect(sentences("  The vote was on 22 December 2014. Eleven voted for it.\n Two did not.  ")).toEqual([
      "The vote was on 22 December 2014.",
      "Eleven voted for it.",
      "Two did not.",
    ]);
  });

  it("has none in an empty text", () => {
    expect(sentences(" \n ")).toEqual([]);
  });
});
