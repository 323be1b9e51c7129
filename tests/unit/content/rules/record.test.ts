import { describe, expect, it } from "vitest";
import type { Module } from "@/lib/content/module";
import { amountsKnown } from "@/lib/content/rules/amounts";
import { citesFacts } from "@/lib/content/rules/citations";
import { quotationsAttributed, quotationsIn, quotationsVerbatim } from "@/lib/content/rules/quotations";
import { toldVotes, votesKnown, votesNamed } from "@/lib/content/rules/votes";
import type { Votes } from "@/lib/content/votes";
import { choice, readingOf, toldBy } from "./small-reading";

const official = {
  title: "Record of a meeting",
  publisher: "UN",
  kind: "official",
  date: "2014-12-22",
} as const;

/** The registers with a fact F8 that says this. */
function record(says: string, at?: string, more: Partial<Module> = {}): Partial<Module> {
  return {
    facts: { F8: { says, source: "S/PV.7353", status: "verified", ...(at === undefined ? {} : { at }) } },
    sources: {
      "S/PV.7353": official,
      "UN Charter": { title: "Charter", publisher: "UN", kind: "official" },
      article: { title: "The article", publisher: "Inquisitr", kind: "press" },
    },
    ...more,
  };
}

const cite = (attributes = 'source="S/PV.7353" fact="F8"') => `<Cite ${attributes} />`;

describe("cites-facts", () => {
  it("lets a note name a fact at its place in its source", () => {
    expect(toldBy(citesFacts, readingOf(`So.${cite()}\n`, record("So.")))).toEqual([]);
    const placed = cite('source="S/PV.7353" at="para. 74" fact="F8"');
    expect(toldBy(citesFacts, readingOf(`So.${placed}\n`, record("So.", "para. 74")))).toEqual([]);
  });

  it("lets a note of several paragraphs hold a fact of one", () => {
    const placed = cite('source="S/PV.7353" at="paras. 12–14" fact="F8"');
    expect(toldBy(citesFacts, readingOf(`So.${placed}\n`, record("So.", "para. 13")))).toEqual([]);
    expect(toldBy(citesFacts, readingOf(`So.${placed}\n`, record("So.", "paras. 13–15")))).toHaveLength(1);
  });

  it("refuses a note without a fact, with a fact of another source, or at another place", () => {
    expect(toldBy(citesFacts, readingOf(`So.${cite('source="S/PV.7353"')}\n`, record("So.")))).toEqual([
      '7:4  the note of "S/PV.7353" names no fact – add fact="…" with the rows of facts.yaml that the sentence states',
    ]);
    expect(
      toldBy(citesFacts, readingOf(`So.${cite('source="article" fact="F8"')}\n`, record("So."))),
    ).toEqual([
      '7:4  fact "F8" rests on "S/PV.7353", not on "article" – give it a note of its own: <Cite source="S/PV.7353" fact="F8" />',
    ]);
    expect(toldBy(citesFacts, readingOf(`So.${cite()}\n`, record("So.", "para. 74")))).toEqual([
      '7:4  fact "F8" stands at "para. 74", and the note gives no place – write at="para. 74"',
    ]);
  });
});

describe("quotationsIn", () => {
  it("finds what stands between straight or curled marks, words that are only named aside", () => {
    expect(quotationsIn('He said "no", then “yes”. The word "could" matters.')).toEqual([
      { words: "no", index: 8 },
      { words: "yes", index: 19 },
    ]);
  });
});

