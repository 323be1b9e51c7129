import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/**
 * One line for what stands in folders and files of the project: another line, and something in them has changed.
 *
 * @param {string[]} folders
 * @param {string[]} files
 */
export function hashOf(folders, files) {
  const hash = createHash("sha256");
  const add = (path) => {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  };
  for (const folder of folders) {
    const inside = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    for (const file of inside) add(file);
  }
  for (const file of files) add(file);
  return hash.digest("hex");
}

/** How many states of the code what was made by them is kept for: two languages, and the states before. */
const statesKept = 4;

/**
 * The folder of what this state of the code has made and will find again (lib/content/kept.ts). Those of old states go.
 *
 * @param {string} language
 */
export function keptFolder(language) {
  const code = hashOf(
    ["app", "components", "lib", "scripts", "server", "words"],
    ["package.json", "package-lock.json", "tsconfig.json"],
  );
  const all = join(root, ".cache", "kept");
  const own = join(all, `${language}-${process.version}-${code.slice(0, 16)}`);
  mkdirSync(own, { recursive: true });
  utimesSync(own, new Date(), new Date());
  const ageOf = (name) => statSync(join(all, name)).mtimeMs;
  const old = readdirSync(all).sort((a, b) => ageOf(b) - ageOf(a));
  for (const name of old.slice(statesKept)) rmSync(join(all, name), { recursive: true, force: true });
  return own;
}
