import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { keepHistory } from "@/components/progress/keep-history";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt, emptyProgress, merge } from "@/lib/progress/progress";
import { besideHistory, type Mark } from "@/lib/progress/sealed";
import { historyText } from "@/lib/progress/whole";
import { openHistory } from "@/lib/record/history";
import type { JournalEntry } from "@/lib/record/journal";
import { createRecordStore } from "@/lib/record/record-store";
import { MemoryStorage } from "../record/memory-storage";
import { anAttempt } from "./arbitrary-progress";

afterEach(() => {
  vi.unstubAllGlobals();
});

const attempt = (id: string, at: number) => anAttempt({ id, at, round: at + 1, verdict: "right" });

it("gives back what the journal has and what the history has, whichever is read first", async () => {
  const indexedDB = new IDBFactory();
  vi.stubGlobal("window", { indexedDB });
  const history = openHistory(progressKeys.history, () => indexedDB);
  await history.append([historyText([attempt("moved", 1)])]);
  history.close();
  const storage = new MemoryStorage();
  const mark: Mark = {
    read: () => storage.getItem(progressKeys.history),
    write: (text) => storage.setItem(progressKeys.history, text),
    remove: () => storage.removeItem(progressKeys.history),
  };
  const format = besideHistory(() => mark.read());
  const text = format.write(addAttempt(emptyProgress, attempt("new", 2)), "before@1");
  let answered = (_: JournalEntry[]) => {};
  const slowly = new Promise<JournalEntry[]>((resolve) => {
    answered = resolve;
  });
  const store = createRecordStore(progressKeys, format, {
    storage: () => storage,
    now: () => 100_000,
    newId: () => "since",
    journal: {
      add: () => {},
      clear: () => {},
      read: () => slowly,
    },
  });
  store.load();
  store.recover();
  const kept = keepHistory(store, {
    mark,
    keeps: () => true,
    work: async () => ({
      sealAll: async () => {},
      restoreFromHistory: async ({ change }) =>
        void change((record) => merge(record, { ...record, attempts: [attempt("moved", 1)] })),
    }),
  });
  // The disk is slow.
  await new Promise((passed) => setTimeout(passed, 50));
  answered([{ key: "new", text, at: 99_000 }]);
  await kept;
  expect(store.getState().record.attempts.map(({ id }) => id)).toEqual(["moved", "new"]);
});
