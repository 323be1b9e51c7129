/**
 * Gives the drawn pages what is alive on them: one small script each, links that work in any folder, and a policy.
 * Runs after scripts/build-pages.ts.
 * Why and with what figures: docs/decisions.md, "Islands".
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { moduleSlugs } from "../lib/content/files";
import { kept, keptLater } from "../lib/content/kept";
import { loadModule } from "../lib/content/load";
import { packagesOf } from "../lib/packages/packages";
import { licencesPath, packagePath } from "../lib/routes";
import { policyFor } from "../server/headers.mjs";
import { islandsOutside } from "./islands/boundary";
import { bundleHeadScript, bundleIslands, comesLater, scriptKey } from "./islands/bundle";
import { hostingFiles } from "./islands/hosting";
import { licenceTexts, otherNotices } from "./islands/licences";
import { movedPages } from "./islands/moved";
import { needsOf } from "./islands/needs";
import { type Kit, type Page, type PlainPage, parsePage, toPlainPage } from "./islands/page";
import { nameOf } from "./islands/script";
import { minifyStyles, type SplitStyles, splitStyles } from "./islands/styles";
import { out, readFlags, root } from "./run.mjs";

readFlags({});

/** The licence notices of what the scripts hold; /about leads there. */
const licencesFile = licencesPath.slice(1);

const outside = await keptLater("outside", [], () => islandsOutside(root));
if (outside.length > 0) stop(outside);

const drawn = filesIn(out);
const pages = drawn
  .filter((file) => file.endsWith(".html"))
  .map((file) => parsePage(file, readFileSync(join(out, file), "utf8")));
const needs = needsOf(pages);
const wanted = [...needs.values()];
const { scripts, parts: islandParts } = await keptLater("scripts", [JSON.stringify(wanted)], () =>
  bundleIslands(root, wanted),
);
const { script: headScript, parts: headParts } = await keptLater("head-script", [], () =>
  bundleHeadScript(root),
);
const parts = [...islandParts, ...headParts];
mkdirSync(join(out, "assets"), { recursive: true });
for (const { file, text } of [...scripts.values(), ...parts]) writeFileSync(join(out, file), text);
const styles = new Map<string, SplitStyles & { laterFile: string }>();
for (const file of drawn.filter((name) => name.endsWith(".css"))) {
  const whole = readFileSync(join(out, file), "utf8");
  const { small, split } = kept("styles", [whole], () => {
    const minified = minifyStyles(whole);
    return { small: minified, split: splitStyles(minified) };
  });
  writeFileSync(join(out, file), small);
  if (split === null) continue;
  const laterFile = nameOf("later", split.later, "css");
  styles.set(file, { ...split, laterFile });
  writeFileSync(join(out, laterFile), split.later);
}
if (styles.size !== 1)
  stop([`${styles.size} style sheets hold what a lesson is painted with first, not one`]);
const shipped = [...scripts.values(), ...parts, headScript].flatMap(({ packages }) => packages);
writeFileSync(join(out, licencesFile), `${licenceTexts(root, shipped)}\n\n${otherNotices}`);
/** Made once the pages are: see scripts/build-packages.ts. */
const modules = moduleSlugs(root).map((slug) => loadModule(root, slug).module);
const packages = modules.flatMap(packagesOf).map(({ file }) => packagePath(file).slice(1));
const files = new Set([...drawn, licencesFile, ...packages]);
/** What every page is painted with. */
const painted = JSON.stringify([
  headScript.text,
  [...styles.keys()],
  [...styles.values()].map(({ laterFile, first }) => [laterFile, first]),
]);
const problems: string[] = [];
const inline = { scripts: new Set<string>(), styles: new Set<string>() };
for (const [page, needed] of needs) {
  const script = scripts.get(scriptKey(needed))?.file ?? null;
  const later = comesLater(needed);
  const plain = plainPage(page, { script, headScript: headScript.text, styles, later, files });
  for (const source of plain.inline.scripts) inline.scripts.add(source);
  for (const source of plain.inline.styles) inline.styles.add(source);
  problems.push(...plain.problems);
  writeFileSync(join(out, page.file), plain.html);
}
if (problems.length > 0) stop(problems);
for (const { slug, lessons } of modules)
  for (const [file, text] of movedPages(slug, lessons)) writeFileSync(join(out, file), text);
removeEmptyFolders(out);

const policy = policyFor({ scripts: [...inline.scripts].sort(), styles: [...inline.styles].sort() });
for (const [file, text] of Object.entries(hostingFiles(policy))) {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
}
console.log(
  `Islands: ${pages.length} pages, ${new Set([...scripts.values()].map(({ file }) => file)).size} scripts, ${parts.length} parts for later.`,
);

/** As `toPlainPage`; one that was made of the same before will do while what it links to is there. */
function plainPage(page: Page, kit: Kit): PlainPage {
  const { script, later } = kit;
  const made = () => toPlainPage(page, kit);
  const before = kept("plain-page", [page.file, page.html, JSON.stringify([script, later]), painted], made);
  const isGood = before.problems.length === 0 && before.linked.every((file) => files.has(file));
  return isGood ? before : made();
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
