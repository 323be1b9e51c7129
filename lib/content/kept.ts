import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/**
 * Where a build keeps what it has made, one folder for each state of the code (scripts/build.mjs names it); unset, nothing
 * is kept. Within it a result is named after all that it was made of, so that none is ever out of date.
 */
const folder = (): string | undefined => process.env.KEPT_RESULTS;

/** Whether another process makes the same, or some of it, from the other end: see scripts/build-site.ts and build.mjs. */
export const isHelping = process.env.HELPING === "yes";

/**
 * Things that are made one after the other and kept: a helper begins with the last, so that each finds kept what the other
 * has made.
 */
export function inTurn<T>(things: Iterable<T>): T[] {
  return isHelping ? [...things].reverse() : [...things];
}

/**
 * What was made of the same before, or else made now and kept for the next time.
 *
 * @param kind what is made; the code that makes it belongs to the state of the code
 * @param of everything else that goes into it
 * @param make must depend on nothing but `of`, and give plain data (maps and sets may be in it)
 * @param place for tests: another folder, or undefined to keep nothing
 */
export function kept<T>(kind: string, of: readonly string[], make: () => T, place = folder()): T {
  if (place === undefined) return make();
  const file = fileFor(place, kind, of);
  const before = read<T>(file);
  if (before !== null) return before.made;
  return keep(file, make());
}

/** As `kept`, for what is made by waiting, and by other programs: a helper leaves it to the one that it helps. */
export async function keptLater<T>(
  kind: string,
  of: readonly string[],
  make: () => Promise<T>,
  place = folder(),
): Promise<T> {
  if (place === undefined) return make();
  const file = fileFor(place, kind, of);
  const before = read<T>(file);
  if (before !== null) return before.made;
  while (isHelping) {
    await new Promise((done) => setTimeout(done, 50));
    const since = read<T>(file);
    if (since !== null) return since.made;
  }
  return keep(file, await make());
}

/** Bytes that need not be in memory: what they are known by, and how many they are. */
export interface Content {
  /** SHA-256, in base 64. */
  hash: string;
  size: number;
  read(): Buffer;
}

/** Bytes as a kept result may hold them: `contentOf` finds them. */
export interface KeptBytes {
  hash: string;
  size: number;
  /** Where nothing is kept, they themselves. */
  bytes: Uint8Array | null;
}

/** Keeps bytes by themselves, so that a result that holds them is read without them. */
export function keptBytes(bytes: Uint8Array, place = folder()): KeptBytes {
  const hash = hashOfBytes(bytes);
  const found = { hash, size: bytes.length };
  if (place === undefined) return { ...found, bytes };
  const file = fileOfBytes(place, hash);
  if (!existsSync(file)) put(file, bytes);
  return { ...found, bytes: null };
}

/** Bytes that were kept, read when they are asked for. */
export function contentOf({ hash, size, bytes }: KeptBytes, place = folder()): Content {
  return {
    hash,
    size,
    read() {
      if (bytes !== null) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return readFileSync(fileOfBytes(place ?? "", hash));
    },
  };
}

/** SHA-256 of bytes, in base 64. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

function fileOfBytes(place: string, hash: string): string {
  return join(place, `bytes-${hash.replaceAll("/", "_")}`);
}

/** Notes what something is made of while it is made: see lib/content/seen.ts. */
export interface Watch {
  whileMaking<T>(make: () => Promise<T>): Promise<{ made: T; seen: string[] }>;
  /** One line for what stands in the parts that were looked at, as they are now. */
  lineOf(seen: readonly string[]): string;
}

/**
 * What was made before, if all that was looked at in making it is as it was; or else made now and kept for the next time.
 *
 * @param of what goes into it and is known beforehand, its name among it
 * @param make must depend on nothing but `of` and what is watched
 */
export async function keptWhileSeen<T>(
  kind: string,
  of: readonly string[],
  watch: Watch,
  make: () => Promise<T>,
  place = folder(),
): Promise<T> {
  if (place === undefined) return make();
  const file = fileFor(place, kind, of);
  const before = read<{ seen: string[]; line: string; made: T }>(file)?.made;
  if (before !== undefined && watch.lineOf(before.seen) === before.line) return before.made;
  const { made, seen } = await watch.whileMaking(make);
  return keep(file, { seen, line: watch.lineOf(seen), made }).made;
}

function fileFor(place: string, kind: string, of: readonly string[]): string {
  return join(place, `${kind}-${hashOfTexts(of)}`);
}

/** One line for some texts in their order. */
export function hashOfTexts(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest("hex");
}

function read<T>(file: string): { made: T } | null {
  try {
    return { made: deserialize(readFileSync(file)) };
  } catch {
    // Not made yet, or cut short as it was written: made again.
    return null;
  }
}

function keep<T>(file: string, made: T): T {
  put(file, serialize(made));
  return made;
}

function put(file: string, bytes: Uint8Array): void {
  mkdirSync(join(file, ".."), { recursive: true });
  // At once and whole, since another process may be doing the same.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}
