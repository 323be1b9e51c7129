/// <reference types="mdast-util-mdx" />
import type { Nodes, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { Note } from "./module";
import { againId, kindOf } from "./parse-question";
import { attribute, isTag, type Tag } from "./tag";

/** One block of a lesson's text as the reader meets it. */
export interface Block {
  id: string;
  node: RootContent;
  /** The list it stands in. */
  siblings: RootContent[];
  /** In which of the two versions it stands. */
  within: "both" | "full" | "short";
}

/**
 * The blocks of a lesson in order, those inside <Full>, <Short> and <Beside> included, each with its id.
 * Both the parser and the compiler number by this function, so that "Look again" and resuming find their place.
 */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (nodes: RootContent[], within: Block["within"]) => {
    for (const node of nodes) {
      if (node.type === "mdxJsxFlowElement" && (node.name === "Full" || node.name === "Short")) {
        walk(node.children, node.name === "Full" ? "full" : "short");
      } else if (node.type === "mdxJsxFlowElement" && node.name === "Beside") {
        walk(node.children, within);
      } else blocks.push({ id: `p-${blocks.length + 1}`, node, siblings: nodes, within });
    }
  };
  walk(tree.children, "both");
  return blocks;
}

/** The numbered notes of a lesson: the same place in the same source has one number. */
export function notesOf(tree: Root): Note[] {
  const notes: Note[] = [];
  for (const cite of citesIn(tree)) {
    const source = attribute(cite, "source") ?? "";
    const at = attribute(cite, "at");
    if (findNote(notes, source, at) === undefined) notes.push({ number: notes.length + 1, source, at });
  }
  return notes;
}

export function findNote(notes: Note[], source: string, at: string | null): Note | undefined {
  return notes.find((note) => note.source === source && note.at === at);
}

/** The notes inside a node, in the order of the text. */
export function citesIn(node: Nodes): Tag[] {
  const cites: Tag[] = [];
  visit(node, (inner) => {
    if (isTag(inner) && inner.name === "Cite") cites.push(inner);
  });
  return cites;
}

/** For each block that "Look again" leads to, the questions to go back to. */
export type WaysBack = Record<string, { id: string; number: number }[]>;

/**
 * Turns a lesson's tags into the few elements the page knows, each with text attributes only,
 * since next-mdx-remote drops every expression: `<Question id>`, `<Cite n first>`, `<Term of>`, `<Full>`, `<Short>`,
 * `<Council vote>`, `<Timeline track from to>`, `<Beside>` with a `<Passage source at>` round each quotation.
 * Below a block that questions look back to it leaves `<Back to number>` for each of them. A remark plug-in.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export function remarkLesson({ waysBack, idPrefix }: { waysBack: WaysBack; idPrefix: string }) {
  return (tree: Root): void => {
    const notes = notesOf(tree);
    const seen = new Set<number>();
    for (const { id, node, siblings } of blocksOf(tree)) {
      if (isTag(node)) continue;
      node.data = { ...node.data, hProperties: { id: idPrefix + id, tabIndex: -1 } };
      const back = (waysBack[id] ?? []).map(({ id: to, number }) => backTag(to, number));
      siblings.splice(siblings.indexOf(node) + 1, 0, ...back);
    }
    visit(tree, (node) => {
      if (node.type === "mdxJsxFlowElement" && node.name === "Beside") wrapPassages(node);
    });
    visit(tree, (node) => {
      if (!isTag(node)) return;
      if (kindOf(node.name) !== null) {
        const again = attribute(node, "again");
        setAttributes(node, { id: again === null ? (attribute(node, "id") ?? "") : againId(again) });
        node.name = "Question";
        node.children = [];
      } else if (node.name === "Cite") {
        const note = findNote(notes, attribute(node, "source") ?? "", attribute(node, "at"));
        const number = note?.number ?? 0;
        setAttributes(node, seen.has(number) ? { n: String(number) } : { n: String(number), first: "yes" });
        seen.add(number);
      }
    });
  };
}

/** Names the source above each passage: the quotation, and the ways back that follow it. */
function wrapPassages(beside: MdxJsxFlowElement): void {
  const passages: MdxJsxFlowElement[] = [];
  for (const child of beside.children) {
    if (child.type === "blockquote") {
      const [cite] = citesIn(child);
      const at = cite === undefined ? null : attribute(cite, "at");
      const passage: MdxJsxFlowElement = {
        type: "mdxJsxFlowElement",
        name: "Passage",
        attributes: [],
        children: [child],
      };
      const source = cite === undefined ? "" : (attribute(cite, "source") ?? "");
      setAttributes(passage, at === null ? { source } : { source, at });
      passages.push(passage);
    } else passages.at(-1)?.children.push(child);
  }
  beside.children = passages;
}

function backTag(to: string, number: number): MdxJsxFlowElement {
  const tag: MdxJsxFlowElement = { type: "mdxJsxFlowElement", name: "Back", attributes: [], children: [] };
  setAttributes(tag, { to, number: String(number) });
  return tag;
}

function setAttributes(tag: Tag, values: Record<string, string>): void {
  tag.attributes = Object.entries(values).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value }));
}
