import { fileOf } from "../../lib/routes";

export interface Page {
  /** Below the built folder, with forward slashes. */
  file: string;
  html: string;
}

/** The names of the islands on a page, sorted, each once. */
export function usedIslands(html: string): string[] {
  const names = [...html.matchAll(/ data-island="([^"]+)"/g)].map(([, name = ""]) => name);
  return [...new Set(names)].sort();
}

/**
 * The page without Next's runtime, with links to files relative to itself, and with its own script if it has one.
 *
 * @param script the script's file below the built folder, or null where nothing is alive
 * @param headScript the script that runs before the page is painted; paper has one theme and needs none
 */
export function toPlainPage({ file, html }: Page, script: string | null, headScript: string): string {
  // The 404 page is served at any depth, so only paths from the root find its files.
  const anywhere = file === "404.html";
  const toRoot = "../".repeat(file.split("/").length - 1);
  const link = (path: string) => (anywhere ? path : linkFrom(toRoot, path));
  return (
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (tag) =>
        tag.includes("application/ld+json") ? tag : "",
      )
      // Next's scripts, and the styles that only its 404 page would need.
      .replace(/<link\b[^>]*\bas="(?:script|style)"[^>]*>/g, "")
      .replace(/<!--\/?\$-->/g, "")
      .replace(/<div hidden=""><\/div>/g, "")
      .replace(/( (?:href|src)=")(\/[^"]*)"/g, (_, start: string, path: string) => `${start}${link(path)}"`)
      // Half a kilobyte less for the page to wait for than with every quotation mark written out.
      .replace(
        / data-props="([^"]*)"/g,
        (_, json: string) => ` data-props='${json.replaceAll("&quot;", '"')}'`,
      )
      .replace(/<html\b/, anywhere ? "<html" : `<html data-root="${toRoot}"`)
      // Asked for with the styles: Chromium keeps a script that is only deferred back until those have come.
      .replace(
        "</head>",
        script === null
          ? "</head>"
          : `<script defer fetchpriority="high" src="${link(`/${script}`)}"></script></head>`,
      )
      // The page is read while it comes (async) and not painted without it (blocking). Where a browser does not know
      // the second, it is still asked for before the styles, which are twenty times as large.
      .replace(
        "<head>",
        file.startsWith("print/")
          ? "<head>"
          : `<head><script async blocking="render" fetchpriority="high" src="${link(`/${headScript}`)}"></script>`,
      )
  );
}

function linkFrom(toRoot: string, path: string): string {
  const isFile = /\.[a-z0-9]+(?:[?#].*)?$/i.test(path);
  return toRoot + (isFile ? path.slice(1) : fileOf(path));
}

/** What must not be left on a built page: each would be a sign that Next's output has changed. */
export function problemsOf({ file, html }: Page): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const deferred = scripts.filter((tag) => tag.includes(" defer"));
  const islands = usedIslands(html);
  const problems = [
    html.includes("__next_f") && "flight data of Next is left",
    /_next\/static\/[^"]*\.js/.test(html) && "a script of Next is left",
    /<template id="[BP]:/.test(html) &&
      "a Suspense boundary is left outlined, so its content would stay hidden",
    scripts.some((tag) => !tag.includes(" src=") && !tag.includes("ld+json")) && "an inline script is left",
    /<link\b[^>]*\bas="style"/.test(html) && "styles are loaded that the page does not use",
    / style="/.test(html.replace(/ data-props='[^']*'/g, "")) &&
      "a style attribute is left, which the CSP forbids",
    islands.length > 0 &&
      deferred.length !== 1 &&
      `${deferred.length} scripts for its islands instead of one`,
    islands.length === 0 && deferred.length > 0 && "a script although nothing is alive",
    scripts.length - deferred.length > 1 && "more than one script before the page is painted",
    /^learn\/[^/]+\/[^/]+\.html$/.test(file) && islands.length === 0 && "a lesson without islands",
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `out/${file}: ${problem}`);
}
