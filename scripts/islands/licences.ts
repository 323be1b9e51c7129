import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
});

/** The licence by its name alone, which packages under it may leave at that (https://spdx.org/licenses/MIT.html). */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

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
 * @throws when a package has no licence text of its own, and is not under the MIT licence with an author to name, so that
 *   nobody ships it unseen
 */
export function licenceTexts(root: string, packages: string[]): string {
  return [...new Set(packages)]
    .sort()
    .map((name) => licenceText(join(root, "node_modules", name)))
    .join("\n\n");
}

function licenceText(folder: string): string {
  const { name, version, license, author } = v.parse(
    manifest,
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (file === undefined && license === "MIT" && author !== undefined) {
    const holder = (typeof author === "string" ? author : author.name).replace(/ *[<(].*/, "");
    return `${name} ${version} (MIT)\n\nCopyright (c) ${holder}\n\n${mit}\n`;
  }
  if (file === undefined)
    throw new Error(`${folder} holds no licence text, and its code is part of the pages`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
