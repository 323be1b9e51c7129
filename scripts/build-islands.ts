/**
 * Turns Next's export into plain pages: server HTML, and one small script where something on the page is alive.
 * Runs after `next build`; `ISLANDS=off npm run build` leaves it out and gives an ordinary Next site.
 * Why and with what figures: docs/decisions.md, "Islands".
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheControl, headers, immutable } from "./headers.mjs";
import { islandsOutside } from "./islands/boundary";
import { bundleHeadScript, bundleIslands } from "./islands/bundle";
import { type Page, problemsOf, toPlainPage, usedIslands } from "./islands/page";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "out");

const outside = await islandsOutside(root);
if (outside.length > 0) stop(outside);

for (const file of filesIn(out).filter(isNextRuntime)) rmSync(join(out, file));

const pages: Page[] = filesIn(out)
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({ file, html: readFileSync(join(out, file), "utf8") }));
const { scripts, parts } = await bundleIslands(
  root,
  pages.map(({ html }) => usedIslands(html)),
);
const headScript = await bundleHeadScript(root);
mkdirSync(join(out, "assets"), { recursive: true });
for (const { file, text } of [...scripts.values(), ...parts, headScript])
  writeFileSync(join(out, file), text);
const problems: string[] = [];
for (const page of pages) {
  const script = scripts.get(usedIslands(page.html).join("+"))?.file ?? null;
  const plain = toPlainPage(page, script, headScript.file);
  problems.push(...problemsOf({ file: page.file, html: plain }));
  writeFileSync(join(out, page.file), plain);
}
if (problems.length > 0) stop(problems);
removeEmptyFolders(out);

const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
const forEver = immutable.map((folder) => `/${folder}/*\n  Cache-Control: ${cacheControl(`/${folder}/`)}\n`);
writeFileSync(join(out, "_headers"), `/*\n${lines.join("\n")}\n${forEver.join("")}`);
console.log(
  `Islands: ${pages.length} pages, ${new Set([...scripts.values()].map(({ file }) => file)).size} scripts, ${parts.length} parts for later.`,
);

/** What only Next's own runtime would ask for: its chunks, pages as flight data, and a second 404 page. */
function isNextRuntime(file: string): boolean {
  return (
    /^_next\/.*\.js$/.test(file) ||
    file === "_not-found.html" ||
    (file.endsWith(".txt") && file !== "robots.txt")
  );
}

/** Every file below a folder, with forward slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}

function stop(messages: string[]): never {
  console.error(`\n${messages.join("\n")}\n`);
  process.exit(1);
}
