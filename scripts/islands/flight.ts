import { basename } from "node:path";

/**
 * The files that only Next's own runtime would ask for: its chunks, each page as flight data, and a second 404 page.
 * Told by their names, so that a text for the root (robots.txt, .well-known/security.txt) stays.
 *
 * @param files all files of the export, below it, with forward slashes
 */
export function runtimeFiles(files: string[]): string[] {
  const pages = new Set(
    files.filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -".html".length)),
  );
  return files.filter(
    (file) =>
      /^_next\/.*\.js$/.test(file) ||
      file === "_not-found.html" ||
      (file.endsWith(".txt") &&
        (pages.has(file.slice(0, -".txt".length)) || basename(file).startsWith("__next."))),
  );
}

/** Whether a text is a page as flight data: rows that begin with a number in hexadecimal, or a hint, and a colon. */
export function isFlight(text: string): boolean {
  return /^(?:[0-9a-f]*:(?:HL|I|"\$S|\{"|\["))/.test(text);
}
