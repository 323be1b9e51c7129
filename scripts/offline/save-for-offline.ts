/** The last step of a build: out/sw.js, which saves on the reader's device what the build has left. */
import { basename, join } from "node:path";
import { build } from "esbuild";
import { workerFile } from "../../components/offline/names";
import { hashOfBytes, kept } from "../../lib/content/kept";
import { moduleOfFile } from "../../lib/offline/saved-file";
import { packAhead } from "../../server/packed.mjs";
import { BuiltFolder } from "../built-folder";
import { weighAll, weighedOf, weighedPart, withoutSizes } from "../bytes";
import { shortest } from "../islands/script";

/** What pages are made of. A zip or a PDF is for keeping, not for reading here, and has to be asked for. */
const readable = /\.(?:html|js|css|json|svg|png|avif|webp|ico|woff2|webmanifest)$/;

/**
 * The files a reader needs without a connection: all that pages are made of, so that a new page is never forgotten.
 *
 * @param out the built folder
 * @returns names below it, with forward slashes, in order
 */
export function filesToSave(out: BuiltFolder): string[] {
  return out
    .names()
    .filter((file) => readable.test(file) && file !== workerFile && !file.startsWith("screenshots/"));
}

/**
 * The pages of those who teach and write, sheets for a printer, and live rounds, which no page leads to and which need a
 * connection: saved when they are opened or asked for.
 */
const later = /^(?:teach|print|write|lesson|live)(?:\/|\.html$)/;

/**
 * What reads a lesson or a question that somebody passed on: heavy, and loaded by nobody who has none. And cryptography for
 * pages without https, of which browsers save nothing at all.
 */
const forFew = /^late-(?:lesson-reader|noble-suite)-/;

/** See `nameOf` of scripts/islands/script.ts. */
const assetName = /[\w-]+-[0-9a-f]{10}\.(?:js|css)/g;
/** In a page, where the folder stands before it: thousands of pages are looked through. */
const linkedAsset = /(?:assets|_next)\/(?:[\w-]+\/)*([\w-]+-[0-9a-f]{10}\.(?:js|css))/g;

/**
 * Of the files a reader needs, those that no learner's page leads to: the later pages, and the scripts and styles that
 * only they name; and what few ask for.
 */
export function filesForLater(out: BuiltFolder): string[] {
  const all = filesToSave(out);
  // The build names these after their content, so that their bare name says which is meant.
  const isAsset = (file: string) => /^(?:assets|_next)\//.test(file);
  const assets = new Map(all.filter(isAsset).map((file) => [basename(file), file]));
  const unlike = [...assets.keys()].find((name) => name.match(assetName)?.[0] !== name);
  if (unlike !== undefined) throw new Error(`out/assets/${unlike} is not named after its content`);
  const needed = new Set<string>();
  const need = (file: string): void => {
    if (needed.has(file)) return;
    needed.add(file);
    if (!/\.(?:html|js|css)$/.test(file)) return;
    const isPage = file.endsWith(".html");
    // The names are plain letters, and nothing else of thousands of pages has to be made text of.
    const names = kept("asset-names", [out.hash(file), String(isPage)], () => {
      const found = out
        .read(file)
        .toString("latin1")
        .matchAll(isPage ? linkedAsset : assetName);
      return [...new Set([...found].map(([whole, name = whole]) => name))];
    });
    for (const name of names) {
      const asset = assets.get(name);
      if (asset !== undefined && !forFew.test(name)) need(asset);
    }
  };
  for (const file of all) if (!isAsset(file) && !later.test(file)) need(file);
  return all.filter((file) => !needed.has(file));
}

/** What a built folder saves on a device, and when. */
export interface Saved {
  /** What every page needs: saved at the first visit. */
  shell: string[];
  /** By module, in the order of the home page: its lessons and their questions, saved once one of its pages is opened. */
  modules: Record<string, string[]>;
  /** Saved when opened or asked for. */
  later: string[];
}

