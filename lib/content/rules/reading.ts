/// <reference types="mdast-util-mdx" />
import type { Root, RootContent } from "mdast";
import type { Kind, Question } from "../../quiz/question";
import { eachNode } from "../each-node";
import { kindContents, kindOf } from "../kinds/kinds";
import { againId } from "../kinds/predict";
import { type Block, blocksOf, citeExcerpts, type SetApart } from "../lesson-tree";
import { parseMdx } from "../markdown";
import { type Lesson, type Module, teacherTexts } from "../module";
import { type Place, placeAt } from "../problem";
import { sentencesOf, wordsOf } from "../sentences";
import { attribute, isTag, type Tag } from "../tag";

/**
 * What a piece of text is for. An excerpt is a document's own words; a part is what a learner chooses, moves, marks or
 * ticks.
 */
export type Role =
  | "text"
  | "excerpt"
  | "heading"
  | "prompt"
  | "part"
  | "reason"
  | "hint"
  | "refutation"
  | "model";

/**
 * One piece of a lesson's text: a paragraph, a heading, a cell, a choice, a reason. Tags, links and Markdown's signs
 * are spaces in it, so that every index is a place in the file.
 */
export interface Passage {
  role: Role;
  text: string;
  offset: number;
  within: Block["within"];
  /** The number of the block it is part of: the items of a list are one block, and so are the cells of a table. */
  block: number;
  /** The tag that sets it apart from the text around it. */
  setApart: SetApart | null;
  /** The question it belongs to; null outside questions. */
  question: string | null;
  node: RootContent;
}

/** Words that an attribute of a tag says to readers, with everything but them turned into spaces. */
export type SaidByTag = Pick<Passage, "text" | "offset" | "question">;

/** A question with the tag that asks it. Of a second asking the tag is empty. */
export interface Asked {
  question: Question;
  tag: Tag;
  place: Place;
  passages: Passage[];
}

/** What stands between two questions, and the question that ends it; null at the end of a lesson that ends in text. */
export interface Segment {
  passages: Passage[];
  ends: Asked | null;
}

/** A lesson as the rules read it: the checked value beside the text it came from. */
export interface LessonReading {
  lesson: Lesson;
  /** Every passage, questions included, in the order of the file. */
  passages: Passage[];
  /** What tags say beside text, in the order of the file: what is to be seen in a picture, the names of categories. */
  said: SaidByTag[];
  asked: Asked[];
  segments: Segment[];
  /** Where a field of the front matter stands; the top of the file for one that is not there. */
  placeOfField: (name: string) => Place;
}

export interface ModuleReading {
  module: Module;
  lessons: LessonReading[];
  /** The text of each register, by its path from the project's root. */
  registers: Record<string, string>;
}

/**
 * Reads a module that has no problem once more, for the rules.
 *
 * @param textOf gives the text of a file by its path from the project's root; empty for a register that a module does without
 */
export function readModule(module: Module, textOf: (file: string) => string): ModuleReading {
  const names = ["module", "sources", "facts", "glossary", "corrections", "votes", "timeline", "figures"];
  const files = [...names.map((name) => `${name}.yaml`), ...teacherTexts.map((name) => `${name}.md`)].map(
    (name) => `lessons/${module.slug}/${name}`,
  );
  return {
    module,
    lessons: module.lessons.map((lesson) => readLesson(lesson, textOf(lesson.file))),
    registers: Object.fromEntries(files.map((file) => [file, textOf(file)])),
  };
}

function readLesson(lesson: Lesson, file: string): LessonReading {
  const placeOfField = (name: string): Place =>
    placeAt(file, file.search(new RegExp(`^${name}:`, "m"))) ?? { line: 1, column: 1 };
  return { lesson, ...readText(lesson), placeOfField };
}

/** The passages of a lesson's text, its questions, and what stands between them. */
export function readText(
  lesson: Pick<Lesson, "source" | "questions">,
  tree = parseMdx(lesson.source),
): Pick<LessonReading, "passages" | "said" | "asked" | "segments"> {
  citeExcerpts(tree);
  const asked: Asked[] = [];
  const segments: Segment[] = [];
  const passages: Passage[] = [];
  let open: Passage[] = [];
  for (const [block, { node, within, setApart }] of blocksOf(tree).entries()) {
    const kind = isTag(node) ? kindOf(node.name) : null;
    if (kind === null || !isTag(node)) {
      const around = { source: lesson.source, within, block, setApart, question: null };
      const read = passagesOf(node, around, setApart === "Excerpt" ? "excerpt" : "text");
      open.push(...read);
      passages.push(...read);
      continue;
    }
    const again = attribute(node, "again");
    const id = again === null ? attribute(node, "id") : againId(again);
    const question = lesson.questions.find((one) => one.id === id);
    if (question === undefined) continue;
    const read = questionPassages(kind, node, {
      source: lesson.source,
      within,
      block,
      setApart,
      question: question.id,
    });
    const one: Asked = {
      question,
      tag: node,
      place: node.position?.start ?? { line: 1, column: 1 },
      passages: read,
    };
    asked.push(one);
    segments.push({ passages: open, ends: one });
    passages.push(...read);
    open = [];
  }
  if (open.length > 0) segments.push({ passages: open, ends: null });
  return { passages, said: saidByTags(tree, lesson.source), asked, segments };
}

/** Attributes that readers read or hear as they are written. */
const spoken = ["alt", "says", "into", "first", "last", "unit"];

