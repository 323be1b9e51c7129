/// <reference types="mdast-util-mdx" />
import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { parse as parseYaml } from "yaml";
import type { ModuleId } from "../quiz/names";
import type { Evidence, Question } from "../quiz/question";
import { blankOut } from "./blank-out";
import { checkLesson, checkPlaces, type Registers, refuseBare, termOf } from "./check-lesson";
import { eachNode } from "./each-node";
import { excerptOf } from "./excerpted";
import { askedAgain, kindContents, kindOf } from "./kinds/kinds";
import { againId } from "./kinds/predict";
import { type Block, blocksOf, citeAskedExcerpts, citeReadExcerpts, citesIn, notesOf } from "./lesson-tree";
import type { Lock, LockedQuestion } from "./lock";
import { parseMdx } from "./markdown";
import { minutesOf } from "./minutes";
import type { Lesson } from "./module";
import { didYouMean } from "./nearest";
import { parseQuestion } from "./parse-question";
import type { Place, Problem, Report } from "./problem";
import { startOf } from "./question-parts";
import { type FrontMatter, frontMatterSchema, type Read, readYaml, type Sources } from "./registers";
import { readText } from "./rules/reading";
import { saidIn } from "./said-in";
import { sectionsIn } from "./sections";
import { shownIn } from "./shown-in";
import { explainSyntaxError } from "./syntax-error";
import { attribute, isTag, type Tag } from "./tag";

/** Reads what stands between the two lines of hyphens, and reports what is wrong in it. */
export type ReadFront = (yaml: string) => Read<FrontMatter> | null;

export interface ParsedLesson {
  lesson: Lesson;
  locked: Lock;
  /** Where each question of `locked` stands. */
  places: ReadonlyMap<string, Place | undefined>;
}

/**
 * Reads one lesson.
 *
 * @param name the file's name, for example `02-count-the-votes.mdx`
 * @param text the file's text
 * @param report gets every problem, with its place
 * @param ways `readFront`: how its front matter is read, where that is not a lesson's of a module; `parse`: what makes a tree
 *   of its text
 * @returns the lesson as far as it could be read, or null when not even its syntax could
 */
export function parseLesson(
  module: ModuleId,
  name: string,
  text: string,
  registers: Registers,
  lock: Lock,
  report: Report,
  {
    readFront = (yaml) => readYaml(yaml, frontMatterSchema, report, 2),
    parse = parseMdx,
  }: { readFront?: ReadFront; parse?: typeof parseMdx } = {},
): ParsedLesson | null {
  const slug = name.replace(/^\d+-/, "").replace(/\.mdx$/, "");
  const { frontMatter, body } = splitFrontMatter(text);
  const front = frontMatter === null ? missingFrontMatter(report) : readFront(frontMatter);
  const read = readTree(body, report, parse);
  if (read === null) return null;
  const { tree, taken, told } = read;
  // What follows takes the tree apart; its words are counted as they were written.
  const asWritten = structuredClone(tree);
  // What a block that cannot be read asks is not known by more than its name: nothing is missed for it.
  const unread = [...taken.matchAll(/\bid="([^"]*)"/g)].map(([, id = ""]) => id);

  // Where the front matter is broken, its objectives are read all the same: one mistake, one message.
  const named = front?.value.objectives ?? objectivesOf(frontMatter);
  named?.forEach((objective, index) => {
    if (front === null || registers.objectives.includes(objective)) return;
    const place = front.placeOf(["objectives", index]);
    report.add(
      place,
      `objective "${objective}" is not in module.yaml`,
      didYouMean(objective, registers.objectives),
    );
  });
  const objectives = objectivesFor(named, registers.objectives);
  checkLesson(tree, registers, report);
  citeReadExcerpts(tree);

  const isCheck = front?.value.kind === "check";
  const questions: Question[] = [];
  const locked: Record<string, LockedQuestion> = {};
  const blocks = blocksOf(tree);
  const misconceptions: Lesson["misconceptions"] = {};
  const places = new Map<string, Place | undefined>();
  const predictions: string[] = [...unread];
  for (const [index, block] of blocks.entries()) {
    const { node } = block;
    if (!isTag(node) || node.type !== "mdxJsxFlowElement") continue;
    const kind = kindOf(node.name);
    if (kind === null) continue;
    if (block.within !== "both") {
      const wrong = `<${node.name}> stands inside <${block.within === "full" ? "Full" : "Short"}>`;
      report.add(startOf(node), wrong, "move it outside <Full> and <Short>, so that both versions ask it");
    }
    const attributes = textAttributes(node, report);
    const asksTwice = kindContents[kind].askAgain !== undefined;
    const again = asksTwice ? attributes?.again : undefined;
    if (again !== undefined) {
      const look = lookFor(blocks, index, [], null, report);
      questions.push(...secondAsking(again, node, { questions, predictions, report }, look));
      misconceptions[againId(again)] = misconceptions[again] ?? {};
      continue;
    }
    const id = attribute(node, "id") ?? "";
    if (places.has(id))
      report.add(startOf(node), `id "${id}" stands twice`, "give one of the two another id");
    if (id !== "") places.set(id, startOf(node));
    if (asksTwice) predictions.push(id);
    if (attributes === null) continue;
    const parsed = parseQuestion(kind, node, attributes, {
      module,
      lesson: slug,
      objectives,
      sources: registers.sources,
      tries: isCheck ? 1 : 2,
      misconceptions: registers.misconceptions,
      locked: (of) => lock[of],
      report,
    });
    // A prediction comes before the text that settles it, and a check stands apart from it.
    const look =
      asksTwice || isCheck
        ? null
        : lookFor(blocks, index, parsed?.question.see ?? [], attributes.look ?? null, report);
    if (parsed === null) continue;
    questions.push({ ...withExcerpt(parsed.question, block, registers.sources), look });
    locked[id] = parsed.locked;
    misconceptions[id] = parsed.misconceptions;
  }

  checkPlaces(tree, [...places.keys(), ...unread], report);
  const hurt = linesOfTagsAround(tree, read.gone);
  report.takeBack((problem) => hurt.has(problem.line) && !told.includes(problem));

  if (front === null || taken !== "") return null;
  const terms = new Set<string>();
  eachNode(tree, (node) => {
    if (isTag(node) && node.name === "Term") terms.add(termOf(node, registers.glossary));
  });
  citeAskedExcerpts(tree);
  const reading = readText({ source: body, questions }, asWritten);
  const hasShort = blocks.some((block) => block.within !== "both");
  const lesson: Lesson = {
    ...front.value,
    module,
    slug,
    number: Number.parseInt(name, 10),
    file: report.file,
    source: body,
    questions,
    misconceptions,
    notes: notesOf(tree),
    terms: [...terms],
    sections: sectionsIn(blocks),
    shows: shownIn(asWritten),
    minutes: Math.round(minutesOf(reading, "full")),
    short: hasShort ? Math.round(minutesOf(reading, "short")) : null,
  };
  return { lesson, locked, places };
}

