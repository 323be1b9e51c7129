import { createHash } from "node:crypto";

export interface Script {
  /** Below the built folder; named after its content. */
  file: string;
  text: string;
}

/** A script under a name that changes with its text, so that a browser may keep it for ever. */
export function named(name: string, text: string): Script {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { file: `assets/${name}-${hash}.js`, text };
}
