import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** Where the kinds are joined, and what is said of each. */
const tables = /[\\/](?:kinds[\\/]kinds|quiz[\\/]views|quiz)\.tsx?$/;

/** A table with a row for each kind, typed so that the compiler asks for all of them. */
const table = /(?:\{ \[K in Kind\]: .+ \}|Record<Kind, .+>) = \{\n[\s\S]*?\n\};/g;

/** A row of it on a line of its own. */
const row = /^ {2}(\w+): .+,\n/gm;

/**
 * Leaves the rows of other kinds out of the tables, and by that their code, views and words. Only the traits stay, which
 * the rest of the site may ask of any kind that a record names.
 *
 * @param kinds those that the script needs
 */
export function onlyKinds(kinds: readonly string[]): Plugin {
  return {
    name: "only-kinds",
    setup({ onLoad }) {
      onLoad({ filter: tables }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(table, (whole) =>
          whole.replace(row, (line, kind: string) =>
            kinds.includes(kind) || line.includes(".traits") ? line : "",
          ),
        ),
        loader: path.endsWith("x") ? "tsx" : "ts",
      }));
    },
  };
}
