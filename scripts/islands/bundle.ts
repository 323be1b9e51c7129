import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { words } from "../run.mjs";
import { onlyKinds } from "./kinds";
import { lateParts } from "./late";
import type { Needs } from "./needs";
import { named, type Script } from "./script";

const asReact = fileURLToPath(new URL("preact-as-react.ts", import.meta.url));

/** Preact stands in for React in the built pages; the components are written for both. */
export const preactForReact = {
  react: asReact,
  "react-dom": asReact,
  "react-dom/client": asReact,
  "react/jsx-runtime": "preact/jsx-runtime",
};

/** How a script comes by what stands around its page. */
export interface HostCode {
  imports: string;
  /** A statement. @param islands an expression: the components by their names */
  wake: (islands: string) => string;
}

const siteCode: HostCode = {
  imports: 'import { siteHost } from "./components/site-host";',
  wake: (islands) => `wakeIslands(${islands}, siteHost);`,
};

/** By what a script is found: pages that need the same have the same. */
export function scriptKey({ islands, kinds }: Needs): string {
  return [...islands, ...(kinds ?? ["any kind"])].join("+");
}

/**
 * One script for every set of islands and kinds that some page needs, so that no page loads what it does not need.
 *
 * @param pages what each page needs
 * @returns the scripts by their keys (pages without islands have none), and the parts they load later
 */
export async function bundleIslands(
  root: string,
  pages: Needs[],
  host: HostCode = siteCode,
): Promise<{ scripts: Map<string, Script>; parts: Script[] }> {
  const scripts = new Map<string, Script>();
  const parts = new Map<string, Script>();
  for (const needs of pages) {
    const key = scriptKey(needs);
    if (needs.islands.length > 0 && !scripts.has(key))
      scripts.set(key, await bundle(root, needs, parts, host));
  }
  return { scripts, parts: [...parts.values()] };
}

/**
 * The script in the head of every page, which puts the reader's choices on it before it is painted.
 *
 * @returns the script, and the parts it loads later
 */
export async function bundleHeadScript(root: string): Promise<{ script: Script; parts: Script[] }> {
  const parts = new Map<string, Script>();
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
    plugins: [lateParts(root, parts)],
    legalComments: "none",
    logLevel: "error",
  });
  return { script: named("look", result), parts: [...parts.values()] };
}

async function bundle(
  root: string,
  needs: Needs,
  parts: Map<string, Script>,
  host: HostCode,
): Promise<Script> {
  const names = needs.islands.join(", ");
  const result = await build({
    stdin: {
      contents: `import { wakeIslands } from "./components/wake-islands";
${host.imports}
import { ${names} } from "./components/islands";
${host.wake(`{ ${names} }`)}`,
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
    plugins: [lateParts(root, parts), ...(needs.kinds === null ? [] : [onlyKinds(needs.kinds)])],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  });
  return named("islands", result);
}
