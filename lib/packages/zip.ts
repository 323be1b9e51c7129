import { type Zippable, zipSync } from "fflate";

/** The earliest day a zip can name. */
const fixed = { year: 1980, month: 0, day: 1 };

/**
 * Files in one zip, the same bytes for the same files: the manifest first, then by name, all of one day.
 *
 * @param level how hard they are pressed, from 0, which is not at all, to 9
 * @throws RangeError for a name that some platform cannot find again
 */
export function zipOf(
  files: ReadonlyMap<string, Uint8Array | string>,
  level: 0 | 9 = 9,
): Uint8Array<ArrayBuffer> {
  const names = [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const name of names) {
    if (!/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/.test(name))
      throw new RangeError(`“${name}” is no plain name`);
    const content = files.get(name) ?? "";
    zippable[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  // A zip has the time of a clock on a wall, in whatever zone.
  return zipSync(zippable, { level, mtime: new Date(fixed.year, fixed.month, fixed.day) });
}

export const manifestFile = "imsmanifest.xml";

function rank(name: string): number {
  return name === manifestFile ? 0 : 1;
}
