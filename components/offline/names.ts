/** What the pages and the service worker have to call by the same name. */

/** The worker's file at the site's root. */
export const workerFile = "sw.js";

/** The cache of one site: several may stand in folders of one host, and caches belong to the whole host. */
export function cacheName(scope: string): string {
  return `unreasonable-criticism pages ${scope}`;
}

/** The message by which a reader's page asks a newer version to take over. */
export const takeOver = "take-over";
