import { join, parse, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { words } from "../run.mjs";
import { named, type Script } from "./script";

/**
 * Makes every part that an island takes by `import()` a script of its own: islands are classic scripts, because modules
 * do not load from a disk, and a classic script has no parts to load later.
 *
 * @param found collects the scripts, by the part's file
 */
export function lateParts(root: string, found: Map<string, Script>): Plugin {
  return {
    name: "late-parts",
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ kind, path, resolveDir, pluginData }) => {
        if (kind !== "dynamic-import" || pluginData === "asked") return undefined;
        const part = await resolve(path, { kind, resolveDir, pluginData: "asked" });
        if (part.errors.length > 0) return part;
        const script = found.get(part.path) ?? (await bundlePart(root, part.path));
        found.set(part.path, script);
        return { path: script.file, namespace: "late" };
      });
      // What `import()` resolves to is the module, and a module with a `then` of its own is waited for like a promise.
      onLoad({ filter: /./, namespace: "late" }, ({ path }) => ({
        contents: `import { late } from ${JSON.stringify(join(root, "components", "ui", "late"))};
export const then = (...handlers) => late(${JSON.stringify(path)}).then(...handlers);`,
        resolveDir: root,
      }));
    },
  };
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
