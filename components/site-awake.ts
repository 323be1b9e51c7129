import { sendWhatWaits } from "./box/send-waiting";
import type { Host } from "./host/host";
import { startOffline } from "./offline/start-offline";
import { dueNow } from "./review/due-now";

const countsItself = ["DueLine", "ReviewSession"];

/** What the site does once everything on a page is alive. */
export const siteAwake: Host["awake"] = (islands, store) => {
  startOffline();
  sendWhatWaits();
  // Where an island counts what is due, it says so there; who has answered nothing loads nothing.
  const { record } = store.getState();
  if (islands.some((name) => countsItself.includes(name)) || record.attempts.length === 0) return;
  const say = () => dueNow(record, Date.now()).catch(() => {});
  if ("requestIdleCallback" in window) requestIdleCallback(say, { timeout: 500 });
  else setTimeout(say);
};
