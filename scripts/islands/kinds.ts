import { readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { OnResolveArgs, Plugin } from "esbuild";

/** Where the kinds are joined, and what is said of each. */
const tables = /[\\/](?:kinds[\\/]kinds|quiz[\\/]views|quiz)\.tsx?$/;

/** A table with a row for each kind, typed so that the compiler asks for all of them. */
const table = /(?:\{ \[K in Kind\]: .+ \}|Record<Kind, .+>) = \{\n[\s\S]*?\n\};/g;

/** A row of it on a line of its own. */
const row = /^ {2}(\w+): .+,\n/gm;

/** An import of a view, or of a kind. */
const imported = /^import (?:\{ (\w+View) \}|\* as (\w+)) from .+;\n/gm;

/** What the rest of the site has to know of a kind, in its own file. */
const traits = /^export const traits: Traits = (.+);$/m;

/** Before the name of a file with tables: the same with the rows that come later. */
const later = "later:";

/**
 * Code that puts the rows that come later into the tables. Imported is each table that pages ask: another one would only
 * bring its rows.
 */
export const joinLaterRows = `${[
  ["components/quiz/views", "views"],
  ["lib/quiz/kinds/kinds", "gradings", "responses"],
  ["@words/quiz", "instructions", "missing"],
]
  .map(([file = "", ...tables], index) => {
    const from = file.startsWith("@") ? file : `./${file}`;
    const names = (before: string) => tables.map((name) => `${name} as ${before}${index}${name}`).join(", ");
    return `import { ${names("_")} } from "${from}";
import { ${names("$")} } from "${later}${from}";
${tables.map((name) => `Object.assign(_${index}${name}, $${index}${name});`).join("\n")}`;
  })
  .join("\n")}`;

function traitsOf(folder: string, kind: string): string {
  const [, written] = traits.exec(readFileSync(join(folder, kind, `${kind}.ts`), "utf8")) ?? [];
  if (written === undefined)
    throw new Error(`lib/quiz/kinds/${kind}/${kind}.ts: its traits are not in one line`);
  return written;
}

/**
 * Leaves the rows of other kinds out of the tables, and by that their code, views and words. Only the traits stay, which
 * the rest of the site may ask of any kind that a record names.
 *
 * @param kinds those that the script needs
 * @param comingLater those of them whose rows come by `joinLaterRows`. What lib/quiz has for them is then there a second
 * time, where both halves of a script use it: it is little, and has no state
 */
export function onlyKinds(
  root: string,
  kinds: readonly string[],
  comingLater: readonly string[] = [],
): Plugin {
  const pure = join(root, "lib", "quiz") + sep;
  const read = (path: string, wanted: readonly string[]) => {
    const text = readFileSync(path, "utf8").replace(table, (whole) =>
      whole.replace(row, (line, kind: string) => {
        if (wanted.includes(kind)) return line;
        return line.includes(".traits") ? `  ${kind}: ${traitsOf(dirname(path), kind)},\n` : "";
      }),
    );
    // What nothing uses would still be in a file together with what imports it.
    return text.replace(imported, (line, view: string | undefined, kind = view) =>
      new RegExp(`\\b${kind}(?:\\.|,\\n)`).test(text) ? line : "",
    );
  };
  const loaderOf = (path: string) => (path.endsWith("x") ? "tsx" : "ts");
  return {
    name: "only-kinds",
    setup({ onResolve, onLoad, resolve }) {
      const find = async ({ path, resolveDir, kind, pluginData }: OnResolveArgs) => {
        if (pluginData === "asked") return undefined;
        const found = await resolve(path.replace(later, ""), { kind, resolveDir, pluginData: "asked" });
        const isOwn = found.errors.length === 0 && (path.startsWith(later) || found.path.startsWith(pure));
        return isOwn ? { ...found, namespace: later } : found;
      };
      // No others: each question to a plugin is a way between two programs.
      onResolve({ filter: new RegExp(`^${later}`) }, find);
      onResolve({ filter: /./, namespace: later }, find);
      onLoad({ filter: /./, namespace: later }, ({ path }) => ({
        contents: tables.test(path) ? read(path, comingLater) : readFileSync(path, "utf8"),
        resolveDir: dirname(path),
        loader: loaderOf(path),
      }));
      onLoad({ filter: tables }, ({ path }) => ({
        contents: read(
          path,
          kinds.filter((kind) => !comingLater.includes(kind)),
        ),
        loader: loaderOf(path),
      }));
    },
  };
}
