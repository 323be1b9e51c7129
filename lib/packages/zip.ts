import { type Zippable, zipSync } from "fflate";

/** The earliest day a zip can name. */
const fixed = { year: 1980, month: 0, day: 1 };

/**
 * Files in one zip, the same bytes for the same files: the manifest first, then by name, all of one day.
 *
 * @throws RangeError for a name that some platform cannot find again
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {};
  for (const name of inOrder([...files.keys()])) {
    if (!/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/.test(name))
      throw new RangeError(`“${name}” is no plain name`);
    const content = files.get(name) ?? "";
    zippable[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  // A zip has the time of a clock on a wall, in whatever zone.
  return zipSync(zippable, { level: 9, mtime: new Date(fixed.year, fixed.month, fixed.day) });
}

export const manifestFile = "imsmanifest.xml";

/** The names of files as they follow one another in a package. */
export function inOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(name: string): number {
  return name === manifestFile ? 0 : 1;
}
