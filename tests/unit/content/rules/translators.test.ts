import { describe, expect, it } from "vitest";
import type { Module } from "@/lib/content/module";
import { speakersTranslated, translatorsNamed } from "@/lib/content/rules/translators";
import { choice, readingOf, toldBy } from "./small-reading";

const fact = {
  says: 'Lin said: "We cannot accept this."',
  source: "S/PV.7353",
  speaker: "Lin",
  status: "verified",
} as const;
const translated = { ...fact, translator: "Reuters" };
const facts: Module["facts"] = { F8: translated };

describe("speakers-translated", () => {
  const told = (changes: Partial<Module>) =>
    toldBy(speakersTranslated, readingOf("Text.\n", changes, {}, { "facts.yaml": "A1:\n  says: x\nF8:\n" }));
  const speakers = { Lin: "Chinese", Kirby: "English", Chen: "not known" };
  const quoting = (changes: object) => told({ speakers, facts: { F8: { ...fact, ...changes } } });

  it("asks whose words every quotation is", () => {
    expect(quoting({ speaker: undefined })).toEqual([
      'facts.yaml:3:1  fact "F8" has a quotation, and does not say whose words they are – add speaker: with a name that speakers: of module.yaml lists',
    ]);
  });

  it("asks for the language of everybody who is quoted", () => {
    expect(quoting({ speaker: "Oh" })).toEqual([
      'facts.yaml:3:1  fact "F8" quotes Oh, and speakers: of module.yaml does not list the name – add it there with the language it was: "Oh: English", or "Oh: not known"',
    ]);
  });

  it("asks for the translator of another language, and of one that is not known", () => {
    expect(quoting({})).toEqual([
      'facts.yaml:3:1  fact "F8" quotes Lin, whose language was Chinese, and names no translator – add translator: with who put it into these words',
    ]);
    expect(quoting({ speaker: "Chen" })).toHaveLength(1);
    expect(told({ speakers, language: "Chinese", facts: { F8: fact } })).toEqual([]);
  });

  it("asks who quotes words that were read only where somebody quotes them", () => {
    const says = 'Kirby said: "It was a fact-finder." As quoted by AFP.';
    expect(quoting({ speaker: "Kirby", says })).toEqual([
      'facts.yaml:3:1  fact "F8" says that somebody passes its words on, and not who – add via: with who quotes them',
    ]);
    expect(quoting({ speaker: "Kirby", says, via: "AFP" })).toEqual([]);
  });

  it("takes what is complete, and a fact without a quotation", () => {
    expect(quoting({ translator: "Reuters" })).toEqual([]);
    expect(quoting({ speaker: "Kirby" })).toEqual([]);
    expect(quoting({ speaker: undefined, says: "Lin was there." })).toEqual([]);
    expect(quoting({ speaker: undefined, says: 'It has the word "may".' })).toEqual([]);
  });
});

describe("translators-named", () => {
  const cite = '<Cite source="S/PV.7353" fact="F8" />';
  const told = (text: string, known = facts) => toldBy(translatorsNamed, readingOf(text, { facts: known }));

  it("refuses a translation as somebody's own words", () => {
    expect(told(`Lin said: "We cannot accept this."${cite}\n`)).toEqual([
      '7:11  "We cannot accept this." came through somebody, and nothing says through whom – name Reuters',
    ]);
  });

  it("refuses words that only somebody else quotes as if they had been read", () => {
    const quoted: Module["facts"] = { F8: { ...fact, via: "Human Rights Watch" } };
    expect(told(`"We cannot accept this."${cite}\n`, quoted)).toHaveLength(1);
    expect(told(`"We cannot accept this", as Human Rights Watch quotes it.${cite}\n`, quoted)).toEqual([]);
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

  it("leaves words alone that were read as somebody said them, whoever else has them", () => {
    expect(told(`"We cannot accept this."${cite}\n`, { ...facts, F9: fact })).toHaveLength(1);
    expect(told('"We cannot accept this."\n', { ...facts, F9: fact })).toEqual([]);
  });

  it("asks of an excerpt that it says through whom it came", () => {
    const excerpt = (via: string) =>
      `<Excerpt source="S/PV.7353" date="2014-12-22" fact="F8"${via}>\n\nWe cannot accept this.\n\n</Excerpt>\n`;
    expect(told(excerpt(""))).toEqual([
      '9:1  the excerpt came through somebody, and nothing says through whom – write via="as quoted by Reuters"',
    ]);
    expect(told(excerpt(' via="in the English of Reuters"'))).toEqual([]);
  });

  it("holds for the registers and the texts for teachers too", () => {
    const among = (changes: Partial<Module>) =>
      toldBy(translatorsNamed, readingOf("Text.\n", { facts, ...changes }));
    const event = (says: string) => ({
      tracks: {},
      events: [{ date: "2014-02-18", track: "china", says, fact: "F8" }],
    });
    expect(among({ timeline: event('Lin: "We cannot accept this."') })).toHaveLength(1);
    expect(among({ timeline: event('Lin, in Reuters\' English: "We cannot accept this."') })).toEqual([]);
    const correction = (record: string) => [
      { article: 'It prints "We cannot accept this."', record, facts: ["F8"] },
    ];
    expect(among({ corrections: correction("Lin spoke Chinese.") })).toHaveLength(1);
    expect(among({ corrections: correction("Reuters translated.") })).toEqual([]);
    expect(among({ canSay: { veto: 'Lin said "We cannot accept this."' } })).toHaveLength(1);
    const contested = (source: string) => ({
      forTeachers: { contested: { source, notes: [], headings: [] } },
    });
    expect(among(contested(`Reuters was there.\n\n- Lin: "We cannot accept this."${cite}\n`))).toHaveLength(
      1,
    );
    expect(among(contested(`- Lin, by Reuters: "We cannot accept this."${cite}\n`))).toEqual([]);
  });
});
