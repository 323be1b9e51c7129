/// <reference types="mdast-util-mdx" />

import type { Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { toString as toText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Html } from "../quiz/question";
import { remarkCurled } from "./curl";

/** What lessons may use beside plain Markdown: tables and task lists, and straight quotes that come out curled. */
export const markdownPlugins = [remarkGfm, remarkCurled];

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const curler = unified().use(remarkCurled).freeze();

/**
 * The syntax tree of an MDX text, every node with its place, quotation marks and dashes as print has them.
 * @throws VFileMessage with `line` and `column` when the syntax is broken
 */
export function parseMdx(source: string): Root {
  const tree = parser.parse(source);
  curler.runSync(tree);
  return tree;
}

/** Whether a link works from a built page, wherever that is put, and runs no script. */
export function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|#)/i.test(url);
}

/** The markup of a few nodes. Knows Markdown only: tags of MDX must be gone by now. A link that is not safe is no link. */
export function toMarkup(nodes: RootContent[]): Html {
  const tree = isOfBlocks(nodes) ? toHast({ type: "root", children: nodes }) : lineOf(nodes);
  visit(tree, "element", ({ properties }) => {
    if (properties.href !== undefined && !isSafeLink(String(properties.href))) delete properties.href;
    // A picture is refused where lessons are checked; what is drawn all the same asks nobody for it.
    delete properties.src;
  });
  return toHtml(tree);
}

const blocks = ["blockquote", "code", "definition", "heading", "list", "paragraph", "table", "thematicBreak"];

function isOfBlocks(nodes: RootContent[]): boolean {
  return nodes.some(({ type }) => blocks.includes(type));
}

/** A part of a line. By itself each of its nodes would come to stand on a line of its own, with white space around it. */
function lineOf(nodes: RootContent[]): HastRoot {
  const tree = toHast({ type: "paragraph", children: nodes.filter(isPhrasing) });
  return { type: "root", children: tree.type === "element" ? tree.children : [] };
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return !blocks.includes(node.type);
}

/** The markup of a list item or paragraph that stands inside a label: no `<p>` around a single paragraph. */
export function toInlineMarkup(nodes: RootContent[]): Html {
  const [only, ...rest] = nodes;
  if (only?.type === "paragraph" && rest.length === 0) return toMarkup(only.children);
  return toMarkup(nodes);
}

/** Plain text, white space folded: what a lock file remembers a choice by. */
export function plain(node: Nodes | PhrasingContent[]): string {
  const children = Array.isArray(node) ? node : node.type === "root" ? node.children : [node];
  const text = children.map((child) => toText(child)).join(isOfBlocks(children) ? " " : "");
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
