import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

/**
 * Puts each step of a build that is written in TypeScript into one file, with all that it imports of the project: so it starts
 * half a second sooner, and the next build of the same code finds it there.
 *
 * @param {string[]} steps names of scripts
 * @param {string} words the catalogues of the language that is built
 * @param {string} place a folder below the project for this state of the code
 * @returns {Promise<string[]>} the files
 */
export async function buildSteps(steps, words, place) {
  const files = steps.map((step) => join(place, `${step}.mjs`));
  if (files.every((file) => existsSync(file))) return files;
  // Here, since whoever only looks for what is kept needs none of it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: steps.map((step) => `scripts/${step}.ts`),
    outdir: place,
    outExtension: { ".js": ".mjs" },
    write: false,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.9",
    packages: "external",
    jsx: "automatic",
    alias: { "@words": words },
    plugins: [ownPlaces],
    logLevel: "error",
  });
  mkdirSync(place, { recursive: true });
  for (const { path, contents } of outputFiles) {
    // At once and whole, since a build may be ended at any time.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  return files;
}

/** What a file says of its own place holds in the file that it is put into. */
const ownPlaces = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:scripts|server)[\\/].*\.(?:ts|mjs)$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return {
        contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith("ts") ? "ts" : "js",
      };
    });
  },
};
