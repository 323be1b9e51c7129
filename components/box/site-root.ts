import { siteFile } from "../ui/site-href";

/** The address of the site, without "/" at its end; null where a page comes from a disk. */
export function siteRoot(): string | null {
  if (!location.protocol.startsWith("http")) return null;
  // On a page in the site's root the way there is empty, which would name the page itself.
  return new URL(siteFile("/") || ".", location.href).href.replace(/\/$/, "");
}
