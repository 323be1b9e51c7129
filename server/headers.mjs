/**
 * What every response carries. `npm start` sends these, `npm run build` writes them to out/_headers, and
 * docs/hosting.md shows them for nginx and Caddy; the policy stands on every page as well. Tests compare them.
 */
export const headers = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy":
    "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/**
 * The policy as every page says it of itself in a `<meta>`, for hosts that send no headers. What only a header can hold
 * is left out.
 */
export const policyInPage = headers["Content-Security-Policy"]
  .split("; ")
  .filter((rule) => !/^(?:frame-ancestors|sandbox|report-)/.test(rule))
  .join("; ");

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
