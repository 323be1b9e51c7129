/// <reference types="mdast-util-mdx" />
import type { ElementContent, RootContent } from "hast";
import { toHast } from "mdast-util-to-hast";
import type { DrawnNode } from "../quiz/drawn";
import { knownTags } from "./check-lesson";
import { eachNode } from "./each-node";
import { type FootnoteWords, footnoteOptions, rehypeFootnotes } from "./footnotes";
import { remarkLesson, type WaysBack } from "./lesson-tree";
import { isSafeLink, parseMdx } from "./markdown";
import { piecesOf } from "./other-scripts";
import { hasAttribute, isTag } from "./tag";

/** What Markdown makes, and nothing else. A script, a form or a frame has no row here, so it has no way onto a page. */
const elements = new Set(
  "a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr input li ol p pre section strong sup table tbody td th thead tr ul".split(
    " ",
  ),
);

/** Elements that hold no text of their own, so that the lines between what they hold are none. */
const tables = new Set(["table", "tbody", "thead", "tr"]);

/** What Markdown says of its elements. No `style`, no `on…`, no `src`. */
const properties = new Set(
  "ariaDescribedBy ariaLabel checked className dataFootnoteBackref dataFootnoteRef dataFootnotes disabled href id start tabIndex type".split(
    " ",
  ),
);

interface ViewOptions {
  waysBack: WaysBack;
  /** Keeps the blocks of several lessons on one page apart. */
  idPrefix: string;
  footnotes: FootnoteWords;
}

/**
 * The text of a lesson as elements and tags, each from a list of what there may be: the text is read, never run. Tags of a
 * lesson stand in it as `remarkLesson` leaves them; of any other tag only what it holds is left.
 *
 * @throws VFileMessage where the syntax is broken
 */
export function viewTree(source: string, { waysBack, idPrefix, footnotes }: ViewOptions): DrawnNode[] {
  const tree = parseMdx(source);
  eachNode(tree, (node) => {
    if (!isTag(node) || knownTags.includes(node.name ?? "")) return;
    node.name = null;
    node.attributes = [];
  });
  remarkLesson({ waysBack, idPrefix })(tree);
  const found = toHast(tree, {
    passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"],
    ...footnoteOptions(footnotes, idPrefix),
  });
  if (found.type === "root") rehypeFootnotes(footnotes, idPrefix)(found);
  return found.type === "root" ? drawnAll(found.children) : [];
}

/** @param isSaid whether something around them says their language */
function drawnAll(nodes: (RootContent | ElementContent)[], isSaid = false): DrawnNode[] {
  return nodes.flatMap((node): DrawnNode[] => {
    if (node.type === "text" && isSaid) return [node.value];
    if (node.type === "text")
      return piecesOf(node.value).map(({ text, lang }) =>
        lang === null ? text : { tag: "span", props: { lang }, children: [text] },
      );
    if (isTag(node)) {
      const children = drawnAll(node.children, isSaid || hasAttribute(node, "lang"));
      if (node.name === null) return children;
      const written = node.attributes.flatMap((found): [string, string][] =>
        found.type === "mdxJsxAttribute" && typeof found.value === "string"
          ? [[found.name, found.value]]
          : [],
      );
      return [{ tag: node.name, props: Object.fromEntries(written), children }];
    }
    if (node.type !== "element") return [];
    const children = drawnAll(
      tables.has(node.tagName) ? node.children.filter(({ type }) => type !== "text") : node.children,
      isSaid,
    );
    if (!elements.has(node.tagName)) return children;
    const isSafe = (name: string, value: unknown) =>
      properties.has(name) && (name !== "href" || isSafeLink(String(value)));
    const props = Object.entries(node.properties).filter(([name, value]) => isSafe(name, value));
    return [{ tag: node.tagName, props: Object.fromEntries(props), children }];
  });
}
