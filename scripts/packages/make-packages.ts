/** Makes out/packages/: every lesson and module as learning platforms take them in. See docs/packages.md. */
import { presentRow } from "../../lib/content/editions";
import { inTurn } from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import { packagesOf } from "../../lib/packages/packages";
import { packagesPath } from "../../lib/routes";
import type { BuiltFolder } from "../built-folder";
import { packLessons } from "./pack-lessons";
import { questionsPacker } from "./pack-questions";

/**
 * @param out the pages as readers get them
 * @returns how many packages were made
 */
export async function makePackages(
  root: string,
  out: BuiltFolder,
  modules: readonly Module[],
): Promise<number> {
  let count = 0;
  for (const module of modules) {
    const lessons = await packLessons({ root, out, module, edition: presentRow(module) });
    const questions = questionsPacker(module, out);
    const sizes = new Map<string, number>();
    for (const { form, lesson, file } of packagesOf(module)) {
      const { of, make } =
        form === "scorm12" || form === "scorm2004"
          ? lessons.pack(form === "scorm12" ? "1.2" : "2004", lesson)
          : questions.pack(form);
      sizes.set(file, Math.ceil(out.writeNow(`packages/${file}`, of, make) / 1000));
    }
    saySizes(out, `${packagesPath(module.slug).slice(1)}.html`, sizes);
    count += sizes.size;
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
): () => Promise<void> {
  const all = inTurn(modules).map((module) => ({ module, questions: questionsPacker(module, out) }));
  for (const { questions } of all) questions.prepareItems();
  return async () => {
    for (const { module, questions } of all) {
      const lessons = await packLessons({ root, out, module, edition: presentRow(module) });
      lessons.prepare();
      questions.preparePages();
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
