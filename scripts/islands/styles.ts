import { createHash } from "node:crypto";
import { transformSync } from "esbuild";
import postcss, { AtRule, type ChildNode, type Node, type Rule } from "postcss";

/** The layers by which the first screen of a lesson can be painted: its frame and its text. */
const firstLayers = ["base", "text"];

/** A style sheet in two: what stands in the page itself, and what may come when the first screen is painted. */
export interface SplitStyles {
  first: string;
  later: string;
  /** The classes that the later part styles on a screen. */
  laterClasses: ReadonlySet<string>;
}

/** A style sheet as small as it can be said. The build of the pages leaves it as it was written, for its own speed. */
export function minifyStyles(css: string): string {
  return transformSync(css, { loader: "css", minify: true, legalComments: "none" }).code;
}

/**
 * Parts a built style sheet by its cascade layers. Both parts begin with the order of the layers, so it does not matter
 * which comes first; a sheet without the layers of a lesson's first screen is left whole.
 *
 * @param css what Next wrote
 */
export function splitStyles(css: string): SplitStyles | null {
  const root = postcss.parse(css);
  const isOrder = (node: ChildNode) =>
    node.type === "atrule" && node.name === "layer" && node.nodes === undefined;
  const isFirst = (node: ChildNode) =>
    node.type === "atrule" && node.name === "layer" && firstLayers.includes(node.params.trim());
  if (!root.nodes.some(isFirst)) return null;
  const only = (keeps: (node: ChildNode) => boolean) => {
    const copy = root.clone();
    copy.each((node) => {
      if (!isOrder(node) && !keeps(node)) node.remove();
    });
    return copy;
  };
  const later = only((node) => !isFirst(node));
  const laterClasses = new Set<string>();
  later.walkRules((rule) => {
    if (isForPaper(rule)) return;
    for (const selector of rule.selectors) for (const name of styledBy(selector)) laterClasses.add(name);
  });
  return { first: only(isFirst).toString(), later: later.toString(), laterClasses };
}

/** The classes of what a selector styles, or where that has none, of the nearest thing around it that has one. */
function styledBy(selector: string): string[] {
  const parts = selector.replace(/:[\w-]+\([^)]*\)/g, "").split(/[\s>+~]+/);
  const last = parts.findLast((part) => part.includes(".")) ?? "";
  return [...last.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name);
}

function isForPaper(rule: Rule): boolean {
  for (let around: Node["parent"] = rule.parent; around !== undefined; around = around.parent) {
    if (around instanceof AtRule && ["media", "layer"].includes(around.name) && around.params === "print")
      return true;
  }
  return false;
}

/** How a policy names what is written into a page (CSP Level 3, 2.3.1). */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
