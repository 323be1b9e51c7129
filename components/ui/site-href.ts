import { fileOf } from "@/lib/routes";

/**
 * The address to link to from an island. The built pages link to files relative to the page, so that they work in any
 * folder; `scripts/islands/give-islands.ts` leaves the way to the root on <html>. Elsewhere the path itself is right.
 */
export function siteHref(path: string): string {
  const root = wayToRoot();
  return root === undefined ? path : root + fileOf(path);
}

/** The address of a file of the site that is no page, such as a script. */
export function siteFile(path: string): string {
  const root = wayToRoot();
  return root === undefined ? path : root + path.slice(1);
}

function wayToRoot(): string | undefined {
  return typeof document === "undefined" ? undefined : document.documentElement.dataset.root;
}
