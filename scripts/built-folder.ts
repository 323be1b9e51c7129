import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Content, hashOfBytes } from "../lib/content/kept";

/** What stands in a built folder, as a build that is done notes it: by file what it was made of, its size and its time. */
type Written = Record<string, { of: string; size: number; time: number }>;

/**
 * A built folder while the steps of a build change it: each file is read from the disk once at most, and written once, when
 * all steps have had it. Names are those below the folder, with forward slashes.
 */
export class BuiltFolder {
  /** What is kept elsewhere is not held here as well: thousands of pages fit no memory. */
  readonly #contents = new Map<string, Content>();
  readonly #unwritten = new Set<string>();
  readonly #names: Set<string>;
  /** What stands there from the build before and, file by file, from this one. */
  readonly #written: Written;

  /**
   * @param path of the folder, which may not be there yet
   * @param note for a folder that is built anew: the file that says what the last build has written there. What is as it was
   *   is not written again, and what nobody has written this time is gone once it is saved
   */
  constructor(
    readonly path: string,
    readonly note: string | null = null,
  ) {
    this.#names = new Set(note === null && existsSync(path) ? filesBelow(path) : []);
    this.#written = note === null ? {} : readNote(note);
  }

  has(file: string): boolean {
    return this.#names.has(file);
  }

  /** The names of all files, in order. */
  names(): string[] {
    return [...this.#names].sort();
  }

  /** A file as it is now, also once another has been written in its place. @throws when there is no such file */
  content(file: string): Content {
    const before = this.#contents.get(file);
    if (before !== undefined) return before;
    const content = inMemory(readFileSync(join(this.path, file)));
    this.#contents.set(file, content);
    return content;
  }

  /** @throws when there is no such file */
  read(file: string): Buffer {
    return this.content(file).read();
  }

  /** As `read`, as text. */
  text(file: string): string {
    return this.read(file).toString();
  }

  /** Bytes of a file, without reading one that is kept elsewhere. */
  size(file: string): number {
    return this.content(file).size;
  }

  /** SHA-256 of a file as it is now, in base 64: what is made of it is kept by that, without looking at its text. */
  hash(file: string): string {
    return this.content(file).hash;
  }

  write(file: string, content: string | Uint8Array | Content): void {
    this.#names.add(file);
    this.#unwritten.add(file);
    const isBytes = typeof content === "string" || content instanceof Uint8Array;
    this.#contents.set(file, isBytes ? inMemory(Buffer.from(content)) : content);
  }

  /**
   * Writes at once a file that no other step reads: what a thousand packages hold is not kept in memory.
   *
   * @param of all that it is made of, in one line: where the last build wrote the same, it is not made again
   * @returns how many bytes it has
   */
  writeNow(file: string, of: string, make: () => Uint8Array): number {
    this.#names.add(file);
    this.#unwritten.delete(file);
    this.#contents.delete(file);
    if (!this.#stands(file, of)) this.#put(file, of, make());
    return this.#written[file]?.size ?? 0;
  }

  /** Puts on the disk what was changed, and takes away what the last build has left there. */
  save(): void {
    for (const file of this.#unwritten) {
      const of = this.note === null ? "" : this.hash(file);
      if (!this.#stands(file, of)) this.#put(file, of, this.read(file));
    }
    this.#unwritten.clear();
    if (this.note === null) return;
    for (const file of filesBelow(this.path)) if (!this.#names.has(file)) takeAway(this.path, file);
    for (const file of Object.keys(this.#written)) if (!this.#names.has(file)) delete this.#written[file];
    writeFileSync(this.note, JSON.stringify(this.#written));
  }

  /** Whether what is made of this stands there, as it was written. */
  #stands(file: string, of: string): boolean {
    const before = this.#written[file];
    if (this.note === null || before?.of !== of) return false;
    const found = statSync(join(this.path, file), { throwIfNoEntry: false });
    return found?.size === before.size && found.mtimeMs === before.time;
  }

  #put(file: string, of: string, content: Uint8Array): void {
    const place = join(this.path, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    if (this.note !== null) this.#written[file] = { of, size: content.length, time: statSync(place).mtimeMs };
    else this.#written[file] = { of, size: content.length, time: 0 };
  }
}

/** The files that are as they are. */
export function writePublic(root: string, out: BuiltFolder): void {
  const folder = join(root, "public");
  for (const file of filesBelow(folder)) out.write(file, readFileSync(join(folder, file)));
}

function readNote(note: string): Written {
  try {
    return JSON.parse(readFileSync(note, "utf8"));
  } catch {
    // Not written yet, or cut short: everything is written anew.
    return {};
  }
}

function inMemory(bytes: Buffer): Content {
  let hash: string | null = null;
  return {
    get hash() {
      hash ??= hashOfBytes(bytes);
      return hash;
    },
    size: bytes.length,
    read: () => bytes,
  };
}

/** A file, and the folders that it leaves empty. */
function takeAway(path: string, file: string): void {
  rmSync(join(path, file));
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    if (readdirSync(join(path, folder)).length > 0) return;
    rmdirSync(join(path, folder));
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
