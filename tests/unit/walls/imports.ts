/** Who imports whom, read by a parser: what walls and rings are looked for in. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { parse } from "@babel/parser";

const root = process.cwd();

/** One import of a file: what is named there, and the project's file it means, or the package as it is named. */
export interface Import {
  file: string;
  named: string;
  target: string;
  /** Gone when the page runs. */
  isType: boolean;
}

const folders = ["app", "components", "lib", "words", "server", "scripts"];

/** Every file of code, with forward slashes from the project's root, and its text. */
export const sources: ReadonlyMap<string, string> = new Map(
  folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), "utf8")]),
);

export const imports: readonly Import[] = [...sources].flatMap(([file, source]) => importsOf(file, source));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name))
      : [relative(root, join(folder, entry.name)).replaceAll("\\", "/")],
  );
}

/** Every import and re-export of a file, those that come later (`import("…")`) and those of types too. */
export function importsOf(file: string, source: string): Import[] {
  const tree = parse(source, {
    sourceType: "module",
    plugins: ["typescript", "jsx"],
    createImportExpressions: true,
  });
  const found: Import[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node)) return;
    const named = sourceOf(node);
    if (named !== null) found.push({ file, named, target: targetOf(file, named), isType: isTypeOnly(node) });
    Object.values(node).forEach(visit);
  };
  visit(tree.program.body);
  return found;
}

interface Node {
  type: string;
  [part: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function sourceOf(node: Node): string | null {
  if (!/^(?:Import|Export\w+)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) return null;
  const { source } = node.type === "TSImportType" ? { source: node.argument } : node;
  return isNode(source) && typeof source.value === "string" ? source.value : null;
}

function isTypeOnly({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === "TSImportType" || importKind === "type" || exportKind === "type") return true;
  const parts = Array.isArray(specifiers) ? specifiers.filter(isNode) : [];
  return parts.length > 0 && parts.every((part) => part.importKind === "type" || part.exportKind === "type");
}

function targetOf(file: string, named: string): string {
  const path = named.startsWith("@/")
    ? named.slice(2)
    : named.startsWith("@words/")
      ? named.replace("@words", "words/en")
      : named.startsWith(".")
        ? posix.join(dirname(file), named)
        : null;
  if (path === null) return named;
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((name) => sources.has(name)) ?? path;
}

/**
 * The rings of a graph: sets of places from each of which every other one of the set can be reached (Tarjan 1972).
 *
 * @param arrows from each place to the places it leads to
 */
export function ringsOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const rings: string[][] = [];
  const visit = (place: string): number => {
    const number = order.size;
    order.set(place, number);
    lowest.set(place, number);
    path.push(place);
    for (const next of arrows.get(place) ?? []) {
      const reached = order.has(next) ? (path.includes(next) ? order.get(next) : undefined) : visit(next);
      lowest.set(place, Math.min(lowest.get(place) ?? number, reached ?? number));
    }
    const low = lowest.get(place) ?? number;
    if (low === number) {
      const ring = path.splice(path.indexOf(place));
      if (ring.length > 1) rings.push(ring.sort());
    }
    return low;
  };
  for (const place of arrows.keys()) if (!order.has(place)) visit(place);
  return rings;
}
