/// <reference types="mdast-util-mdx" />
import type { Blockquote, List, ListItem, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { SKIP, visit } from "unist-util-visit";
import type { Html } from "../quiz/question";
import { toInlineMarkup, toMarkup } from "./markdown";
import { type NamedMisconception, refuseMarkers, splitQuotation } from "./misconception";
import { nearest } from "./nearest";
import type { Place, Report } from "./problem";
import { isTag, type Tag } from "./tag";

/** What a kind's parser gets: the children of the tag, sorted, and where to report. */
export interface Body {
  tag: string;
  place: Place | undefined;
  attributes: Record<string, string>;
  /** What stands before the answers. */
  prompt: RootContent[];
  /** From the first list, table or quotation of the answers on. */
  rest: RootContent[];
  hints: Html[];
  refutation: Html | null;
  report: Report;
}

/** Where a node begins in its file; undefined where it was made. */
export const startOf = (node: { position?: { start: Place } | undefined }): Place | undefined =>
  node.position?.start;

/**
 * Splits the children of a question tag into prompt, answer and the tags that may stand inside.
 *
 * @param answers what the answer of the kind begins with; all before it is prompt
 */
export function readBody(
  element: MdxJsxFlowElement,
  attributes: Record<string, string>,
  answers: readonly RootContent["type"][],
  report: Report,
): Body {
  const body: Body = {
    tag: element.name ?? "",
    place: startOf(element),
    attributes,
    prompt: [],
    rest: [],
    hints: [],
    refutation: null,
    report,
  };
  for (const child of element.children) {
    const alone = tagsAlone(child);
    for (const tag of alone) readInnerTag(body, tag);
    // Code is refused where the whole lesson is read: see refuseCode.
    if (alone.length > 0 || child.type === "mdxFlowExpression") continue;
    refuseTags(body, child);
    if (body.rest.length > 0 || answers.includes(child.type)) body.rest.push(child);
    else body.prompt.push(child);
  }
  return body;
}

function readInnerTag(body: Body, tag: Tag): void {
  if (!innerTags.includes(tag.name ?? "")) {
    refuseTag(body, tag);
    return;
  }
  for (const child of tag.children) refuseTags(body, child);
  refuseMarkers([tag], body.report);
  if (tag.attributes.length > 0)
    body.report.add(startOf(tag), `<${tag.name}> has an attribute`, `write <${tag.name}> alone`);
  const html = toInlineMarkup(tag.children);
  if (html.trim() === "") {
    body.report.add(startOf(tag), `<${tag.name}> is empty`, "write a line in it, or remove it");
  } else if (tag.name === "Hint") body.hints.push(html);
  else if (body.refutation === null) body.refutation = html;
  else body.report.add(startOf(tag), `a second <Refute> in <${body.tag}>`, "make one of the two");
}

/** Tags that are a block of their own: MDX reads `<Hint>text</Hint>` on one line as a paragraph that holds only tags. */
function tagsAlone(node: RootContent): Tag[] {
  if (node.type === "mdxJsxFlowElement") return [node];
  if (node.type !== "paragraph") return [];
  const tags = node.children.filter((child) => child.type === "mdxJsxTextElement");
  const isAlone = node.children.every((child) => isTag(child) || isBlankText(child));
  return isAlone ? tags : [];
}

/** Refuses every tag inside a node: the markup of a question has no place for them, so they would vanish. */
function refuseTags(body: Body, within: RootContent): void {
  visit(within, (node) => {
    if (!isTag(node)) return;
    refuseTag(body, node);
    return SKIP;
  });
}

const insteadOf: Record<string, string> = {
  Cite: 'name the source in see="…" of the question; a reason may name the place in words',
  Term: "write the word alone, and explain it in the text before the question",
  Full: "close the question before it: both versions ask the same",
  Short: "close the question before it: both versions ask the same",
};
const innerTags = ["Hint", "Refute"];

function refuseTag({ tag, report }: Body, { name, position }: Tag): void {
  const inner = name ?? "";
  if (innerTags.includes(inner)) {
    const mend = "put it on a line of its own, with a blank line before it";
    report.add(position?.start, `<${inner}> stands inside a line of text or an answer`, mend);
    return;
  }
  const near = nearest(inner, innerTags);
  const mend =
    near === null ? "only <Hint> and <Refute> may stand inside a question" : `did you mean "${near}"?`;
  report.add(position?.start, `<${inner}> inside <${tag}>`, insteadOf[inner] ?? mend);
}

/** Whether a node is nothing but white space. */
export function isBlankText(node: RootContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** A task list item, read: its text and the quotation that gives the reason. */
export interface ReadItem {
  place: Place | undefined;
  checked: boolean | null;
  text: RootContent[];
  why: Html | null;
  misconception: NamedMisconception | null;
}

/** The items of a task list; reports what is wrong with one. */
export function readItems(list: List, report: Report): ReadItem[] {
  return list.children.map((item) => readItem(item, report));
}

function readItem(item: ListItem, report: Report): ReadItem {
  const quotes = item.children.filter((child): child is Blockquote => child.type === "blockquote");
  const { reason, named } = splitQuotation(quotes.flatMap((quote): RootContent[] => quote.children));
  for (const child of item.children) {
    if (child.type !== "list") continue;
    const mend = "write the answer as one sentence, and give its points one answer each";
    report.add(startOf(child), "a list inside an answer", mend);
  }
  const text = item.children.filter((child) => child.type !== "blockquote" && child.type !== "list");
  refuseMarkers([...text, ...reason], report);
  return {
    place: startOf(item),
    checked: item.checked ?? null,
    text,
    why: quotes.length > 0 ? toMarkup(reason) : null,
    misconception: named,
  };
}

/** The rows of a table below its heading, each cell as nodes. */
export interface ReadRow {
  place: Place | undefined;
  cells: [RootContent[], RootContent[], RootContent[]];
}

/** A table's titles and rows; reports a row of more than three cells. */
export function readRows(table: Table, { report }: Body): { titles: RootContent[][]; rows: ReadRow[] } {
  const [head, ...rows] = table.children;
  return {
    titles: (head?.children ?? []).map((cell) => cell.children),
    rows: rows.map((row) => {
      const [first, second, third, ...more] = row.children.map((cell): RootContent[] => cell.children);
      if (more.length > 0) {
        const mend = "write three; a bar inside a cell is written \\|";
        report.add(startOf(row), `a row has ${row.children.length} cells`, mend);
      }
      return { place: startOf(row), cells: [first ?? [], second ?? [], third ?? []] };
    }),
  };
}

/** The one list, table or quotation of a body; reports when there is none, or a second one. */
export function only<T extends RootContent["type"]>(
  body: Body,
  type: T,
  what: string,
): Extract<RootContent, { type: T }> | null {
  const found = body.rest.filter((node): node is Extract<RootContent, { type: T }> => node.type === type);
  const [first, second] = found;
  if (first === undefined) {
    body.report.add(
      body.place,
      `<${body.tag}> has no ${what.replace(/^an? /, "")}`,
      `after the prompt, and a blank line, write ${what}`,
    );
    return null;
  }
  if (second !== undefined) {
    const mend =
      "make it one with the first: the same bullet throughout, and what belongs to a line indented";
    body.report.add(startOf(second), `a second ${words[type] ?? type} in <${body.tag}>`, mend);
    return null;
  }
  return first;
}

const words: Record<string, string> = { blockquote: "quotation" };

/**
 * Reports everything after the prompt that is not of the given types: it would vanish without a word.
 *
 * @returns whether there was such a thing; then what is left need not be read
 */
export function refuseOthers(body: Body, allowed: RootContent["type"][]): boolean {
  const others = body.rest.filter((node) => !allowed.includes(node.type));
  for (const node of others) {
    if (node.type === "blockquote") {
      const mend = 'indent it, so that it belongs to the line above: "  > why"';
      body.report.add(startOf(node), `a quotation outside the answers of <${body.tag}>`, mend);
    } else {
      const mend = "move it above the answers, so that it belongs to the prompt";
      body.report.add(startOf(node), `text after the answers of <${body.tag}>`, mend);
    }
  }
  return others.length > 0;
}
