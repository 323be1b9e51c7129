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

  it("speaks of the list at its top where a module has a file", () => {
    expect(sentences(starter.replace('source="un-charter"', 'source="un-chartr"'))).toEqual([
      '25:9  source "un-chartr" is not in sources: at the top – did you mean "un-charter"?',
    ]);
  });
});