describe("quotations-verbatim", () => {
  const says = record("Hua, 18 February 2014: “we cannot accept this unreasonable criticism”.");

  it("lets words stand that a cited fact quotes, in whole or in part, whatever the marks", () => {
    const text = `She said: "we cannot accept this\nunreasonable criticism."${cite()}\n`;
    expect(toldBy(quotationsVerbatim, readingOf(text, says))).toEqual([]);
    expect(
      toldBy(quotationsVerbatim, readingOf(`It was "unreasonable criticism".${cite()}\n`, says)),
    ).toEqual([]);
  });

  it("refuses words that the fact does not quote", () => {
    expect(toldBy(quotationsVerbatim, readingOf(`She said "18 February".${cite()}\n`, says))).toEqual([
      '7:10  "18 February" is quoted from no fact that the paragraph cites – quote what facts.yaml has between quotation marks, or say it in your own words',
    ]);
  });

  it("holds for the registers and the sheet for talking, and not for what a plan tells a teacher to say", () => {
    const event = (told: string) => ({ date: "2014-02-18", track: "china", says: told, fact: "F8" });
    const written = (told: string, name: "contested" | "plan" = "contested") =>
      toldBy(
        quotationsVerbatim,
        readingOf("So.\n", {
          ...says,
          timeline: { tracks: {}, events: [event(told)] },
          forTeachers: { [name]: { source: 'Say "it is so".\n', notes: [], headings: [] } },
        }),
      );
    expect(written("She said “all of it is false”.")).toHaveLength(2);
    expect(written("She said “unreasonable criticism”.", "plan")).toEqual([]);
  });

  it("asks text to cite the fact, and lets a question quote any", () => {
    expect(toldBy(quotationsVerbatim, readingOf('She said "unreasonable criticism".\n', says))).toEqual([
      '7:10  "unreasonable criticism" is quoted from no fact that the paragraph cites – cite F8',
    ]);
    const asked = (words: string) => choice({ prompt: `Who said "${words}"?` });
    expect(toldBy(quotationsVerbatim, readingOf(asked("unreasonable criticism"), says))).toEqual([]);
    expect(toldBy(quotationsVerbatim, readingOf(asked("an invention"), says))).toEqual([
      expect.stringContaining('8:10  "an invention" is quoted from no fact – quote what'),
    ]);
  });

  it("lets an item of a list cite beside it, and the line that leads to the list", () => {
    const listed = `So.\n\n- She said "unreasonable criticism".\n- The note.${cite()}\n`;
    expect(toldBy(quotationsVerbatim, readingOf(listed, says))).toEqual([]);
    const led = `The note.${cite()}\n\n- She said "unreasonable criticism".\n- And so.\n`;
    expect(toldBy(quotationsVerbatim, readingOf(led, says))).toEqual([]);
  });

  it("lets a title be named", () => {
    expect(toldBy(quotationsVerbatim, readingOf('See "Record of a meeting".\n', says))).toEqual([]);
  });
});

describe("quotations-attributed", () => {
  const told = (text: string) => toldBy(quotationsAttributed, readingOf(text, record("…")));

  it("lets a speaker say words on a day, named in the paragraph or above it in the section", () => {
    expect(told('On 18 February 2014 Hua Chunying said: "no".\n')).toEqual([]);
    expect(told('On 18 February 2014 Hua again said "no".\n')).toEqual([]);
    expect(told('## Answers\n\nThe day was 18 February 2014.\n\nShe said: "no".\n')).toEqual([]);
  });

  it("reads the items of a list as one paragraph, with the line that leads to it", () => {
    expect(told('On 18 February 2014 she said:\n\n- "no", and\n- "never".\n')).toEqual([]);
  });

  it("asks of words of the article its note and a date alone", () => {
    const article = record("…", undefined, {
      sources: { article: { title: "T", publisher: "P", kind: "article" }, "S/PV.7353": official },
    });
    const text = `The day was 18 February 2014.\n\n## Later\n\nTake "no".${cite('source="article" fact="F8"')}\n`;
    expect(toldBy(quotationsAttributed, readingOf(text, article))).toEqual([]);
    expect(toldBy(quotationsAttributed, readingOf(text, record("…")))).toHaveLength(3);
  });

  it("asks for the verb, the speaker and the date that are missing", () => {
    expect(told('Then "no" and nothing else.\n')).toEqual([
      '7:6  "no" has no verb of saying – write who said it: "X said"',
      '7:6  "no" has no speaker – name the person, the office or the document',
      '7:6  "no" has no date – say on which day it was said',
    ]);
  });

  it("does not take the date of another section, unless it is that of a document", () => {
    const later = (note: string) => `It was 18 February 2014.\n\n## Later\n\nThe record says "no".${note}\n`;
    expect(told(later(""))).toEqual(['11:17  "no" has no date – say on which day it was said']);
    expect(told(later(cite()))).toEqual([]);
  });
});

