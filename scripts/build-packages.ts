/** Makes out/packages/: every lesson and module as learning platforms take them in. See docs/packages.md. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { presentRow } from "../lib/content/editions";
import { moduleSlugs } from "../lib/content/files";
import { loadModule } from "../lib/content/load";
import { packagesOf } from "../lib/packages/packages";
import { packagesPath } from "../lib/routes";
import { packLessons } from "./packages/pack-lessons";
import { packQuestions } from "./packages/pack-questions";
import { out, readFlags, root } from "./run.mjs";

readFlags({});

mkdirSync(join(out, "packages"), { recursive: true });
const sizes: string[] = [];
for (const slug of moduleSlugs(root)) {
  const { module } = loadModule(root, slug);
  const edition = presentRow(module);
  const lessons = await packLessons({ root, out, module, edition });
  const page = join(out, `${packagesPath(slug)}.html`);
  let html = readFileSync(page, "utf8");
  for (const { form, lesson, file } of packagesOf(module)) {
    const bytes =
      form === "scorm12" || form === "scorm2004"
        ? lessons.pack(form === "scorm12" ? "1.2" : "2004", lesson)
        : packQuestions(form, module, out);
    writeFileSync(join(out, "packages", file), bytes);
    const kilobytes = Math.ceil(bytes.length / 1000);
    sizes.push(`${file} ${kilobytes} kB`);
    // The page was made before what it speaks of.
    const before = html;
    html = html.replace(`data-size-of="${file}">0<`, `data-size-of="${file}">${kilobytes}<`);
    if (html === before) throw new Error(`${page} says no size of ${file}`);
  }
  writeFileSync(page, html);
}
console.log(sizes.join("\n"));
console.log(`Packages: ${readdirSync(join(out, "packages")).length}.`);
