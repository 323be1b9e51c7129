import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { keepOnly, pack, packAhead } from "../server/packed.mjs";

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
export function measurePages(out: string): PageBytes[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((page) => measurePage(out, page));
}

function measurePage(out: string, page: string): PageBytes {
  const html = readFileSync(join(out, page));
  const text = html.toString("utf8");
  const linked = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, path = ""]) =>
      path.startsWith("/") ? path.slice(1) : posix.join(dirname(page), path),
    );
  const css = linked(/<link rel="stylesheet" href="([^"?]+)/g);
  const js = linked(/<script\b[^>]* src="([^"?]+)/g);
  const icons = linked(/<link rel="icon" href="([^"?]+)/g);
  const weigh = (files: string[]) =>
    files.reduce((sum, file) => sum + brotli(readFileSync(join(out, file))), 0);
  return {
    page,
    html: brotli(html),
    css: weigh(css),
    js: weigh(js),
    requests: 1 + css.length + js.length + icons.length,
  };
}

/** Brotli bytes, quality 11. */
export function brotli(content: Buffer): number {
  return pack(content).length;
}

/** Packs every text of the built folder for the server, and forgets what older builds had packed. */
export async function packAll(out: string): Promise<void> {
  const texts = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:html|css|js|json|svg|txt|xml|webmanifest)$/.test(file))
    .map((file) => readFileSync(join(out, file)));
  await packAhead(texts);
  keepOnly(texts);
}
