import { describe, expect, it } from "vitest";
import { strayFiles } from "@/lib/content/bad-files";
import {
  checkSpelling,
  readSpelling,
  tellMisspelt,
  type UnknownWords,
  whatToDo,
  wordsAlone,
} from "@/lib/content/spelling";

/** What is asked of a dictionary, without the room between. */
function asked(file: string, text: string): string {
  const alone = wordsAlone(file, text);
  expect(alone).toHaveLength(text.length);
  return alone.replace(/[^\p{L}\p{N}'’]+/gu, " ").trim();
}

/** Knows every word that is not among these. */
const knowsAllBut =
  (...unknown: string[]): UnknownWords =>
  async (text) =>
    [...text.matchAll(/[\p{L}'’]+/gu)]
      .filter(([word]) => unknown.includes(word))
      .map(({ 0: word, index }) => ({ word, offset: index }));

describe("which words of a lesson are asked", () => {
  it.each([
    ["text, and not the tags in it", 'A <Term of="no vote">veto</Term> stops it.', "A no vote veto stops it"],
    [
      "no attribute that names something",
      'Two<Cite source="un-chartr" fact="F5a" /> days <Predict id="gues" objective="chek">',
      "Two days",
    ],
    [
      "attributes with words, also beside others and with signs of tags in them",
      '<Image file="a.webp" alt="A room > a hall" licence=\'free\' />',
      "A room a hall free",
    ],
    ["no code", "Write `npm strat` or\n\n```sh\nnpm strat\n```\n\nso.", "Write or so"],
    ["no expression and no comment", "Nine {/* nien */} votes <!-- vots -->", "Nine votes"],
    [
      "the words of a link, and not where it leads",
      "See [the paper](https://exampel.org/papr), https://exampel.org/x or news.exampel.org. Done.",
      "See the paper or Done",
    ],
    ["no mark of a wrong answer", "> No. (misconception: any-no-bloks)", "No"],
    ["no sign that is written by its name", "Nine&nbsp;votes &mdash; AT&T", "Nine votes AT T"],
    [
      "no passage that says another language",
      'Nine.\n\n<Excerpt source="a" lang="fr">\n\nLes membres.\n\n</Excerpt>\n\nTen.\n\n<Excerpt source="a" lang="en-GB">\n\nThe members.\n\n</Excerpt>',
      "Nine Ten The members",
    ],
    ["no words in other scripts", "Hua (华春莹) and K팝 said да to Zoë.", "Hua and said to Zoë"],
    [
      "the values of the front matter, without its keys and names",
      "---\ntitel: Eleven\nobjectives: [two-ruls]\nwas: [elevn]\n---\n\nThey voted.",
      "Eleven They voted",
    ],
  ])("%s", (_, text, words) => {
    expect(asked("lessons/veto/01-veto.mdx", text)).toBe(words);
  });

  it("of a register only values, without names, addresses and comments", () => {
    const text = `# a comennt
F1:
  says: "Nine\\nvotes are # enough."
  source: un-chartr
  url: https://exampel.org
  facts: [Fx]
rows:
  - { label: Two words, vote: abc }
keeps: [Abx]
note: >
  Folded
  words.
`;
    expect(asked("lessons/veto/facts.yaml", text)).toBe("Nine votes are enough Two words Folded words");
  });

  it("also of a lesson with a tag that never ends and a register that is broken", () => {
    expect(asked("a.mdx", 'Nine <Term of="x votes')).toContain("Nine");
    expect(asked("a.yaml", "says: [Nine\nmore: : votes")).toContain("Nine");
  });
});

describe("a module's own list", () => {
  it("has one word a line, in any order, with comments", () => {
    expect(readSpelling("# names\r\nHua # Chunying\n\n  DPRK\nAhn\n")).toEqual(["Hua", "DPRK", "Ahn"]);
  });

  it("may stand in the module's folder", () => {
    expect(strayFiles("veto", ["spelling.txt"])).toEqual([]);
    expect(strayFiles("veto", ["speling.txt"])).toHaveLength(1);
  });

  it("lets a word pass with a capital, and a name only with its own", async () => {
    const texts = { "a.md": "Refouler refouler Hua hua" };
    const unknown = knowsAllBut("Refouler", "refouler", "Hua", "hua");
    const { misspelt } = await checkSpelling(texts, ["refouler", "Hua"], unknown);
    expect(misspelt.map(({ word }) => word)).toEqual(["hua"]);
  });

  it("lets what belongs to a name pass, with either apostrophe", async () => {
    const texts = { "a.md": "Hua's Hua’s" };
    const { misspelt } = await checkSpelling(texts, ["Hua"], knowsAllBut("Hua's", "Hua’s"));
    expect(misspelt).toEqual([]);
  });

  it("is told what it does not need", async () => {
    const { unused } = await checkSpelling({ "a.md": "Hua voted" }, ["Hua", "voted"], knowsAllBut("Hua"));
    expect(unused).toEqual(["voted"]);
  });
});

describe("what is found", () => {
  it("has its place in the file as it is written, once for all places", async () => {
    const texts = {
      "lessons/veto/01-veto.mdx": '---\ntitle: Veto\n---\n\nThey <Term of="no">recieved</Term> it.\n',
      "lessons/veto/facts.yaml": 'F1:\n  says: "It was recieved, and recieved."\n',
    };
    const { misspelt } = await checkSpelling(texts, [], knowsAllBut("recieved"));
    expect(
      misspelt.map((found) => tellMisspelt(found, ["received", "relieved", "receive", "deceived"])),
    ).toEqual([
      "lessons/veto/01-veto.mdx:5:20  recieved – received, relieved or receive? (and in 2 more places)",
    ]);
  });

  it.each([
    [0, [], "a.md:2:3  vots"],
    [1, ["votes"], "a.md:2:3  vots – votes? (and in 1 more place)"],
    [0, ["votes", "vote"], "a.md:2:3  vots – votes or vote?"],
  ])("is told with what may be meant (%s more, %j)", (more, suggestions, told) => {
    const found = { word: "vots", file: "a.md", place: { line: 2, column: 3 }, more };
    expect(tellMisspelt(found, suggestions)).toBe(told);
  });

  it("ends with what to do", () => {
    expect(whatToDo("veto", 0)).toBeNull();
    expect(whatToDo("veto", 1)).toBe(
      "1 word is not known: mend it, or write it into lessons/veto/spelling.txt.",
    );
    expect(whatToDo("veto", 2)).toBe(
      "2 words are not known: mend each, or write it into lessons/veto/spelling.txt.",
    );
  });
});
