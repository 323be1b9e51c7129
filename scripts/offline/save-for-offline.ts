/** The last step of a build: out/sw.js, which saves on the reader's device what the build has left. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { build } from "esbuild";
import { workerFile } from "../../components/offline/names";
import { brotli } from "../bytes";

/** What pages are made of. A zip or a PDF is for keeping, not for reading here, and has to be asked for. */
const readable = /\.(?:html|js|css|json|svg|png|ico|woff2|webmanifest)$/;

/**
 * The files a reader needs without a connection: all that pages are made of, so that a new page is never forgotten.
 *
 * @param out the built folder
 * @returns names below it, with forward slashes, in order
 */
export function filesToSave(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => readable.test(file) && file !== workerFile && !file.startsWith("screenshots/"))
    .sort();
}

/**
 * The pages of those who teach and write, sheets for a printer, and live rounds, which no page leads to and which need a
 * connection: saved when they are opened or asked for.
 */
const later = /^(?:teach|print|write|lesson|live)(?:\/|\.html$)/;

/**
 * Of the files a reader needs, those that no learner's page leads to: the later pages, and the scripts and styles that
 * only they name.
 */
export function filesForLater(out: string): string[] {
  const all = filesToSave(out);
  // The build names these after their content, so that their bare name says which is meant.
  const isAsset = (file: string) => /^(?:assets|_next)\//.test(file);
  const assets = new Map(all.filter(isAsset).map((file) => [basename(file), file]));
  const needed = new Set<string>();
  const need = (file: string): void => {
    if (needed.has(file)) return;
    needed.add(file);
    if (!/\.(?:html|js|css)$/.test(file)) return;
    const text = readFileSync(join(out, file), "utf8");
    for (const [name, asset] of assets) if (text.includes(name)) need(asset);
  };
  for (const file of all) if (!isAsset(file) && !later.test(file)) need(file);
  return all.filter((file) => !needed.has(file));
}

/** What it costs to save files of the built folder, in brotli bytes. */
export function bytesOf(out: string, files: string[]): number {
  return files.reduce((sum, file) => sum + brotli(readFileSync(join(out, file))), 0);
}

/**
 * Writes the worker with its lists, and on every page how much will be saved at once and how much more can be
 * (`data-offline` and `data-offline-more`, in kB); the first is also how a page knows that there is a worker. Can be run
 * again on a folder that was changed.
 *
 * @param root the project, from which the worker is bundled
 * @returns the number of files, and their sizes in kB as the pages say them
 */
export async function saveForOffline(
  root: string,
  out = join(root, "out"),
): Promise<{ files: number; kilobytes: number; more: number }> {
  const forLater = filesForLater(out);
  const atOnce = filesToSave(out).filter((file) => !forLater.includes(file));
  // Rounded up, so that writing it into the pages does not change it.
  const kilobytesOf = (files: string[]) => Math.ceil(bytesOf(out, files) / 10_000) * 10;
  const kilobytes = kilobytesOf(atOnce);
  const more = kilobytesOf(forLater);
  for (const file of filesToSave(out)) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(out, file), "utf8").replace(
      /(<html\b[^>]*?)(?: data-offline="\d+" data-offline-more="\d+")?>/,
      `$1 data-offline="${kilobytes}" data-offline-more="${more}">`,
    );
    writeFileSync(join(out, file), html);
  }
  const files = filesToSave(out);
  const hashes = Object.fromEntries(files.map((file) => [file, integrityOf(readFileSync(join(out, file)))]));
  await build({
    absWorkingDir: root,
    entryPoints: ["components/offline/service-worker.ts"],
    outfile: join(out, workerFile),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    define: { FILES: JSON.stringify(hashes), MORE: JSON.stringify(forLater) },
    legalComments: "none",
    logLevel: "error",
  });
  return { files: files.length, kilobytes, more };
}

function integrityOf(content: Buffer): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
