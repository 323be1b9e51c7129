/// <reference types="mdast-util-mdx" />
import type { Nodes } from "mdast";

/**
 * Comes by a node and all that is in it, in the order of the text. As unist-util-visit does, which names a function for each
 * node that it comes by, for its error messages: a build comes by millions.
 */
export function eachNode(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if (!("children" in node)) return;
  // By number, since a visitor may put something beside what it is at.
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (child !== undefined) eachNode(child, visit);
  }
}
