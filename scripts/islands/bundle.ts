import { build } from "esbuild";
import { words } from "../run.mjs";
import { lateParts } from "./late";
import { named, type Script } from "./script";

/** Preact stands in for React in the built pages; the components are written for both. */
export const preactForReact = {
  react: "preact/compat",
  "react-dom": "preact/compat",
  "react-dom/client": "preact/compat/client",
  "react/jsx-runtime": "preact/jsx-runtime",
};

/**
 * One script for every set of islands that some page uses, so that no page loads what it does not need.
 *
 * @param pages for each page the names of its islands
 * @returns the scripts by the names joined with "+" (pages without islands have none), and the parts they load later
 */
export async function bundleIslands(
  root: string,
  pages: string[][],
): Promise<{ scripts: Map<string, Script>; parts: Script[] }> {
  const scripts = new Map<string, Script>();
  const parts = new Map<string, Script>();
  for (const names of pages) {
    const key = names.join("+");
    if (names.length > 0 && !scripts.has(key)) scripts.set(key, await bundle(root, names, parts));
  }
  return { scripts, parts: [...parts.values()] };
}

/** The script in the head of every page, which puts the reader's choices on it before it is painted. */
export async function bundleHeadScript(root: string): Promise<Script> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["components/reading/head-script.ts"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2020",
    alias: { "@words": words },
    legalComments: "none",
    logLevel: "error",
  });
  return named("look", result);
}

async function bundle(root: string, names: string[], parts: Map<string, Script>): Promise<Script> {
  const result = await build({
    stdin: {
      contents: `import { wakeIslands } from "./components/wake-islands";
import { ${names.join(", ")} } from "./components/islands";
wakeIslands({ ${names.join(", ")} });`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    // A classic script: modules do not load from a disk.
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    alias: { ...preactForReact, "@words": words },
    plugins: [lateParts(root, parts)],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  });
  return named("islands", result);
}
