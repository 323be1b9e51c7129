import { strToU8, zipSync } from "fflate";
import { textOf } from "../intake/text-of";
import { zipEntries } from "../intake/zip";

/** Bytes that a folder of a lesson may have, packed and unpacked, and how many files. */
export const longestZip = 2_000_000;
const longestFiles = 4_000_000;
const mostFiles = 200;

/** Why nothing of a folder was opened. */
export type ZipProblem = "large" | "path" | "bomb" | "damaged" | "noLesson";

export type Unzipped = { ok: true; files: Record<string, string> } | { ok: false; problem: ZipProblem };

/** Texts of a lesson's folder, and of a package of questions; anything else in it is left packed. */
const text = /\.(?:mdx?|ya?ml|xml)$/i;

/** A way out of the folder. */
const outside = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i;

/** The texts in a packed folder. Nothing is unpacked beyond what there is room for, whatever the folder says of its size. */
export function unzip(bytes: Uint8Array): Unzipped {
  const bad = (problem: ZipProblem): Unzipped => ({ ok: false, problem });
  if (bytes.length > longestZip) return bad("large");
  const entries = zipEntries(bytes);
  if (entries === null) return bad("damaged");
  if (entries.some(({ named }) => outside.test(named))) return bad("path");
  const texts = entries.filter(({ path }) => text.test(path));
  if (texts.length === 0) return bad("noLesson");
  if (texts.length > mostFiles) return bad("bomb");
  let room = longestFiles;
  const files: [string, string][] = [];
  for (const { path, read } of texts) {
    const content = read(room);
    if (content === "large") return bad("bomb");
    if (typeof content === "string") return bad("damaged");
    room -= content.length;
    files.push([path, textOf(content)]);
  }
  return { ok: true, files: Object.fromEntries(files) };
}

/** A folder of texts, packed. */
export function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    { level: 9 },
  );
  return new Uint8Array(packed);
}
