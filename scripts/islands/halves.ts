import { basename } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { filesIn, type Script, scriptOf } from "./script";

/** What the code of the first half has in it where the name of the other file goes. */
export const restFile = "the file of the rest";

const rest = "the-rest";

/** The variable in which the first half leaves what the rest takes from it. */
const held = "firstHalf";

interface Chunk {
  text: string;
  output: Metafile["outputs"][string];
}

/**
 * Bundles a page's script in two files, so that what a reader does not need at once comes later. Modules would share by
 * themselves what both halves need, but they do not load from a disk: so the first half leaves it in a variable, and the
 * rest takes it from there. It takes a value as it stands by then; a test of the walls keeps `let` from being exported.
 *
 * @param options esbuild's, for either half
 * @param code the code of either half
 * @returns both, the first with the name of the other in place of `restFile`
 */
export async function bundleHalves(
  root: string,
  options: BuildOptions,
  code: { first: string; rest: string },
): Promise<{ first: Script; rest: Script }> {
  const chunks = await parted(root, options, code);
  const inFirst = reached(chunks, "./first.js");
  const inRest = [...reached(chunks, `./${rest}.js`)].filter((name) => !inFirst.includes(name));
  /** What the rest takes, in the order in which the first half hands it over. */
  const taken: { chunk: string; name: string }[] = [];
  const again = async (contents: string, plugins: Plugin[]) => {
    const { outputFiles } = await build({
      ...options,
      stdin: { contents, resolveDir: root, loader: "js" },
      format: "esm",
      write: false,
      plugins,
    });
    return outputFiles[0]?.text ?? "";
  };

  const takeNames = (chunk: string): string =>
    inRest
      .flatMap((name) => namesTaken(textOf(chunks, name), chunk))
      .filter((name, index, all) => all.indexOf(name) === index)
      .map((name) => {
        const place = taken.push({ chunk, name }) - 1;
        return `const _${place} = ${held}[${place}]; export { _${place} as ${name} };`;
      })
      .join("\n");
  // Named before esbuild asks: it asks for chunks in whatever order its threads come to them.
  const shared = reached(chunks, `./${rest}.js`).filter((name) => inFirst.includes(name));
  const given = new Map(shared.map((name) => [name, takeNames(name)]));
  const restText = await again(textOf(chunks, `./${rest}.js`), [
    fromChunks((name) => given.get(name) ?? textOf(chunks, name)),
  ]);
  const later = await scriptOf(
    `late-${rest}`,
    `document.currentScript.exported=${asExpression(restText, (given) => {
      return `{${[...given].map(([name, value]) => `${name}:${value}`).join()}}`;
    })}`,
    filesOf(chunks, inRest),
  );

  const left = taken.map(({ chunk, name }, place) => `export { ${name} as _${place} } from "${chunk}";`);
  const firstText = await again(['import "./first.js";', ...left].join("\n"), [
    fromChunks((name) => textOf(chunks, name).replaceAll(restFile, later.file)),
  ]);
  const whole = asExpression(
    firstText,
    (given) => `[${taken.map((_, place) => given.get(`_${place}`)).join()}]`,
  );
  return { first: await scriptOf("islands", `var ${held}=${whole}`, filesOf(chunks, inFirst)), rest: later };
}

/**
 * A module as an expression of what it exports, as that is when it has run. esbuild's own form asks for each anew whenever it
 * is read, which is a function for every one of them.
 *
 * @param as makes an expression of the values by the names of the exports
 */
function asExpression(module: string, as: (given: Map<string, string>) => string): string {
  const [whole = "", names = ""] = /export\{([^}]*)\};?\s*$/.exec(module) ?? [];
  const given = [...names.matchAll(/([^\s,]+)(?: as ([^\s,]+))?/g)].map(
    ([, value = "", name = value]): [string, string] => [name, value],
  );
  return `(()=>{${module.slice(0, module.length - whole.length)}return${as(new Map(given))}})();`;
}

/** What esbuild makes of both halves: modules with a name each, and what they have in common in others. */
async function parted(
  root: string,
  options: BuildOptions,
  code: { first: string; rest: string },
): Promise<Map<string, Chunk>> {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { first: "first", [rest]: rest },
    outdir: root,
    chunkNames: "[hash]",
    format: "esm",
    splitting: true,
    metafile: true,
    write: false,
    plugins: [
      {
        name: "halves",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: new RegExp(`^(?:first|${rest})$`) }, ({ path }) => ({
            path,
            namespace: "half",
          }));
          onLoad({ filter: /./, namespace: "half" }, ({ path }) => ({
            contents: path === rest ? code.rest : code.first,
            resolveDir: root,
            loader: "ts",
          }));
        },
      },
      ...(options.plugins ?? []),
    ],
  });
  return new Map(
    (outputFiles ?? []).flatMap(({ path, text }): [string, Chunk][] => {
      const output = metafile?.outputs[basename(path)];
      return output === undefined ? [] : [[`./${basename(path)}`, { text, output }]];
    }),
  );
}

/** A chunk and all that it imports. */
function reached(chunks: Map<string, Chunk>, start: string): string[] {
  const found = [start];
  // Grows while it is walked.
  for (const name of found) {
    for (const { path } of chunks.get(name)?.output.imports ?? []) {
      const needed = `./${basename(path)}`;
      if (!found.includes(needed)) found.push(needed);
    }
  }
  return found;
}

function textOf(chunks: Map<string, Chunk>, name: string): string {
  const chunk = chunks.get(name);
  if (chunk === undefined) throw new Error(`esbuild made no ${name}`);
  return chunk.text;
}

function filesOf(chunks: Map<string, Chunk>, names: string[]): Map<string, number> {
  return filesIn(names.flatMap((name) => chunks.get(name)?.output ?? []));
}

/** The names that a chunk takes from another one: `import{a as b,c}from"./other.js"` takes a and c. */
function namesTaken(text: string, from: string): string[] {
  return [...text.matchAll(/import\{([^}]*)\}from"([^"]+)"/g)].flatMap(([, names = "", path]) =>
    path === from ? names.split(",").map((name) => name.replace(/ as .*/, "").trim()) : [],
  );
}

/** Takes the chunks for the files that they name one another by. */
function fromChunks(textFor: (name: string) => string): Plugin {
  return {
    name: "from-chunks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) => ({ path, namespace: "chunk" }));
      onLoad({ filter: /./, namespace: "chunk" }, ({ path }) => ({ contents: textFor(path), loader: "js" }));
    },
  };
}
