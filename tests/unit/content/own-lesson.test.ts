import { describe, expect, it } from "vitest";
import { readText } from "@/lib/content/own/read-text";
import { fillExample } from "@/lib/own/fill-example";
import { insertAt, insertKind } from "@/lib/own/insert-at";
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
        const { at, text: piece } = insertAt(written, written.length, example, insertKind(row.tag));
        return `${written.slice(0, at)}${piece}${written.slice(at)}\n`;
      };
      expect(sentences(insert(row.tag === "Refute" ? starter : insert(starter)))).toEqual([]);
    },
  );

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
