/// <reference types="mdast-util-mdx" />
import type { Nodes, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { eachNode } from "./each-node";
import { kindOf } from "./kinds/kinds";
import { againId } from "./kinds/predict";
import { saidIn } from "./said-in";
import { attribute, isTag, type Tag } from "./tag";

/** One numbered note of a lesson: the source, and the place in it. */
export interface Note {
  number: number;
  source: string;
  at: string | null;
}

/** One block of a lesson's text as the reader meets it. */
export interface Block {
  id: string;
  node: RootContent;
  /** The list it stands in. */
  siblings: RootContent[];
  /** In which of the two versions it stands. */
  within: "both" | "full" | "short";
  /** The tag that sets it apart from the text around it. */
  setApart: SetApart | null;
  /** The excerpt that it stands in. */
  excerpt: Tag | null;
}

/** The tags that hold text and set it apart. */
export const setsApart = ["Beside", "Excerpt", "Scene"] as const;
export type SetApart = (typeof setsApart)[number];

/**
 * The blocks of a lesson in order, those inside <Full>, <Short> and what sets text apart included, each with its id.
 * Both the parser and the compiler number by this function, so that "Look again" and resuming find their place.
 */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (
    nodes: RootContent[],
    within: Block["within"],
    setApart: Block["setApart"],
    excerpt: Block["excerpt"],
  ) => {
    for (const node of nodes) {
      const inner =
        node.type === "mdxJsxFlowElement" ? setsApart.find((name) => name === node.name) : undefined;
      if (node.type === "mdxJsxFlowElement" && (node.name === "Full" || node.name === "Short")) {
        walk(node.children, node.name === "Full" ? "full" : "short", setApart, excerpt);
      } else if (node.type === "mdxJsxFlowElement" && inner !== undefined) {
        walk(node.children, within, inner, inner === "Excerpt" ? node : null);
      } else blocks.push({ id: `p-${blocks.length + 1}`, node, siblings: nodes, within, setApart, excerpt });
    }
  };
  walk(tree.children, "both", null, null);
  return blocks;
}

/**
 * Ends every excerpt in the note that its attributes name, so that notes, rules and "Look again" read it as any other.
 * To be run once on a tree, before its notes or blocks are read.
 */
export function citeExcerpts(tree: Root): void {
  citeReadExcerpts(tree);
  citeAskedExcerpts(tree);
}

/** The excerpts that are only read: see `citeExcerpts`. */
export function citeReadExcerpts(tree: Root): void {
  eachNode(tree, (node) => {
    if (isFlow(node) && node.name === "Excerpt") citeAt(node.children.at(-1), node);
  });
}

/**
 * The excerpts whose sentences are asked for, see `citeExcerpts`. A question's parser takes no note inside it: this
 * comes after it.
 */
export function citeAskedExcerpts(tree: Root): void {
  eachNode(tree, (node) => {
    if (!isFlow(node)) return;
    const quotation = askedIn(node)?.children.find(({ type }) => type === "blockquote");
    if (quotation?.type === "blockquote") citeAt(quotation.children.at(-1), node);
  });
}

/** The question that stands in an excerpt. */
export function askedIn(node: MdxJsxFlowElement): MdxJsxFlowElement | null {
  if (node.name !== "Excerpt") return null;
  return node.children.filter(isFlow).find(({ name }) => kindOf(name) === "highlight") ?? null;
}

