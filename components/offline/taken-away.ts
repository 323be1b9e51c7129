import { workerFile } from "./names";

/** Longer than an upload that went wrong stays unnoticed, in milliseconds. */
const patience = 24 * 3_600_000;

/** What is used of a cache. */
export interface MarkCache {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
  delete(address: string): Promise<boolean>;
}

/** What is used of an answer. */
type Answer = Pick<Response, "ok" | "status" | "headers">;

/** How hosts say that there is no such file; a store of files that lists none to strangers says "forbidden". */
const missing = [403, 404, 410];

/**
 * Whether the host has taken the worker away for good: its file was missing a day ago and is missing now, while the
 * host still gives its first page. Browsers keep a worker whose file is gone for ever, and with it an old site; so they do
 * where a page comes in its place, as from hosts that answer everything with their first page. Where all of the host is
 * gone the saved pages are all there is, so they stay.
 *
 * @param scope the whole address of the site's root
 * @param ask asks the host and no cache; throws without a connection
 */
export async function takenAway(
  cache: MarkCache,
  scope: string,
  now: number,
  ask: (address: string) => Promise<Answer>,
): Promise<boolean> {
  const mark = `${scope}?gone`;
  try {
    const worker = await ask(scope + workerFile);
    const isPage = worker.ok && /html/.test(worker.headers.get("Content-Type") ?? "");
    const gone = (isPage || missing.includes(worker.status)) && (await ask(scope)).ok;
    if (!gone) {
      if (worker.ok && !isPage) await cache.delete(mark);
      return false;
    }
    const since = await (await cache.match(mark))?.text();
    if (since === undefined) await cache.put(mark, new Response(String(now)));
    return since !== undefined && now - Number(since) > patience;
  } catch {
    // No connection, or no room for the mark.
    return false;
  }
}
