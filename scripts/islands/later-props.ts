/**
 * The props of islands that wake later stand in a file beside the page: nobody needs them for a first answer, and a lesson's
 * page is to fit into what a server sends at once. What reads a built page as a whole puts them back.
 */
import type { Element, Root } from "hast";
import { nameOf } from "./script";
import { eachElement } from "./tree";

export interface LaterProps {
  /** Below the built folder, named after its content. */
  file: string;
  text: string;
}

/** Where a page names its file; components/ui/load-rest.ts asks there. */
const written = / data-later-props="([^"]+)"/;

const before = "document.currentScript.exported=";

/**
 * Takes the props of the islands that are marked as later out of a page, which then names their file.
 *
 * @param file the page, below the built folder
 * @returns null where no island of the page comes later
 */
export function takeLaterProps(file: string, tree: Root): LaterProps | null {
  const taken: string[] = [];
  eachElement(tree, ({ properties }) => {
    if (properties.dataLater === undefined) return;
    taken.push(String(properties.dataProps));
    delete properties.dataProps;
  });
  if (taken.length === 0) return null;
  const text = before + JSON.stringify(taken);
  const named = { file: nameOf(file.replace(/\.html$/, ""), text, "js"), text };
  eachElement(tree, ({ tagName, properties }) => {
    if (tagName === "html") properties.dataLaterProps = named.file;
  });
  return named;
}

/** In the order of a page, the props of its islands. */
export function propsInOrder(islands: readonly Element[], later: LaterProps | null): string[] {
  const taken = later === null ? [] : listIn(later.text);
  return islands.map(({ properties: { dataProps, dataLater } }) =>
    String(dataLater === undefined ? dataProps : taken.shift()),
  );
}

/**
 * A built page as if nothing had been taken out of it.
 *
 * @param textOf reads a file of the built folder
 */
export function withLaterProps(html: string, textOf: (file: string) => string): string {
  const [named = "", file = ""] = written.exec(html) ?? [];
  if (named === "") return html;
  const taken = listIn(textOf(file));
  return html.replace(named, "").replace(/(<\w+ data-island="\w+")( data-later)/g, (_, island, later) => {
    const props = String(taken.shift()).replaceAll("&", "&amp;").replaceAll("'", "&apos;");
    return `${island} data-props='${props}'${later}`;
  });
}

function listIn(text: string): unknown[] {
  const list: unknown = JSON.parse(text.slice(before.length));
  if (!Array.isArray(list)) throw new Error("The props of islands that wake later are no list");
  return list;
}
