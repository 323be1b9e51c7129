import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const list = "components/islands.ts";
const door = "components/island.tsx";

/**
 * Client components that a page would leave dead: those reached otherwise than through <Island>.
 *
 * @returns a sentence for each, with the file that uses it and the component's file; empty when all is well
 */
export async function islandsOutside(root: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    // One program of all: each by itself would be written out with everything that it shares with the others.
    stdin: {
      contents: pagesOf(root)
        .map((page, index) => `export * as page${index} from "./${page}";`)
        .join("\n"),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    loader: { ".css": "empty" },
    jsx: "automatic",
    logLevel: "error",
  });
  const isClient = (file: string) => /^\s*["']use client["']/.test(readFileSync(join(root, file), "utf8"));
  const problems: string[] = [];
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    if (file === list || !/\.tsx?$/.test(file) || isClient(file)) continue;
    for (const { path } of imports) {
      if (path === list && file !== door) {
        problems.push(
          `${file}: takes islands from ${list} itself – render them through <Island name="…" props={…} />`,
        );
      } else if (/\.tsx?$/.test(path) && isClient(path)) {
        problems.push(
          `${file}: ${path} is a client component outside an <Island> – list it in ${list} and render it through <Island name="…" props={…} />`,
        );
      }
    }
  }
  return problems;
}

function pagesOf(root: string): string[] {
  const pages = ["page.tsx", "layout.tsx", "not-found.tsx"];
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => pages.includes(basename(file)))
    .map((file) => `app/${file}`);
}
