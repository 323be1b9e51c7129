import { createHash } from "node:crypto";
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
export function named(name: string, { outputFiles, metafile }: Built): Script {
  return scriptOf(name, outputFiles[0]?.text ?? "", filesIn(Object.values(metafile.outputs)));
}

export function scriptOf(name: string, text: string, files: Map<string, number>): Script {
  return { file: nameOf(name, text, "js"), text, files, packages: packagesIn([...files.keys()]) };
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
