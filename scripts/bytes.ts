import { posix } from "node:path";
import { packedSize } from "../server/packed.mjs";
import type { BuiltFolder } from "./built-folder";

export interface PageBytes {
  /** Below the built folder. */
  page: string;
  /** Brotli bytes, quality 11, of the page and of the files it loads. */
  html: number;
  css: number;
  js: number;
  /** The page itself, its styles and scripts, and an icon that does not stand in it. */
  requests: number;
}

/** Of more lessons of a module than these, some are weighed, and the others by their length. */
const lessonsWeighed = 16;

/** Of a page with more bytes than these, the beginning is weighed: only those that list many lessons are so long. */
const bytesWeighed = 300_000;

/** A file that every lesson of a module has. */
const ofLesson = /^((?:(?:assets\/)?learn|print|review)\/[^/]+)\/[^/]+$/;

/**
 * The files by which a list is weighed: all but those of lessons, and of these as many as tell how well the others pack. To
 * press a thousand lessons as hard as can be would take longer than to make them.
 */
export function weighedOf(files: readonly string[]): string[] {
  const folders = byFolder(files);
  return [...folders].flatMap(([folder, inside]) => {
    const step = folder === "" ? 1 : Math.ceil(inside.length / lessonsWeighed);
    return inside.filter((_, at) => at % step === 0);
  });
}

/** Brotli bytes of files of a built folder together: of many lessons as `weighedOf` says. */
export function weighAll(out: BuiltFolder, files: readonly string[]): number {
  const sumOf = (some: readonly string[], size: (file: string) => number) =>
    some.reduce((sum, file) => sum + size(file), 0);
  const lengthOf = (file: string) => out.size(file);
  return [...byFolder(files).values()].reduce((sum, inside) => {
    const some = weighedOf(inside);
    const packed = sumOf(some, (file) => weigh(out, file));
    if (some.length === inside.length) return sum + packed;
    return sum + Math.round((packed * sumOf(inside, lengthOf)) / sumOf(some, lengthOf));
  }, 0);
}

/** The files of the lessons of each module by their folder, and all others. */
function byFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const [, folder = ""] = ofLesson.exec(file) ?? [];
    const inside = folders.get(folder);
    if (inside === undefined) folders.set(folder, [file]);
    else inside.push(file);
  }
  return folders;
}

/** What is pressed to weigh a file. */
export function weighedPart(content: Buffer, file: string): Buffer {
  return file.endsWith(".html") ? content.subarray(0, bytesWeighed) : content;
}

/** The cost of every page of a built folder, by reading what it links to. */
export function measurePages(out: BuiltFolder, files: readonly string[] = out.names()): PageBytes[] {
  return files.filter((file) => file.endsWith(".html")).map((page) => measurePage(out, page));
}

/** As `measurePages`, of one page. */
export function measurePage(out: BuiltFolder, page: string): PageBytes {
  const text = out.text(page);
  const linked = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, path = ""]) =>
      path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path),
    );
  const css = linked(/<link rel="stylesheet" href="([^"?]+)/g);
  const js = linked(/<script\b[^>]* src="([^"?]+)/g);
  const icons = linked(/<link rel="icon" href="(?!data:)([^"?]+)/g);
  const sumOf = (files: string[]) => files.reduce((sum, file) => sum + weigh(out, file), 0);
  return {
    page,
    html: weigh(out, page),
    css: sumOf(css),
    js: sumOf(js),
    requests: 1 + css.length + js.length + icons.length,
  };
}

/** Bytes that the two sizes take in a packed page, at most: 7 to 27 were measured. */
const roomForSizes = 30;

/** A file as it is without the sizes that the last step of a build writes into a page: see `saveForOffline`. */
export function withoutSizes(content: Buffer, file: string): Buffer {
  if (!file.endsWith(".html")) return content;
  const start = content.subarray(0, 400).toString("latin1");
  const [sizes] = / data-offline="\d+" data-offline-more="\d+"/.exec(start) ?? [];
  if (sizes === undefined) return content;
  const at = start.indexOf(sizes);
  return Buffer.concat([content.subarray(0, at), content.subarray(at + sizes.length)]);
}

/**
 * Brotli bytes of a built file, quality 11, of a long one by its beginning; of a page as it is before the sizes, which come
 * last, with room for them.
 */
export function weigh(out: BuiltFolder, file: string): number {
  const whole = withoutSizes(out.read(file), file);
  const part = weighedPart(whole, file);
  const bare =
    part.length === whole.length ? brotli(whole) : Math.ceil((brotli(part) * whole.length) / part.length);
  return file.endsWith(".html") ? bare + roomForSizes : bare;
}

/** Brotli bytes, quality 11. */
export function brotli(content: Buffer): number {
  return packedSize(content);
}
