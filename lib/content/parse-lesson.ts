/// <reference types="mdast-util-mdx" />
import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { parse as parseYaml } from "yaml";
import type { Evidence, Question } from "../quiz/question";
import { againId, attribute, type Block, blocksOf, isTag, notesOf, type Tag } from "./lesson-tree";
import type { Lock, LockedQuestion } from "./lock";
import { parseMdx, plain } from "./markdown";
import type { Lesson } from "./module";
import { didYouMean } from "./nearest";
import { kindOf, parseQuestion, tags } from "./parse-question";
import type { Place, Report } from "./problem";
import { startOf } from "./question-parts";
import { type Facts, frontMatterSchema, type Glossary, readYaml, type Sources, termIn } from "./registers";

/** What a lesson may refer to. */
export interface Registers {
  objectives: readonly string[];
  sources: Sources;
  facts: Facts;
  glossary: Glossary;
}

export interface ParsedLesson {
  lesson: Lesson;
  locked: Lock;
}

const textTags = ["Cite", "Term", "Full", "Short"];
const knownTags = [...Object.values(tags), ...textTags];
const attributesOf: Record<string, string[]> = {
  Cite: ["source", "at", "fact"],
  Term: ["of"],
  Full: [],
  Short: [],
};

/**
 * Reads one lesson.
 *
 * @param name the file's name, for example `02-chinas-response.mdx`
 * @param text the file's text
 * @param report gets every problem, with its place
 * @returns the lesson as far as it could be read, or null when not even its syntax could
 */
export function parseLesson(
  module: string,
  name: string,
  text: string,
  registers: Registers,
  lock: Lock,
  report: Report,
): ParsedLesson | null {
  const slug = name.replace(/^\d+-/, "").replace(/\.mdx$/, "");
  const { frontMatter, body } = splitFrontMatter(text);
  const front =
    frontMatter === null ? missingFrontMatter(report) : readYaml(frontMatter, frontMatterSchema, report, 2);
  const tree = readTree(body, report);
  if (tree === null) return null;

  // Where the front matter is broken, its objectives are read all the same: one mistake, one message.
  const objectives = front?.objectives ?? objectivesOf(frontMatter);
  for (const objective of front?.objectives ?? []) {
    if (!registers.objectives.includes(objective)) {
      const mend = didYouMean(objective, registers.objectives);
      report.add({ line: 1, column: 1 }, `objective "${objective}" is not in module.yaml`, mend);
    }
  }
  refuseCode(tree, report);
  refuseUnknownTags(tree, report);
  checkCitesAndTerms(tree, registers, report);

  const questions: Question[] = [];
  const locked: Record<string, LockedQuestion> = {};
  const blocks = blocksOf(tree);
  const places = new Map<string, Place | undefined>();
  for (const [index, block] of blocks.entries()) {
    const { node } = block;
    if (!isTag(node) || node.type !== "mdxJsxFlowElement") continue;
    const kind = kindOf(node.name);
    if (kind === null) continue;
    if (block.within !== "both") {
      const mend = "move it outside <Full> and <Short>, so that both versions ask it";
      report.add(
        startOf(node),
        `<${node.name}> stands inside <${block.within === "full" ? "Full" : "Short"}>`,
        mend,
      );
    }
    const again = kind === "predict" ? attribute(node, "again") : null;
    if (again !== null) {
      const after = secondAsking(again, questions);
      if (after !== null) questions.push({ ...after, look: lookFor(blocks, index, [], null, report) });
      else
        report.add(
          startOf(node),
          `no <Predict id="${again}"> stands before`,
          didYouMean(again, predictionsOf(questions)),
        );
      continue;
    }
    const id = attribute(node, "id") ?? "";
    if (places.has(id))
      report.add(startOf(node), `id "${id}" stands twice`, "give one of the two another id");
    places.set(id, startOf(node));
    const attributes = textAttributes(node, report);
    const parsed = parseQuestion(kind, node, attributes, {
      module,
      lesson: slug,
      objectives,
      sources: registers.sources,
      locked: (of) => lock[of],
      report,
    });
    if (parsed === null) continue;
    // A prediction comes before the text that settles it.
    const look =
      kind === "predict"
        ? null
        : lookFor(blocks, index, parsed.question.see, attributes.look ?? null, report);
    questions.push({ ...parsed.question, look });
    locked[id] = parsed.locked;
  }

  if (front === null) return null;
  const terms = new Set<string>();
  visit(tree, (node) => {
    if (isTag(node) && node.name === "Term") terms.add(termOf(node, registers.glossary));
  });
  const lesson: Lesson = {
    ...front,
    module,
    slug,
    number: Number.parseInt(name, 10),
    file: report.file,
    source: body,
    questions,
    notes: notesOf(tree),
    terms: [...terms],
    hasShort: front.short !== undefined && blocks.some((block) => block.within !== "both"),
  };
  return { lesson, locked };
}

