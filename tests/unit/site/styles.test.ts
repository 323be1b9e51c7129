import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { AtRule, type Node, type Rule } from "postcss";
import { describe, expect, it } from "vitest";

const folder = "app/styles";
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

/** Parts of a page that are called by one word. Every other class begins with its room: "question-row", "ui-note". */
const roots = new Set(["calibration", "drawing", "excerpt", "explorer", "question", "scene"]);

/** Classes in a selector. */
function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name);
}

/** What is wrong with the names in a sheet: a class of one word, or a state that is not said of a part. */
function generalNames(css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkRules((rule) => {
    for (const selector of rule.selectors) {
      const classes = classesIn(selector);
      found.push(...classes.filter((name) => !name.includes("-") && !roots.has(name)));
      if (!isNested(rule) && selector.startsWith(".is-")) found.push(...classes);
    }
  });
  return found;
}

function isNested(rule: Rule): boolean {
  for (let up: Node | undefined = rule.parent; up !== undefined; up = up.parent)
    if (up.type === "rule") return true;
  return false;
}

/** Selectors of rules that stand in no layer. */
function outsideLayers(css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkRules((rule) => {
    let up: Node | undefined = rule.parent;
    while (up !== undefined && !isLayer(up)) up = up.parent;
    if (up === undefined) found.push(rule.selector);
  });
  return found;
}

function isLayer(node: Node): boolean {
  return node instanceof AtRule && node.name === "layer";
}

/** Class names that a component says outright. */
function classesSaid(source: string): string[] {
  const attributes = [...source.matchAll(/className="([^"]*)"/g)].map(([, names = ""]) => names);
  return attributes.flatMap((names) => names.split(" "));
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => join(path, name));
}

describe("the style sheets", () => {
  const globals = readFileSync("app/globals.css", "utf8");
  const layered = new Set([...globals.matchAll(/styles\/([\w-]+\.css)" layer\(/g)].map(([, name]) => name));

  it.each(sheets)("name every class of %s after its room", (sheet) => {
    expect(generalNames(readFileSync(join(folder, sheet), "utf8"))).toEqual([]);
  });

  it.each(sheets.filter((sheet) => !layered.has(sheet)))("put every rule of %s into a layer", (sheet) => {
    expect(outsideLayers(readFileSync(join(folder, sheet), "utf8"))).toEqual([]);
  });

  it("know every class that a component names", () => {
    const known = new Set(sheets.flatMap((sheet) => classesIn(readFileSync(join(folder, sheet), "utf8"))));
    const unknown = [...filesUnder("components"), ...filesUnder("app")].flatMap((file) =>
      classesSaid(readFileSync(file, "utf8"))
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("generalNames", () => {
  it.each([
    [".row { margin: 0 }", ["row"]],
    [".question-row, .note { margin: 0 }", ["note"]],
    [".question { .order { margin: 0 } }", ["order"]],
    ["@media print { .actions { display: none } }", ["actions"]],
    [".is-right { margin: 0 }", ["is-right"]],
    [".question { .is-right { margin: 0 } }", []],
    [".question-row.is-right > label { margin: 0 }", []],
  ])("finds what is general in %s", (css, found) => {
    expect(generalNames(css)).toEqual(found);
  });
});

describe("outsideLayers", () => {
  it.each([
    [".question-row { margin: 0 }", [".question-row"]],
    ["@media print { .question-row { margin: 0 } }", [".question-row"]],
    ["@layer page { @media print { .question-row { margin: 0 } } }", []],
  ])("finds what no layer holds in %s", (css, found) => {
    expect(outsideLayers(css)).toEqual(found);
  });
});
