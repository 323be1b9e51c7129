import { describe, expect, it } from "vitest";
import { lessonLength, minutesOf, segmentEnd, segmentLength } from "@/lib/content/rules/lengths";
import type { ModuleReading } from "@/lib/content/rules/reading";
import { choice, prose, readingOf, toldBy } from "./small-reading";

function first({ lessons }: ModuleReading) {
  const [lesson] = lessons;
  if (lesson === undefined) throw new Error("no lesson");
  return lesson;
}

describe("segment-length", () => {
  it("lets 150 words stand between two questions, headings aside", () => {
    expect(toldBy(segmentLength, readingOf(`## One two three\n\n${prose(150)}\n\n${choice()}`))).toEqual([]);
  });

  it("says how many words are too many, and before which question", () => {
    expect(toldBy(segmentLength, readingOf(`${prose(151)}\n\n${choice()}`))).toEqual([
      '7:1  the segment before question "who" has 151 words – cut 1, move some into another segment, or ask a question on the way',
    ]);
  });

  it("counts the longer of the two versions, never both", () => {
    const full = `<Full>\n\n${prose(100)}\n\n</Full>\n\n`;
    const short = `<Short>\n\n${prose(100)}\n\n</Short>\n\n`;
    expect(toldBy(segmentLength, readingOf(full + short + choice()))).toEqual([]);
    expect(toldBy(segmentLength, readingOf(`${prose(60)}\n\n${full}${short}${choice()}`))).toEqual([
      expect.stringContaining("has 160 words"),
    ]);
  });

  it("counts lists, tables and the words of the glossary, but no source note", () => {
    const text = `- ${prose(50)}\n- ${prose(50)}\n\n| A | B |\n|---|---|\n| ${prose(48)} | <Term>veto</Term>.<Cite source="UN Charter" /> |\n\n`;
    expect(toldBy(segmentLength, readingOf(text + choice()))).toEqual([
      expect.stringContaining("has 151 words"),
    ]);
  });
});

describe("segment-end", () => {
  it("lets a lesson end in a question", () => {
    expect(toldBy(segmentEnd, readingOf(`Text.\n\n${choice()}`))).toEqual([]);
  });

  it("refuses text that no question asks about", () => {
    expect(toldBy(segmentEnd, readingOf(`${choice()}\nMore.\n`))).toEqual([
      "18:1  the lesson ends in text that no question asks about – end with a question, or move the text above the last one",
    ]);
  });
});

describe("lesson-length", () => {
  // 1,000 words and a question of 26: (1000 + 26) / 200 + 0.1 = 5.2
  const text = `${prose(1000)}\n\n${choice()}`;

  it("counts 200 words a minute and six seconds a question", () => {
    expect(minutesOf(first(readingOf(text)), "full")).toBeCloseTo((1000 + 26) / 200 + 0.1, 5);
  });

  it("leaves hints and refutations out: they are read on request", () => {
    const hint = choice({
      prompt: "What happened?\n\n<Hint>One two three.</Hint>\n\n<Refute>One two.</Refute>",
    });
    expect(minutesOf(first(readingOf(hint)), "full")).toBe(minutesOf(first(readingOf(choice())), "full"));
  });

  it("lets front matter say the minutes it takes", () => {
    expect(toldBy(lessonLength, readingOf(text, {}, { minutes: 5 }))).toEqual([]);
  });

  it("corrects the minutes of the front matter, where they stand", () => {
    expect(toldBy(lessonLength, readingOf(text, {}, { minutes: 7 }))).toEqual([
      "4:1  minutes is 7, but at 200 words a minute the lesson takes 5 – write minutes: 5",
    ]);
    expect(toldBy(lessonLength, readingOf(text, {}, { minutes: 5, short: 4 }))).toEqual([
      "1:1  short is 4, but at 200 words a minute the short version takes 5 – write short: 5",
    ]);
  });

  it("gives a check ten minutes", () => {
    expect(toldBy(lessonLength, readingOf(prose(2000), {}, { kind: "check", minutes: 10 }))).toEqual([]);
  });

  it("refuses a lesson of four minutes and one of eight", () => {
    expect(toldBy(lessonLength, readingOf(prose(800), {}, { minutes: 4 }))).toEqual([
      "4:1  the lesson takes 4 minutes – say more, or join it with another lesson",
    ]);
    expect(toldBy(lessonLength, readingOf(prose(1600), {}, { minutes: 8 }))).toEqual([
      "4:1  the lesson takes 8 minutes – cut about 102 words of text, choices or reasons, or move a question to another lesson",
    ]);
  });
});
