/** Sends one letter: all that a device needs which only hands in. */
import * as v from "valibot";
import { boxPaths, keptLetter, type Refusal } from "./protocol";
import { isOfPlainHost, passing, refusedIn } from "./refusal";

export type Ask = (address: string, init?: RequestInit) => Promise<Response>;

/** "away": there was no answer, or one that is not a box's; it is to be tried again. */
export type PutResult = { put: "kept" } | { put: "refused"; why: Refusal } | { put: "away"; after: number };

/** Milliseconds after which a question that is answered at once is given up: a connection may be gone without a word. */
const patience = 30_000;

/** Asks, and gives up in time, unless there is a signal for that. */
export function patiently(ask: Ask): Ask {
  return (address, init) =>
    ask(address, "timeout" in AbortSignal ? { signal: AbortSignal.timeout(patience), ...init } : init);
}

/**
 * Puts a letter into a box. Sending it again changes nothing. Never throws.
 *
 * @param root the address of the site, without "/" at its end
 */
export async function putLetter(
  ask: Ask,
  root: string,
  { box, id, bytes }: { box: string; id: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<PutResult> {
  try {
    const answer = await patiently(ask)(`${root}${boxPaths.letter(box, id)}`, {
      method: "PUT",
      body: bytes,
      headers: { "Content-Type": "application/octet-stream" },
      // Goes on where the page is left meanwhile; browsers allow so much.
      keepalive: bytes.length < 60_000,
      cache: "no-store",
    });
    if (answer.ok) {
      // A network that wants a password first answers everything with a page of its own.
      return v.is(keptLetter, await answer.json()) ? { put: "kept" } : { put: "away", after: 0 };
    }
    const why = (await refusedIn(answer))?.refused ?? null;
    if (why !== null && !passing.includes(why)) return { put: "refused", why };
    if (why === null && isOfPlainHost(answer)) return { put: "refused", why: "no-box" };
    return { put: "away", after: Number(answer.headers.get("retry-after") ?? 0) };
  } catch {
    return { put: "away", after: 0 };
  }
}
