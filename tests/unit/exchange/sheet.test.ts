import { printWords } from "@words/print";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { sheetDocx } from "@/lib/exchange/docx";
import { sheetMarkdown, sheetOf } from "@/lib/exchange/sheet";
import { takeFile } from "@/lib/intake/take-file";
import { outcome } from "@/lib/quiz/outcome";
import { paperNumber, paperParts } from "@/lib/quiz/paper";
import { plainText } from "@/lib/quiz/plain-text";
import { keyResponse } from "@/lib/quiz/response";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const sheets = module.lessons.map((lesson) => ({ lesson, lines: sheetOf(lesson, printWords) }));
const bare = (text: string) => text.replace(/[\\*]/g, "").replace(/\s+/g, " ");

describe("the sheets to change", () => {
  it.each(sheets)(
    "ask every question of $lesson.slug with the numbers and letters of the paper",
    ({ lesson, lines }) => {
      const asked = lines.filter(({ as }) => as === "question").map(({ text }) => text.split("  ")[0]);
      expect(asked).toEqual(lesson.questions.map((_, at) => paperNumber(lesson.number, at)));
      const text = bare(lines.map((line) => line.text).join("\n"));
      for (const question of lesson.questions) {
        const { lettered, numbered } = paperParts(question);
        for (const { html } of [...lettered, ...numbered])
          expect(text).toContain(bare(plainText(html.replace(/<\/(?:p|li)>/g, " "))));
      }
    },
  );

  it.each(sheets)("hold no reason and no model answer in $lesson.slug", ({ lesson, lines }) => {
    const text = lines.map((line) => line.text).join("\n");
    for (const question of lesson.questions) {
      const reasons = Object.values(outcome(question, keyResponse(question), true).reasons).map(plainText);
      for (const reason of reasons.filter(({ length }) => length > 40)) expect(text).not.toContain(reason);
      if (question.kind === "explain") expect(text).not.toContain(plainText(question.key.model));
    }
  });

  it.each(sheets)(
    "are a Word document of whole XML that gives back its lines, for $lesson.slug",
    ({ lines }) => {
      const bytes = sheetDocx(lines);
      for (const part of Object.values(unzipSync(bytes)))
        expect(XMLValidator.validate(strFromU8(part))).toBe(true);
      const read = [...takeFile("a.docx", bytes, [])].flatMap((taken) =>
        taken.what === "text" ? taken.text : [],
      );
      const said = (text: string) =>
        text
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== "" && line !== "styles.xml");
      expect(said(read.join("\n"))).toEqual(
        lines.map(({ text }) => text.trim()).filter((text) => text !== ""),
      );
      expect(sheetDocx(lines)).toEqual(bytes);
    },
  );

  it.each(sheets)(
    "are read line for line by another reader of Word documents, for $lesson.slug",
    async ({ lines }) => {
      const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(sheetDocx(lines)) });
      expect(messages).toEqual([]);
      expect(value.split("\n").filter((line) => line.trim() !== "")).toEqual(
        lines.map(({ text }) => text).filter((text) => text.trim() !== ""),
      );
      // The styles that the document names are those that a program lists, so that a teacher changes all at once.
      const styles = ["Title", "Name", "Question", "Hint", "Answer", "Room"].map(
        (name) => `p[style-name='Sheet ${name}'] => p.${name}:fresh`,
      );
      const html = await mammoth.convertToHtml(
        { buffer: Buffer.from(sheetDocx(lines)) },
        { styleMap: [...styles, "p[style-name='Title'] => h1:fresh"] },
      );
      expect(html.messages).toEqual([]);
      expect(html.value.match(/<p class="Question">/g)).toHaveLength(
        lines.filter(({ as }) => as === "question").length,
      );
    },
  );

  it("are Markdown in which nothing of a text is read as a sign", () => {
    const text = sheetMarkdown([
      { as: "title", text: "1. A *star* & <b>" },
      { as: "question", text: "1.1  Which_one?" },
      { as: "part", text: "1. ____  [x]" },
    ]);
    expect(text).toBe(
      "# 1\\. A \\*star\\* \\& \\<b\\>\n\n**1.1  Which\\_one?**\n\n1\\. \\_\\_\\_\\_  \\[x\\]\n",
    );
  });
});
