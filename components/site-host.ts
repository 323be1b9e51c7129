import { progressKeys } from "@/lib/progress/keys";
import { type Host, pageHost } from "./host/host";
import { startOffline } from "./offline/start-offline";
import { lateJournal } from "./progress/late-journal";

const due: Host["due"] = async (progress, now) =>
  (await import("./review/coming-back")).dueText(progress, now);

/** The site: a journal beside the record, pages for later, and in the header what the review has to ask. */
export const siteHost: Host = {
  ...pageHost,
  journal: lateJournal(progressKeys.journal),
  due,
  awake(islands, store) {
    startOffline();
    // Where an island counts what is due, it says so there; who has answered nothing loads nothing.
    const { record } = store.getState();
    if (islands.some((name) => countsItself.includes(name)) || record.attempts.length === 0) return;
    const say = () => due(record, Date.now()).catch(() => {});
    if ("requestIdleCallback" in window) requestIdleCallback(say, { timeout: 500 });
    else setTimeout(say);
  },
};

const countsItself = ["DueLine", "ReviewSession"];
