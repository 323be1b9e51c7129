import { describe, expect, it } from "vitest";
import { knownTags } from "@/lib/content/check-lesson";
import { readText } from "@/lib/content/own/read-text";
import { atTop } from "@/lib/own/at-top";
import { fillExample } from "@/lib/own/fill-example";
import { insertAll, insertAt, insertKind } from "@/lib/own/insert-at";
import { writeWords } from "@/words/en/write";
import { dataOf } from "@/words/en/write-data";
import { examples, starter } from "@/words/en/write-examples";

const sentences = (text: string) =>
  readText(text).said.flatMap(({ rule, line, column, wrong, mend }) =>
    rule === null ? [`${line}:${column}  ${wrong} – ${mend}`] : [],
  );

describe("a lesson by itself", () => {
  it("begins as one without a mistake", () => {
    expect(sentences(starter)).toEqual([]);
    expect(readText(starter).read?.lesson.questions.map(({ id }) => id)).toEqual(["how-many"]);
  });

  it.each(examples.flatMap(({ rows }) => rows).map((row) => [row.tag, row] as const))(
    "takes the example of <%s> as it is inserted, as often as it may stand there",
    (_tag, row) => {
      const insert = (text: string) => {
        const written = `${text}\nSome words. `;
        const example = fillExample(row.text, readText(text).names);
        const insertion = insertAt(written, written.length, example, insertKind(row.tag));
        return `${insertAll(written, [...atTop(written, dataOf[row.tag] ?? {}), insertion])}\n`;
      };
      expect(sentences(insert(row.tag === "Refute" ? starter : insert(starter)))).toEqual([]);
    },
  );

  it("has every tag in the menu, or says beside it that a lesson by itself has no place for it", () => {
    const written = examples.flatMap(({ rows }) => rows.map(({ text }) => text)).join("\n");
    const said: readonly string[] = writeWords.noPlaceFor.match(/[A-Z][a-z]+/g) ?? [];
    const shown = [...written.matchAll(/<([A-Z]\w*)/g)].map(([, tag]) => tag);
    for (const tag of [...knownTags, "Hint", "Refute"])
      expect(shown.includes(tag) || said.includes(tag), tag).toBe(true);
  });

  it.each([
    [
      '<Image file="hall.jpg" alt="A hall." by="A. N." licence="CC0" />',
      "describe it in words, or link to the page that shows it",
    ],
    ['<Audio file="a.mp3" />', "say in words what is heard, or link to the page that plays it"],
    ['<Video file="a.mp4" />', "say in words what is seen and heard, or link to the page that plays it"],
    ['<Formula tex="1" />', "write it in words, or as code"],
  ])("says of %s what to do instead", (tag, mend) => {
    const told = sentences(`${starter}\n${tag}\n`);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`in a lesson by itself`);
    expect(told[0]).toContain(mend);
  });

  it("draws the examples of a drawing, a vote and a timeline with what they add at its top", () => {
    const rows = examples.flatMap((group) => group.rows).filter(({ draws }) => draws === true);
    let text = starter;
    for (const row of rows)
      text = insertAll(text, [
        ...atTop(text, dataOf[row.tag] ?? {}),
        insertAt(text, text.length, row.text, "block"),
      ]);
    const { read } = readText(text);
    expect(read?.lesson.shows.map(({ tag }) => tag)).toEqual(["Figure", "Council", "Timeline"]);
    expect(Object.keys(read?.module.drawings ?? {})).toHaveLength(1);
    expect(Object.keys(read?.module.votes ?? {})).toHaveLength(1);
    expect(read?.module.timeline.events).toHaveLength(2);
    // A second time nothing is added at the top.
    for (const { tag } of rows) expect(atTop(text, dataOf[tag] ?? {})).toEqual([]);
  });

  it.each([
    [
      "a name without its colon",
      "  un-charter:\n",
      "  un-charter\n",
      "10:3  a line that is neither a name with a colon nor part of a value – write name: value, or put a value of several lines between quotation marks",
    ],
    [
      "a line that stands too far to the right",
      "    publisher:",
      "      publisher:",
      "12:12  this line and the one below it do not fit together – begin both at the same place, or end this one with its colon",
    ],
    [
      "two lines in one",
      "un-charter:\n    title",
      "un-c title",
      "10:15  this line and the one below it do not fit together – begin both at the same place, or end this one with its colon",
    ],
    [
      "a bracket that belongs to nothing",
      "  un-charter:",
      " } un-charter:",
      '10:2  "}" stands where a name with a colon belongs – remove it, or put the text between quotation marks',
    ],
    [
      "a bracket that is never closed",
      "kind: official",
      "kind: [official",
      "14:11  a quotation mark or bracket is never closed – close it in the line where it was opened",
    ],
    [
      "an entry without its name",
      "  un-charter:\n",
      "",
      '10:12  "sources.title" must be fields, each with its value – write name: value, or above it the name that is missing',
    ],
    ["a missing title", "title: A lesson of my own\n", "", '2:1  "title" is missing – add it'],
  ])("tells of %s at its top once, and of nothing that only follows from it", (_what, from, to, sentence) => {
    expect(sentences(starter.replace(from, to))).toEqual([sentence]);
  });

  it("speaks of the list at its top where a module has a file", () => {
    expect(sentences(starter.replace('source="un-charter"', 'source="un-chartr"'))).toEqual([
      '25:9  source "un-chartr" is not in sources: at the top – did you mean "un-charter"?',
    ]);
  });
});
