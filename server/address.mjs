/** Read by hosts, not by readers. */
const forHosts = ["_headers", "_redirects", "_hosting"];

/**
 * The file that the target of a request means, before anyone looks whether it is there.
 *
 * @param {string} target as it stands in the request's first line
 * @param {string} [base] the path under which the site stands, for example "/some/path"
 * @returns {{ path: string, slash: boolean } | "malformed" | "hidden"} the decoded path from the site's root without a
 * slash at either end, and whether one stood at its end; "malformed" where it cannot be decoded; "hidden" where it would
 * lead out of the folder, or to what is not for readers
 */
export function addressOf(target, base = "") {
  // The form that proxies use names the host too.
  const raw = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  if (!raw.startsWith(`${base}/`)) return "hidden";
  const names = [];
  for (const name of raw.slice(base.length + 1).split("/")) {
    try {
      names.push(decodeURIComponent(name));
    } catch {
      return "malformed";
    }
  }
  if (names.some((name) => name.includes("\0"))) return "malformed";
  const slash = names.length > 1 && names.at(-1) === "";
  if (slash) names.pop();
  if (names.length === 1 && names[0] === "") return { path: "", slash: false };
  return names.every(isForReaders) ? { path: names.join("/"), slash } : "hidden";
}

/** Names that no file system takes for another one, or for a way up. */
function isForReaders(name, index) {
  if (name === "" || /[/\\:]/.test(name)) return false;
  if (index === 0 && forHosts.includes(name.toLowerCase())) return false;
  return !name.startsWith(".") || (index === 0 && name === ".well-known");
}
