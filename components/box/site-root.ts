import { siteFile } from "../ui/site-href";

/** The address of the site, without "/" at its end; null where a page comes from a disk. */
export function siteRoot(): string | null {
  if (!location.protocol.startsWith("http")) return null;
  return new URL(siteFile("/"), location.href).href.replace(/\/$/, "");
}
