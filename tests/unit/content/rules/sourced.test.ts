import { describe, expect, it } from "vitest";
import type { Module } from "@/lib/content/module";
import { asOfRead, copiesAmong, readersSourced, sourcesIndependent } from "@/lib/content/rules/sourced";
import { choice, readingOf, toldBy } from "./small-reading";

const press = { title: "A story", publisher: "An agency", kind: "press" } as const;
const sources: Module["sources"] = {
  "S/PV.7353": { ...press, read: "2026-11-03" },
  "UN Charter": { ...press, follows: ["S/PV.7353"] },
  article: press,
};
const cite = (source: string) => `<Cite source="${source}" fact="F8" />`;

describe("readers-sourced", () => {
  const told = (text: string) => toldBy(readersSourced, readingOf(text));

  it.each([
    "Many readers expect a veto.",
    "Most people think so.",
    "Some students stop here.",
    "Nine out of ten readers expect a veto.",
    "Most of our readers expect a veto.",
    "70 per cent of readers expect a veto.",
    "Everybody expects a veto.",
    "Readers often think so.",
  ])("refuses: %s", (text) => {
    expect(told(`${text}\n`)).toHaveLength(1);
  });

  it("takes it with its source, in quotation marks, and said of nobody", () => {
    expect(told(`Many readers expect a veto.${cite("article")}\n`)).toEqual([]);
    expect(told('The headline says "Many readers expect a veto".\n')).toEqual([]);
    expect(told("It is easy to expect a veto.\n")).toEqual([]);
  });

  it("holds in questions, where no note can stand", () => {
    expect(told(choice({ prompt: "What happened?\n\n<Refute>Many readers expect a no.</Refute>" }))).toEqual([
      '10:9  "Many readers" is a count without a source – write "It is easy to"',
    ]);
  });
});

describe("copiesAmong", () => {
  it.each([
    [["S/PV.7353", "article"], null],
    [["S/PV.7353", "S/PV.7353"], null],
    [
      ["article", "UN Charter", "S/PV.7353"],
      ["UN Charter", "S/PV.7353"],
    ],
  ])("of %o finds %o", (named, found) => expect(copiesAmong(named, sources)).toEqual(found));

  it("finds two that copy the same third", () => {
    const both = { ...sources, article: { ...press, follows: ["S/PV.7353"] } };
    expect(copiesAmong(["UN Charter", "article"], both)).toEqual(["UN Charter", "article"]);
  });
});

describe("sources-independent", () => {
  const told = (text: string) => toldBy(sourcesIndependent, readingOf(text, { sources }));

  it("refuses to call two independent of which one repeats the other", () => {
    expect(told(`Two independent reports say so.${cite("S/PV.7353")}${cite("UN Charter")}\n`)).toEqual([
      '7:5  "independent reports", but "S/PV.7353" and "UN Charter" repeat the same words – cite one of them, or say which follows which',
    ]);
  });

  it("refuses to count as two of which one repeats the other", () => {
    expect(told(`Two outlets say so.${cite("S/PV.7353")}${cite("UN Charter")}\n`)).toHaveLength(1);
  });

  it("takes two that stand alone, and copies that are called so or that nobody counts", () => {
    expect(told(`Two independent reports say so.${cite("S/PV.7353")}${cite("article")}\n`)).toEqual([]);
    expect(told(`A report says so.${cite("S/PV.7353")}${cite("UN Charter")}\n`)).toEqual([]);
    expect(told(`Two reports, one a copy.${cite("S/PV.7353")}${cite("UN Charter")}\n`)).toEqual([]);
  });

  it("looks in a question at what settles it", () => {
    const two = choice({ prompt: "Which reports are separate sources?" });
    expect(told(two)).toEqual([]);
    expect(told(two.replace('see="S/PV.7353"', 'see="S/PV.7353; UN Charter"'))).toHaveLength(1);
  });
});

describe("as-of-read", () => {
  const told = (text: string) => toldBy(asOfRead, readingOf(text, { sources }));

  it("takes a source that was read in that month, or later", () => {
    expect(told(`As of November 2026 nothing was found.${cite("S/PV.7353")}\n`)).toEqual([]);
    expect(told(`As of May 2024 nothing was found.${cite("S/PV.7353")}\n`)).toEqual([]);
  });

  it("refuses one that was read before, or on an unknown day, or none", () => {
    expect(told(`As of December 2026 nothing was found.${cite("S/PV.7353")}\n`)).toEqual([
      "7:1  no source of this paragraph was read in December 2026 or later – cite one that was read then, with read: in sources.yaml, or name the month it was read",
    ]);
    expect(told(`As of November 2026 nothing was found.${cite("article")}\n`)).toHaveLength(1);
    expect(told("As of November 2026 nothing was found.\n")).toEqual([
      '7:1  "as of November 2026" rests on no source – cite one that was read then, with read: in sources.yaml, or name the month it was read',
    ]);
  });
});
