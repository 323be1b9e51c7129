/**
 * Gives the drawn pages what is alive on them: one small script each, links that work in any folder, and a policy.
 * Why and with what figures: docs/decisions.md, "Islands".
 */
import { createHash } from "node:crypto";
import {
  type Content,
  contentOf,
  inTurn,
  isHelping,
  kept,
  keptBytes,
  keptLater,
} from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import { packagesOf } from "../../lib/packages/packages";
import { licencesPath, packagePath } from "../../lib/routes";
import { policyFor } from "../../server/headers.mjs";
import type { BuiltFolder } from "../built-folder";
import { islandsOutside } from "./boundary";
import { bundleHeadScript, bundleIslands, comesLater, scriptKey } from "./bundle";
import { hostingFiles } from "./hosting";
import { licenceTexts, otherNotices } from "./licences";
import { movedPages } from "./moved";
import { needsOf } from "./needs";
import { type Kit, longestRead, type Page, pageIn, toPlainPage } from "./page";
import { nameOf } from "./script";
import { minifyStyles, type SplitStyles, splitStyles } from "./styles";

/** The licence notices of what the scripts hold; /about leads there. */
const licencesFile = licencesPath.slice(1);

/**
 * @param out the drawn pages; they and their scripts stand there afterwards as readers get them
 * @param isWhole told of each file that is as it will be
 * @returns what was made, in a sentence
 * @throws with a sentence for each thing that a page may not have
 */
export async function giveIslands(
  root: string,
  out: BuiltFolder,
  modules: readonly Module[],
  isWhole: (file: string) => void,
): Promise<string> {
  const write = (file: string, content: string | Content) => {
    out.write(file, content);
    isWhole(file);
  };
  stopFor(await keptLater("outside", [], () => islandsOutside(root)));

  const drawn = out.names();
  const pages = drawn.filter((file) => file.endsWith(".html")).map((file) => pageIn(out, file));
  const needs = needsOf(pages);
  const wanted = [...new Map([...needs.values()].map((one) => [scriptKey(one), one])).values()];
  const { scripts, parts: islandParts } = await keptLater("scripts", [JSON.stringify(wanted)], () =>
    bundleIslands(root, wanted),
  );
  const { script: headScript, parts: headParts } = await keptLater("head-script", [], () =>
    bundleHeadScript(root),
  );
  const parts = [...islandParts, ...headParts];
  for (const { file, text } of [...scripts.values(), ...parts]) write(file, text);
  const styles = splitSheets(out, drawn, write);
  const shipped = [...scripts.values(), ...parts, headScript].flatMap(({ packages }) => packages);
  write(licencesFile, `${licenceTexts(root, shipped)}\n\n${otherNotices}`);

  /** Packages are made once the pages are. */
  const packages = modules.flatMap(packagesOf).map(({ file }) => packagePath(file).slice(1));
  const files = new Set([...drawn, licencesFile, ...packages]);
  /** What every page is painted with. */
  const painted = hashOf([
    headScript.text,
    ...[...styles].flatMap(([file, { laterFile, first }]) => [file, laterFile, first]),
  ]);
  const plainPage = (page: Page, kit: Kit) => {
    const { script, later } = kit;
    const made = () => {
      const plain = toPlainPage(page, kit);
      return { ...plain, html: keptBytes(new TextEncoder().encode(plain.html)) };
    };
    const before = kept("plain-page", [page.file, page.hash, JSON.stringify([script, later]), painted], made);
    // One that was made of the same before will do while what it links to is there.
    const isGood = before.problems.length === 0 && before.linked.every((file) => files.has(file));
    return isGood ? before : made();
  };

  const problems: string[] = [];
  const inline = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const [page, needed] of inTurn(needs)) {
    // Trees of pages that list a thousand lessons are for one process, which has them one after the other.
    if (isHelping && out.size(page.file) > longestRead) continue;
    const script = scripts.get(scriptKey(needed))?.file ?? null;
    const later = comesLater(needed);
    const plain = plainPage(page, { script, headScript: headScript.text, styles, later, files });
    for (const source of plain.inline.scripts) inline.scripts.add(source);
    for (const source of plain.inline.styles) inline.styles.add(source);
    problems.push(...plain.problems);
    write(page.file, contentOf(plain.html));
  }
  stopFor(problems);
  for (const { slug, lessons } of modules)
    for (const [file, text] of movedPages(slug, lessons)) write(file, text);
  const policy = policyFor({ scripts: [...inline.scripts].sort(), styles: [...inline.styles].sort() });
  for (const [file, text] of Object.entries(hostingFiles(policy))) write(file, text);
  const scriptCount = new Set([...scripts.values()].map(({ file }) => file)).size;
  return `${pages.length} pages, ${scriptCount} scripts, ${parts.length} parts for later`;
}

/** Style sheets as small as can be, and the one of lessons in two parts. */
function splitSheets(
  out: BuiltFolder,
  drawn: readonly string[],
  write: (file: string, text: string) => void,
): Map<string, SplitStyles & { laterFile: string }> {
  const styles = new Map<string, SplitStyles & { laterFile: string }>();
  for (const file of drawn.filter((name) => name.endsWith(".css"))) {
    const whole = out.text(file);
    const { small, split } = kept("styles", [whole], () => {
      const minified = minifyStyles(whole);
      return { small: minified, split: splitStyles(minified) };
    });
    write(file, small);
    if (split === null) continue;
    const laterFile = nameOf("later", split.later, "css");
    styles.set(file, { ...split, laterFile });
    write(laterFile, split.later);
  }
  if (styles.size !== 1)
    stopFor([`${styles.size} style sheets hold what a lesson is painted with first, not one`]);
  return styles;
}

function hashOf(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("base64url");
}

function stopFor(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join("\n"));
}
