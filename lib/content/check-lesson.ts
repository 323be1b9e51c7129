/// <reference types="mdast-util-mdx" />
import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import {
  checkCouncil,
  checkDrawn,
  checkExcerpt,
  checkFigurePlace,
  checkImage,
  checkMedia,
  checkTimelineTag,
  figures,
  refuseImage,
} from "./check-figures";
import { eachNode } from "./each-node";
import { kindOf, questionTags } from "./kinds/kinds";
import { isSafeLink, plain } from "./markdown";
import type { MediaKind } from "./module";
import { didYouMean, nearest } from "./nearest";
import type { Place, Report } from "./problem";
import { isBlankText, startOf } from "./question-parts";
import { type Facts, type Glossary, type Sources, termIn } from "./registers";
import { attribute, hasAttribute, isTag, type Tag } from "./tag";
import type { Timeline } from "./timeline";
import type { Votes } from "./votes";

/** What a lesson may refer to. */
export interface Registers {
  objectives: readonly string[];
  misconceptions: readonly string[];
  sources: Sources;
  facts: Facts;
  glossary: Glossary;
  votes: Votes;
  timeline: Timeline;
  /** The names of figures.yaml; left out where a text shows none. */
  drawings?: readonly string[];
  /** The files of the module's pictures; left out where a lesson stands by itself, which has no files. */
  images?: readonly string[];
  /** What the module's sound, films and captions are, by their files; left out where a lesson stands by itself. */
  media?: Readonly<Record<string, MediaKind>>;
  /** Says what is wrong with a formula; left out where a lesson stands by itself, which is drawn without formulas. */
  formulaProblem?: (tex: string) => string | null;
}

const attributesOf: Record<string, string[]> = {
  Cite: ["source", "at", "fact"],
  Term: ["of"],
  Formula: ["tex"],
  Full: [],
  Short: [],
  ...figures,
};
/** Every tag that a lesson may hold, those inside a question aside. */
export const knownTags: readonly string[] = [...questionTags, ...Object.keys(attributesOf)];

/**
 * Reports what a lesson must not hold, its questions aside: those are read by `parseQuestion`.
 *
 * @param isKnownLink links that are allowed beside whole addresses and places on the page
 */
export function checkLesson(
  tree: Root,
  registers: Registers,
  report: Report,
  isKnownLink: (url: string) => boolean = () => false,
): void {
  refuseCode(tree, report);
  refuseLinks(tree, report, isKnownLink, registers.images === undefined);
  checkFootnotes(tree, report);
  refuseBrokenTables(tree, report);
  visit(tree, (node, _index, parent) => {
    if (!isTag(node)) return;
    if (kindOf(node.name) !== null) {
      checkStandsAlone(node, parent, report);
      return SKIP;
    }
    checkTag(node, parent, report);
    if (node.name === "Cite") checkCite(node, registers, report);
    if (node.name === "Term") checkTerm(node, registers, report);
    if (node.name === "Formula") checkFormula(node, registers, report);
    if (node.name === "Excerpt") {
      checkExcerpt(node, registers.sources, report);
      checkFactIds(node, registers.facts, report);
    }
    if (node.name === "Figure") checkDrawn(node, registers.drawings ?? [], report);
    if (node.name === "Image") checkImage(node, registers.images ?? null, report);
    checkMedia(node, registers.media ?? null, report);
    if (node.name === "Council") checkCouncil(node, registers.votes, report);
    if (node.name === "Timeline") checkTimelineTag(node, registers.timeline, report);
  });
}

function refuseCode(tree: Root, report: Report): void {
  eachNode(tree, (node) => {
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (/^\s*\/\*/.test(node.value))
        report.add(startOf(node), "a {/* comment */} in a lesson", "remove it: nobody would see it");
      else
        report.add(
          startOf(node),
          "an {expression} in a lesson",
          "lessons hold no code: write \\{ for a brace",
        );
    } else if (node.type === "mdxjsEsm") {
      report.add(startOf(node), "an import or export in a lesson", "remove it: every tag is there without");
    } else if (isTag(node)) {
      for (const found of node.attributes) {
        if (found.type === "mdxJsxExpressionAttribute") {
          const mend = 'write each attribute by itself: name="…"';
          report.add(startOf(node), `an {expression} among the attributes of <${node.name}>`, mend);
        } else if (isExpression(found.value)) {
          const wrong = `an {expression} as ${found.name} of <${node.name}>`;
          report.add(startOf(node), wrong, `write plain text: ${found.name}="…"`);
        }
      }
    }
  });
}

function isExpression(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** Rows of a table that Markdown takes for a paragraph. The tables of questions have messages of their own. */
function refuseBrokenTables(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if (isTag(node) && kindOf(node.name) !== null) return SKIP;
    const [first] = node.type === "paragraph" ? node.children : [];
    if (first?.type !== "text" || !/^\|.*\n\s*\|/.test(first.value)) return;
    const mend = "write a second line under its heading, with |---| as often as there are columns: |---|---|";
    report.add(startOf(node), "a table that cannot be read as one", mend);
  });
}

