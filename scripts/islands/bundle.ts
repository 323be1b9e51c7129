import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { words } from "../run.mjs";
import { bundleHalves, restFile } from "./halves";
import { joinLaterRows, onlyKinds } from "./kinds";
import { lateParts, type Parts } from "./late";
import type { Needs } from "./needs";
import { named, type Script } from "./script";
import { joinLaterParts, standIns } from "./stand-ins";

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
  /**
   * A statement.
   *
   * @param islands an expression: the components by their names
   * @param rest an expression: what loads the others, where some come later
   */
  wake: (islands: string, rest?: string) => string;
  /** Where nothing may come later. */
  whole?: boolean;
}

const siteCode: HostCode = {
  imports: 'import { siteHost } from "./components/site-host";',
  wake: (islands, rest) => `wakeIslands(${[islands, "siteHost", ...(rest ? [rest] : [])].join(", ")});`,
};

/** By what a script is found: pages that need the same have the same. */
export function scriptKey({ islands, kinds }: Needs): string {
  return [...islands, ...(kinds ?? ["any kind"])].join("+");
}

/**
 * One script for every set of islands and kinds that some page needs, so that no page loads what it does not need.
 *
 * @param pages what each page needs
 * @param as for whom; `tell` is given each script as soon as it is there
 * @returns the scripts by their keys (pages without islands have none), and the parts they load later
 */
export async function bundleIslands(
  root: string,
  pages: Needs[],
  {
    host = siteCode,
    tell = () => {},
  }: { host?: HostCode; tell?: (key: string, script: Script) => void } = {},
): Promise<{ scripts: Map<string, Script>; parts: Script[] }> {
  const parts: Parts = new Map();
  const wanted = new Map(
    pages.filter(({ islands }) => islands.length > 0).map((needs) => [scriptKey(needs), needs]),
  );
  const scripts = new Map<string, Script>();
  // Several at once: what bundles and what shortens are other threads. Not all, which would fill the memory of some machines.
  const left = wanted.entries();
  const bundleLeft = async () => {
    for (const [key, needs] of left) {
      const script = await bundle(root, needs, parts, host);
      scripts.set(key, script);
      tell(key, script);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, bundleLeft));
  const inOrder = [...wanted.keys()].flatMap((key): [string, Script][] => {
    const script = scripts.get(key);
    return script === undefined ? [] : [[key, script]];
  });
  return { scripts: new Map(inOrder), parts: await byName(parts) };
}

/** How many scripts are bundled at the same time. */
const atOnce = 3;

/**
 * The scripts in the heads of pages.
 *
 * @returns of every page, which puts the reader's choices on it before it is painted; of pages without islands, which says what
 *   is due; and the parts they load later
 */
export async function bundleHeadScripts(
  root: string,
): Promise<{ every: Script; still: Script; parts: Script[] }> {
  const parts: Parts = new Map();
  const bundled = async (name: string, entry: string) =>
    named(
      name,
      await build({
        absWorkingDir: root,
        entryPoints: [entry],
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
      }),
    );
  const every = await bundled("look", "components/reading/head-script.ts");
  const still = await bundled("still", "components/review/still-script.ts");
  return { every, still, parts: await byName(parts) };
}

/** In an order that does not depend on which was bundled first: packages list their files in it. */
async function byName(parts: Parts): Promise<Script[]> {
  return (await Promise.all(parts.values())).sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Nobody needs them for a first answer, and their HTML stands there already; a word leads to its list until then. */
const laterIslands = ["LessonEnd", "LessonLine", "LessonOptions", "TermNote", "UpdateOffer"];

/** A question is answered first by one of these, on nearly every page. The views of other kinds come with the rest. */
const firstKinds = ["choice", "choices", "predict"];

/** What of a page's script comes later: the islands by their names, and the kinds of question. */
export function comesLater(needs: Needs): { islands: string[]; kinds: string[] } {
  if (needs.kinds === null) return { islands: [], kinds: [] };
  return {
    islands: needs.islands.filter((name) => laterIslands.includes(name)),
    kinds: needs.kinds.filter((kind) => !firstKinds.includes(kind)),
  };
}

async function bundle(root: string, needs: Needs, parts: Parts, host: HostCode): Promise<Script> {
  const later = host.whole ? { islands: [], kinds: [] } : comesLater(needs);
  const options: BuildOptions = {
    bundle: true,
    minify: true,
    target: "es2020",
    jsx: "automatic",
    alias: { ...preactForReact, "@words": words },
    plugins: [
      lateParts(root, parts),
      ...(needs.kinds === null ? [] : [onlyKinds(root, needs.kinds, later.kinds)]),
    ],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  };
  const imports = importsOf(root);
  const atOnce = needs.islands.filter((name) => !later.islands.includes(name));
  const wake = `import { wakeIslands } from "./components/wake-islands";
${host.imports}
${imports(atOnce)}`;
  const islands = `{ ${atOnce.join(", ")} }`;
  if (later.islands.length + later.kinds.length === 0) {
    return bundleWhole(root, options, `${wake}\n${host.wake(islands)}`);
  }
  const halves = { ...options, plugins: [standIns(root), ...(options.plugins ?? [])] };
  const { first, rest } = await bundleHalves(root, halves, {
    first: `${wake}
import { loadRest } from "./components/ui/load-rest";
${host.wake(islands, `() => loadRest("${restFile}")`)}`,
    rest: `${imports(later.islands)}
${later.kinds.length > 0 ? joinLaterRows : ""}
${joinLaterParts}
export { ${later.islands.join(", ")} };`,
  });
  parts.set(rest.file, Promise.resolve(rest));
  return first;
}

/** Imports islands by their own files: what goes by way of the register is in both halves of a script. */
function importsOf(root: string): (islands: string[]) => string {
  const register = readFileSync(join(root, "components", "islands.ts"), "utf8");
  const lines = [...register.matchAll(/^export (\{ (\w+) \} from )"\.(.+)";$/gm)];
  return (islands) =>
    lines
      .filter(([, , name = ""]) => islands.includes(name))
      .map(([, what, , path]) => `import ${what}"./components${path}";`)
      .join("\n");
}

/** A classic script: modules do not load from a disk. */
async function bundleWhole(root: string, options: BuildOptions, contents: string): Promise<Script> {
  const stdin = { contents, resolveDir: root, loader: "ts" } as const;
  return named("islands", await build({ ...options, stdin, format: "iife", write: false, metafile: true }));
}
