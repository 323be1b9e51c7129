/**
 * Makes the catalogues of the pseudo-language from the English ones, so that they never lag behind them.
 *   tsx scripts/pseudo-words.ts <folder>
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

const english = join(root, "words", "en");
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder to write to.");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(english)) {
  const room = parse(file).name;
  const catalogue: object = await import(pathToFileURL(join(english, file)).href);
  const lines = Object.keys(catalogue).map((name) =>
    name === "language"
      ? `export { pseudoLanguage as language } from "@/words/pseudo";`
      : `export const ${name} = pseudo(english.${name});`,
  );
  writeFileSync(
    join(folder, `${room}.ts`),
    `import * as english from "@/words/en/${room}";
import { pseudo } from "@/words/pseudo";

export type * from "@/words/en/${room}";
${lines.join("\n")}
`,
  );
}
