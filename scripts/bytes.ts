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
  /** The page itself, its styles, scripts and icon. */
  requests: number;
}

/** The cost of every page of a built folder, by reading what it links to. */
export function measurePages(out: BuiltFolder): PageBytes[] {
  return out
    .names()
    .filter((file) => file.endsWith(".html"))
    .map((page) => measurePage(out, page));
}

function measurePage(out: BuiltFolder, page: string): PageBytes {
  const text = out.text(page);
  const linked = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, path = ""]) =>
      path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path),
    );
  const css = linked(/<link rel="stylesheet" href="([^"?]+)/g);
  const js = linked(/<script\b[^>]* src="([^"?]+)/g);
  const icons = linked(/<link rel="icon" href="([^"?]+)/g);
  const weighAll = (files: string[]) => files.reduce((sum, file) => sum + weigh(out, file), 0);
  return {
    page,
    html: weigh(out, page),
    css: weighAll(css),
    js: weighAll(js),
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

/** Brotli bytes of a built file, quality 11; of a page as it is before the sizes, which come last, with room for them. */
export function weigh(out: BuiltFolder, file: string): number {
  const bare = brotli(withoutSizes(out.read(file), file));
  return file.endsWith(".html") ? bare + roomForSizes : bare;
}

/** Brotli bytes, quality 11. */
export function brotli(content: Buffer): number {
  return packedSize(content);
}
