import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const manifest = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** The packages among the files that a script was bundled from. */
export function packagesIn(files: string[]): string[] {
  return files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}

/** What the pages hold of others besides packages. */
export const otherNotices = `Words of lib/class/given-words.ts (CC BY 3.0 US)

The code words for students are taken from the EFF's long word list for passphrases, by Joseph Bonneau and the Electronic
Frontier Foundation: https://www.eff.org/deeplinks/2016/07/new-wordlists-random-passphrases
Licence: Creative Commons Attribution 3.0 United States, https://creativecommons.org/licenses/by/3.0/us/
Changed: most words were left out.
`;

/**
 * What the licences of shipped packages ask for: each with its version and its own text.
 *
 * @param packages their names, in any order and any number of times
 * @throws when a package has no licence text of its own, so that nobody ships it unseen
 */
export function licenceTexts(root: string, packages: string[]): string {
  return [...new Set(packages)]
    .sort()
    .map((name) => licenceText(join(root, "node_modules", name)))
    .join("\n\n");
}

function licenceText(folder: string): string {
  const { name, version, license } = v.parse(
    manifest,
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (file === undefined)
    throw new Error(`${folder} holds no licence text, and its code is part of the pages`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
