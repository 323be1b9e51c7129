/** What the pages and the service worker have to call by the same name. */

/** The worker's file at the site's root. */
export const workerFile = "sw.js";

/** The cache of one site: several may stand in folders of one host, and caches belong to the whole host. */
export function cacheName(scope: string): string {
  return `unreasonable-criticism pages ${scope}`;
}

/** The message by which a reader's page asks a newer version to take over. */
export const takeOver = "take-over";

/**
 * The message by which a page asks how many of the pages that are not saved at once are on the device, and with "save"
 * has them saved. The worker answers on the port that comes with it, again after each file, with
 * `KeptMore`.
 */
export interface AskMore {
  more: "count" | "save";
  /** A module, where it is asked for one and not for the pages of those who teach. */
  module?: string | undefined;
}

export interface KeptMore {
  kept: number;
  of: number;
  /** One could not be saved: no room, no connection, or the host is being updated. */
  failed: boolean;
  /** What a module weighs. */
  kilobytes?: number | undefined;
}
