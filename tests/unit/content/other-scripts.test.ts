import { footnoteWords } from "@words/lesson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "@/lib/content/other-scripts";
import { viewTree } from "@/lib/content/view-tree";

describe("a text with words in a script of East Asia", () => {
  it.each([
    ["It puts 无理指责 in quotation marks.", "无理指责", "zh"],
    ["She said 煙のように then.", "煙のように", "ja"],
    ["It printed 근거 once.", "근거", "ko"],
  ])("says in which language they are: %s", (text, words, lang) => {
    expect(piecesOf(text).filter((piece) => piece.lang !== null)).toEqual([{ text: words, lang }]);
  });

  it("keeps every letter, in its order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "无", "の", "근", "😀") }), (text) => {
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("stands in a lesson as an element that says so", () => {
    const [paragraph] = viewTree("It puts 无理指责 in marks.\n", {
      waysBack: {},
      idPrefix: "",
      footnotes: footnoteWords,
    });
    expect(paragraph).toMatchObject({
      children: ["It puts ", { tag: "span", props: { lang: "zh" }, children: ["无理指责"] }, " in marks."],
    });
  });

  it("stands as it is in a passage that says its language", () => {
    const drawn = viewTree('<Excerpt source="a" lang="ja">\n\n議題に採択された。\n\n</Excerpt>\n', {
      waysBack: {},
      idPrefix: "",
      footnotes: footnoteWords,
    });
    expect(JSON.stringify(drawn)).toContain('"議題に採択された。"');
    expect(JSON.stringify(drawn)).not.toContain('lang":"zh');
  });
});