/** A question with the document that its sentences are from, where it stands in an excerpt. */
function withExcerpt(question: Question, { excerpt }: Block, sources: Sources): Question {
  if (excerpt === null || question.kind !== "highlight") return question;
  const id = attribute(excerpt, "source") ?? "";
  const { lang, dir, ...from } = excerptOf(id, sources[id], writtenOn(excerpt));
  if (lang === undefined) return { ...question, ask: { ...question.ask, excerpt: from } };
  // Each sentence by itself: what is said of them, in the same place, is in the language of the page.
  const sentences = question.ask.sentences.map((one) => ({
    ...one,
    html: `<span lang="${lang}" dir="${dir}">${one.html}</span>`,
  }));
  return { ...question, ask: { sentences, excerpt: { ...from, dir } } };
}

const writtenOn = (excerpt: Tag) => ({
  at: attribute(excerpt, "at") ?? undefined,
  date: attribute(excerpt, "date") ?? undefined,
  via: attribute(excerpt, "via") ?? undefined,
  ...saidIn(excerpt),
});

/** The front matter, and the text with it blanked so that every line keeps its number. */
export function splitFrontMatter(text: string): { frontMatter: string | null; body: string } {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return { frontMatter: null, body: text };
  const [whole, inner = ""] = found;
  return { frontMatter: inner, body: whole.replace(/[^\n]/g, "") + text.slice(whole.length) };
}

function missingFrontMatter(report: Report): null {
  report.add(
    { line: 1, column: 1 },
    "the lesson has no front matter",
    "begin it with ---, title:, summary:, objectives: and ---",
  );
  return null;
}

/** The objectives of front matter that has a mistake; null where they cannot be read. */
function objectivesOf(frontMatter: string | null): string[] | null {
  try {
    const read: unknown = parseYaml(frontMatter ?? "");
    if (
      typeof read !== "object" ||
      read === null ||
      !("objectives" in read) ||
      !Array.isArray(read.objectives)
    )
      return null;
    return read.objectives.filter((name): name is string => typeof name === "string");
  } catch {
    return null;
  }
}

/** What the questions may name: the lesson's objectives, or any where those are themselves mistaken. */
function objectivesFor(named: string[] | null, known: readonly string[]): readonly string[] {
  if (named === null) return known;
  return named.every((objective) => known.includes(objective)) ? named : [...known, ...named];
}

/** More blocks than this that cannot be read, and it is no lesson. */
const mostBroken = 20;

