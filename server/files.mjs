import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { lookup } from "mrmime";
import { alreadyPacked, contentName, packInHurry } from "./packed.mjs";

/** How a file may be packed while it is waited for; each is made once. */
const encoders = {
  br: packInHurry,
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

/**
 * @typedef {"identity" | "br" | "gzip"} Encoding
 * @typedef {object} StoredFile
 * @property {string} type what stands in Content-Type
 * @property {Encoding[]} encodings how it can be sent, the smallest first
 * @property {(encoding: Encoding) => Promise<{ content: Buffer, tag: string }>} as its bytes, and their ETag
 */

/**
 * The files of a built site, each read once and kept: a thousand readers at once need no thousand open files. One that
 * changes on the disk is read anew.
 *
 * @param {string} folder
 * @returns {(path: string) => Promise<StoredFile | null>} the file at a path from the site's root; null where there is none
 */
export function filesOf(folder) {
  const kept = new Map();
  return async (path) => {
    const place = join(folder, path);
    const found = await stat(place).catch(nothing);
    if (found === null || !found.isFile()) {
      kept.delete(path);
      return null;
    }
    const version = `${found.mtimeMs} ${found.size}`;
    const before = kept.get(path);
    if (before?.version === version) return before.file;
    // The promise itself is kept, so that many who ask at once wait for one reading.
    const file = readFile(place).then((content) => stored(path, content));
    kept.set(path, { version, file });
    file.catch(() => kept.delete(path));
    return file;
  };
}

/** No file of that name: not there, below a file, or longer than a name can be. */
function nothing(error) {
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(error.code)) return null;
  throw error;
}

function stored(path, content) {
  const type = lookup(path) ?? "application/octet-stream";
  const isText = /^text\/|[/+](?:json|javascript|xml)$/.test(type);
  const hash = contentName(content);
  const made = new Map([["identity", Promise.resolve({ content, tag: `"${hash}"` })]]);
  const packedNow = (encoding) => {
    if (!made.has(encoding)) {
      const one = encoders[encoding](content).then((small) => ({
        content: small,
        tag: `"${hash}-${encoding}"`,
      }));
      made.set(encoding, one);
      one.catch(() => made.delete(encoding));
    }
    return made.get(encoding);
  };
  let best = null;
  // Packed as small as it gets while the server answers already (pack-ahead.mjs): from then on, that is sent.
  const packed = async () => {
    best ??= await alreadyPacked(hash).then((small) => small && { content: small, tag: `"${hash}-best"` });
    return best ?? packedNow("br");
  };
  const as = (encoding) => (encoding === "br" ? packed() : packedNow(encoding));
  return {
    type: isText ? `${type}; charset=utf-8` : type,
    // A few bytes only grow by it, and pictures are packed already.
    encodings: isText && content.length > 256 ? ["br", "gzip", "identity"] : ["identity"],
    as,
  };
}
