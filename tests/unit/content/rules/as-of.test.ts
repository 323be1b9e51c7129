import { describe, expect, it } from "vitest";
import { asOf } from "@/lib/content/rules/as-of";
import { choice, readingOf, toldBy } from "./small-reading";

const told = (text: string) => toldBy(asOf, readingOf(text));

describe("as-of", () => {
  it("asks for a month beside what may change", () => {
    expect(told("The transcript was not found.\n")).toEqual([
      '7:16  "was not found" has no date: it may be otherwise when it is read – write "As of" and the month it was looked up',
    ]);
    expect(told("As of that day it was not found.\n")).toHaveLength(1);
    expect(told("As of 2026 there is no vote so far.\n")).toHaveLength(1);
  });

  it.each(["As of November 2026 it was not found.", "It was not found, as of 24 November 2026."])(
    "takes: %s",
    (text) => {
      expect(told(`${text}\n`)).toEqual([]);
    },
  );

  it("takes a month that stands before in the lesson, and none that stands after", () => {
    expect(told("As of November 2026 much is open.\n\nIt was not found.\n")).toEqual([]);
    expect(told("It was not found.\n\nAs of November 2026 much is open.\n")).toHaveLength(1);
  });

  it("leaves questions alone: they stand below the text they ask about", () => {
    expect(told(choice({ prompt: "It was not found. What follows?" }))).toEqual([]);
  });
});
