import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, parse, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { words } from "../run.mjs";
import { named, type Script } from "./script";

/** An `import()` that runs: what follows `typeof` is a type. */
const asked = /(?<!typeof )\bimport\(\s*("[^"]+")\s*\)/g;

/** Scripts that are loaded late, by their files, as soon as they are begun: several pages ask for the same. */
export type Parts = Map<string, Promise<Script>>;

/** Every part that was begun: scripts of pages and of packages ask for the same. */
const begun: Parts = new Map();

/**
 * Makes every part that an island takes by `import()` a script of its own: islands are classic scripts, because modules
 * do not load from a disk, and a classic script has no parts to load later. The `import()` becomes a call of `late`. Left to
 * esbuild it would be a module that runs when it is asked for, and with it all that this module imports.
 *
 * @param found collects the scripts, by the part's file
 */
export function lateParts(root: string, found: Parts): Plugin {
  const late = JSON.stringify(join(root, "components", "ui", "late"));
  return {
    name: "late-parts",
    setup({ onLoad, resolve }) {
      onLoad({ filter: matching(filesThatAsk(root)), namespace: "file" }, async ({ path }) => {
        const text = readFileSync(path, "utf8");
        const scripts = new Map<string, Script>();
        for (const [, name = ""] of text.matchAll(asked)) {
          const part = await resolve(JSON.parse(name), { kind: "dynamic-import", resolveDir: dirname(path) });
          if (part.errors.length > 0) return { errors: part.errors };
          const script = begun.get(part.path) ?? bundlePart(root, part.path);
          begun.set(part.path, script);
          found.set(part.path, script);
          scripts.set(name, await script);
        }
        if (scripts.size === 0) return undefined;
        const contents = text.replace(asked, (_, name: string) => `late("${scripts.get(name)?.file}")`);
        return {
          contents: `import { late } from ${late};\n${contents}`,
          loader: path.endsWith("x") ? "tsx" : "ts",
        };
      });
    },
  };
}

/**
 * Begins all parts, which depend on no page, so that they are there once a script names them. What is wrong with one is told
 * then.
 */
export async function beginParts(root: string): Promise<void> {
  const alone: Plugin = {
    name: "alone",
    setup: ({ onResolve }) =>
      onResolve({ filter: /./ }, ({ kind }) =>
        kind === "import-statement" ? { external: true } : undefined,
      ),
  };
  const options: BuildOptions = {
    bundle: true,
    write: false,
    outdir: root,
    jsx: "automatic",
    logLevel: "silent",
  };
  await build({
    ...options,
    entryPoints: filesThatAsk(root),
    plugins: [alone, lateParts(root, new Map())],
  }).catch(() => {});
}

const asking = new Map<string, string[]>();

/** The components with an `import()`. */
function filesThatAsk(root: string): string[] {
  const known = asking.get(root);
  if (known !== undefined) return known;
  const folder = join(root, "components");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(join(folder, file), "utf8").search(asked) >= 0)
    .map((file) => join(folder, file));
  asking.set(root, files);
  return files;
}

/** By which esbuild knows them: it would otherwise ask for the text of every file of every script. */
function matching(files: readonly string[]): RegExp {
  return new RegExp(files.map((file) => `[\\\\/]${basename(file).replaceAll(".", "\\.")}$`).join("|"));
}

/** Elements of a part are looked into, never drawn. */
const plainElements = fileURLToPath(new URL("plain-elements.ts", import.meta.url));

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
    // What a part brings works with a document and without one.
    conditions: ["worker", "module"],
    jsx: "automatic",
    alias: {
      "@words": words,
      react: plainElements,
      "react/jsx-runtime": plainElements,
      // Some take it as a module and some not: it would be there twice.
      acorn: join(root, "node_modules", "acorn", "dist", "acorn.mjs"),
      // Outlines as fine as the build has them are larger than everything else.
      "world-atlas/countries-50m.json": "world-atlas/countries-110m.json",
    },
    globalName: "part",
    banner: { js: "(()=>{" },
    // A part may also run as a worker, which has no document.
    footer: { js: '(typeof document==="undefined"?self:document.currentScript).exported=part})();' },
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
  return named(`late-${parse(part).name}`, result);
}