/** The front matter, and the text with it blanked so that every line keeps its number. */
function splitFrontMatter(text: string): { frontMatter: string | null; body: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return { frontMatter: null, body: text };
  const [whole, inner = ""] = found;
  return { frontMatter: inner, body: whole.replace(/[^\n]/g, "") + text.slice(whole.length) };
}

function missingFrontMatter(report: Report): null {
  report.add(
    { line: 1, column: 1 },
    "the lesson has no front matter",
    "begin it with ---, title:, minutes:, objectives: and ---",
  );
  return null;
}

function objectivesOf(frontMatter: string | null): string[] {
  try {
    const read: unknown = parseYaml(frontMatter ?? "");
    if (
      typeof read !== "object" ||
      read === null ||
      !("objectives" in read) ||
      !Array.isArray(read.objectives)
    )
      return [];
    return read.objectives.filter((name): name is string => typeof name === "string");
  } catch {
    return [];
  }
}

function readTree(body: string, report: Report): Root | null {
  try {
    return parseMdx(body);
  } catch (error) {
    const { place, reason } = describeSyntaxError(error);
    const code = /acorn|expression|import|export/i.test(reason);
    report.add(
      place,
      code ? "code in braces, or an import, that cannot even be read" : `broken MDX syntax: ${reason}`,
      code
        ? "lessons hold no code: write \\{ for a brace, and begin no line with import or export"
        : "close every tag you open, each on a line of its own; write &lt; for a < that is no tag",
    );
    return null;
  }
}

/** A VFileMessage, read without trusting its shape: it comes from a parser that may change. */
function describeSyntaxError(error: unknown): { place: Place | undefined; reason: string } {
  if (!(error instanceof Error)) return { place: undefined, reason: String(error) };
  const reason = error.message.split("\n")[0] ?? error.message;
  if (
    "line" in error &&
    typeof error.line === "number" &&
    "column" in error &&
    typeof error.column === "number"
  ) {
    return { place: { line: error.line, column: error.column }, reason };
  }
  return { place: undefined, reason };
}

function refuseCode(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      report.add(startOf(node), `an {expression} in a lesson`, "lessons hold no code: write \\{ for a brace");
    } else if (node.type === "mdxjsEsm") {
      report.add(startOf(node), "an import or export in a lesson", "remove it: every tag is there without");
    } else if (isTag(node)) {
      for (const found of node.attributes) {
        if (
          found.type === "mdxJsxExpressionAttribute" ||
          (found.value !== null && typeof found.value === "object")
        ) {
          const name = found.type === "mdxJsxAttribute" ? found.name : "…";
          report.add(
            startOf(node),
            `an {expression} as ${name} of <${node.name}>`,
            `write plain text: ${name}="…"`,
          );
        }
      }
    }
  });
}

