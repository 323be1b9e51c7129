import type { Element, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { hasAttribute, isTag } from "./tag";

const scripts = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)/u;

/**
 * A text in pieces, with the language of those that are written in a script of East Asia: a screen reader has to know which
 * voice to take, and a browser which signs. Signs that Chinese shares with Japanese count as Chinese where no kana is by.
 */
export function piecesOf(text: string): { text: string; lang: string | null }[] {
  return text
    .split(scripts)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, lang: scripts.test(piece) ? languageOf(piece) : null }));
}

function languageOf(piece: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(piece)) return "ja";
  return /\p{Script=Hangul}/u.test(piece) ? "ko" : "zh";
}

/**
 * Puts every such piece of a page into a `<span lang>`, except where a passage says its own language. A rehype plug-in.
 */
export function rehypeOtherScripts() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (isTag(node) && hasAttribute(node, "lang")) return SKIP;
      if (node.type !== "text" || !scripts.test(node.value)) return;
      if (parent === undefined || index === undefined) return;
      const pieces = piecesOf(node.value).map(({ text, lang }): Text | Element => {
        const said: Text = { type: "text", value: text };
        return lang === null
          ? said
          : { type: "element", tagName: "span", properties: { lang }, children: [said] };
      });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