function citeAt(last: RootContent | undefined, excerpt: MdxJsxFlowElement): void {
  if (last?.type !== "paragraph") return;
  const cite: Tag = {
    type: "mdxJsxTextElement",
    name: "Cite",
    attributes: [],
    children: [],
    position: excerpt.position,
  };
  const named = ["source", "at", "fact", "via"].flatMap((name): [string, string][] => {
    const value = attribute(excerpt, name);
    return value === null ? [] : [[name, value]];
  });
  setAttributes(cite, Object.fromEntries(named));
  last.children.push(cite);
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

/** The note of a place in a source; undefined where none cites it. */
export function findNote(notes: Note[], source: string, at: string | null): Note | undefined {
  return notes.find((note) => note.source === source && note.at === at);
}

/** The notes inside a node, in the order of the text. */
export function citesIn(node: Nodes): Tag[] {
  const cites: Tag[] = [];
  eachNode(node, (inner) => {
    if (isTag(inner) && inner.name === "Cite") cites.push(inner);
  });
  return cites;
}

/** For each block that "Look again" leads to, the questions to go back to. */
export type WaysBack = Record<string, { id: string; number: number }[]>;

/**
 * Turns a lesson's tags into the few elements the page knows, each with text attributes only,
 * since a lesson holds no code: `<Question id full short>` with the ids of what follows it in either
 * version (none at the end), `<Cite n first apart>`, `<Term of>`, `<Formula tex block>`, `<Full>`, `<Short>`,
 * `<Council vote>`, `<Timeline track from to>`, `<Beside>` with a `<Passage source at>` round each quotation, `<Scene>`,
 * `<Excerpt source at date via lang dir marked>`.
 * Below a block that questions look back to it leaves `<Back to number>` for each of them. A remark plug-in.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export function remarkLesson({ waysBack, idPrefix }: { waysBack: WaysBack; idPrefix: string }) {
  return (tree: Root): void => {
    citeExcerpts(tree);
    const notes = notesOf(tree);
    const seen = new Set<number>();
    const blocks = blocksOf(tree);
    const following = new Map(blocks.map(({ node }, index) => [node, followingOf(blocks, index)] as const));
    for (const { id, node, siblings } of blocks) {
      if (isTag(node)) {
        if (isPicture(node)) siblings.splice(siblings.indexOf(node), 1, placeOf(node, idPrefix + id));
        continue;
      }
      node.data = { ...node.data, hProperties: { id: idPrefix + id, tabIndex: -1 } };
      const back = (waysBack[id] ?? []).map(({ id: to, number }) => backTag(to, number));
      siblings.splice(siblings.indexOf(node) + 1, 0, ...back);
    }
    eachNode(tree, (node) => {
      if (node.type !== "mdxJsxFlowElement") return;
      if (node.name === "Beside") wrapPassages(node);
      if (node.name === "Excerpt" && askedIn(node) === null) markExcerpt(node);
    });
    eachNode(tree, (node) => {
      if (!isTag(node)) return;
      if (isFlow(node) && askedIn(node) !== null) {
        // The question draws its excerpt itself: what is left is the place that the note leads back to.
        const note = findNote(notes, attribute(node, "source") ?? "", attribute(node, "at"));
        const isFirst = note !== undefined && !seen.has(note.number) && idPrefix === "";
        if (note !== undefined) seen.add(note.number);
        node.name = "div";
        setAttributes(node, isFirst ? { id: `cite-${note.number}`, tabIndex: "-1" } : {});
        return;
      }
      if (kindOf(node.name) !== null) {
        setAttributes(node, { id: questionId(node), ...(isFlow(node) ? following.get(node) : {}) });
        node.name = "Question";
        node.children = [];
      } else if (node.name === "Formula") {
        const tex = attribute(node, "tex") ?? "";
        setAttributes(node, isFlow(node) ? { tex, block: "yes" } : { tex });
      } else if (node.name === "Cite") {
        const note = findNote(notes, attribute(node, "source") ?? "", attribute(node, "at"));
        const number = note?.number ?? 0;
        const first: Record<string, string> = seen.has(number) ? {} : { first: "yes" };
        const apart: Record<string, string> = attribute(node, "apart") === null ? {} : { apart: "yes" };
        setAttributes(node, { n: String(number), ...first, ...apart });
        seen.add(number);
      }
    });
  };
}

/** Where reading goes on after a block, in the full and in the short version; without an entry where nothing follows. */
function followingOf(blocks: Block[], index: number): { full?: string; short?: string } {
  const find = (without: Block["within"]) => {
    const next = blocks.slice(index + 1).find(({ within }) => within !== without);
    if (next === undefined) return undefined;
    return isTag(next.node) && kindOf(next.node.name) !== null ? questionId(next.node) : next.id;
  };
  const full = find("short");
  const short = find("full");
  return { ...(full === undefined ? {} : { full }), ...(short === undefined ? {} : { short }) };
}

/** The id of a question's card. */
function questionId(tag: Tag): string {
  const again = attribute(tag, "again");
  return again === null ? (attribute(tag, "id") ?? "") : againId(again);
}

function isFlow(node: Nodes): node is MdxJsxFlowElement {
  return node.type === "mdxJsxFlowElement";
}

/** A tag among the blocks that asks nothing draws something. */
function isPicture(node: RootContent): node is MdxJsxFlowElement {
  return isFlow(node) && kindOf(node.name) === null;
}

/** What is drawn, with an id of its own, so that reading can go on there. */
function placeOf(picture: MdxJsxFlowElement, id: string): MdxJsxFlowElement {
  const place: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "div",
    attributes: [],
    children: [picture],
  };
  setAttributes(place, { id, tabIndex: "-1" });
  return place;
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

/** Leaves an excerpt what its page shows, and says whether words in it are marked: the document did not mark them. */
function markExcerpt(excerpt: MdxJsxFlowElement): void {
  const shown = ["source", "at", "date", "via"].flatMap((name): [string, string][] => {
    const value = attribute(excerpt, name);
    return value === null ? [] : [[name, value]];
  });
  let isMarked = false;
  eachNode(excerpt, ({ type }) => {
    if (type === "strong") isMarked = true;
  });
  const said = saidIn(excerpt);
  // Its notes are in the language of the page, and run as that does.
  if (said.lang !== undefined) {
    for (const { attributes } of citesIn(excerpt))
      attributes.push({ type: "mdxJsxAttribute", name: "apart", value: "yes" });
  }
  setAttributes(excerpt, {
    ...Object.fromEntries(shown),
    ...said,
    ...(isMarked ? { marked: "yes" } : {}),
  });
}

function backTag(to: string, number: number): MdxJsxFlowElement {
  const tag: MdxJsxFlowElement = { type: "mdxJsxFlowElement", name: "Back", attributes: [], children: [] };
  setAttributes(tag, { to, number: String(number) });
  return tag;
}

function setAttributes(tag: Tag, values: Record<string, string>): void {
  tag.attributes = Object.entries(values).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value }));
}