function refuseUnknownTags(tree: Root, report: Report): void {
  visit(tree, (node, _index, parent) => {
    if (!isTag(node)) return;
    const name = node.name ?? "";
    const inQuestion = parent !== undefined && isTag(parent) && kindOf(parent.name) !== null;
    // A question judges the tags inside it by itself; see readBody.
    if (inQuestion || name === "Hint" || name === "Refute") {
      if (!inQuestion && parent?.type !== "paragraph") {
        report.add(startOf(node), `<${name}> outside a question`, "move it into the question it belongs to");
      }
      return;
    }
    if (!knownTags.includes(name)) {
      const wrong = name === "" ? "an empty tag <>" : `<${name}> is not a tag of this project`;
      report.add(startOf(node), wrong, didYouMean(name, knownTags));
    } else if (node.type === "mdxJsxTextElement" && kindOf(name) !== null) {
      report.add(startOf(node), `<${name}> stands inside a line of text`, "put the tag on a line of its own");
    } else if (textTags.includes(name)) {
      const allowed = attributesOf[name] ?? [];
      for (const found of node.attributes) {
        if (found.type === "mdxJsxAttribute" && !allowed.includes(found.name)) {
          report.add(
            startOf(node),
            `<${name}> does not know "${found.name}"`,
            didYouMean(found.name, allowed),
          );
        }
      }
    }
  });
}

/** The glossary's own spelling of a term, which a lesson may write with other capitals; as written if unknown. */
function termOf(tag: Tag, glossary: Glossary): string {
  const written = attribute(tag, "of") ?? plain({ type: "root", children: tag.children });
  return termIn(glossary, written) ?? written;
}

function checkCitesAndTerms(tree: Root, { sources, facts, glossary }: Registers, report: Report): void {
  visit(tree, (node) => {
    if (!isTag(node)) return;
    if (node.name === "Cite") {
      const source = attribute(node, "source") ?? "";
      if (source === "")
        report.add(startOf(node), "<Cite> has no source", 'write source="…" with an id of sources.yaml');
      else if (!Object.hasOwn(sources, source)) {
        report.add(
          startOf(node),
          `source "${source}" is not in sources.yaml`,
          didYouMean(source, Object.keys(sources)),
        );
      }
      for (const fact of (attribute(node, "fact") ?? "").split(/\s+/).filter((id) => id !== "")) {
        if (!Object.hasOwn(facts, fact)) {
          const mend = "add it there with its source, or mend the id";
          report.add(startOf(node), `fact "${fact}" is not in facts.yaml`, mend);
        }
      }
    } else if (node.name === "Term") {
      const term = termOf(node, glossary);
      if (!Object.hasOwn(glossary, term)) {
        report.add(
          startOf(node),
          `term "${term}" is not in glossary.yaml`,
          didYouMean(term, Object.keys(glossary)),
        );
      }
    }
  });
}

function textAttributes(element: MdxJsxFlowElement, report: Report): Record<string, string> {
  const read: Record<string, string> = {};
  for (const found of element.attributes) {
    if (found.type !== "mdxJsxAttribute") continue;
    if (typeof found.value === "string") read[found.name] = found.value;
    else if (found.value === null || found.value === undefined) {
      report.add(
        startOf(element),
        `"${found.name}" of <${element.name}> has no value`,
        `write ${found.name}="…"`,
      );
    }
  }
  return read;
}

function predictionsOf(questions: Question[]): string[] {
  return questions.filter((question) => question.kind === "predict").map((question) => question.id);
}

/** The same prediction, asked after reading: a question of its own in the record. */
function secondAsking(of: string, questions: Question[]): Question | null {
  for (const question of questions) {
    if (question.kind === "predict" && question.id === of) {
      return { ...question, id: againId(of), ask: { ...question.ask, phase: "after" } };
    }
  }
  return null;
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
    report.add(
      here && startOf(here),
      `look="${look}" names no question of this lesson`,
      "use the id of another question",
    );
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
  let found = false;
  visit(node, (inner) => {
    if (isTag(inner) && inner.name === "Cite" && attribute(inner, "source") === source) {
      found ||= at === undefined || attribute(inner, "at") === null || attribute(inner, "at") === at;
    }
  });
  return found;
}
