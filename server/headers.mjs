import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the build says what every response carries, in the form that some hosts read. */
export const headersFile = "_headers";

/**
 * What may run and load on a page. Nothing comes from elsewhere; of what is written into a page, only what the build put
 * there, which the policy knows by its hash (CSP Level 3, 2.3.1).
 *
 * @param {{ scripts?: string[], styles?: string[] }} [inline] the sources of what stands in the page: "'sha256-…'"
 */
export function policyFor({ scripts = [], styles = [] } = {}) {
  const own = (hashes) => ["'self'", ...hashes].join(" ");
  return [
    "default-src 'none'",
    `script-src ${own(scripts)}`,
    `style-src ${own(styles)}`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/**
 * What every response carries. The build writes it to out/_headers and to the pieces for nginx and Caddy beside it, and
 * `npm start` sends it; the policy stands on every page as well, for hosts that send no headers.
 *
 * @param {string} policy
 * @returns {Record<string, string>}
 */
export function headersWith(policy) {
  return {
    "Content-Security-Policy": policy,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy":
      "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  };
}

/**
 * The headers that a built folder was made for.
 *
 * @param {string} folder
 * @returns {Record<string, string>} none where the build left Next's own runtime in place
 */
export function headersOf(folder) {
  let text = "";
  try {
    text = readFileSync(join(folder, headersFile), "utf8");
  } catch {
    return {};
  }
  const [first = ""] = text.split(/^\/(?!\*$)/m);
  return Object.fromEntries(
    [...first.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]),
  );
}

/** Folders whose files are named after their content: what a name holds never changes. */
export const immutable = ["_next/static", "assets"];

/**
 * How long a browser may use a file without asking again. Pages and the service worker are asked for every time, so
 * that a new version is found.
 *
 * @param {string} path from the site's root, with "/" at its beginning
 */
export function cacheControl(path) {
  return immutable.some((folder) => path.startsWith(`/${folder}/`))
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}
