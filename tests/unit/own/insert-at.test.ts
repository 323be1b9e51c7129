import { describe, expect, it } from "vitest";
import { readText } from "@/lib/content/own/read-text";
import { atTop } from "@/lib/own/at-top";
import { fillExample } from "@/lib/own/fill-example";
import { type InsertKind, insertAll, insertAt, insertKind } from "@/lib/own/insert-at";
import { titleOf } from "@/lib/own/title-of";
import { dataOf } from "@/words/en/write-data";
import { examples, starter } from "@/words/en/write-examples";

const inserted = (text: string, cursor: number, piece: string, kind: InsertKind) => {
  const { at, text: put } = insertAt(text, cursor, piece, kind);
  return text.slice(0, at) + put + text.slice(at);
};
const mistakes = (text: string) =>
  readText(text).said.flatMap(({ rule, wrong }) => (rule === null ? [wrong] : []));
const rows = examples.flatMap((group) => group.rows);
const { names } = readText(starter);

describe("an insertion", () => {
  it("comes to the end where nobody has put the cursor anywhere yet", () => {
    expect(inserted(starter, 0, "NEW", "block")).toBe(`${starter.trimEnd()}\n\nNEW\n`);
    expect(inserted(starter, 0, "NEW", "line")).toBe(`${starter.trimEnd()}NEW\n`);
  });

  it.each(rows.map((row) => [row.tag, row] as const))(
    "of <%s> breaks nothing, wherever the cursor stands",
    (tag, { text }) => {
      const kind = insertKind(tag);
      if (kind === "line") return;
      for (let cursor = 0; cursor <= starter.length; cursor += 131) {
        const insertion = insertAt(starter, cursor, fillExample(text, names), kind);
        const whole = insertAll(starter, [...atTop(starter, dataOf[tag] ?? {}), insertion]);
        expect(mistakes(whole), String(cursor)).toEqual([]);
      }
    },
  );

  it("stands by itself, with one empty line before and behind it", () => {
    expect(inserted("One\n\nTwo", 1, "NEW", "block")).toBe("One\n\nNEW\n\nTwo");
    expect(inserted("One\n\nTwo", 4, "NEW", "block")).toBe("One\n\nNEW\n\nTwo");
    expect(inserted("One\n\n", 5, "NEW", "block")).toBe("One\n\nNEW\n");
    expect(inserted("", 0, "NEW", "block")).toBe("NEW\n");
  });

  it("of a note goes out of a question, to the text before it", () => {
    const text = 'One.\n\n<Choice id="a">\nWho?\n\n- [x] I\n  > So.\n</Choice>\n';
    expect(inserted(text, text.indexOf("Who"), "<Cite />", "line")).toBe(
      text.replace("One.", "One.<Cite />"),
    );
    expect(inserted(text, 2, "<Cite />", "line")).toBe(text.replace("One.", "On<Cite />e."));
  });

  it("of a hint goes into the question at the cursor or before it", () => {
    const text = 'One.\n\n<Choice id="a">\nWho?\n\n- [x] I\n  > So.\n</Choice>\n\nTwo.\n';
    const hinted = text.replace("\n\n- [x]", "\n\n<Hint>H</Hint>\n\n- [x]");
    expect(inserted(text, text.indexOf("So"), "<Hint>H</Hint>", "question")).toBe(hinted);
    expect(inserted(text, text.indexOf("Two"), "<Hint>H</Hint>", "question")).toBe(hinted);
  });
});

describe("an entry at the top", () => {
  const top = { votes: { "2014-12-22": "adopted: true" } };

  it("makes its list where there is none, behind all others", () => {
    const text = "---\ntitle: A\n---\n\nOne.\n";
    expect(insertAll(text, atTop(text, top))).toBe(
      "---\ntitle: A\nvotes:\n  2014-12-22:\n    adopted: true\n---\n\nOne.\n",
    );
  });

  it("stands first in its list, as far to the right as what stands there", () => {
    const text = "---\nvotes: # held\n    2015-01-01:\n        adopted: true\nby: A\n---\n";
    expect(insertAll(text, atTop(text, top))).toBe(
      "---\nvotes: # held\n    2014-12-22:\n      adopted: true\n    2015-01-01:\n        adopted: true\nby: A\n---\n",
    );
  });

  it.each([
    ["votes: {} # none", "votes: # none\n  2014-12-22:\n    adopted: true"],
    ["votes: {}\r", "votes:\r\n  2014-12-22:\n    adopted: true"],
    ["votes: null", "votes:\n  2014-12-22:\n    adopted: true"],
    [
      "votes: ~\nfacts:\n  2014-12-22: {}",
      "votes:\n  2014-12-22:\n    adopted: true\nfacts:\n  2014-12-22: {}",
    ],
  ])("stands in a list that says it is empty: %j", (list, filled) => {
    const text = `---\n${list}\n---\n`;
    expect(insertAll(text, atTop(text, top))).toBe(`---\n${filled}\n---\n`);
  });

  it("stands as far to the right as an entry that room or a remark keeps apart from its list", () => {
    const text = "---\nvotes:\n\n  # held\n    2015-01-01:\n        adopted: true\n---\n";
    expect(insertAll(text, atTop(text, top))).toBe(
      "---\nvotes:\n    2014-12-22:\n      adopted: true\n\n  # held\n    2015-01-01:\n        adopted: true\n---\n",
    );
  });

  it.each([
    ["stands there already", '---\nvotes:\n  "2014-12-22":\n    adopted: true\n---\n'],
    ["would have to go into a list in one line", "---\nvotes: { 2015-01-01: { adopted: true } }\n---\n"],
    ["has no top to stand in", "One.\n"],
  ])("is left out where it %s", (_where, text) => {
    expect(atTop(text, top)).toEqual([]);
  });
});

describe("the title of a text", () => {
  it.each([
    ["title: Plain", "Plain"],
    ['title: "Questions from \\"a.csv\\""', 'Questions from "a.csv"'],
    ["title: 'It''s one'", "It's one"],
    ["summary: None", ""],
  ])("%s", (line, title) => {
    expect(titleOf(`---\n${line}\n---\n`)).toBe(title);
  });
});
