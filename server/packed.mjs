import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants } from "node:zlib";

/**
 * What the build has packed, each file named after the content it was made of: it is never out of date, it stands in
 * nobody's way in `out/`, and what a build has not changed is not packed again.
 */
const folder = fileURLToPath(new URL("../.cache/brotli", import.meta.url));

const at = (quality, content) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  },
});

/** @param {Buffer} content @returns {string} a name that no other content has */
export function contentName(content) {
  return createHash("sha256").update(content).digest("base64url").slice(0, 27);
}

/**
 * As small as brotli gets it; kept for the server and for the next build.
 *
 * @param {Buffer} content
 * @returns {Buffer}
 */
export function pack(content) {
  const place = join(folder, contentName(content));
  try {
    return readFileSync(place);
  } catch {
    return keep(place, brotliCompressSync(content, at(constants.BROTLI_MAX_QUALITY, content)));
  }
}

/**
 * How many bytes `pack` gives, without reading them again.
 *
 * @param {Buffer} content
 * @returns {number}
 */
export function packedSize(content) {
  const found = statSync(join(folder, contentName(content)), { throwIfNoEntry: false });
  return found?.size ?? pack(content).length;
}

/** @param {string} place @param {Buffer} packed */
function keep(place, packed) {
  mkdirSync(folder, { recursive: true });
  // At once and whole, since another process may be doing the same.
  writeFileSync(`${place}.${process.pid}`, packed);
  renameSync(`${place}.${process.pid}`, place);
  return packed;
}

/**
 * Packs contents beforehand, on all processors, so that `pack` finds them.
 *
 * @param {Buffer[]} contents
 */
export async function packAhead(contents) {
  const missing = new Map(
    contents
      .map((content) => [join(folder, contentName(content)), content])
      .filter(([place]) => !existsSync(place)),
  );
  const packed = promisify(brotliCompress);
  await Promise.all(
    [...missing].map(async ([place, content]) =>
      keep(place, await packed(content, at(constants.BROTLI_MAX_QUALITY, content))),
    ),
  );
}

/**
 * What is packed already, or null.
 *
 * @param {string} name of the content, by `contentName`
 * @returns {Promise<Buffer | null>}
 */
export function alreadyPacked(name) {
  return readFile(join(folder, name)).catch(() => null);
}

/**
 * Packed now, in a hurry, for whoever asks before it is packed.
 *
 * @param {Buffer} content
 * @returns {Promise<Buffer>}
 */
export function packInHurry(content) {
  return promisify(brotliCompress)(content, at(5, content));
}

/** What a server packs: texts. */
const texts = /\.(?:html|css|js|json|svg|txt|xml|webmanifest)$/;

/**
 * Packs every text of a built folder, so that a server finds it, and forgets what older builds had packed.
 *
 * @param {string} built
 */
export async function packFolder(built) {
  const contents = readdirSync(built, { recursive: true, encoding: "utf8" })
    .filter((file) => texts.test(file))
    .map((file) => readFileSync(join(built, file)));
  await packAhead(contents);
  keepOnly(contents);
}

/** How long something packed is kept that nobody has asked for, in milliseconds. */
const forgotten = 3 * 24 * 60 * 60 * 1000;

/**
 * Throws away what was made of other contents, unless it was wanted of late: a build measures pages before their last step,
 * and a server sends them after it.
 *
 * @param {Buffer[]} contents
 * @param {number} now
 */
export function keepOnly(contents, now = Date.now()) {
  const names = new Set(contents.map(contentName));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const place = join(folder, name);
    if (names.has(name)) utimesSync(place, now / 1000, now / 1000);
    else if (now - statSync(place).mtimeMs > forgotten) rmSync(place, { force: true });
  }
}
