import { describe, expect, it } from "vitest";
import { gradeOf, readingGrade, shortNoHarder } from "@/lib/content/rules/reading-grade";
import { calmSigns, calmWords, noCollective } from "@/lib/content/rules/tone";
import { choice, readingOf, toldBy } from "./small-reading";

describe("reading-grade", () => {
  const easy = "The vote was on the agenda. Nine said yes. It passed. ".repeat(10);
  const hard =
    "Notwithstanding institutional considerations, the international community's accountability mechanisms necessitate comprehensive jurisdictional deliberation. ";

  it("is the formula of Flesch and Kincaid over the sentences of the text", () => {
    const [lesson] = readingOf(`${"The vote was on the agenda. ".repeat(12)}\n`).lessons;
    // Six words a sentence, and eight syllables: 0.39 × 6 + 11.8 × 8 / 6 − 15.59
    expect(lesson && gradeOf(lesson, "text")).toBeCloseTo(0.39 * 6 + (11.8 * 8) / 6 - 15.59, 2);
  });

  it("lets text be easy", () => expect(toldBy(readingGrade, readingOf(`${easy}\n`))).toEqual([]));

  it("points at the hardest sentence of text that is not", () => {
    expect(toldBy(readingGrade, readingOf(`Nine said yes.\n\n${hard.repeat(5)}\n`))).toEqual([
      expect.stringMatching(
        /^9:1 {2}the text reads at grade \d+\.\d – make it 10 or less: begin with this sentence, "Notwithstanding institutional considera…"$/,
      ),
      expect.stringContaining("the short version reads at grade"),
    ]);
  });

  it("reads each version by itself, and questions apart from the text", () => {
    const full = `<Full>\n\n${hard.repeat(5)}\n\n</Full>\n\n`;
    const wordy = choice({ prompt: `${hard.repeat(5)}\n\nWhat happened?` });
    expect(toldBy(readingGrade, readingOf(`${easy}\n\n${full}${wordy}`))).toEqual([
      expect.stringContaining("the text reads at grade"),
      expect.stringContaining("the questions and their reasons read at grade"),
    ]);
  });
});

describe("short-no-harder", () => {
  const plain = "The vote was on the agenda. Nine said yes. It passed. ".repeat(10);
  const wordy = "The representatives of nine members of the Council had supported it. ".repeat(10);
  const versions = (full: string, short: string) =>
    toldBy(shortNoHarder, readingOf(`<Full>\n\n${full}\n\n</Full>\n\n<Short>\n\n${short}\n\n</Short>\n`));

  it("lets a short version be as hard as the full one, and easier", () => {
    expect(versions(plain, plain)).toEqual([]);
    expect(versions(wordy, plain)).toEqual([]);
    expect(toldBy(shortNoHarder, readingOf(`${wordy}\n`))).toEqual([]);
  });

  it("says both grades of one that is harder, and where to begin", () => {
    expect(versions(plain, wordy)).toEqual([
      expect.stringMatching(
        /^15:1 {2}the short version reads at grade \d+\.\d, the full one at -?\d+\.\d – say it more simply in <Short>: begin with this sentence, "The representatives of nine members of…"$/,
      ),
    ]);
  });
});

describe("calm-signs", () => {
  it("refuses an exclamation mark and an emoji, wherever they stand", () => {
    const text = `It passed!\n\n${choice({ wrong: ["The item went to the Court.", "Nobody knew. 😀"] })}`;
    expect(toldBy(calmSigns, readingOf(text))).toEqual([
      "7:10  an exclamation mark – write a full stop",
      "16:20  the emoji 😀 – say it in words",
    ]);
    expect(toldBy(calmSigns, readingOf("Text.\n", {}, { summary: "Look here!" }))).toEqual([
      "3:1  an exclamation mark – write a full stop",
    ]);
  });

  it("lets marks of print stand", () => {
    expect(toldBy(calmSigns, readingOf("No. 5 – © UN, § 3, 10 × 2, 50 %.\n"))).toEqual([]);
  });
});

describe("calm-words", () => {
  it.each([
    ["She claimed that it was so.", "claimed", "use said, stated, found or denied"],
    ["The regime denied it.", "regime", "name the government, and say who says it"],
    ["Obviously it passed.", "Obviously", "say it plainly, or leave it out"],
    ["Beijing slammed the report.", "slammed", "use said, stated, found or denied"],
  ])("refuses: %s", (text, word, mend) => {
    expect(toldBy(calmWords, readingOf(`${text}\n`))).toEqual([
      `7:${text.indexOf(word) + 1}  the word "${word}" – ${mend}`,
    ]);
  });

  it("leaves a speaker's own words alone, and a claim that is one", () => {
    const text = 'She said: "Of course we cannot accept this". It is an attributed claim.\n';
    expect(toldBy(calmWords, readingOf(text))).toEqual([]);
  });

  it("reads reasons, and the whole word only", () => {
    expect(toldBy(calmWords, readingOf(choice({ wrong: ["A reclaimed place.", "The regimen."] })))).toEqual(
      [],
    );
    const reason = choice().replace("A reason.", "Sadly so.");
    expect(toldBy(calmWords, readingOf(reason))).toEqual([
      '11:5  the word "Sadly" – say it plainly, or leave it out',
    ]);
  });
});

describe("no-collective-subject", () => {
  it.each([
    "The Chinese want a veto.",
    "North Koreans believe it.",
    "Many Americans think so.",
    "Israelis fear it.",
    "Most Burmese people want peace.",
    "The French also expect it.",
    "China thinks that it is unfair.",
    "Myanmar does not want a vote.",
    "The DPRK hopes for talks.",
  ])("refuses: %s", (text) => {
    expect(toldBy(noCollective, readingOf(`${text}\n`, { countries: ["the DPRK"] }))).toEqual([
      expect.stringContaining("speaks for a whole people or country – name who it is"),
    ]);
  });

  it.each([
    "The Chinese government wants a veto.",
    "China voted no.",
    "North Koreans testified in Seoul.",
    'He said that "the Chinese want peace".',
    "The Chinese mission said no.",
  ])("lets governments act and people be named: %s", (text) => {
    expect(toldBy(noCollective, readingOf(`${text}\n`))).toEqual([]);
  });
});

describe("what tags say to readers", () => {
  const image = (alt: string, says = "The chamber.") =>
    `<Image file="chamber.jpg" alt="${alt}" says="${says}" by="B" licence="CC0" />\n`;

  it("is read by the rules of tone, at its place", () => {
    expect(toldBy(calmSigns, readingOf(image("Fifteen seats!")))).toEqual([
      "7:45  an exclamation mark – write a full stop",
    ]);
    expect(toldBy(calmWords, readingOf(image("Fifteen seats.", "A shocking vote.")))).toEqual([
      '7:56  the word "shocking" – say it plainly, or leave it out',
    ]);
    expect(toldBy(noCollective, readingOf(image("The Chinese want no vote.")))).toHaveLength(1);
  });

  it("is of a formula its words alone, since a factorial is no shout", () => {
    expect(toldBy(calmSigns, readingOf('<Formula tex="15!" />\n'))).toEqual([]);
    expect(toldBy(calmSigns, readingOf('<Formula tex="\\text{votes!}" />\n'))).toHaveLength(1);
  });
});
