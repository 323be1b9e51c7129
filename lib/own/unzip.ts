import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Bytes that a folder of a lesson may have, packed and unpacked, and how many files. */
export const longestZip = 2_000_000;
const longestFiles = 4_000_000;
const mostFiles = 200;

/** Why nothing of a folder was opened. */
export type ZipProblem = "large" | "path" | "bomb" | "damaged" | "noLesson";

export type Unzipped = { ok: true; files: Record<string, string> } | { ok: false; problem: ZipProblem };

/** Texts of a lesson's folder, and of a package of questions; anything else in it is left packed. */
const text = /\.(?:mdx?|ya?ml|xml)$/i;

/** The texts in a packed folder. What it says of their size is believed only as far as there is room for it. */
export function unzip(bytes: Uint8Array): Unzipped {
  const bad = (problem: ZipProblem): Unzipped => ({ ok: false, problem });
  if (bytes.length > longestZip) return bad("large");
  let size = 0;
  let count = 0;
  let outside = false;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        outside ||= /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name);
        if (!text.test(name)) return false;
        size += originalSize;
        count += 1;
        return !outside && size <= longestFiles && count <= mostFiles;
      },
    });
    if (outside) return bad("path");
    if (size > longestFiles || count > mostFiles) return bad("bomb");
    const texts = Object.entries(files).map(([name, content]): [string, string] => [
      name,
      strFromU8(content),
    ]);
    return texts.length === 0 ? bad("noLesson") : { ok: true, files: Object.fromEntries(texts) };
  } catch {
    return bad("damaged");
  }
}

/** A folder of texts, packed. */
export function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    { level: 9 },
  );
  return new Uint8Array(packed);
}