/** What is saved of a built folder, each file in one place. */
export function savedOf(out: BuiltFolder): Saved {
  const later = filesForLater(out);
  const isLater = new Set(later);
  const atOnce = filesToSave(out).filter((file) => !isLater.has(file));
  const home = out.has("index.html") ? out.text("index.html") : "";
  const slugs = atOnce.flatMap((file) => /^learn\/([^/]+)\.html$/.exec(file)?.[1] ?? []);
  slugs.sort((a, b) => home.indexOf(`learn/${a}`) - home.indexOf(`learn/${b}`));
  const modules = Object.fromEntries(
    slugs.map((slug) => [slug, atOnce.filter((file) => moduleOfFile(file) === slug)]),
  );
  const ofModules = new Set(Object.values(modules).flat());
  return { shell: atOnce.filter((file) => !ofModules.has(file)), modules, later };
}

/**
 * Writes the worker with its lists, and on every page how much will be saved by opening it and how much more can be for
 * those who teach (`data-offline` and `data-offline-more`, in kB); the first is also how a page knows that there is a worker.
 * A page that is of no module brings the first module of the home page along. Can be run again on a folder that was changed.
 *
 * @param root the project, from which the worker is bundled
 * @returns the number of files, and their sizes in kB as the pages say them
 */
export async function saveForOffline(
  root: string,
  out: BuiltFolder = new BuiltFolder(join(root, "out")),
): Promise<{ files: number; kilobytes: number; more: number }> {
  const { shell, modules, later } = savedOf(out);
  const lists = [shell, ...Object.values(modules), later];
  await packAhead(
    lists.flatMap(weighedOf).map((file) => weighedPart(withoutSizes(out.read(file), file), file)),
  );
  // Without the sizes themselves, and rounded up: so it comes out the same however often it is written.
  const kilobytesOf = (files: readonly string[]) => Math.ceil(weighAll(out, files) / 10_000) * 10;
  const more = kilobytesOf(later);
  const sizes = Object.fromEntries(
    Object.entries(modules).map(([slug, files]) => [slug, kilobytesOf(files)]),
  );
  const [first = ""] = Object.keys(modules);
  const shellSize = kilobytesOf(shell);
  const kilobytes = shellSize + (sizes[first] ?? 0);
  const owners = new Map(
    Object.entries(modules).flatMap(([slug, files]) => files.map((file) => [file, slug])),
  );
  for (const file of filesToSave(out)) {
    if (!file.endsWith(".html")) continue;
    const size = shellSize + (sizes[owners.get(file) ?? first] ?? 0);
    const bare = out.content(file);
    const make = () => withSizes(withoutSizes(bare.read(), file), size, more);
    const known = kept("sized", [bare.hash, String(size), String(more)], () => {
      const made = make();
      return { hash: hashOfBytes(made), size: made.length };
    });
    out.write(file, { ...known, read: make });
  }
  const files = filesToSave(out);
  const hashes = Object.fromEntries(files.map((file) => [file, `sha256-${out.hash(file)}`]));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["components/offline/service-worker.ts"],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    define: {
      FILES: JSON.stringify(hashes),
      MORE: JSON.stringify(later),
      MODULES: JSON.stringify(sizes),
    },
    legalComments: "none",
    logLevel: "error",
  });
  out.write(workerFile, await shortest(outputFiles[0]?.text ?? ""));
  out.save();
  return { files: files.length, kilobytes, more };
}

/** A page with the sizes, whose text is not looked at beyond its first tag. */
function withSizes(page: Buffer, size: number, more: number): Buffer {
  const [tag = ""] = /^[\s\S]*?<html\b[^>]*/.exec(page.subarray(0, 400).toString("latin1")) ?? [];
  const sizes = Buffer.from(tag === "" ? "" : ` data-offline="${size}" data-offline-more="${more}"`);
  return Buffer.concat([page.subarray(0, tag.length), sizes, page.subarray(tag.length)]);
}
