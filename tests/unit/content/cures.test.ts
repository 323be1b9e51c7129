import { describe, expect, it } from "vitest";
import { readText } from "@/lib/content/own/read-text";
import { starter } from "@/words/en/write-examples";

/** The mistakes of a text. */
const mistakesOf = (text: string) => readText(text).said.filter(({ rule }) => rule === null);

const add = (piece: string) => `${starter}\n${piece}\n`;

describe("a cure", () => {
  it.each([
    ["a source", add('Words.<Cite source="un-chartr" />')],
    ["a tag", add("Some <Trem>veto</Trem> word.")],
    ["a tag of a question", starter.replace("<Choice ", "<Choise ").replace("</Choice>", "</Choise>")],
    ["the first tag of a question", starter.replace("<Choice ", "<Choise ")],
    ["the last tag of a question", starter.replace("</Choice>", "</Choise>")],
    ["a < in the text", add("Three <4.")],
    ["a comment", add("<!-- later -->")],
    ["a bare link", add("See <https://www.un.org> there.")],
    ["an attribute without quotation marks", add("Words.<Cite source=un-charter />")],
    ["an id that is missing", starter.replace(' id="how-many"', "")],
    ["an objective that is missing", starter.replace(' objective="first"', "")],
    ["an objective that is misspelt", starter.replace(' objective="first"', ' objective="frist"')],
    ["a source of a question that is missing", starter.replace(' see="un-charter Article 23(1)"', "")],
    ["an id that stands twice", add(/<Choice[\s\S]*<\/Choice>/.exec(starter)?.[0] ?? "")],
    ["a choice without a box", starter.replace("- [ ] Five", "- Five")],
    ["a picture", add("Look at ![the hall](hall.png) here.")],
    ["a picture of a module", add('<Image file="hall.jpg" alt="The hall." by="Jane Doe" licence="CC0" />')],
    [
      "a film of a module",
      add(
        '<Video file="a.mp4" captions="a.vtt" says="A vote." by="Jane Doe" licence="CC0" from="https://example.org/" />',
      ),
    ],
    ["a note in braces", add("Words {/* note */} and more.")],
    ["a field of the top", starter.replace("summary:", "sumary:")],
    ["a title that is missing", starter.replace(/title: A lesson of my own\n/, "")],
    [
      "a misconception",
      starter.replace("(misconception: all-members-decide)", "(misconception: all-member-decide)"),
    ],
  ])("mends %s, and leaves no mistake", (_what, text) => {
    let now = text;
    for (let step = 0; step < 4; step += 1) {
      const [first] = mistakesOf(now);
      if (first === undefined) break;
      expect(first.cure, `${first.line}: ${first.wrong} – ${first.mend}`).not.toBeNull();
      if (first.cure !== null)
        now = now.slice(0, first.cure.from) + first.cure.text + now.slice(first.cure.to);
    }
    expect(mistakesOf(text)).not.toEqual([]);
    expect(mistakesOf(now).map(({ wrong }) => wrong)).toEqual([]);
  });
});
