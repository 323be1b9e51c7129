import { kept } from "../../lib/content/kept";
import { zipOf } from "../../lib/packages/zip";

/** As `zipOf`; a zip of the same files is not made twice. */
export function keptZip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const of = [...files].flatMap(([name, content]) => [
    name,
    typeof content === "string" ? content : Buffer.from(content).toString("base64"),
  ]);
  return kept("zip", of, () => zipOf(files));
}
