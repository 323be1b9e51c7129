import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import * as v from "valibot";
import { headerMenu } from "../../components/header-menu";
import { propsMark } from "../../components/props-mark";
import { fileOf, headerLinkOf } from "../../lib/routes";
import { policyFor } from "../../server/headers.mjs";
import type { BuiltFolder } from "../built-folder";
import { type LaterProps, propsInOrder, takeLaterProps, withLaterProps } from "./later-props";
import { hashSource, type SplitStyles } from "./styles";
import { eachElement, isSameTree, leaveOut, skip, treeOf, treeOfWritten } from "./tree";

export interface Page {
  /** Below the built folder, with forward slashes. */
  file: string;
  /** As its file has it now: the texts of a thousand pages are not held beside their files. */
  readonly html: string;
  /** Of the same text and no other, so that what is made of the page can be kept without reading it. */
  readonly hash: string;
  /** Read anew each time it is asked for, since the trees of a thousand pages fit no memory: whoever takes one may change it. */
  readonly tree: Root;
}

/** What a page is written with. */
export interface Kit {
  /** The page's script for its islands, below the built folder, or null where nothing is alive. */
  script: string | null;
  /** The texts of the scripts that run before the page is painted. */
  headScripts: readonly string[];
  /** By its file: a style sheet that a lesson is painted with in two steps, and where the later part stands. */
  styles: ReadonlyMap<string, SplitStyles & { laterFile: string }>;
  /** What of the page's script comes later: the islands by their names, and the kinds of question. */
  later: { islands: readonly string[]; kinds: readonly string[] };
  /** The files of the site, below the built folder, by which a link is known to lead somewhere. */
  files: ReadonlySet<string>;
}

/** The sources by which a policy knows what is written into a page. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

/** Letters of the longest page that is read once more when it is written. */
export const longestRead = 1_000_000;

/** A head element stays when a line here knows it. React puts what a page renders into the head as well. */
const keptInHead: ((element: Element) => boolean)[] = [
  ({ tagName }) => tagName === "title",
  ({ tagName, properties }) => tagName === "meta" && properties.charSet !== undefined,
  ({ tagName, properties }) => tagName === "meta" && isOneOf(properties.name, metaNames),
  ({ tagName, properties }) => tagName === "link" && isOneOf(properties.rel, linkRels),
];

const metaNames = ["viewport", "theme-color", "color-scheme", "description", "referrer", "robots"];
const linkRels = ["stylesheet", "manifest", "icon", "apple-touch-icon"];

/** How React marks where a Suspense boundary that is whole begins and ends. */
const boundaryMarks = ["$", "/$"];

export function parsePage(file: string, html: string): Page {
  return {
    file,
    html,
    get hash() {
      return hashSource(html);
    },
    get tree() {
      return treeOfWritten(html);
    },
  };
}

/** A page of a built folder. */
export function pageIn(out: Pick<BuiltFolder, "text" | "hash">, file: string): Page {
  return {
    file,
    get html() {
      return out.text(file);
    },
    get hash() {
      return out.hash(file);
    },
    get tree() {
      return treeOfWritten(out.text(file));
    },
  };
}

/** A page of a built folder with all that its islands are given. */
export function wholePageIn(out: Pick<BuiltFolder, "text" | "hash">, file: string): Page {
  const whole = () => withLaterProps(out.text(file), (named) => out.text(named));
  return {
    file,
    get html() {
      return whole();
    },
    // It names the file of what was taken out of it by that file's content.
    get hash() {
      return out.hash(file);
    },
    get tree() {
      return treeOfWritten(whole());
    },
  };
}

/** An island as React or the build writes it; `<` stands at the start of nothing but a tag. */
const writtenIsland = /<\w+ data-island="(\w+)"(?: data-props=(?:"([^"]*)"|'([^']*)'))?/g;

const writtenSigns: Record<string, string> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  "#x27": "'",
};

/**
 * The islands of a page and the kinds of the questions that stand on it, sorted, each once. From the text, not from the tree:
 * every page is asked before the first can be written.
 */
