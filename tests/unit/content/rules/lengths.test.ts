import { describe, expect, it } from "vitest";
import { minutesOf } from "@/lib/content/minutes";
import { lessonLength, segmentEnd, segmentLength, shortKeeps, shortSaves } from "@/lib/content/rules/lengths";
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

describe("minutesOf", () => {
  // A question of 26 words with three choices: four seconds to check it, three for each choice.
  const answering = (4 + 3 * 3) / 60;

  it("counts 180 words a minute, and for each question the time its kind and parts take", () => {
    const text = `${prose(1000)}\n\n${choice()}`;
    expect(minutesOf(first(readingOf(text)), "full")).toBeCloseTo((1000 + 26) / 180 + answering, 5);
  });

  it("counts the words of documents as it counts the lesson's own", () => {
    const excerpt = `<Excerpt source="S/PV.7353" date="2014">\n\n${prose(60)}\n\n</Excerpt>\n`;
    expect(minutesOf(first(readingOf(excerpt)), "full")).toBeCloseTo(60 / 180, 5);
  });

  it("leaves hints and refutations out: they are read on request", () => {
    const hint = choice({
      prompt: "What happened?\n\n<Hint>One two three.</Hint>\n\n<Refute>One two.</Refute>",
    });
    expect(minutesOf(first(readingOf(hint)), "full")).toBe(minutesOf(first(readingOf(choice())), "full"));
  });

  it("counts typing: an answer in own words as long as the model, at fifteen words a minute", () => {
    const explain = (words: number) =>
      `<Explain id="why" objective="procedural-votes">\nWhy?\n\n> ${prose(words)}\n\n- One point.\n- Two points.\n</Explain>\n`;
    const minutes = (words: number) => minutesOf(first(readingOf(explain(words))), "full");
    expect(minutes(40) - minutes(10)).toBeCloseTo(30 / 15 + 30 / 180, 5);
  });

  it("is the number a lesson has, of each version, and null for a short version that is none", () => {
    const [lesson] = readingOf(`${prose(900)}\n\n<Full>\n\n${prose(900)}\n\n</Full>\n`).lessons;
    expect(lesson?.lesson).toMatchObject({ minutes: 10, short: 5 });
    expect(first(readingOf(`${prose(900)}\n`)).lesson).toMatchObject({ minutes: 5, short: null });
  });
});

describe("lesson-length", () => {
  it.each(["lesson", "check"])("lets a %s take 8 to 16 minutes", (kind) => {
    expect(toldBy(lessonLength, readingOf(prose(180 * 8), {}, { kind }))).toEqual([]);
    expect(toldBy(lessonLength, readingOf(prose(180 * 16), {}, { kind }))).toEqual([]);
  });

  it("refuses a lesson of seven minutes and one of seventeen", () => {
    expect(toldBy(lessonLength, readingOf(prose(180 * 7)))).toEqual([
      "2:1  the lesson takes 7 minutes – say more, or join it with another lesson",
    ]);
    expect(toldBy(lessonLength, readingOf(prose(180 * 17)))).toEqual([
      "2:1  the lesson takes 17 minutes – cut about 92 words of text, choices or reasons, or move a question to another lesson",
    ]);
  });
});

describe("short-saves", () => {
  const versions = (both: number, full: number) => `${prose(both)}\n\n<Full>\n\n${prose(full)}\n\n</Full>\n`;

  it("holds for a short version with 35 % fewer words, and for a lesson without one", () => {
    expect(toldBy(shortSaves, readingOf(versions(65, 35)))).toEqual([]);
    expect(toldBy(shortSaves, readingOf(prose(100)))).toEqual([]);
  });

  it("says how many words are still to go", () => {
    expect(toldBy(shortSaves, readingOf(versions(70, 30)))).toEqual([
      "2:1  the short version has 70 words of 100: 30 % less – put 5 more words into <Full>",
    ]);
  });
});

describe("short-keeps", () => {
  const told = (text: string, keeps?: string[]) => toldBy(shortKeeps, readingOf(text, { keeps }));
  const cite = (fact: string) => `So.<Cite source="S/PV.7353" fact="${fact}" />\n`;

  it("takes what both versions cite, in one text or in a text of each", () => {
    expect(told(cite("F8"), ["F8"])).toEqual([]);
    expect(told(`<Full>\n\n${cite("F8")}\n</Full>\n\n<Short>\n\n${cite("F8")}\n</Short>\n`, ["F8"])).toEqual(
      [],
    );
  });

  it("refuses what a short version leaves out, and what only a short version has", () => {
    expect(told(`<Full>\n\n${cite("F8")}\n</Full>\n`, ["F8"])).toEqual([
      'module.yaml:1:1  the short text of no lesson cites "F8", which keeps: lists – cite it there, outside of <Full>, or take it out of keeps:',
    ]);
    expect(told(`<Short>\n\n${cite("F8")}\n</Short>\n`, ["F8"])).toHaveLength(1);
    expect(told(cite("F8"), ["F9"])).toHaveLength(1);
  });

  it("asks nothing of a module that lists nothing", () => expect(told("So.\n")).toEqual([]));
});
