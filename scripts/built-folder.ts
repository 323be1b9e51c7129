import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/**
 * A built folder while the steps of a build change it: each file is read from the disk once at most, and written once, when
 * all steps have had it. Names are those below the folder, with forward slashes.
 */
export class BuiltFolder {
  readonly #contents = new Map<string, Buffer>();
  readonly #unwritten = new Set<string>();
  readonly #hashes = new Map<string, string>();
  readonly #names: Set<string>;

  /** @param path of the folder, which may not be there yet */
  constructor(readonly path: string) {
    this.#names = new Set(existsSync(path) ? filesBelow(path) : []);
  }

  has(file: string): boolean {
    return this.#names.has(file);
  }

  /** The names of all files, in order. */
  names(): string[] {
    return [...this.#names].sort();
  }

  /** @throws when there is no such file */
  read(file: string): Buffer {
    const before = this.#contents.get(file);
    if (before !== undefined) return before;
    const content = readFileSync(join(this.path, file));
    this.#contents.set(file, content);
    return content;
  }

  /** As `read`, as text. */
  text(file: string): string {
    return this.read(file).toString();
  }

  /** SHA-256 of a file as it is now, in base 64: what is made of it is kept by that, without looking at its text. */
  hash(file: string): string {
    const before = this.#hashes.get(file);
    if (before !== undefined) return before;
    const hash = createHash("sha256").update(this.read(file)).digest("base64");
    this.#hashes.set(file, hash);
    return hash;
  }

  write(file: string, content: string | Uint8Array): void {
    this.#names.add(file);
    this.#hashes.delete(file);
    this.#unwritten.add(file);
    this.#contents.set(
      file,
      typeof content === "string"
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
  }

  /** Writes at once a file that no other step reads: what a thousand packages hold is not kept in memory. */
  writeNow(file: string, content: Uint8Array): void {
    const place = join(this.path, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    this.#names.add(file);
    this.#unwritten.delete(file);
    this.#hashes.delete(file);
    this.#contents.delete(file);
  }

  /** Puts on the disk what was changed. */
  save(): void {
    const folders = new Set([...this.#unwritten].map((file) => dirname(join(this.path, file))));
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const file of this.#unwritten) writeFileSync(join(this.path, file), this.read(file));
    this.#unwritten.clear();
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
