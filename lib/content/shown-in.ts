import type { Root } from "mdast";
import { eachNode } from "./each-node";
import { isTag } from "./tag";

/** A picture that a lesson shows: its tag, and what that says. */
export interface Shown {
  tag: string;
  said: Record<string, string>;
}

const drawn = ["Council", "Timeline", "Figure"];

/** The pictures that a lesson shows, in the order of its text. */
export function shownIn(tree: Root): Shown[] {
  const found: Shown[] = [];
  eachNode(tree, (node) => {
    if (!isTag(node) || !drawn.includes(node.name ?? "")) return;
    const said = node.attributes.flatMap((one): [string, string][] =>
      one.type === "mdxJsxAttribute" && typeof one.value === "string" ? [[one.name, one.value]] : [],
    );
    found.push({ tag: node.name ?? "", said: Object.fromEntries(said) });
  });
  return found;
}
