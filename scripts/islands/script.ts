import { createHash } from "node:crypto";
import { minify } from "@swc/core";
import type { BuildResult, Metafile } from "esbuild";
import { packagesIn } from "./licences";

export interface Script {
  /** Below the built folder; named after its content. */
  file: string;
  text: string;
  /** The files it was made of, and how many letters of it are each one's. */
  files: Map<string, number>;
  /** Whose code is in it. */
  packages: string[];
}

type Built = BuildResult<{ write: false; metafile: true }>;

/** A script under a name that changes with its text, so that a browser may keep it for ever. */
export function named(name: string, { outputFiles, metafile }: Built): Promise<Script> {
  return scriptOf(name, outputFiles[0]?.text ?? "", filesIn(Object.values(metafile.outputs)));
}

/**
 * @param bundled a classic script as esbuild has bundled and shortened it
 * @param files the files it was made of
 */
export async function scriptOf(name: string, bundled: string, files: Map<string, number>): Promise<Script> {
  const text = await shortest(bundled);
  return { file: nameOf(name, text, "js"), text, files, packages: packagesIn([...files.keys()]) };
}

/**
 * What esbuild leaves: it looks at one statement at a time, and swc at a whole script, in several turns. That is another
 * 5 to 9 % of what a page loads, for a tenth of a second a script. Names at the top stay, since halves share one.
 */
export async function shortest(script: string): Promise<string> {
  const options = { module: false, ecma: 2020, compress: { ecma: 2020, passes: 3 }, mangle: true } as const;
  return (await minify(script, options)).code;
}

/** A file below the built folder, named after its content. */
export function nameOf(name: string, text: string, ending: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return `assets/${name}-${hash}.${ending}`;
}

/** What is left of the files that were read: esbuild names those as well of which nothing was needed. */
export function filesIn(outputs: readonly Metafile["outputs"][string][]): Map<string, number> {
  return new Map(
    outputs.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]): [string, number][] =>
        bytesInOutput > 0 ? [[file, bytesInOutput]] : [],
      ),
    ),
  );
}