export function usedIn({ html }: Pick<Page, "html">): { islands: string[]; kinds: string[] } {
  const islands = new Set<string>();
  const kinds = new Set<string>();
  for (const [, name = "", quoted, props = quoted ?? ""] of html.matchAll(writtenIsland)) {
    islands.add(name);
    // Most props hold no question, and those of some pages hold all lessons.
    if (!asksQuestion.test(props)) continue;
    const kind = kindAsked(props.replace(/&(#?\w+);/g, (whole, sign) => writtenSigns[sign] ?? whole));
    if (kind !== null) kinds.add(kind);
  }
  return { islands: [...islands].sort(), kinds: [...kinds].sort() };
}

/** What stands in props with a question, as they are or written out. */
const asksQuestion = /("|&quot;)question\1:\{/;

/** The kind of the question that an island asks, or null. */
function kindAsked(props: string): string | null {
  if (!asksQuestion.test(props)) return null;
  const asked = v.safeParse(askedProps, props);
  return asked.success ? asked.output.question.kind : null;
}

const askedProps = v.pipe(v.string(), v.parseJson(), v.object({ question: v.object({ kind: v.string() }) }));

export interface PlainPage {
  html: string;
  /** What is written into it that a policy must know. */
  inline: Inline;
  /** What its islands that wake later are given, where there are any. */
  later: LaterProps | null;
  /** The files of the site that its links lead to, below the built folder. */
  linked: string[];
  /** A sentence for each. */
  problems: string[];
}

/**
 * The page with links to files relative to itself, and with its own script if it has one. What is not known to belong
 * on a page is a problem.
 *
 * @returns the page as it is to be written
 */
export function toPlainPage(page: Page, kit: Kit): PlainPage {
  const { tree } = page;
  const problems: string[] = [];
  const tell = (problem: string) => problems.push(`out/${page.file}: ${problem}`);

  if (isLesson(page.file) && islandsIn(tree).length === 0) tell("a lesson without islands");
  leaveOutBoundaries(tree, tell);
  joinTexts(tree);
  roundPlaces(tree);
  refuseStrangers(tree, tell);
  markCurrent(page.file, tree);
  const linked = leadToFiles(page.file, tree, kit.files, tell);
  const marks = takePropsMarks(tree);
  markLater(tree, kit.later);
  const later = takeLaterProps(page.file, tree);
  const styles = isLesson(page.file) ? paintAtOnce(page.file, tree, kit.styles, tell) : [];
  const inline = furnish(page.file, tree, kit, styles);

  const html = toHtml(tree, {
    // Dangerous to browsers of before HTML5 only. Props hold many quotation marks, and each would cost six letters.
    allowDangerousCharacters: true,
    characterReferences: { useNamedReferences: true },
    collapseEmptyAttributes: true,
    quoteSmart: true,
    tightCommaSeparatedLists: true,
    upperDoctype: true,
  });
  // The parts of a page that lists a thousand lessons are those of shorter ones, and its tree twice would fit no memory.
  if (html.length > longestRead) return { html, inline, later, linked, problems };
  const back = treeOf(html);
  if (!isSameTree(back, tree)) tell("reads otherwise than it was written");
  const islands = islandsIn(back);
  propsInOrder(islands, later).forEach((json, index) => {
    if (propsMark(json) === marks[index]) return;
    const name = islands[index]?.properties.dataIsland;
    tell(`the props of <Island name="${name}"> (number ${index + 1}) are not those that were given`);
  });
  return { html, inline, later, linked, problems };
}

function isLesson(file: string): boolean {
  return /^learn\/[^/]+\/[^/]+\.html$/.test(file);
}

function islandsIn(tree: Root): Element[] {
  const islands: Element[] = [];
  eachElement(tree, (element) => {
    if (element.properties.dataIsland !== undefined) islands.push(element);
  });
  return islands;
}

/** The marks of boundaries, which only React would look for. */
function leaveOutBoundaries(tree: Root, tell: (problem: string) => void): void {
  leaveOut(tree, (node) => {
    if (node.type !== "comment") return false;
    if (/^\/?\$.+/.test(node.value))
      tell("a Suspense boundary is not whole, so its content would stay hidden");
    return boundaryMarks.includes(node.value);
  });
}

/** Where two texts stand side by side, React parts them by a comment, for itself. Only an island may still want it. */
function joinTexts(tree: Root): void {
  eachElement(tree, (element) => {
    if (element.properties.dataIsland !== undefined) return skip;
    const joined: ElementContent[] = [];
    for (const child of element.children) {
      const last = joined.at(-1);
      if (child.type === "comment" && child.value.trim() === "") continue;
      if (child.type === "text" && last?.type === "text") last.value += child.value;
      else joined.push(child);
    }
    element.children = joined;
  });
}

/** A hundredth of a unit of a drawing is less than anybody sees, and sixteen digits of every place pack badly. */
function roundPlaces(tree: Root): void {
  const long = /\d+\.\d{3,}/g;
  const round = (number: string) => String(Number(Number(number).toFixed(2)));
  eachElement(tree, (element) => {
    if (element.properties.dataIsland !== undefined) return skip;
    if (element.tagName !== "svg") return;
    eachElement(element, ({ properties }) => {
      for (const name of ["x", "y", "width", "height", "cx", "cy", "r", "d"]) {
        const place = properties[name];
        if (typeof place === "string" || typeof place === "number")
          properties[name] = String(place).replace(long, round);
      }
    });
    return skip;
  });
}

function refuseStrangers(tree: Root, tell: (problem: string) => void): void {
  eachElement(tree, (element, parent) => {
    const { tagName, properties } = element;
    const inHead = parent?.type === "element" && parent.tagName === "head";
    if (isData(element)) return skip;
    if (inHead && !keptInHead.some((knows) => knows(element))) {
      tell(`${startOf(element)} in the head is not known: see keptInHead in scripts/islands/page.ts`);
    } else if (tagName === "script") {
      tell(`${startOf(element)} is not known: a page has no script but its own`);
    } else if (!inHead && ["link", "meta", "style", "base"].includes(tagName)) {
      tell(`${startOf(element)} stands in the body`);
    } else if (tagName === "template") {
      tell(`${startOf(element)}: a Suspense boundary is left outlined, so its content would stay hidden`);
    }
    for (const name of Object.keys(properties)) {
      if (name === "style" || /^on[A-Z]/.test(name)) {
        tell(`${startOf(element)} has the attribute ${name.toLowerCase()}, which the policy forbids`);
      }
    }
  });
}

/** Data for search engines runs nothing. */
function isData({ tagName, properties }: Element): boolean {
  return tagName === "script" && properties.type === "application/ld+json";
}

/**
 * Says in the header's menu where the reader is: on the page a link leads to, or on one that belongs to it. The header
 * is the same element on every page and does not know which one it stands on.
 */
function markCurrent(file: string, tree: Root): void {
  const path = pathOf(file);
  const current = headerLinkOf(path);
  eachElement(tree, (nav) => {
    if (nav.tagName !== "nav" || nav.properties.id !== headerMenu) return;
    eachElement(nav, ({ tagName, properties }) => {
      if (tagName !== "a" || current === null || properties.href !== current) return;
      properties.ariaCurrent = current.replace(/#.*$/, "") === path ? "page" : "true";
    });
    return skip;
  });
}

/** The path a built page is reached by: "teach/report.html" → "/teach/report". */
function pathOf(file: string): string {
  return `/${file.replace(/(?:index)?\.html$/, "")}`;
}

/** From the site's root to the page's own folder, so that a page works in any folder and from a disk. */
function leadToFiles(
  file: string,
  tree: Root,
  files: ReadonlySet<string>,
  tell: (problem: string) => void,
): string[] {
  const linked = new Set<string>();
  eachElement(tree, ({ properties }) => {
    for (const name of ["href", "src", "srcSet"]) {
      const path = properties[name];
      if (typeof path !== "string" || !path.startsWith("/")) continue;
      const target = isFile(path) ? path.slice(1) : fileOf(path);
      const bare = target.replace(/[?#].*$/, "");
      linked.add(bare);
      if (!files.has(bare)) {
        tell(
          `a link leads to out/${bare}, which the build has not made (docs/decisions.md, "Islands": Links)`,
        );
      }
      properties[name] = from(file, path, target);
    }
  });
  return [...linked];
}

/** The 404 page is served at any depth, so only paths from the root find its files. */
function from(file: string, path: string, target: string): string {
  return isServedAnywhere(file) ? path : toRoot(file) + target;
}

function isServedAnywhere(file: string): boolean {
  return file === "404.html";
}

function toRoot(file: string): string {
  return "../".repeat(file.split("/").length - 1);
}

function isFile(path: string): boolean {
  return /\.[a-z0-9]+(?:[?#].*)?$/i.test(path);
}

/** What each `<Island>` said of its props, in order. Only the build asks, so it does not stay. */
function takePropsMarks(tree: Root): string[] {
  return islandsIn(tree).map(({ properties }) => {
    const mark = String(properties.dataPropsMark);
    delete properties.dataPropsMark;
    return mark;
  });
}

/** Says of islands that their code comes with the rest of the page's script. */
function markLater(tree: Root, { islands, kinds }: Kit["later"]): void {
  for (const island of islandsIn(tree)) {
    const kind = kindAsked(String(island.properties.dataProps));
    const isLater =
      kind === null ? islands.includes(String(island.properties.dataIsland)) : kinds.includes(kind);
    if (isLater) island.properties.dataLater = "";
  }
}

/**
 * A lesson's text is painted with what came with the page itself. The rest of its styles is asked for in the body, before
 * the first thing that they speak of: browsers paint what stands before a style sheet while they wait for it.
 *
 * @returns the styles for the head
 */
function paintAtOnce(
  file: string,
  tree: Root,
  sheets: Kit["styles"],
  tell: (problem: string) => void,
): string[] {
  const first: string[] = [];
  eachElement(tree, (head) => {
    if (head.tagName !== "head") return;
    head.children = head.children.flatMap((child): ElementContent[] => {
      const whole = child.type === "element" && isStyles(child) ? String(child.properties.href) : null;
      const sheet = whole === null ? undefined : sheets.get(whole.replace(toRoot(file), ""));
      if (sheet === undefined) return [child];
      first.push(sheet.first);
      const href = toRoot(file) + sheet.laterFile;
      const later = element("link", { rel: ["stylesheet"], href, fetchPriority: "low" });
      if (!putBefore(tree, later, (one) => classesOf(one).some((name) => sheet.laterClasses.has(name))))
        tell("no place was found for the styles that may come later");
      return [];
    });
    return skip;
  });
  return first;
}

/** Never into an island, which has to find in itself what it had been given. */
function putBefore(tree: Root, added: Element, isWanted: (element: Element) => boolean): boolean {
  const look = (parent: Root | Element): boolean => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== "element" || child.tagName === "head") continue;
      const isIsland = child.properties.dataIsland !== undefined;
      if (isWanted(child) || (isIsland && holds(child, isWanted))) {
        parent.children.splice(index, 0, added);
        return true;
      }
      if (!isIsland && look(child)) return true;
    }
    return false;
  };
  return look(tree);
}

function holds(element: Element, isWanted: (element: Element) => boolean): boolean {
  return element.children.some(
    (child) => child.type === "element" && (isWanted(child) || holds(child, isWanted)),
  );
}

function isStyles({ tagName, properties }: Element): boolean {
  return tagName === "link" && isOneOf(properties.rel, ["stylesheet"]);
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function element(tagName: string, properties: Element["properties"], text = ""): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: text === "" ? [] : [{ type: "text", value: text }],
  };
}

/** The policy, the scripts and styles, and where the site's root is. */
function furnish(file: string, tree: Root, { script, headScripts }: Kit, styles: string[]): Inline {
  const link = (name: string) => from(file, `/${name}`, name);
  // Paper has one theme.
  const before = file.startsWith("print/") ? [] : headScripts;
  const inline = { scripts: before.map(hashSource).sort(), styles: styles.map(hashSource) };
  eachElement(tree, (root) => {
    if (root.tagName === "html" && !isServedAnywhere(file)) {
      root.properties = { dataRoot: toRoot(file), ...root.properties };
    }
    if (root.tagName !== "head") return;
    const isCharset = ({ properties }: Element) => properties.charSet !== undefined;
    const rest = root.children.filter((child) => child.type === "element" && !isCharset(child));
    const charset = root.children.filter((child) => child.type === "element" && isCharset(child));
    const metaPolicy = element("meta", {
      httpEquiv: ["Content-Security-Policy"],
      content: policyFor(inline),
    });
    // Asked for with the styles: Chromium keeps a script that is only deferred back until those have come. Where the head
    // waits for none the script is asked for at once by itself, and what is painted first goes before it.
    const first: Element["properties"] = styles.length === 0 ? { fetchPriority: "high" } : {};
    const islands = (src: string) => element("script", { defer: true, ...first, src });
    root.children = [
      ...charset,
      metaPolicy,
      ...before.map((text) => element("script", {}, text)),
      ...styles.map((text) => element("style", {}, text)),
      ...rest,
      ...(script === null ? [] : [islands(link(script))]),
    ];
    return skip;
  });
  return inline;
}

function isOneOf(value: Element["properties"][string], known: string[]): boolean {
  return known.includes(Array.isArray(value) ? value.join(" ") : String(value));
}

/** As an author would find it: `<link rel="expect" href="#x">`, cut to one line. */
function startOf(element: Element): string {
  const start = toHtml({ ...element, children: [] }).replace(/<\/[a-z]+>$/, "");
  return start.length > 100 ? `${start.slice(0, 100)}…` : start;
}
