/** The questions of a lesson as a sheet that a teacher changes: plain lines, without anything of the key. */
import { askingOf } from "../quiz/asking";
import { letterOf, paperNumber, paperParts } from "../quiz/paper";
import type { Html } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import type { Kind, Question } from "../quiz/question";

/** What stands on a sheet, in plain words. */
export interface SheetLine {
  /** "room" is empty: something is written there by hand. */
  as: "title" | "name" | "question" | "hint" | "part" | "room";
  text: string;
}

/** What a sheet says by itself. */
export interface SheetWords {
  name: string;
  chooseFrom: string;
  predictAgain: string;
  instructions: Record<Kind, string>;
}

/** A gap to write a word or a letter into. */
const gap = "__________";
const box = "____";
/** Lines for an answer in own words. */
const ownLines = 5;

/** The lines of one lesson's sheet, its questions with the numbers and letters of every other sheet. */
export function sheetOf(
  lesson: { number: number; title: string; questions: readonly Question[] },
  words: SheetWords,
): SheetLine[] {
  return [
    { as: "title", text: `${lesson.number}. ${lesson.title}` },
    { as: "name", text: `${words.name}: ${gap}${gap}` },
    ...lesson.questions.flatMap((question, at): SheetLine[] => [
      { as: "question", text: `${paperNumber(lesson.number, at)}  ${inLine(question.prompt)}` },
      {
        as: "hint",
        text: askingOf(question) === "after" ? words.predictAgain : words.instructions[question.kind],
      },
      ...linesOf(question, words),
    ]),
  ];
}

function linesOf(question: Question, words: SheetWords): SheetLine[] {
  const { lettered, numbered } = paperParts(question);
  const part = (text: string): SheetLine => ({ as: "part", text });
  const letters = (sign: string) =>
    lettered.map(({ html }, at) => part(`${sign}${letterOf(at)}  ${inLine(html)}`));
  switch (question.kind) {
    case "choice":
    case "choices":
    case "highlight":
    case "predict":
      return letters("☐ ");
    case "order":
      return [
        ...letters(""),
        part([question.ask.first, ...lettered.map(() => box), question.ask.last].map(inLine).join("  ")),
      ];
    case "match":
    case "sort":
      return [
        ...numbered.map(({ html }, at) => part(`${at + 1}. ${box}  ${inLine(html)}`)),
        { as: "hint", text: words.chooseFrom },
        ...letters(""),
      ];
    case "blank":
      return [part(`${inLine(question.ask.before)} ${gap} ${inLine(question.ask.after)}`.trim())];
    case "scale":
      return [part(`${question.ask.from} … ${question.ask.to}:  ${gap} ${question.ask.unit}`)];
    case "explain":
      return Array.from({ length: ownLines }, () => ({ as: "room", text: "" }));
  }
}

/** In plain words on one line. */
function inLine(html: Html): string {
  return plainText(html.replace(/<\/(?:p|li)>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** As Markdown (CommonMark): what would be read as its signs has a backslash before it. */
export function sheetMarkdown(lines: readonly SheetLine[]): string {
  const plain = (text: string) =>
    text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\d+)\.(?=\s)/, "$1\\.");
  const written = lines.map(({ as, text }) => {
    switch (as) {
      case "title":
        return `# ${plain(text)}`;
      case "question":
        return `**${plain(text)}**`;
      case "hint":
        return `*${plain(text)}*`;
      case "room":
        return plain(gap.repeat(6));
      default:
        return plain(text);
    }
  });
  return `${written.join("\n\n")}\n`;
}
