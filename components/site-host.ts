import { progressKeys } from "@/lib/progress/keys";
import { getHost, type Host, pageHost } from "./host/host";
import { historyMark } from "./progress/history-mark";
import { lateJournal } from "./progress/late-journal";
import { loadJournal } from "./progress/load-journal";
import { dueNow } from "./review/due-now";
import { siteAwake } from "./site-awake";

const work = () => import("./progress/history-part");
const keeps = () => getHost().journal !== null;

/** The site: a journal beside the record, pages for later, and in the header what the review has to ask. */
export const siteHost: Host = {
  ...pageHost,
  journal: lateJournal(progressKeys.journal),
  beside: () =>
    Object.keys(window.localStorage)
      .filter((key) => key !== progressKeys.record)
      .reduce((letters, key) => letters + (window.localStorage.getItem(key)?.length ?? 0), 0),
  due: dueNow,
  begin(store) {
    loadJournal()
      .then(({ keepHistory }) => keepHistory(store, { mark: historyMark, keeps, work }))
      // Blocked, or not loaded: then everything stays in the record.
      .catch(() => {});
    // From the first answer on there is something to keep. Some browsers ask the reader, so once only.
    store.subscribe(({ record }, before) => {
      if (before.record.attempts.length === 0 && record.attempts.length === 1) navigator.storage?.persist?.();
    });
  },
  awake: siteAwake,
};
