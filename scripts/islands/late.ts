import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Script } from "./bundle";

const dynamicImport = /\bimport\(\s*"(\.{1,2}\/[^"]+)"\s*\)/g;

/**
 * Makes every `import("./part")` in an island a script of its own: islands are classic scripts, because modules do not
 * load from a disk, and a classic script has no parts to load later.
 *
 * @param found collects the scripts, by the part's file
 */
export function lateParts(root: string, found: Map<string, Script>): Plugin {
  return {
    name: "late-parts",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]components[\\/].*\.tsx?$/ }, async ({ path }) => {
        const source = readFileSync(path, "utf8");
        const named = [...source.matchAll(dynamicImport)].map(([, name = ""]) => name);
        if (named.length === 0) return undefined;
        const files = new Map<string, string>();
        for (const name of named) {
          const part = join(dirname(path), `${name}.ts`);
          const script = found.get(part) ?? (await bundlePart(root, part));
          found.set(part, script);
          files.set(name, script.file);
        }
        const door = join(root, "components", "ui", "late");
        const contents = source.replace(dynamicImport, (_, name: string) => `late("${files.get(name)}")`);
        return {
          contents: `${contents}\nimport { late } from ${JSON.stringify(door)};`,
          loader: path.endsWith("x") ? "tsx" : "ts",
          resolveDir: dirname(path),
        };
      });
    },
  };
}

/** @throws when a part holds what a page must have only once: another React, another record */
async function bundlePart(root: string, part: string): Promise<Script> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [part],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    globalName: "part",
    banner: { js: "(()=>{" },
    footer: { js: "document.currentScript.exported=part})();" },
    metafile: true,
    legalComments: "none",
    logLevel: "error",
  });
  const twice = Object.keys(result.metafile.inputs).find((file) =>
    /node_modules\/(?:p?react|zustand)|progress-store/.test(file),
  );
  if (twice !== undefined) {
    const file = relative(root, part);
    throw new Error(`${file} is loaded late, so it must not bring ${twice}, which the page already has`);
  }
  const text = result.outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { file: `assets/late-${basename(part, ".ts")}-${hash}.js`, text };
}
