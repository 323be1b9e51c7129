/** Asked for on every page, and loads nothing unless a hand-in waits to be sent. */
import { waitingFlag } from "./box-names";
import { siteRoot } from "./site-root";

export function sendWhatWaits(): void {
  try {
    const root = localStorage.getItem(waitingFlag) === null ? null : siteRoot();
    if (root !== null) import("./outbox").then(({ keepSending }) => keepSending(root)).catch(() => {});
  } catch {
    // Storage is blocked: nothing was kept there.
  }
}