function saidByTags(tree: Root, source: string): SaidByTag[] {
  const said: SaidByTag[] = [];
  eachNode(tree, (tag) => {
    if (!isTag(tag)) return;
    const question = kindOf(tag.name) === null ? null : attribute(tag, "id");
    for (const one of tag.attributes) {
      if (one.type !== "mdxJsxAttribute" || typeof one.value !== "string") continue;
      const isFormula = tag.name === "Formula" && one.name === "tex";
      if (!isFormula && !spoken.includes(one.name)) continue;
      const offset = one.position?.start.offset ?? 0;
      const written = source.slice(offset, one.position?.end.offset ?? offset);
      const words = isFormula ? /\\text\{[^}]*/g : /["'][\s\S]*(?=["']$)/g;
      const signs = [..." ".repeat(written.length)];
      for (const { 0: found, index } of written.matchAll(words)) {
        const from = index + (isFormula ? "\\text{".length : 1);
        for (let at = from; at < index + found.length; at += 1) signs[at] = written[at] ?? " ";
      }
      said.push({ text: signs.join(""), offset, question });
    }
  });
  return said;
}

type Surroundings = Pick<Passage, "within" | "block" | "setApart" | "question"> & { source: string };

const pieces = ["paragraph", "heading", "tableCell"];

/** The paragraphs, headings and cells at or below a node. */
function passagesOf(node: RootContent, around: Surroundings, role: Role): Passage[] {
  if (pieces.includes(node.type)) {
    const { source, ...rest } = around;
    const found = { role: node.type === "heading" ? "heading" : role, node, ...rest } as const;
    const { text, offset } = maskedText(node, source);
    return text.trim() === "" ? [] : [{ ...found, text, offset }];
  }
  const children: RootContent[] = "children" in node ? node.children : [];
  return children.flatMap((child) => passagesOf(child, around, role));
}

/** The source of a node with everything but its text turned into spaces, so that nothing moves. */
function maskedText(node: RootContent, source: string): { text: string; offset: number } {
  const offset = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? offset;
  const signs = [..." ".repeat(end - offset)];
  const tree: Root = { type: "root", children: [node] };
  eachNode(tree, (inner) => {
    if (inner.type !== "text" && inner.type !== "inlineCode") return;
    const from = inner.position?.start.offset ?? 0;
    const to = inner.position?.end.offset ?? from;
    const shown = source
      .slice(from, to)
      .replace(/\n[ \t>]*/g, (breaking) => " ".repeat(breaking.length))
      .replace(/\(misconception:[^)]*\)/g, (marker) => " ".repeat(marker.length));
    for (let at = 0; at < shown.length; at++) signs[from - offset + at] = shown[at] ?? " ";
  });
  return { text: signs.join(""), offset };
}

const innerRoles: Record<string, Role> = { Hint: "hint", Refute: "refutation" };

function questionPassages(kind: Kind, tag: Tag, around: Surroundings): Passage[] {
  let hasAnswer = false;
  return tag.children.flatMap((child): Passage[] => {
    const inner = innerTag(child);
    if (inner !== null) return passagesOf(child, around, innerRoles[inner] ?? "text");
    const isAnswer = child.type === "list" || child.type === "table" || child.type === "blockquote";
    if (!isAnswer && !hasAnswer) return passagesOf(child, around, "prompt");
    hasAnswer = true;
    return answerPassages(kind, child, around);
  });
}

/** `Hint` or `Refute`, which MDX wraps in a paragraph where they stand on one line. */
function innerTag(node: RootContent): string | null {
  if (isTag(node)) return node.name;
  if (node.type !== "paragraph") return null;
  const [first] = node.children;
  return first !== undefined && isTag(first) && innerRoles[first.name ?? ""] !== undefined
    ? first.name
    : null;
}

/** What the lists, quotations and tables of each kind hold. */
function answerPassages(kind: Kind, node: RootContent, around: Surroundings): Passage[] {
  const { roles } = kindContents[kind];
  if (node.type === "blockquote") {
    return passagesOf(node, around, roles.quotation);
  }
  if (node.type === "list") {
    if (roles.list === "reason") return passagesOf(node, around, "reason");
    return node.children.flatMap((item) =>
      item.children.flatMap((child) =>
        passagesOf(child, around, child.type === "blockquote" ? "reason" : "part"),
      ),
    );
  }
  if (node.type !== "table") return passagesOf(node, around, "prompt");
  return node.children.flatMap((row, index) =>
    row.children.flatMap((cell, column) =>
      passagesOf(cell, around, index > 0 && column === 2 ? "reason" : "part"),
    ),
  );
}

/** The place in the file of an index in a passage. */
export function placeIn(
  { lesson }: LessonReading,
  passage: Pick<Passage, "offset">,
  index: number,
): Place | undefined {
  return placeAt(lesson.source, passage.offset + index);
}

/** The sentences of a passage, white space folded, each with its index in the passage. */
export function sentencesIn(passage: Passage): { text: string; index: number }[] {
  return sentencesOf(passage.text).flatMap(({ segment, index }) => {
    const text = segment.replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ text, index: index + segment.search(/\S/) }];
  });
}

/** The number of words of some passages in one of the two versions. */
export function countWords(passages: Passage[], version: "full" | "short"): number {
  const left = version === "full" ? "short" : "full";
  return passages
    .filter(({ within }) => within !== left)
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}
