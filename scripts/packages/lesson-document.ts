import type { Element, ElementContent, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { type PackageData, packageLine } from "../../lib/packages/packages";
import { policyFor } from "../../server/headers.mjs";
import type { Page } from "../islands/page";
import { hashSource } from "../islands/styles";
import { eachElement, leaveOut, skip } from "../islands/tree";

export interface DocumentParts {
  /** The lesson's script, from the package's root. */
  script: string;
  /** What stands at the end: whose text it is, and under which licence. */
  colophon: string;
}

/** What loads a file of its own beside the page. */
const loaded = new Set(["img", "source", "audio", "video", "track"]);

/** Islands that speak of what is around the site's pages. */
const left = new Set(["UpdateOffer"]);

/**
 * A built lesson as the one document of a package: without the site around it, its files beside it, and a line on which
 * it says how it stands with the platform.
 *
 * @returns the document for whatever a package says of itself, and the files that it names, from the package's root
 */
export function lessonDocument(
  { tree }: Page,
  { script, colophon }: DocumentParts,
): { htmlFor: (data: PackageData) => string; files: string[] } {
  const files: string[] = [script];
  const styles: string[] = [];
  leaveOut(tree, isAround);
  eachElement(tree, (island) => {
    if (island.properties.dataIsland === undefined) return;
    leaveOut(
      island,
      (node) => node.type === "element" && node.tagName === "a" && leadsToPage(node.properties.href),
    );
    return skip;
  });
  eachElement(tree, (element) => {
    const { tagName, properties } = element;
    if (tagName === "html") {
      properties.dataRoot = "";
      // What the last step of a build leaves there for the site's worker.
      for (const name of Object.keys(properties)) if (name.startsWith("dataOffline")) delete properties[name];
    }
    if (tagName === "style") styles.push(textIn(element));
    if (tagName === "link") {
      properties.href = fromRoot(properties.href);
      files.push(properties.href);
    }
    for (const name of ["src", "srcSet"]) {
      if (!loaded.has(tagName) || properties[name] === undefined) continue;
      const file = fromRoot(properties[name]);
      properties[name] = file;
      files.push(file);
    }
    element.children = element.children.flatMap(wordsOfWay);
  });
  eachElement(tree, (head) => {
    if (head.tagName !== "head") return;
    for (const child of head.children) {
      if (child.type === "element" && child.properties.httpEquiv !== undefined)
        child.properties.content = policyFor({ scripts: [], styles: styles.map(hashSource) });
    }
    head.children.push(make("script", { defer: true, src: script }));
    return skip;
  });
  eachElement(tree, (main, parent) => {
    if (main.tagName !== "main" || parent === null) return;
    const at = main.children.findIndex((child) => child.type === "element" && child.tagName === "header");
    main.children.splice(at + 1, 0, lineOf(""));
    parent.children.push(
      make("footer", { className: ["site-foot"] }, make("p", {}, { type: "text", value: colophon })),
    );
    return skip;
  });
  const html = written(tree);
  const empty = written(lineOf(""));
  return { htmlFor: (data) => html.replace(empty, () => written(lineOf(JSON.stringify(data)))), files };
}

/** Where a lesson says how it stands with the platform, and where it finds what it has to know for that. */
function lineOf(data: string): Element {
  return make("div", { id: packageLine, role: "status", dataPackage: data });
}

function written(tree: Root | Element): string {
  return toHtml(tree, {
    upperDoctype: true,
    allowDangerousCharacters: true,
    quoteSmart: true,
    characterReferences: { useNamedReferences: true },
  });
}

/** The header, the footer, the way to other lessons, and all that belongs to the site's own keeping. */
function isAround(node: RootContent | ElementContent): boolean {
  if (node.type !== "element") return false;
  const { tagName, properties } = node;
  const names = Array.isArray(properties.className) ? properties.className : [];
  return (
    tagName === "script" ||
    (tagName === "link" && String(properties.rel) !== "stylesheet") ||
    (tagName === "meta" && ["description", "robots"].includes(String(properties.name))) ||
    ["site-head", "site-foot", "lesson-onward", "figure-way"].some((name) => names.includes(name)) ||
    properties.id === "assignment" ||
    left.has(String(properties.dataIsland))
  );
}

/** Other pages are not in the package: of a link to one its words stay. An island would not show them itself. */
function wordsOfWay(node: ElementContent): ElementContent[] {
  return node.type === "element" && node.tagName === "a" && leadsToPage(node.properties.href)
    ? node.children.flatMap(wordsOfWay)
    : [node];
}

function leadsToPage(href: unknown): boolean {
  return typeof href === "string" && !href.startsWith("#") && !/^[a-z]+:/i.test(href);
}

function fromRoot(href: unknown): string {
  return String(href).replace(/^(?:\.\.\/)+/, "");
}

function make(tagName: string, properties: Element["properties"], ...children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function textIn({ children }: Element): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
