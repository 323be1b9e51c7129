/** The tree of a page, and the few ways in which pages are gone through. A build does so for thousands of pages. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";
import { readMarkup } from "./read-markup";

/** A page as a browser without scripts reads it. Places in its text are left out: nobody asks for them. */
export function treeOf(html: string): Root {
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  if (tree.type !== "root") throw new Error("a page is a whole document");
  return tree;
}

/** As `treeOf`, sooner: for a page that React or the build wrote. */
export function treeOfWritten(html: string): Root {
  const document = readMarkup(html);
  const tree = document === null ? treeOf(html) : fromParse5(document);
  return tree.type === "root" ? tree : treeOf(html);
}

/** What a visitor gives back to go no deeper. */
export const skip = "skip";

/**
 * Comes by every element, those around others first. As unist-util-visit does, which names a function for each node that it
 * comes by, for its error messages: that took a seventh of a build.
 */
export function eachElement(
  tree: Root | Element,
  visit: (element: Element, parent: Root | Element | null) => typeof skip | undefined,
): void {
  const walk = (node: Root | RootContent, parent: Root | Element | null): void => {
    if (node.type !== "element" && node.type !== "root") return;
    if (node.type === "element" && visit(node, parent) === skip) return;
    // By number, since a visitor may put something beside what it is at.
    for (let at = 0; at < node.children.length; at += 1) {
      const child = node.children[at];
      if (child !== undefined) walk(child, node);
    }
  };
  walk(tree, null);
}

/** Takes out nodes with all that is in them. */
export function leaveOut(
  tree: Root | Element,
  isGone: (node: RootContent | ElementContent) => boolean,
): void {
  tree.children = tree.children.filter((child) => !isGone(child));
  for (const child of tree.children) if (child.type === "element") leaveOut(child, isGone);
}

/** Whether two trees mean the same. */
export function isSameTree(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = namesIn(one);
  return (
    names.length === namesIn(other).length &&
    names.every((name) => isSameTree(Reflect.get(one, name), Reflect.get(other, name)))
  );
}

/** A field that is not set says the same as none; what a reader notes beside a node (`data`) belongs to no page. */
function namesIn(node: object): string[] {
  return Object.keys(node).filter((name) => name !== "data" && Reflect.get(node, name) !== undefined);
}
