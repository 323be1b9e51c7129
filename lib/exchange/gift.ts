/**
 * Questions as GIFT, the plain text form that Moodle and other quiz tools take in (docs.moodle.org/en/GIFT_format). Texts
 * are plain; hints and rubrics have no place in it.
 */
import type { Html } from "../quiz/part";
import { plainText } from "../quiz/plain-text";
import type { Item } from "./item";
import type { ItemGroup } from "./moodle-xml";

/** Questions as a GIFT file, each group in a category of its own. */
export function gift(groups: ItemGroup[]): string {
  const blocks = groups.flatMap(({ folders, items }) => [
    `$CATEGORY: $course$/top/${folders.map((name) => name.replaceAll("/", "//")).join("/")}`,
    ...items.map(block),
  ]);
  // A question ends at an empty line.
  return `${blocks.join("\n\n")}\n`;
}

function block(item: Item): string {
  // Shown once the answer is given, as the model answer is on this site.
  const after = item.form === "essay" ? `${item.model} ${item.after}` : item.after;
  const lines = [...answers(item), ...(after === "" ? [] : [`####${text(withAddresses(after))}`])];
  return `// ${item.id}
::${text(item.title)}::[plain]${text(item.stem)} {${item.form === "number" ? "#" : ""}
${lines.join("\n")}
}`;
}

function answers(item: Item): string[] {
  switch (item.form) {
    case "select":
      return item.answers.map(({ html, credit, feedback }) => {
        const sign = item.several ? `~%${percent(credit)}%` : credit === 1 ? "=" : "~";
        return `${sign}${text(html)}${said(feedback)}`;
      });
    case "text":
      return item.answers.map(({ html, credit, feedback }) => {
        return `=${credit === 1 ? "" : `%${percent(credit)}%`}${text(html)}${said(feedback)}`;
      });
    case "number":
      return item.answers.map(
        ({ value, within, credit, feedback }) =>
          `=${credit === 1 ? "" : `%${percent(credit)}%`}${value}:${within}${said(feedback)}`,
      );
    case "match":
      return [
        ...item.rows.map(({ html, option }) => `=${text(html)} -> ${text(option)}`),
        ...item.extra.map((option) => `= -> ${text(option)}`),
      ];
    case "essay":
      return [];
  }
}

function said(feedback: Html): string {
  return feedback === "" ? "" : ` #${text(feedback)}`;
}

/** What a source is called, and where it is: a plain text has no links. */
function withAddresses(html: Html): Html {
  return html.replace(/<a\b[^>]*\bhref="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, "$2 ($1)");
}

function percent(credit: number): string {
  return String(Number((credit * 100).toFixed(5)));
}

/** Plain, on one line, with a backslash before what GIFT reads as a sign. */
function text(html: Html): string {
  return (
    plainText(html.replace(/<\/(?:p|li)>/g, " "))
      .replace(/\s+/g, " ")
      // This arrow parts the two halves of a pair, and nothing takes that meaning from it.
      .replaceAll("->", "→")
      .replace(/[\\~=#{}:]/g, "\\$&")
      .trim()
  );
}
