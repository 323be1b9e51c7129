/// <reference types="mdast-util-mdx" />
import type { Blockquote, List, ListItem, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { Html } from "../quiz/question";
import { toInlineMarkup, toMarkup } from "./markdown";
import type { Place, Report } from "./problem";

/** What a kind's parser gets: the children of the tag, sorted, and where to report. */
export interface Body {
  tag: string;
  place: Place | undefined;
  attributes: Record<string, string>;
  /** Paragraphs and the like before the first list, table or quotation. */
  prompt: RootContent[];
  /** From the first list, table or quotation on. */
  rest: RootContent[];
  hints: Html[];
  refutation: Html | null;
  report: Report;
}

export const startOf = (node: { position?: { start: Place } | undefined }): Place | undefined =>
  node.position?.start;

/** Splits the children of a question tag into prompt, answer and the tags that may stand inside. */
export function readBody(
  element: MdxJsxFlowElement,
  attributes: Record<string, string>,
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
    const inner = loneTag(child);
    if (inner !== null) {
      if (inner.name === "Hint") body.hints.push(markupOf(inner.children));
      else if (inner.name === "Refute") body.refutation = markupOf(inner.children);
      else {
        const mend = "only <Hint> and <Refute> may stand inside a question";
        report.add(startOf(child), `<${inner.name}> inside <${body.tag}>`, mend);
      }
    } else if (
      body.rest.length > 0 ||
      child.type === "list" ||
      child.type === "table" ||
      child.type === "blockquote"
    ) {
      body.rest.push(child);
    } else body.prompt.push(child);
  }
  return body;
}

/** A tag that is a block of its own; MDX reads `<Hint>text</Hint>` on one line as such or as a paragraph. */
function loneTag(node: RootContent): { name: string; children: RootContent[] } | null {
  if (node.type === "mdxJsxFlowElement") return { name: node.name ?? "", children: node.children };
  if (node.type !== "paragraph") return null;
  const inner = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [only, ...others] = inner;
  if (only?.type !== "mdxJsxTextElement" || others.length > 0) return null;
  return { name: only.name ?? "", children: only.children };
}

function markupOf(children: RootContent[]): Html {
  return toInlineMarkup(children);
}

/** A task list item, read: its text and the quotation that gives the reason. */
export interface ReadItem {
  place: Place | undefined;
  checked: boolean | null;
  text: RootContent[];
  why: Html | null;
}

export function readItems(list: List): ReadItem[] {
  return list.children.map(readItem);
}

function readItem(item: ListItem): ReadItem {
  const quotes = item.children.filter((child): child is Blockquote => child.type === "blockquote");
  return {
    place: startOf(item),
    checked: item.checked ?? null,
    text: item.children.filter((child) => child.type !== "blockquote"),
    why: quotes.length > 0 ? quotes.map((quote) => toMarkup(quote.children)).join("") : null,
  };
}

/** The rows of a table below its heading, each cell as nodes. */
export interface ReadRow {
  place: Place | undefined;
  cells: RootContent[][];
}

export function readRows(table: Table): { titles: RootContent[][]; rows: ReadRow[] } {
  const [head, ...rows] = table.children.map((row) => ({
    place: startOf(row),
    cells: row.children.map((cell): RootContent[] => cell.children),
  }));
  return { titles: head?.cells ?? [], rows };
}

/** The one list, table or quotation of a body; reports when there is none, or something beside it. */
export function only<T extends RootContent["type"]>(
  body: Body,
  type: T,
  what: string,
): Extract<RootContent, { type: T }> | null {
  const found = body.rest.filter((node): node is Extract<RootContent, { type: T }> => node.type === type);
  const [first] = found;
  if (first === undefined) {
    body.report.add(
      body.place,
      `<${body.tag}> has no ${what}`,
      `write ${what} after the prompt, with a blank line before it`,
    );
    return null;
  }
  return first;
}

/** Reports everything after the prompt that is not of the given types: it would vanish without a word. */
export function refuseOthers(body: Body, allowed: RootContent["type"][]): void {
  for (const node of body.rest) {
    if (!allowed.includes(node.type)) {
      const mend = "move it above the answers, so that it belongs to the prompt";
      body.report.add(startOf(node), `text after the answers of <${body.tag}>`, mend);
    }
  }
}
