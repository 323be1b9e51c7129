import { progressKeys } from "@/lib/progress/keys";
import { besideHistory } from "@/lib/progress/sealed";
import { createRecordStore } from "@/lib/record/record-store";
import type { StorageLike } from "@/lib/record/shelf";
import { getHost, giveHost } from "../host/host";
import { newId } from "../host/new-id";
import { readMark } from "./history-mark";

/** The record of this page: the one store every island reads. */
export const progressStore = createRecordStore(progressKeys, besideHistory(readMark), {
  storage: () => getHost().storage(),
  now: () => Date.now(),
  newId,
  // Asked anew each time: this file is read before a page is given its host.
  journal: {
    add: async (rows) => getHost().journal?.add(rows),
    read: async (drop) => (await getHost().journal?.read(drop)) ?? [],
    clear: (cleared) => getHost().journal?.clear(cleared),
  },
  beside: () => getHost().beside(),
});

/**
 * From now on nothing that is answered on this page is kept: whoever writes a lesson tries its questions, and is no learner
 * of it. Settings hold as they were.
 */
export function keepNothing(): void {
  const held = new Map<string, string>();
  try {
    const text = window.localStorage.getItem(progressKeys.record);
    if (text !== null) held.set(progressKeys.record, text);
  } catch {
    // Blocked: then there are no settings either.
  }
  const aside: StorageLike = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      held.set(key, value);
    },
    removeItem: (key) => {
      held.delete(key);
    },
  };
  giveHost({ ...getHost(), storage: () => aside, journal: null });
  progressStore.load();
}

let started = false;

/** Reads what is saved and follows other tabs. Once a page, and never inside an island that may start late. */
export function startProgress(): void {
  if (started) return;
  started = true;
  progressStore.load();
  progressStore.recover();
  getHost().begin(progressStore);
  addEventListener("storage", (event) => {
    const follow = () => progressStore.changedElsewhere(event);
    // What was cleared is forgotten at once. What tabs left out of each other's is written again by one after the other.
    if (event.newValue === null || !navigator.locks) follow();
    else navigator.locks.request(progressKeys.record, follow).catch(follow);
  });
  // A page that comes back from the back/forward cache missed every storage event.
  addEventListener("pageshow", (event) => {
    if (event.persisted) progressStore.load(true);
  });
  // What found no room is tried again: something else may have been cleared meanwhile.
  document.addEventListener("visibilitychange", () => {
    if (progressStore.getState().saving.startsWith("memory")) progressStore.load();
  });
}
