/**
 * Questions as Moodle's own XML, which Moodle takes in under Question bank, Import. The form is that of
 * docs.moodle.org/en/Moodle_XML_format; shares of credit are those that Moodle knows, with five decimals.
 */
import type { Html } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import type { Item } from "./item";

export interface ItemGroup {
  /** Folders of the question bank, outermost first. */
  folders: string[];
  items: Item[];
}

/** @returns a whole XML document */
export function moodleXml(groups: ItemGroup[]): string {
  const questions = groups.flatMap(({ folders, items }) => [category(folders), ...items.map(question)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;
}

function category(folders: string[]): string {
  // A slash within a name is written twice.
  const path = ["$course$", "top", ...folders.map((name) => name.replaceAll("/", "//"))].join("/");
  return `<question type="category"><category><text>${escaped(path)}</text></category></question>`;
}

function question(item: Item): string {
  const [type, body] = bodyOf(item);
  return `<question type="${type}">
<name><text>${escaped(item.title)}</text></name>
${html("questiontext", item.stem)}
${html("generalfeedback", item.after)}
<defaultgrade>1</defaultgrade>
<penalty>${item.hints.length > 0 ? "0.3333333" : "0"}</penalty>
<idnumber>${escaped(item.id)}</idnumber>
${[...body, ...item.hints.map((hint) => html("hint", hint))].join("\n")}
</question>`;
}

function bodyOf(item: Item): [type: string, lines: string[]] {
  switch (item.form) {
    case "select":
      return [
        "multichoice",
        [
          `<single>${!item.several}</single>`,
          `<shuffleanswers>${item.shuffled ? 1 : 0}</shuffleanswers>`,
          "<answernumbering>ABCD</answernumbering>",
          ...item.answers.map(({ html: text, credit, feedback }) => answer(credit, text, feedback)),
        ],
      ];
    case "text":
      return [
        "shortanswer",
        [
          "<usecase>0</usecase>",
          ...item.answers.map(({ html: text, credit, feedback }) => {
            // A star stands for any letters there.
            const said = plainText(text).replaceAll("*", "\\*");
            return `<answer fraction="${fraction(credit)}" format="moodle_auto_format"><text>${escaped(said)}</text>${html("feedback", feedback)}</answer>`;
          }),
        ],
      ];
    case "number":
      return [
        "numerical",
        item.answers.map(
          ({ value, within, credit, feedback }) =>
            `<answer fraction="${fraction(credit)}" format="moodle_auto_format"><text>${value}</text>${html("feedback", feedback)}<tolerance>${within}</tolerance></answer>`,
        ),
      ];
    case "match":
      return [
        "matching",
        [
          "<shuffleanswers>1</shuffleanswers>",
          ...item.rows.map(({ html: text, option }) => subquestion(text, option)),
          ...item.extra.map((option) => subquestion("", option)),
        ],
      ];
    case "essay":
      return [
        "essay",
        [
          "<responseformat>editor</responseformat>",
          "<responserequired>1</responserequired>",
          "<responsefieldlines>10</responsefieldlines>",
          "<attachments>0</attachments>",
          html(
            "graderinfo",
            `${item.model}${item.rubric.length > 0 ? `<ul>${item.rubric.map((point) => `<li>${point}</li>`).join("")}</ul>` : ""}`,
          ),
        ],
      ];
  }
}

function answer(credit: number, text: Html, feedback: Html): string {
  return `<answer fraction="${fraction(credit)}" format="html"><text>${cdata(text)}</text>${html("feedback", feedback)}</answer>`;
}

function subquestion(text: Html, option: string): string {
  return `<subquestion format="html"><text>${cdata(text)}</text><answer><text>${escaped(option)}</text></answer></subquestion>`;
}

/** Percent, as Moodle lists them: a third is 33.33333. */
function fraction(credit: number): string {
  return String(Number((credit * 100).toFixed(5)));
}

function html(tag: string, text: Html): string {
  return `<${tag} format="html"><text>${cdata(text)}</text></${tag}>`;
}

function cdata(text: string): string {
  return text === "" ? "" : `<![CDATA[${withoutControls(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escaped(text: string): string {
  return withoutControls(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** XML 1.0 has no way to write these (its production 2, Char). */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
}