describe("amounts-known", () => {
  const told = (text: string, changes = record("Held on 22 December 2014, 372 pages in all.")) =>
    toldBy(amountsKnown, readingOf(text, changes));

  it("lets a date and a number stand that a cited fact has", () => {
    expect(told(`On 22 December 2014 it had 372 pages.${cite()}\n`)).toEqual([]);
    expect(told(`On the 22nd it had 372 pages.${cite()}\n`)).toEqual([]);
    expect(told(`On 22 December, in December 2014 and in 2014.${cite()}\n`)).toEqual([]);
  });

  it("refuses another day, month, year or number", () => {
    const mend = "mend it, cite the fact that has it, or add it to the fact's row in facts.yaml";
    const text = `On 21 December 2014 and in May 2014 and in 2015 it had 373 pages.${cite()}\n`;
    expect(told(text)).toEqual([
      `7:4  21 December 2014 stands in no fact this paragraph cites – ${mend}`,
      `7:28  May 2014 stands in no fact this paragraph cites – ${mend}`,
      `7:44  2015 stands in no fact this paragraph cites – ${mend}`,
      `7:56  373 stands in no fact this paragraph cites – ${mend}`,
    ]);
  });

  it("takes the date of a cited source, the day the module was checked, and its place", () => {
    expect(told(`It was 22 December 2014, and is November 2026.${cite()}\n`, record("It was."))).toEqual([]);
    const placed = cite('source="S/PV.7353" at="para. 74" fact="F8"');
    expect(told(`Paragraph 74 says so.${placed}\n`, record("So.", "para. 74"))).toEqual([]);
  });

  it("takes, without a note, what the lesson cites elsewhere, and in a question what any register has", () => {
    expect(told(`It had 372 pages.\n\nSo it was.${cite()}\n`)).toEqual([]);
    expect(told("It had 372 pages.\n")).toEqual([
      expect.stringContaining("7:8  372 stands in no fact this lesson cites"),
    ]);
    expect(told(choice({ right: "It had 372 pages." }))).toEqual([]);
    expect(told(choice({ wrong: ["It had 900 pages.", "It had none."] }))).toEqual([
      expect.stringContaining("12:14  900 stands in no fact or source"),
    ]);
  });

  it("leaves small numbers alone", () => {
    expect(told(`Two of twelve members and 3 others.${cite()}\n`)).toEqual([]);
  });

  it("takes the day of a vote and of an event that rest on a cited fact", () => {
    const timeline = {
      tracks: { un: "The UN" },
      events: [{ date: "2013-03-21", track: "un", says: "It began.", fact: "F8" }],
    };
    expect(
      told(`It began on 21 March 2013.${cite()}\n`, record("It began.", undefined, { timeline })),
    ).toEqual([]);
  });
});

const votes: Votes = {
  "2014-12-22": {
    body: "Security Council",
    question: "An agenda",
    procedural: true,
    count: { for: 11, against: 2, abstain: 2, absent: 0 },
    named: { for: [], against: [], abstain: [], absent: [] },
    adopted: true,
    source: "S/PV.7353",
    facts: ["F8"],
  },
};

describe("toldVotes", () => {
  it.each([
    ["The vote was 11–2–2.", [11, 2, 2]],
    ["It was adopted by eleven votes to two, with two abstentions.", [11, 2, 2]],
    ["The vote was nine to four.", [9, 4, null]],
    ["The Council voted: eleven yes, two no (China and Russia), two abstentions.", [11, 2, 2]],
    ["Thirteen voted yes and two no.", [13, 2, null]],
    ["Eleven voted yes and none no.", [11, 0, null]],
  ])("reads: %s", (sentence, [yes, no, neither]) => {
    expect(toldVotes(sentence)).toEqual([
      { index: expect.any(Number), written: expect.any(String), for: yes, against: no, abstain: neither },
    ]);
  });

  it("takes no range for a vote", () => {
    expect(toldVotes("It takes five to seven minutes.")).toEqual([]);
  });
});

