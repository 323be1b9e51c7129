import { lineCounter, unescaped } from "./taken-question";

/** An element of an XML text. Names are in small letters without prefix, hyphens and "qti-". */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  line: number;
  children: (Xml | string)[];
}

const mostDepth = 100;

/**
 * Reads XML as far as question files need it: elements, attributes, text, CDATA. Entities of its own and everything from
 * elsewhere are left as they stand, so nothing can grow or be fetched. Takes linear time.
 *
 * @returns null where it is none
 */
export function readXml(text: string): Xml | null {
  const lineOf = lineCounter(text);
  const root: Xml = { name: "", attributes: {}, line: 1, children: [] };
  const open: Xml[] = [root];
  let at = 0;
  const say = (piece: string) => {
    if (piece !== "") open.at(-1)?.children.push(piece);
  };
  while (at < text.length) {
    const start = text.indexOf("<", at);
    if (start < 0) break;
    say(unescaped(text.slice(at, start)));
    if (text.startsWith("<![CDATA[", start)) {
      const end = text.indexOf("]]>", start);
      if (end < 0) return null;
      say(text.slice(start + 9, end));
      at = end + 3;
    } else if (text.startsWith("<!--", start)) {
      const end = text.indexOf("-->", start);
      if (end < 0) return null;
      at = end + 3;
    } else {
      const end = endOfTag(text, start);
      if (end < 0) return null;
      const tag = text.slice(start + 1, end);
      at = end + 1;
      if (tag.startsWith("?") || tag.startsWith("!")) continue;
      if (tag.startsWith("/")) {
        const name = plainName(tag.slice(1).trim());
        const index = open.findLastIndex((one) => one.name === name);
        if (index > 0) open.length = index;
        continue;
      }
      const isEmpty = tag.endsWith("/");
      const [written = ""] = /^[^\s/]+/.exec(tag) ?? [];
      const element: Xml = {
        name: plainName(written),
        attributes: attributesOf(tag.slice(written.length)),
        line: lineOf(start),
        children: [],
      };
      open.at(-1)?.children.push(element);
      if (isEmpty) continue;
      if (open.length > mostDepth) return null;
      open.push(element);
    }
  }
  return elementsOf(root)[0] ?? null;
}

/** A ">" in an attribute ends no tag. */
function endOfTag(text: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
    else if (sign === "<" && text.charAt(start + 1) !== "!") return -1;
  }
  return -1;
}

function plainName(name: string): string {
  return name.replace(/^.*:/, "").replace(/^qti-/, "").replace(/-/g, "").toLowerCase();
}

function attributesOf(written: string): Record<string, string> {
  const found = [...written.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = "", one, other]) => [plainName(name), unescaped(one ?? other ?? "")]),
  );
}

/** The elements among the children, without the texts. */
export function elementsOf(element: Xml): Xml[] {
  return element.children.filter((child): child is Xml => typeof child !== "string");
}

/** The elements of a name among the children. */
export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The elements of a name at any depth, in order. */
export function allOf(element: Xml, name: string): Xml[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The markup of what stands in an element, those of some names left out. */
export function markupOf(element: Xml | undefined, without: readonly string[] = []): string {
  if (element === undefined) return "";
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (without.includes(child.name)) return " ";
      return `<${child.name}>${markupOf(child, without)}</${child.name}>`;
    })
    .join("");
}

/** The text of an element's children alone, such as a name or a number. */
export function textOfXml(element: Xml | undefined): string {
  return markupOf(element)
    .replace(/<[^<>]*>/g, "")
    .trim();
}
