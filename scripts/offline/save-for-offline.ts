/** The last step of a build: out/sw.js, which saves on the reader's device what the build has left. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
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

/** What it costs to save them, in brotli bytes. */
export function bytesToSave(out: string): number {
  return filesToSave(out).reduce((sum, file) => sum + brotli(readFileSync(join(out, file))), 0);
}

/**
 * Writes the worker with its list, and on every page how much will be saved (`data-offline`, in kB), which is also
 * how a page knows that there is a worker. Can be run again on a folder that was changed.
 *
 * @param root the project, from which the worker is bundled
 * @returns the number of files, and their size in kB as the pages say it
 */
export async function saveForOffline(
  root: string,
  out = join(root, "out"),
): Promise<{ files: number; kilobytes: number }> {
  // Rounded up, so that writing it into the pages does not change it.
  const kilobytes = Math.ceil(bytesToSave(out) / 10_000) * 10;
  for (const file of filesToSave(out)) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(out, file), "utf8").replace(
      /(<html\b[^>]*?)(?: data-offline="\d+")?>/,
      `$1 data-offline="${kilobytes}">`,
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
    define: { FILES: JSON.stringify(hashes) },
    legalComments: "none",
    logLevel: "error",
  });
  return { files: files.length, kilobytes };
}

function integrityOf(content: Buffer): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
