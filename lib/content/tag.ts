/// <reference types="mdast-util-mdx" />
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a tag, in a line of text or by itself. */
export function isTag(node: { type: string }): node is Tag {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The text of an attribute; null when it is absent, bare or an expression. */
export function attribute(tag: Tag, name: string): string | null {
  for (const found of tag.attributes) {
    if (found.type === "mdxJsxAttribute" && found.name === name && typeof found.value === "string")
      return found.value;
  }
  return null;
}

/** Whether a tag has an attribute, be it text, bare or an expression. */
export function hasAttribute(tag: Tag, name: string): boolean {
  return tag.attributes.some((found) => found.type === "mdxJsxAttribute" && found.name === name);
}
