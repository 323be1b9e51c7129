/**
 * Finds the words of the language that is built. English and every translation stand in words/<tag>; the
 * pseudo-language is made here from the English catalogues, so it never lags behind them.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const pseudoTag = "qps";

/**
 * @param tag a folder of words/, or "qps"
 * @returns the folder of the catalogues, from the root
 * @throws when there is no such language
 */
export async function wordsFolder(root: string, tag: string): Promise<string> {
  if (tag === pseudoTag) return makePseudoWords(root);
  const folder = `words/${tag}`;
  if (!existsSync(join(root, folder, "language.ts"))) {
    const known = readdirSync(join(root, "words"), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    throw new Error(`There are no words for "${tag}". There are: ${[...known, pseudoTag].join(", ")}.`);
  }
  return folder;
}

async function makePseudoWords(root: string): Promise<string> {
  const folder = `.cache/words/${pseudoTag}`;
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  for (const file of readdirSync(join(root, "words", "en"))) {
    const names = Object.keys(await import(pathToFileURL(join(root, "words", "en", file)).href));
    const room = file.replace(/\.tsx?$/, "");
    const lines = names.map((name) =>
      room === "language" && name === "language"
        ? `export { pseudoLanguage as language } from "@/words/pseudo";`
        : `export const ${name} = pseudo(english.${name});`,
    );
    const head = `import * as english from "@/words/en/${room}";\nimport { pseudo } from "@/words/pseudo";\n\nexport type * from "@/words/en/${room}";\n`;
    writeFileSync(join(root, folder, `${room}.ts`), `${head}${lines.join("\n")}\n`);
  }
  return folder;
}