/**
 * The lesson as a tree, without the blocks that cannot be read, each of which is reported.
 *
 * @returns `taken` is what those blocks hold, `gone` their lines, and `told` what was said of them; null where not even
 *   the rest can be read
 */
function readTree(
  body: string,
  report: Report,
  parse: typeof parseMdx,
): { tree: Root; taken: string; gone: number[]; told: Problem[] } | null {
  const before = report.problems.length;
  let text = body;
  let taken = "";
  for (let broken = 0; broken < mostBroken; broken += 1) {
    try {
      const tree = parse(text);
      const left = text.split("\n");
      const gone = body.split("\n").flatMap((line, at) => (line === left[at] ? [] : at + 1));
      return { tree, taken, gone, told: report.problems.slice(before) };
    } catch (error) {
      const { place, wrong, mend, open } = explainSyntaxError(error, text);
      const said = report.problems.some(({ line }) => line === place?.line);
      if (!said) report.add(place, wrong, mend);
      const left = place === undefined ? null : blankOut(text, place);
      if (left === null) return null;
      const rest = open === undefined ? null : blankOut(left.text, open);
      text = (rest ?? left).text;
      taken += `${left.taken}\n${rest?.taken ?? ""}\n`;
    }
  }
  return null;
}

/** The first lines of the tags that some lines stand in: what is said of such a tag may follow from what is gone. */
function linesOfTagsAround(tree: Root, gone: readonly number[]): Set<number> {
  const lines = new Set<number>();
  eachNode(tree, (node) => {
    if (!isTag(node) || node.position === undefined) return;
    const { start, end } = node.position;
    if (gone.some((line) => start.line < line && line < end.line)) lines.add(start.line);
  });
  return lines;
}

/** The attributes of a question; null, and a report here or from `checkLesson`, when one is not plain text. */
function textAttributes(element: MdxJsxFlowElement, report: Report): Record<string, string> | null {
  const read: Record<string, string> = {};
  for (const found of element.attributes) {
    if (found.type !== "mdxJsxAttribute") continue;
    if (typeof found.value === "string") read[found.name] = found.value;
    else refuseBare(element, found, report);
  }
  return Object.keys(read).length === element.attributes.length ? read : null;
}

interface Predicted {
  questions: Question[];
  /** Ids of the predictions so far, also of those that could not be read. */
  predictions: string[];
  report: Report;
}

/** The same prediction, asked after reading: a question of its own in the record. Empty when it cannot be asked. */
function secondAsking(
  of: string,
  tag: MdxJsxFlowElement,
  { questions, predictions, report }: Predicted,
  look: Question["look"],
): Question[] {
  const place = startOf(tag);
  if (tag.children.length > 0 || tag.attributes.length > 1)
    report.add(place, "a second asking says more than which", `write <Predict again="${of}" />`);
  if (!predictions.includes(of))
    report.add(
      place,
      `no <Predict id="${of}"> stands before`,
      predictions.length > 0 ? didYouMean(of, predictions) : "write the first asking above it",
    );
  if (questions.some(({ id }) => id === againId(of)))
    report.add(place, `"${of}" is asked again twice`, "remove one of them");
  return questions.flatMap((question) => {
    const again = question.id === of ? askedAgain(question) : null;
    return again === null ? [] : [{ ...again, look }];
  });
}

/**
 * The block that "Look again" leads to, in each version: the nearest one above that cites what settles the question,
 * else the nearest text above.
 */
function lookFor(
  blocks: Block[],
  index: number,
  see: Evidence[],
  look: string | null,
  report: Report,
): Question["look"] {
  const here = blocks[index]?.node;
  const end =
    look === null ? index : blocks.findIndex(({ node }) => isTag(node) && attribute(node, "id") === look);
  if (end === -1) {
    const ids = blocks.flatMap(({ node }) => (isTag(node) ? (attribute(node, "id") ?? []) : []));
    const mend = didYouMean(look ?? "", ids);
    report.add(here && startOf(here), `look="${look}" names no question of this lesson`, mend);
    return null;
  }
  const texts = blocks
    .slice(0, end)
    .filter(({ node }) => !isTag(node))
    .reverse();
  const find = (without: Block["within"]): string | null => {
    const seen = texts.filter(({ within }) => within !== without);
    const settles =
      look === null ? seen.find(({ node }) => see.some((evidence) => cites(node, evidence))) : undefined;
    return (settles ?? seen.find(({ node }) => node.type !== "heading"))?.id ?? null;
  };
  const full = find("short");
  const short = find("full");
  return full === null ? null : { full, short: short ?? full };
}

function cites(node: RootContent, { source, at }: Evidence): boolean {
  return citesIn(node).some((cite) => {
    const place = attribute(cite, "at");
    return attribute(cite, "source") === source && (at === undefined || place === null || place === at);
  });
}
