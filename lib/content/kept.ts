import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/**
 * Where a build keeps what it has made, one folder for each state of the code (scripts/build.mjs names it); unset, nothing
 * is kept. Within it a result is named after all that it was made of, so that none is ever out of date.
 */
const folder = (): string | undefined => process.env.KEPT_RESULTS;

/** Whether this process helps another one that makes the same, from the other end: see scripts/build-site.ts. */
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
  const hash = createHash("sha256");
  for (const part of of) hash.update(`${part.length}\n`).update(part);
  return join(place, `${kind}-${hash.digest("hex")}`);
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
  mkdirSync(join(file, ".."), { recursive: true });
  // At once and whole, since another process may be doing the same.
  writeFileSync(`${file}.${process.pid}`, serialize(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
