import type { Literal, Nodes, Root } from "mdast";
import { retext } from "retext";
import retextSmartypants from "retext-smartypants";
import { eachNode } from "./each-node";

/** These change no text's length. */
const quotes = retext().use(retextSmartypants, { ellipses: false, dashes: false, backticks: false }).freeze();
const others = retext().use(retextSmartypants, { quotes: false }).freeze();

/** Without one of these a text has no dash, no ellipsis and no pair of signs that stands for a quotation mark. */
const needsOthers = /--|`|''|\.\s*\.\s*\./;

/** Nodes at whose start a quotation mark opens. */
const blocks = ["paragraph", "heading", "tableCell"];

/**
 * Straight quotation marks as curled ones, and dashes and dots as print has them. A remark plug-in, which does what
 * remark-smartypants does, in half the time: that reads every text a second time, whether it needs it or not.
 */
export function remarkCurled() {
  return (tree: Root): void => {
    const found: (Literal | null)[] = [];
    eachNode(tree, (node) => {
      if (isText(node)) found.push(node);
      else if (blocks.includes(node.type)) found.push(null);
    });
    // All in one, since a quotation may begin before a link and end behind it.
    const whole = found.map((node) => (node === null ? " " : standIn(node))).join("");
    const curled = /["']/.test(whole) ? String(quotes.processSync(whole)) : whole;
    let at = 0;
    for (const node of found) {
      const end = at + (node?.value.length ?? 1);
      if (node?.type === "text") {
        const text = curled.slice(at, end);
        node.value = needsOthers.test(text) ? String(others.processSync(text)) : text;
      }
      at = end;
    }
  };
}

function isText(node: Nodes): node is Extract<Nodes, { type: "text" | "inlineCode" }> {
  return node.type === "text" || node.type === "inlineCode";
}

/** Code stays as it is, and is a word to what stands beside it. */
function standIn({ type, value }: Literal): string {
  return type === "text" ? value : "A".repeat(value.length);
}
