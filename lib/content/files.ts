import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Problem, Report } from "./problem";

/** The modules of the project: folders of `lessons/` that hold a module.yaml, in alphabetical order. */
export function moduleSlugs(root: string): string[] {
  return readdirSync(join(root, "lessons"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "lessons", entry.name, "module.yaml")))
    .map((entry) => entry.name)
    .sort();
}

/** Folders of `lessons/` that the site leaves out, and files that stand beside the modules: an author would wait in vain. */
export function strayModules(root: string): Problem[] {
  return readdirSync(join(root, "lessons"), { withFileTypes: true }).flatMap((entry) => {
    if (isAside(entry.name)) return [];
    if (!entry.isDirectory()) {
      const report = new Report(`lessons/${entry.name}`);
      report.add(undefined, "a file beside the modules", "put it into the folder of its module");
      return report.problems;
    }
    if (existsSync(join(root, "lessons", entry.name, "module.yaml"))) return [];
    const report = new Report(`lessons/${entry.name}/module.yaml`);
    const mend = "write it, as docs/for-authors.md shows, or take the folder out of lessons";
    report.add(undefined, "this file is missing, so the folder is no module", mend);
    return report.problems;
  });
}

/** What editors and systems put beside the files that somebody works on: locks, copies, pictures in small. */
function isAside(path: string): boolean {
  return /^\.|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$/i.test(basename(path));
}

/** What the files of a module hold, as one line: another line, and the module has to be read again. */
export function moduleFingerprint(root: string, slug: string): string {
  const folder = join(root, "lessons", slug);
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (isAside(name) || !statSync(path).isFile()) continue;
    const content = readFileSync(path);
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** The names of the files that stand in a folder itself, sorted; without what only an editor or a system needs. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isAside(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** The names of the folders that stand in a folder itself, sorted. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isAside(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** The files of a module's lessons, in their order. */
export function lessonFiles(root: string, slug: string): string[] {
  const folder = join(root, "lessons", slug);
  const numberOf = (name: string) => Number.parseInt(name, 10);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx") && !isAside(name))
    .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/** Gives the text of a file by its path from the project's root, and nothing for a file that is not there. */
export function textIn(root: string): (file: string) => string {
  return (file) => textOf(join(root, file)) ?? "";
}

/** The text of a file, null where there is none. */
export function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
