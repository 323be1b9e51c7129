import { siteHref } from "./site-href";

/** The whole address of a page of this site, to be given to others. For islands, once they are alive. */
export function pageAddress(path: string): string {
  return new URL(siteHref(path), location.href).href;
}
