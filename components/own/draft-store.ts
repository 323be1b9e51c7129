import { draftKeys, draftRecord } from "@/lib/own/drafts";
import { createRecordStore } from "@/lib/record/record-store";
import { newId } from "../host/new-id";
import { lateJournal } from "../progress/late-journal";

/** The lessons that are being written in this browser. */
export const draftStore = createRecordStore(draftKeys, draftRecord, {
  storage: () => window.localStorage,
  now: () => Date.now(),
  newId,
  journal: lateJournal(draftKeys.journal),
});

let started = false;

/** Reads what is kept and follows other tabs. Once a page. */
export async function startDrafts(): Promise<void> {
  if (started) return;
  started = true;
  draftStore.load();
  addEventListener("storage", (event) => draftStore.changedElsewhere(event));
  addEventListener("pageshow", (event) => {
    if (event.persisted) draftStore.load(true);
  });
  await draftStore.recover();
}
