import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { xmlText } from "../../lib/packages/xml";
import type { Page } from "../islands/page";
import { eachElement } from "../islands/tree";

/**
 * The text of a built lesson as a plain page: nothing alive, no questions, links only to documents.
 *
 * @param note what a reader should know of before reading, as it stands above the lesson; empty for none
 */
export function lessonText(
  { tree }: Page,
  lang: string,
  title: string,
  summary: string,
  colophon: string,
  note = "",
): string {
  const articles: Element[] = [];
  eachElement(tree, (element) => {
    if (element.tagName === "article") articles.push(element);
  });
  const [article] = articles;
  if (article === undefined) throw new Error("a lesson without a text");
  const body = toHtml(plain(article), { upperDoctype: true });
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(title)}</title></head>
<body><h1>${xmlText(title)}</h1><p>${xmlText(summary)}</p>${
    note === ""
      ? ""
      : `
<p>${xmlText(note)}</p>`
  }
${body}
<p>${xmlText(colophon)}</p></body></html>
`;
}

const interactive = new Set([
  "button",
  "form",
  "input",
  "script",
  "template",
  "nav",
  "dialog",
  "noscript",
  "link",
  "source",
  "audio",
  "video",
]);
/** Parts of a page of the site: the ways on and back, the notes in the margin that repeat the list, the short version. */
const ofSite = [
  "in-short",
  "lesson-end",
  "way-back",
  "lesson-margin",
  "figure-way",
  "council-play",
  "drawn-media",
];
/** Attributes that mean something by themselves. */
const kept = ["lang", "dir", "colSpan", "rowSpan", "scope", "ariaLabel", "role"];

function plain(root: Element): Root {
  const children = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === "comment") return [];
      if (node.type !== "element") return [node];
      const { tagName, properties } = node;
      const names = Array.isArray(properties.className) ? properties.className : [];
      if (
        interactive.has(tagName) ||
        properties.dataIsland !== undefined ||
        properties.ariaHidden !== undefined ||
        ofSite.some((name) => names.includes(name)) ||
        tagName === "svg"
      )
        return [];
      // A picture is not in this one page: what is to be seen stands for it, and who made it stands below.
      if (tagName === "img")
        return [
          {
            type: "element",
            tagName: "p",
            properties: {},
            children: [{ type: "text", value: String(properties.alt ?? "") }],
          },
        ];
      if (tagName === "picture") return children(node.children);
      // Made of letters and places, which are nothing without the styles: what it says of itself stands for it.
      if (properties.role === "img") {
        const value = String(properties.ariaLabel ?? "");
        return [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }];
      }
      const inside = children(node.children);
      if (tagName === "a") {
        const { href } = properties;
        return typeof href === "string" && /^https?:/.test(href)
          ? [
              {
                ...node,
                properties: { href, target: "_blank", rel: ["noopener", "noreferrer"] },
                children: inside,
              },
            ]
          : inside;
      }
      const own = Object.entries(properties).filter(([name]) => kept.includes(name));
      return [{ ...node, properties: Object.fromEntries(own), children: inside }];
    });
  return { type: "root", children: children(root.children) };
}
