/** Makes out/packages/: every lesson and module as learning platforms take them in. See docs/packages.md. */
import { presentRow } from "../../lib/content/editions";
import { inTurn } from "../../lib/content/kept";
import { isLong, type Module } from "../../lib/content/module";
import { packagesOf } from "../../lib/packages/packages";
import { packagesPath } from "../../lib/routes";
import type { BuiltFolder } from "../built-folder";
import type { Needs } from "../islands/needs";
import { type PackageScripts, packageScripts, packLessons } from "./pack-lessons";
import { questionsPacker } from "./pack-questions";

/** A module whose packages are made, and the scripts for them, which may still be made. */
export interface ToPack {
  module: Module;
  scripts: Promise<PackageScripts>;
}

/**
 * Begins the scripts of all packages, which depend on what pages need, and not on how they are written.
 *
 * @param needs what each page needs, by its file
 */
export function beginPackages(
  root: string,
  modules: readonly Module[],
  needs: ReadonlyMap<string, Needs>,
): ToPack[] {
  return modules.map((module) => ({ module, scripts: packageScripts(root, module, needs) }));
}

/**
 * @param out the pages as readers get them
 * @returns how many packages were made
 */
export async function makePackages(
  root: string,
  out: BuiltFolder,
  modules: readonly ToPack[],
): Promise<number> {
  let count = 0;
  for (const { module, scripts } of modules) {
    const lessons = packLessons({ root, out, module, edition: presentRow(module) }, await scripts);
    const questions = questionsPacker(module, out);
    const sizes = new Map<string, number>();
    for (const { form, lesson, file } of packagesOf(module)) {
      const { of, make } =
        form === "scorm12" || form === "scorm2004"
          ? lessons.pack(form === "scorm12" ? "1.2" : "2004", lesson)
          : questions.pack(form);
      const size = Math.ceil(out.writeNow(`packages/${file}`, of, make) / 1000);
      count += 1;
      // In a list of so many lessons none is said.
      if (lesson === null || !isLong(module)) sizes.set(file, size);
    }
    saySizes(out, `${packagesPath(module.slug).slice(1)}.html`, sizes);
  }
  return count;
}

/**
 * What `makePackages` will find kept: for a helper, which writes nothing.
 *
 * @returns what makes the rest, once the pages are as readers get them
 */
export function preparePackages(
  root: string,
  out: BuiltFolder,
  modules: readonly Module[],
): (begun: readonly ToPack[]) => Promise<void> {
  const packers = new Map(inTurn(modules).map((module) => [module, questionsPacker(module, out)]));
  for (const questions of packers.values()) questions.prepareItems();
  return async (begun) => {
    for (const { module, scripts } of inTurn(begun)) {
      packLessons({ root, out, module, edition: presentRow(module) }, await scripts).prepare();
      packers.get(module)?.preparePages();
    }
  };
}

/** The page was made before what it speaks of. */
function saySizes(out: BuiltFolder, page: string, sizes: ReadonlyMap<string, number>): void {
  const said = new Set<string>();
  const html = out.text(page).replace(/(data-size-of="?([^"\s>]+)"?>)0</g, (before, start, file) => {
    const kilobytes = sizes.get(file);
    if (kilobytes === undefined) return before;
    said.add(file);
    return `${start}${kilobytes}<`;
  });
  for (const file of sizes.keys())
    if (!said.has(file)) throw new Error(`out/${page} says no size of ${file}`);
  out.write(page, html);
}
