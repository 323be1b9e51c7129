import { posix } from "node:path";
import { inTurn, kept } from "../../lib/content/kept";
import type { BuiltFolder } from "../built-folder";
import { type Page, usedIn, wholePageIn } from "./page";

/** What a page's script has to hold. */
export interface Needs {
  islands: string[];
  /** The kinds of question that the page asks; null where they come from elsewhere, so that any may. */
  kinds: string[] | null;
}

/** What every page of a folder with drawn or built pages needs, by its file. */
export function needsIn(out: BuiltFolder): Map<string, Needs> {
  const pages = out.names().filter((file) => file.endsWith(".html"));
  const needs = needsOf(pages.map((file) => wholePageIn(out, file)));
  return new Map([...needs].map(([{ file }, needed]) => [file, needed]));
}

/**
 * What every page needs. Pages of one folder that use the same islands share a script, with the kinds that any of them
 * asks: whoever reads the second lesson of a module has its script already.
 */
export function needsOf(pages: Page[]): Map<Page, Needs> {
  const shared = new Map<string, { islands: string[]; kinds: string[] }>();
  const used = new Map(inTurn(pages).map((page) => [page, kept("used", [page.hash], () => usedIn(page))]));
  const keyed = pages.map((page) => {
    const { islands, kinds: asked } = used.get(page) ?? usedIn(page);
    const key = [posix.dirname(page.file), ...islands].join(" ");
    const all = new Set([...(shared.get(key)?.kinds ?? []), ...asked]);
    shared.set(key, { islands, kinds: [...all].sort() });
    return [page, key] as const;
  });
  return new Map(
    keyed.map(([page, key]) => {
      const { islands = [], kinds = [] } = shared.get(key) ?? {};
      return [page, { islands, kinds: kinds.length > 0 ? kinds : null }];
    }),
  );
}
