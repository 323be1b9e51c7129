/// <reference types="mdast-util-mdx" />
import { toHtml } from "hast-util-to-html";
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { toString as toText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Html } from "../quiz/question";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * The syntax tree of an MDX text, every node with its place.
 * @throws VFileMessage with `line` and `column` when the syntax is broken
 */
export function parseMdx(source: string): Root {
  return parser.parse(source);
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