describe("votes-known", () => {
  const told = (text: string) => toldBy(votesKnown, readingOf(text, { votes }));

  it("lets the result of a vote stand that votes.yaml has", () => {
    expect(told("On 22 December 2014 the vote was eleven to two.\n")).toEqual([]);
  });

  it("refuses a result that no vote had, and one of another day", () => {
    expect(told("The vote was twelve to two.\n")).toEqual([
      '7:1  "twelve to two" is the result of no vote in votes.yaml – mend the figures, or add the vote there with its source',
    ]);
    expect(told("On 22 December there was a vote. Twelve voted yes.\n")).toEqual([
      '7:34  "Twelve voted yes" is not the result of 2014-12-22 – mend the figures, or add the vote there with its source',
    ]);
  });

  it("lets a question above recall make a vote up, unless it names the day of a real one", () => {
    const asked = (prompt: string, level: string) => told(choice({ prompt, level }));
    expect(asked("Nine vote to six: nine votes to six. What follows?", "apply")).toEqual([]);
    expect(asked("Nine votes to six. What follows?", "recall")).toHaveLength(1);
    expect(asked("On 22 December, nine votes to six. What follows?", "apply")).toHaveLength(1);
  });
});

describe("votes-named", () => {
  const agenda = votes["2014-12-22"];
  const told = (change: object) =>
    toldBy(
      votesNamed,
      readingOf("So.\n", { votes: agenda === undefined ? {} : { "2014-12-22": { ...agenda, ...change } } }),
    );
  const nobody = { for: [], against: [], abstain: [], absent: [] };

  it("takes a vote that names everyone who voted no or abstained, and one without figures", () => {
    const named = { ...nobody, against: ["China", "Russia"], abstain: ["Chad", "Nigeria"] };
    expect(told({ named })).toEqual([]);
    expect(told({ count: "not verified", named: { ...nobody, against: ["China"] } })).toEqual([]);
  });

  it("refuses to name one of several, in the Council or elsewhere", () => {
    const named = { ...nobody, against: ["China"], abstain: ["Chad", "Nigeria"] };
    const wrong =
      'votes.yaml:1:1  vote "2014-12-22" names 1 of the 2 who voted no – name them all: whoever is left out seems not to have been there';
    expect(told({ named })).toEqual([wrong]);
    expect(told({ named, body: "General Assembly" })).toEqual([wrong]);
  });

  it("refuses to leave out whom the list of vetoes has for the day, figures or none", () => {
    const veto = { procedural: false, adopted: false, count: "not verified" as const };
    const listed = (against: string[], dates = ["2007-01-12"]) =>
      toldBy(
        votesNamed,
        readingOf("So.\n", {
          votes:
            agenda === undefined
              ? {}
              : { "2007-01-12": { ...agenda, ...veto, named: { ...nobody, against } } },
          vetoes: {
            source: "S/PV.7353",
            facts: ["F8"],
            rows: dates.map((date) => ({
              date,
              draft: "S/2007/14",
              about: "Myanmar",
              by: ["China", "Soviet Union"],
            })),
          },
        }),
      );
    expect(listed(["China"])).toEqual([
      'votes.yaml:1:1  vote "2007-01-12" leaves out who cast a veto with the others: Soviet Union – name them under against: as vetoes.yaml does',
    ]);
    expect(listed(["China", "Russia"])).toEqual([]);
    expect(listed(["China"], ["2007-01-13"])).toEqual([]);
    expect(listed(["China"], ["2007-01-12", "2007-01-12"])).toEqual([]);
  });

  it("lets another body name nobody, but not the Council", () => {
    expect(told({ named: nobody, body: "General Assembly" })).toEqual([]);
    expect(told({ named: nobody })).toHaveLength(2);
  });
});
