import { describe, expect, it } from "vitest";
import { markdown, questionIn, toldOf } from "../example-module";
import { common, refuses } from "../written-question";

describe("the text of a highlight", () => {
  const highlight = markdown`
    <Highlight id="support" ${common}>
    Mark the evidence.

    > **Hua refused to answer.** China has been an ally for decades.

    1. On record.
    2. Background.
    </Highlight>
  `;

  it("may have two sentences", () => expect(toldOf(highlight)).toEqual([]));
  refuses(
    "a sentence that is bold in part, once",
    highlight.replace("**Hua refused to answer.**", "**Hua refused** to answer."),
    '10:1  only a part of "Hua refused to answer." is bold – make whole sentences bold',
  );
  refuses(
    "another number of reasons than sentences",
    highlight.replace("2. Background.\n", ""),
    "12:1  2 sentences but 1 reasons – write one reason for each sentence: 1. Hua refused to answer. 2. China has been an ally for decades.",
  );
  refuses(
    "nothing in bold",
    highlight.replaceAll("**", ""),
    "10:1  <Highlight> has no sentence to mark – make the right sentences **bold**",
  );
  refuses(
    "everything in bold",
    highlight.replace("** China has been an ally for decades.", " China has been an ally for decades.**"),
    "10:1  every sentence of <Highlight> is bold – leave those that do not answer as they are, or add one",
  );
  refuses(
    "a single sentence",
    highlight.replace(" China has been an ally for decades.", "").replace("2. Background.\n", ""),
    "10:1  <Highlight> has fewer than two sentences – write at least two",
  );
  refuses(
    "one without a quotation",
    highlight.replace(/> .*\n\n/, ""),
    "7:1  <Highlight> has no quotation to mark sentences in – after the prompt, and a blank line, write a quotation to mark sentences in",
  );
  refuses(
    "one without reasons",
    highlight.replace(/\n1\.[\s\S]*Background\.\n/, ""),
    "7:1  <Highlight> has no numbered list with the reason for each sentence – after the prompt, and a blank line, write a numbered list with the reason for each sentence",
  );
  refuses(
    "a reason without words",
    highlight.replace("2. Background.", "2."),
    "13:1  reason 2 is empty – say why the sentence is one to mark, or none",
  );
  refuses(
    "a list among the sentences",
    highlight.replace("decades.\n", "decades.\n>\n> - An ally.\n"),
    "12:3  something other than sentences to mark – write plain paragraphs in the quotation",
  );
});

describe("a highlight", () => {
  const highlight = (sentences: string, count: number) =>
    [
      `<Highlight id="support" ${common}>\nMark the evidence.\n\n> ${sentences}\n`,
      ...Array.from({ length: count }, (_, at) => `${at + 1}. Reason ${at + 1}.`),
      "</Highlight>\n",
    ].join("\n");
  const sentencesOf = (sentences: string, count: number) => {
    const { ask, key } = questionIn("highlight", highlight(sentences, count));
    return ask.sentences.map(({ id, html }) => (key.right.includes(id) ? `+ ${html}` : html));
  };

  it("has each sentence, the bold ones right, and a reason for each", () => {
    expect(sentencesOf("**Hua refused.** China is an ally. **Seoul agreed. So did Tokyo.**", 4)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
      "+ Seoul agreed.",
      "+ So did Tokyo.",
    ]);
    const { key } = questionIn("highlight", highlight("**Hua refused.** So.", 2));
    expect(key.why).toEqual({ a: "<p>Reason 1.</p>", b: "<p>Reason 2.</p>" });
  });

  it("takes == for bold", () => {
    expect(sentencesOf("==Hua refused.== China is an ally.", 2)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
    ]);
  });

  it("has sentences over two lines and over two paragraphs", () => {
    expect(sentencesOf("**Hua\n> refused.** China is\n> an ally.\n>\n> Seoul agreed.", 3)).toEqual([
      "+ Hua refused.",
      "China is an ally.",
      "Seoul agreed.",
    ]);
  });

  it.each([
    ["Mr. Kirby spoke. He was brief.", ["Mr. Kirby spoke.", "He was brief."]],
    ["Scott A. Snyder spoke. He was brief.", ["Scott A. Snyder spoke.", "He was brief."]],
    ["See para. 74. It is short.", ["See para. 74.", "It is short."]],
    ["See paras. 9–10 and No. 5. It is short.", ["See paras. 9–10 and No. 5.", "It is short."]],
    ["A veto is a no. It stops it.", ["A veto is a no.", "It stops it."]],
    ["The answer was no. 5 members left.", ["The answer was no. 5 members left."]],
    ["So did I. He left.", ["So did I.", "He left."]],
    [
      "States, e.g. China, came. It cost 4.5 m. They left.",
      ["States, e.g. China, came.", "It cost 4.5 m.", "They left."],
    ],
    ['He said "no." She left.', ["He said “no.”", "She left."]],
    ["Who came? Nobody! So it was.", ["Who came?", "Nobody!", "So it was."]],
  ])("parts %s where a reader would", (text, expected) => {
    const marked = `**The first.** ${text}`;
    expect(sentencesOf(marked, expected.length + 1)).toEqual(["+ The first.", ...expected]);
  });

  it("shows what could be a tag as text", () => {
    expect(sentencesOf("**One &lt;b> two.** Three & four.", 2)).toEqual([
      "+ One &#x3C;b> two.",
      "Three &#x26; four.",
    ]);
  });
});