/** A footnote and its sign need each other; a sign without a note is not even read as one. */
function checkFootnotes(tree: Root, report: Report): void {
  const named = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === "footnoteReference") named.add(node.identifier);
  });
  eachNode(tree, (node) => {
    if (node.type === "text") {
      const [sign] = /\[\^[^\]\s]+\]/.exec(node.value) ?? [];
      if (sign !== undefined)
        report.add(
          startOf(node),
          `footnote ${sign} has no text`,
          `add a line of its own: ${sign}: what it says`,
        );
    } else if (node.type === "footnoteDefinition" && !named.has(node.identifier)) {
      const sign = `[^${node.identifier}]`;
      report.add(
        startOf(node),
        `nothing leads to footnote ${sign}`,
        `write ${sign} where it belongs, or remove it`,
      );
    }
  });
}

const imageInstead =
  'put its file into images/ of the module and write <Image file="…" alt="…" by="…" licence="…" />, or link to the page that shows it';

const mediaInstead = (tag: string) =>
  `put its file and its words into media/ of the module and write <${tag} file="…" captions="….vtt" says="…" by="…" licence="…" />, or link to the page that plays it`;

/** What other pages may hold and a lesson does not, as an author would write it. */
const media: Readonly<Record<string, string>> = {
  img: imageInstead,
  picture: imageInstead,
  audio: mediaInstead("Audio"),
  video: mediaInstead("Video"),
  iframe: "link to the page, and say what it shows",
};

/** Built pages use relative addresses, so only whole addresses and places on the page itself work everywhere. */
function refuseLinks(
  tree: Root,
  report: Report,
  isKnownLink: (url: string) => boolean,
  isByItself: boolean,
): void {
  eachNode(tree, (node) => {
    if (node.type === "image" || node.type === "imageReference") {
      if (isByItself) refuseImage(startOf(node), report);
      else
        report.add(
          startOf(node),
          "a picture that says neither who made it nor whether it may be shown",
          imageInstead,
        );
    } else if (
      (node.type === "link" || node.type === "definition") &&
      !isSafeLink(node.url) &&
      !isKnownLink(node.url)
    ) {
      const mend = "begin it with https://, http:// or, for a place on the same page, #";
      report.add(startOf(node), `link "${node.url}" leads nowhere from a built page`, mend);
    }
  });
}

/** Places of a lesson's page that a link may name beside its questions. */
const pagePlaces = ["top", "main", "the-end", "sources", "glossary"];

