import { deviceOnly } from "@words/host";
import type { Progress } from "@/lib/progress/progress";
import type { Journal } from "@/lib/record/journal";
import type { RecordStore } from "@/lib/record/record-store";
import type { StorageLike } from "@/lib/record/shelf";
import { siteHref } from "../ui/site-href";

/** What stands around a page: where a record is kept, and where it goes. Given once, before anything is read. */
export interface Host {
  /** May give null or throw where the browser blocks storage. */
  storage: () => StorageLike | null;
  journal: Journal | null;
  /** Letters that other things take of the same room. May throw. */
  beside: () => number;
  /** Where answers are kept, in a few words. */
  kept: string;
  /** What is asked before own words, where they go elsewhere than a page says of itself. */
  ownWords: string | null;
  /** The address of one of the site's pages; null where the site is not around the page. */
  href: (path: string) => string | null;
  /** What the review will ask next, in a sentence; null where there is no review. */
  due: ((progress: Progress, now: number) => Promise<string | null>) | null;
  /** Once what is kept was read: from here on the host may follow the record. */
  begin: (store: RecordStore<Progress>) => void;
  /** Once everything on the page is alive. */
  awake: (islands: readonly string[], store: RecordStore<Progress>) => void;
}

/** A page that has nothing but the device it is read on. */
export const pageHost: Host = {
  storage: () => window.localStorage,
  journal: null,
  beside: () => 0,
  kept: deviceOnly,
  ownWords: null,
  href: siteHref,
  due: null,
  begin: () => {},
  awake: () => {},
};

let host = pageHost;

export function getHost(): Host {
  return host;
}

/** To be called by the script of a page before anything else of it runs. */
export function giveHost(given: Host): void {
  host = given;
}
