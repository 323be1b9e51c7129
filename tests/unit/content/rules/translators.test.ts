import { describe, expect, it } from "vitest";
import type { Module } from "@/lib/content/module";
import { speakersTranslated, translatorsNamed } from "@/lib/content/rules/translators";
import { choice, readingOf, toldBy } from "./small-reading";

const spoken = { spoken: "Chinese", translator: "Reuters" };
const fact = { says: 'Lin said: "We cannot accept this."', source: "S/PV.7353", status: "verified" } as const;
const facts: Module["facts"] = { F8: { ...fact, ...spoken } };

describe("speakers-translated", () => {
  const told = (changes: Partial<Module>) =>
    toldBy(speakersTranslated, readingOf("Text.\n", changes, {}, { "facts.yaml": "A1:\n  says: x\nF8:\n" }));
  const speakers = { Lin: "Chinese" };

  it("asks for the translator of a speaker of another language", () => {
    expect(told({ speakers, facts: { F8: fact } })).toEqual([
      'facts.yaml:3:1  fact "F8" quotes Lin, who speaks Chinese, and names no translator – add spoken: Chinese and translator: with who put it into these words',
    ]);
  });

  it("takes one who is named, a fact without a quotation, and a name that only stands inside one", () => {
    expect(told({ speakers, facts })).toEqual([]);
    expect(told({ speakers, facts: { F8: { ...fact, says: "Lin was there." } } })).toEqual([]);
    expect(told({ speakers, facts: { F8: { ...fact, says: 'The paper wrote "Lin was there".' } } })).toEqual(
      [],
    );
  });

  it("knows no speaker that the module does not list", () => {
    expect(told({ facts: { F8: fact } })).toEqual([]);
  });
});

describe("translators-named", () => {
  const cite = '<Cite source="S/PV.7353" fact="F8" />';
  const told = (text: string, known = facts) => toldBy(translatorsNamed, readingOf(text, { facts: known }));

  it("refuses a translation as somebody's own words", () => {
    expect(told(`Lin said: "We cannot accept this."${cite}\n`)).toEqual([
      '7:11  "We cannot accept this." is a translation, and nothing says whose – name Reuters',
    ]);
  });

  it("takes one whose translator stands in its section, not in another one", () => {
    expect(told(`As Reuters translated, Lin said: "We cannot accept this."${cite}\n`)).toEqual([]);
    expect(told(`Reuters was there.\n\nLin said: "We cannot accept this."${cite}\n`)).toEqual([]);
    const elsewhere = `Reuters was there.\n\n## Then\n\nLin said: "We cannot accept this."${cite}\n`;
    expect(told(elsewhere)).toHaveLength(1);
  });

  it("looks for it in the whole of a question, and there alone", () => {
    expect(told(choice({ prompt: 'Lin said "We cannot accept this." Of whom?' }))).toHaveLength(1);
    expect(told(choice({ prompt: 'Reuters has "We cannot accept this." Of whom?' }))).toEqual([]);
  });

  it("leaves words alone that somebody wrote in the lessons' language as well", () => {
    expect(told(`"We cannot accept this."${cite}\n`, { ...facts, F9: fact })).toHaveLength(1);
    expect(told('"We cannot accept this."\n', { ...facts, F9: fact })).toEqual([]);
  });
});
