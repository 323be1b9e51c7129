import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";

/** The same pages twice, as scripts/ensure.mjs has them made: by Next, and by scripts/build-pages.ts. */
const folders = { next: ".cache/pages-next", drawn: ".cache/pages-drawn" };

/** A page without what Next's runtime needs, and without the names of style sheets, which say what is in them. */
function bare(folder: string, file: string): string {
  const tree = fromHtml(readFileSync(join(folder, file), "utf8"));
  visit(tree, (node, index, parent) => {
    if (index === undefined || parent === undefined) return CONTINUE;
    if (node.type !== "comment" && (node.type !== "element" || !isOfRuntime(node))) return CONTINUE;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toHtml(tree);
}

function isOfRuntime({ tagName, properties, children }: Element): boolean {
  if (tagName === "script") return true;
  if (tagName === "link") return ["preload", "stylesheet"].includes(String(properties.rel));
  // An empty place for what streams in stands first in the body.
  return tagName === "div" && properties.hidden === true && children.every(({ type }) => type === "comment");
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
const pagesIn = (folder: string) => filesIn(folder).filter((file) => file.endsWith(".html"));

describe("the drawn pages", () => {
  it("are those that Next exports from the same folder, element by element", () => {
    const drawn = pagesIn(folders.drawn);
    // A second page for addresses that are not there, which only its runtime asks for.
    const exported = pagesIn(folders.next).filter((file) => file !== "_not-found.html");
    expect(drawn.length).toBeGreaterThan(40);
    expect(drawn.sort()).toEqual(exported.sort());
    for (const file of drawn) expect(bare(folders.drawn, file), file).toBe(bare(folders.next, file));
  });

  it("come with the other files that app/ and public/ make", () => {
    const isOther = (file: string) => !/\.(?:html|css)$/.test(file);
    const exported = new Set(filesIn(folders.next));
    for (const file of filesIn(folders.drawn).filter(isOther)) expect(exported).toContain(file);
  });
});
