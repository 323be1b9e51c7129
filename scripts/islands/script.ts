import { createHash } from "node:crypto";
import type { BuildResult, Metafile } from "esbuild";
import { packagesIn } from "./licences";

export interface Script {
  /** Below the built folder; named after its content. */
  file: string;
  text: string;
  /** Whose code is in it. */
  packages: string[];
}

type Built = BuildResult<{ write: false; metafile: true }>;

/** A script under a name that changes with its text, so that a browser may keep it for ever. */
export function named(name: string, { outputFiles, metafile }: Built): Script {
  const text = outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { file: `assets/${name}-${hash}.js`, text, packages: packagesIn(filesIn(metafile)) };
}

/** What is left of the files that were read: esbuild names those as well of which nothing was needed. */
function filesIn({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}
