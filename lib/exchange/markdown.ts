/** Questions with their key as plain Markdown, for whoever writes tests in a text editor. */
import { letterOf } from "../quiz/letters";
import type { Html } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import type { Item } from "./item";
import type { ItemGroup } from "./moodle-xml";

export interface MarkdownWords {
  answer: string;
  hint: string;
  /** Before what else is written often, and what is said of it. */
  alsoWritten: string;
  /** Between two that hold both. */
  or: string;
  model: string;
  lookFor: string;
  /** "12, up to 3 more or less". */
  within: (value: number, within: number) => string;
  /** What some rows may be. */
  options: string;
}

/** Questions as a Markdown file with a title, each group under a heading. */
export function markdown(title: string, groups: readonly ItemGroup[], words: MarkdownWords): string {
  const blocks = groups.flatMap(({ folders, items }) => [
    `## ${text(folders.at(-1) ?? "")}`,
    ...items.map((item) => block(item, words)),
  ]);
  return `${[`# ${text(title)}`, ...blocks].join("\n\n")}\n`;
}

function block(item: Item, words: MarkdownWords): string {
  const number = item.title.split(" ")[0] ?? "";
  const hints = item.hints.map((hint) => `${words.hint} ${text(hint)}`);
  const lines = [`**${number}** ${text(item.stem)}`, ...body(item, words), ...hints];
  if (item.after !== "") lines.push(text(item.after.replace(/<\/p>/g, " ")));
  return lines.filter((line) => line !== "").join("\n\n");
}

function body(item: Item, words: MarkdownWords): string[] {
  const known = (answers: { said: string; credit: number; feedback: Html }[]) => {
    const wrong = answers.filter(({ credit, feedback }) => credit === 0 && feedback !== "");
    const lines = wrong.map(({ said, feedback }) => `- ${said}: ${text(feedback)}`);
    return lines.length === 0 ? [] : [`${words.alsoWritten}\n\n${lines.join("\n")}`];
  };
  switch (item.form) {
    case "select": {
      const right = item.answers.flatMap(({ credit }, index) => (credit > 0 ? [letterOf(index)] : []));
      const reasons = item.answers.flatMap(({ feedback }, index) =>
        feedback === "" ? [] : [`- ${letterOf(index)}: ${text(feedback)}`],
      );
      return [
        item.answers.map(({ html }, index) => `- ${letterOf(index)}. ${text(html)}`).join("\n"),
        `${words.answer} ${right.join(", ")}`,
        reasons.join("\n"),
      ];
    }
    case "match": {
      const options = [...new Set([...item.rows.map(({ option }) => option), ...item.extra])];
      return [
        item.rows.map(({ html }) => `- ${text(html)}`).join("\n"),
        `${words.options} ${options.map(escaped).join("; ")}`,
        `${words.answer}\n\n${item.rows.map(({ html, option, also = [] }) => `- ${text(html)} → ${[option, ...also].map(escaped).join(` ${words.or} `)}`).join("\n")}`,
      ];
    }
    case "number":
      return [
        ...item.answers
          .filter(({ credit }) => credit === 1)
          .slice(0, 1)
          .map(({ value, within, feedback }) =>
            `${words.answer} ${within === 0 ? value : words.within(value, within)}. ${text(feedback)}`.trim(),
          ),
        ...known(item.answers.map(({ value, ...answer }) => ({ ...answer, said: String(value) }))),
      ];
    case "text": {
      const right = item.answers.filter(({ credit }) => credit === 1);
      return [
        `${words.answer} ${right.map(({ html }) => text(html)).join("; ")}. ${text(right[0]?.feedback ?? "")}`.trim(),
        ...known(item.answers.map(({ html, ...answer }) => ({ ...answer, said: text(html) }))),
      ];
    }
    case "essay":
      return [
        `${words.model} ${text(item.model)}`,
        `${words.lookFor}\n\n${item.rubric.map((point) => `- ${text(point)}`).join("\n")}`,
      ];
  }
}

/** Signs that no text holds, in the places of markup. */
const emphasis = "\ue000";
const [linkStart, linkMiddle, linkEnd] = ["\ue001", "\ue002", "\ue003"];

/** In one line, with what Markdown has of markup. */
function text(html: Html): string {
  const marked = html
    .replace(
      /<a\b[^>]*\bhref="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g,
      (_, url: string, inside: string) =>
        // A bracket would end the address.
        `${linkStart}${inside}${linkMiddle}${url.replaceAll("(", "%28").replaceAll(")", "%29")}${linkEnd}`,
    )
    .replace(/<\/?(?:em|i|cite)>/g, emphasis);
  return escaped(plainText(marked).replace(/\s+/g, " ").trim())
    .replaceAll(emphasis, "*")
    .replaceAll(linkStart, "[")
    .replaceAll(linkMiddle, "](")
    .replaceAll(linkEnd, ")");
}

/** With a backslash before what Markdown reads as a sign. */
function escaped(plain: string): string {
  return plain.replace(/[\\`*_[\]<>#]/g, "\\$&");
}
