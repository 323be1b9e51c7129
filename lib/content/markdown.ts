/// <reference types="mdast-util-mdx" />
import { toHtml } from "hast-util-to-html";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { toString as toText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import type { Html } from "../quiz/question";

/** What lessons may use beside plain Markdown: tables and task lists, and straight quotes that come out curled. */
export const markdownPlugins = [remarkGfm, remarkSmartypants];

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const curler = unified().use(remarkSmartypants).freeze();

/**
 * The syntax tree of an MDX text, every node with its place, quotation marks and dashes as print has them.
 * @throws VFileMessage with `line` and `column` when the syntax is broken
 */
export function parseMdx(source: string): Root {
  const tree = parser.parse(source);
  curler.runSync(tree);
  return tree;
}

/** The markup of a few nodes. Knows Markdown only: tags of MDX must be gone by now. */
export function toMarkup(nodes: RootContent[]): Html {
  return toHtml(toHast({ type: "root", children: nodes }));
}

/** The markup of a list item or paragraph that stands inside a label: no `<p>` around a single paragraph. */
export function toInlineMarkup(nodes: RootContent[]): Html {
  const [only, ...rest] = nodes;
  if (only?.type === "paragraph" && rest.length === 0) return toMarkup(only.children);
  return toMarkup(nodes);
}

/** Plain text, white space folded: what a lock file remembers a choice by. */
export function plain(node: Nodes | PhrasingContent[]): string {
  const text = Array.isArray(node) ? node.map((child) => toText(child)).join("") : toText(node);
  return text.replace(/\s+/g, " ").trim();
}

/** A line of a register with quotation marks and dashes as print has them. */
export function curled(line: string): string {
  const tree: Root = {
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "text", value: line }] }],
  };
  curler.runSync(tree);
  return toText(tree);
}
