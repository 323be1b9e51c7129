import { kept } from "../../lib/content/kept";
import { joinParts, type ZipPart, zipPart } from "./zip-parts";

/** How many files are pressed and kept together: a file for each would be slow to find again, one for all of no use. */
const together = 50;

/** As `zipOf`; what is in many zips of a module, and has not changed, is not pressed again. */
export function keptZip(files: ReadonlyMap<string, string>): Uint8Array {
  const all = [...files];
  const parts = new Map<string, ZipPart>();
  for (let at = 0; at < all.length; at += together) {
    const some = all.slice(at, at + together);
    const made = kept("zip-parts", some.flat(), () =>
      some.map(([name, content]) => [name, zipPart(name, content)] as const),
    );
    for (const [name, part] of made) parts.set(name, part);
  }
  return joinParts(parts);
}
