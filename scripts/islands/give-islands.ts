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
import { bundleHeadScripts, bundleIslands, comesLater, scriptKey } from "./bundle";
import { hostingFiles } from "./hosting";
import { licenceTexts, otherNotices } from "./licences";
import { movedPages } from "./moved";
import type { Needs } from "./needs";
import { type Kit, longestRead, type Page, pageIn, toPlainPage } from "./page";
import { nameOf, type Script } from "./script";
import { minifyStyles, type SplitStyles, splitStyles } from "./styles";

/** The licence notices of what the scripts hold; /about leads there. */
const licencesFile = licencesPath.slice(1);

/**
 * @param out the drawn pages; they and their scripts stand there afterwards as readers get them
 * @param needs what each page needs, by its file
 * @param isWhole told of each file that is as it will be
 * @returns what was made, in a sentence
 * @throws with a sentence for each thing that a page may not have
 */
export async function giveIslands(
  root: string,
  out: BuiltFolder,
  modules: readonly Module[],
  needs: ReadonlyMap<string, Needs>,
  isWhole: (file: string) => void,
): Promise<string> {
  const write = (file: string, content: string | Content) => {
    out.write(file, content);
    isWhole(file);
  };
  const outside = keptLater("outside", [], () => islandsOutside(root));
  const drawn = out.names();
  const styles = splitSheets(out, drawn, write);
  const { keys, scriptFor, all } = makeScripts(root, needs, ({ file, text }) => write(file, text));
  const inHead = await keptLater("head-scripts", [], () => bundleHeadScripts(root));
  stopFor(await outside);

  /** Packages are made once the pages are. */
  const packages = modules.flatMap(packagesOf).map(({ file }) => packagePath(file).slice(1));
  const files = new Set([...drawn, licencesFile, ...packages]);
  /** What every page is painted with. */
  const painted = hashOf([
    inHead.every.text,
    inHead.still.text,
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
  // Those first whose script is made first.
  const pages = [...needs].sort(([, a], [, b]) => keys.indexOf(scriptKey(a)) - keys.indexOf(scriptKey(b)));
  for (const [file, needed] of inTurn(pages)) {
    // Trees of pages that list a thousand lessons are for one process, which has them one after the other.
    if (isHelping && out.size(file) > longestRead) continue;
    const script = (await scriptFor(scriptKey(needed)))?.file ?? null;
    const later = comesLater(needed);
    const headScripts = [inHead.every, ...(script === null ? [inHead.still] : [])].map(({ text }) => text);
    const plain = plainPage(pageIn(out, file), { script, headScripts, styles, later, files });
    for (const source of plain.inline.scripts) inline.scripts.add(source);
    for (const source of plain.inline.styles) inline.styles.add(source);
    problems.push(...plain.problems);
    if (plain.later !== null) write(plain.later.file, plain.later.text);
    write(file, contentOf(plain.html));
  }
  const { scripts, parts: islandParts } = await all;
  const parts = [...islandParts, ...inHead.parts];
  for (const { file, text } of inHead.parts) write(file, text);
  const shipped = [...scripts.values(), ...parts, inHead.every, inHead.still].flatMap(
    ({ packages }) => packages,
  );
  write(licencesFile, `${licenceTexts(root, shipped)}\n\n${otherNotices}`);
  stopFor(problems);
  for (const { slug, lessons } of modules)
    for (const [file, text] of movedPages(slug, lessons)) write(file, text);
  const policy = policyFor({ scripts: [...inline.scripts].sort(), styles: [...inline.styles].sort() });
  for (const [file, text] of Object.entries(hostingFiles(policy))) write(file, text);
  const scriptCount = new Set([...scripts.values()].map(({ file }) => file)).size;
  return `${needs.size} pages, ${scriptCount} scripts, ${parts.length} parts for later`;
}

/**
 * Begins the scripts of all pages: what bundles and shortens them is other threads, and pages can be written meanwhile.
 *
 * @param tell is given every script and part as soon as it is there
 * @returns by their keys, in the order in which they are made; `scriptFor` waits for one, and knows none where nothing is alive
 */
function makeScripts(root: string, needs: ReadonlyMap<string, Needs>, tell: (script: Script) => void) {
  const wanted = new Map([...needs.values()].map((one) => [scriptKey(one), one]));
  const found = new Map<string, Script>();
  const awaited = new Map<string, () => void>();
  const take = (key: string, script: Script) => {
    if (found.has(key)) return;
    found.set(key, script);
    tell(script);
    awaited.get(key)?.();
  };
  const make = async () => {
    const all = [...wanted.values()];
    const made = await keptLater("scripts", [JSON.stringify(all)], () =>
      bundleIslands(root, all, { tell: take }),
    );
    for (const [key, script] of made.scripts) take(key, script);
    for (const part of made.parts) tell(part);
    return made;
  };
  const all = make();
  const scriptFor = async (key: string): Promise<Script | null> => {
    // Lets other threads say what they have made while pages are written one after the other.
    await new Promise(setImmediate);
    // Where nothing is alive there is none to wait for.
    const isMade = found.has(key) || wanted.get(key)?.islands.length === 0;
    if (!isMade) await Promise.race([all, new Promise<void>((come) => awaited.set(key, come))]);
    return found.get(key) ?? null;
  };
  return { keys: [...wanted.keys()], scriptFor, all };
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