/** Reports links to places that the page does not have, and headings that leave out a level. */
export function checkPlaces(tree: Root, questions: readonly string[], report: Report): void {
  const places = [...pagePlaces, ...questions];
  eachNode(tree, (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    const { url } = node;
    if (!url.startsWith("#") || places.includes(url.slice(1)) || /^#(?:p|note|cite)-\d+$/.test(url)) return;
    report.add(
      startOf(node),
      `link "${url}" leads to no place on the page`,
      didYouMean(url.slice(1), places),
    );
  });
  let level = 1;
  for (const node of tree.children) {
    if (node.type !== "heading") continue;
    const deepest = "#".repeat(level + 1);
    if (node.depth === 1)
      report.add(
        startOf(node),
        "a second title of the lesson",
        "write ## for a heading; the title stands at the top",
      );
    else if (node.depth > level + 1)
      report.add(
        startOf(node),
        `a heading leaves out a level: ${"#".repeat(node.depth)}`,
        `write ${deepest}`,
      );
    level = Math.max(2, node.depth);
  }
}

/** A question is found only where it stands by itself; anywhere else it would vanish. */
function checkStandsAlone(node: Tag, parent: Nodes | undefined, report: Report): void {
  const mend = "put the tag at the beginning of a line of its own";
  if (node.type === "mdxJsxTextElement") {
    report.add(startOf(node), `<${node.name}> stands inside a line of text`, mend);
  } else if (parent !== undefined && parent.type !== "root" && !isTag(parent)) {
    report.add(startOf(node), `<${node.name}> stands inside a list or a quotation`, mend);
  }
}

/** What is wrong with a tag of this name, whatever else is wrong around it; null where lessons have it. */
export function unknownTag(name: string): { wrong: string; mend: string } | null {
  const instead = media[name];
  if (knownTags.includes(name) || name === "Hint" || name === "Refute") return null;
  if (instead !== undefined)
    return { wrong: `<${name}> in a lesson, which loads nothing from elsewhere`, mend: instead };
  if (name === "") return { wrong: "an empty tag <>", mend: "remove it" };
  return { wrong: `<${name}> is not a tag of this project`, mend: didYouMean(name, knownTags) };
}

function checkTag(node: Tag, parent: Nodes | undefined, report: Report): void {
  const name = node.name ?? "";
  const place = startOf(node);
  if (name === "Hint" || name === "Refute") {
    report.add(place, `<${name}> outside a question`, "move it into the question it belongs to");
    return;
  }
  const unknown = unknownTag(name);
  const allowed = attributesOf[name];
  if (unknown !== null || allowed === undefined) {
    if (unknown !== null) report.add(place, unknown.wrong, unknown.mend);
    return;
  }
  for (const found of node.attributes) {
    if (found.type !== "mdxJsxAttribute") continue;
    if (!allowed.includes(found.name)) {
      const mend = allowed.length === 0 ? "remove it" : didYouMean(found.name, allowed);
      report.add(place, `<${name}> does not know "${found.name}"`, mend);
    } else refuseBare(node, found, report);
  }
  if (name === "Full" || name === "Short") {
    const mend = `write <${name}> and </${name}> on lines of their own, with a blank line after each`;
    if (node.type === "mdxJsxTextElement") report.add(place, `<${name}> stands inside a line of text`, mend);
    else if (parent !== undefined && parent.type !== "root") {
      const around = isTag(parent) ? `<${parent.name}>` : "a list or a quotation";
      report.add(place, `<${name}> stands inside ${around}`, "move it out");
    }
  } else if (Object.hasOwn(figures, name)) {
    checkFigurePlace(node, parent, report);
  } else if (name !== "Formula" && isAlone(node, parent)) {
    const mend =
      name === "Cite" ? "put it right behind the sentence it supports" : "write a sentence around it";
    report.add(place, `<${name}> stands on a line of its own`, mend);
  }
}

/** Whether a tag has no text beside it. The compiler would take it out of its paragraph, and count one block less. */
function isAlone(node: Tag, parent: Nodes | undefined): boolean {
  if (node.type === "mdxJsxFlowElement") return true;
  if (parent?.type !== "paragraph") return false;
  return parent.children.every((child) => isTag(child) || isBlankText(child));
}

/** Reports an attribute that is only a name, such as `at` in `<Cite at />`. */
export function refuseBare(tag: Tag, found: { name: string; value?: unknown }, report: Report): void {
  if (found.value !== null && found.value !== undefined) return;
  report.add(startOf(tag), `"${found.name}" of <${tag.name}> has no value`, `write ${found.name}="…"`);
}

function checkCite(node: Tag, { sources, facts }: Registers, report: Report): void {
  const place: Place | undefined = startOf(node);
  const source = attribute(node, "source");
  const isHidden =
    hasAttribute(node, "source") || node.attributes.some(({ type }) => type !== "mdxJsxAttribute");
  // A source in braces, or without a value, has its message already.
  if (source === null ? !isHidden : source === "") {
    report.add(place, "<Cite> has no source", 'write source="…" with an id of sources.yaml');
  } else if (source !== null && !Object.hasOwn(sources, source)) {
    const mend = didYouMean(source, Object.keys(sources));
    report.add(place, `source "${source}" is not in sources.yaml`, mend);
  }
  checkFactIds(node, facts, report);
  if (node.children.length > 0) {
    report.add(place, "<Cite> holds text, which nobody would see", 'close it at once: <Cite source="…" />');
  }
}

function checkFormula(node: Tag, { formulaProblem }: Registers, report: Report): void {
  const place = startOf(node);
  if (formulaProblem === undefined) {
    report.add(place, "a formula in a lesson by itself", "write it in words, or as code");
    return;
  }
  if (node.children.length > 0)
    report.add(
      place,
      "<Formula> holds text, which nobody would see",
      'close it at once: <Formula tex="…" />',
    );
  const tex = attribute(node, "tex");
  if (tex === null || tex.trim() === "") {
    if (tex !== null || !hasAttribute(node, "tex"))
      report.add(place, "<Formula> is empty", 'write the formula as LaTeX does: tex="\\frac{11}{15}"');
    return;
  }
  const problem = formulaProblem(tex);
  if (problem !== null)
    report.add(place, `formula "${tex}" cannot be drawn: ${problem}`, "mend it, as LaTeX writes formulas");
}

/** Reports the facts that a note or an excerpt names and facts.yaml does not have. */
function checkFactIds(node: Tag, facts: Facts, report: Report): void {
  for (const fact of (attribute(node, "fact") ?? "").split(/\s+/).filter((id) => id !== "")) {
    if (!Object.hasOwn(facts, fact)) {
      const near = nearest(fact, Object.keys(facts));
      const mend = near === null ? "add it there with its source, or mend the id" : `did you mean "${near}"?`;
      report.add(startOf(node), `fact "${fact}" is not in facts.yaml`, mend);
    }
  }
}

function checkTerm(node: Tag, { glossary }: Registers, report: Report): void {
  const term = termOf(node, glossary);
  if (hasAttribute(node, "of") && attribute(node, "of") === null) return;
  if (!Object.hasOwn(glossary, term)) {
    report.add(
      startOf(node),
      `term "${term}" is not in glossary.yaml`,
      didYouMean(term, Object.keys(glossary)),
    );
  }
}

/** The glossary's own spelling of a term, which a lesson may write with other capitals; as written if unknown. */
export function termOf(tag: Tag, glossary: Glossary): string {
  const written = attribute(tag, "of") ?? plain({ type: "root", children: tag.children });
  return termIn(glossary, written) ?? written;
}
