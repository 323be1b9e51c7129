import { parse, serialise } from "@/lib/progress/format";
import type { ImportedWhole } from "@/lib/progress/import-whole";
import { merge } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import { savedHistoryPart } from "./ask-history";
import { historyMark, readMark } from "./history-mark";
import { progressStore } from "./progress-store";
import { progressFileName, saveBlob } from "./save-file";

/** Letters from which on a file is read in steps: some thousand answers. */
const long = 500_000;

/** What came of a file that could not be read, or whose reader could not be loaded. */
export const notImported = { ok: false, problem: "failed" } as const;

/**
 * Adds an exported record to this one. One that does not fit is not added at all: it is still where it came from.
 *
 * @param tell is told how much of a long one is done, from 0 to 1
 */
export async function importRecord(text: string, tell?: (share: number) => void): Promise<ImportedWhole> {
  const isLong = text.length > long || hasHistory(readMark());
  const part = isLong ? await import("./history-part").catch(() => null) : null;
  if (part !== null) return part.importFile(text, progressStore, historyMark, tell);
  const file = parse(text);
  if (!file.ok) return file;
  progressStore.load();
  const before = progressStore.getState().record.attempts.length;
  if (!progressStore.change((record) => merge(record, file.progress), true))
    return { ok: false, problem: "no-room" };
  const added = progressStore.getState().record.attempts.length - before;
  return { ok: true, added, rejected: file.rejected };
}

/**
 * Offers the whole record as a file.
 *
 * @returns false where the history could not be read: the file then holds only what stands in the record
 */
export async function saveProgress(): Promise<boolean> {
  return saveTelling();
}

/**
 * `saveProgress`, where it is shown how far it is.
 *
 * @param tell is told how much of a long record is done, from 0 to 1
 */
export async function saveTelling(tell?: (share: number) => void): Promise<boolean> {
  progressStore.load();
  const { record } = progressStore.getState();
  const now = Date.now();
  const here: BlobPart[] = [serialise(record, { savedAt: now })];
  let isWhole = true;
  const parts = await savedHistoryPart()
    .then((part): BlobPart[] | Promise<BlobPart[]> => part?.exportWhole(record, now, tell) ?? here)
    .catch(() => {
      isWhole = false;
      return here;
    });
  saveBlob(progressFileName(new Date(now)), new Blob(parts, { type: "application/json" }));
  return isWhole;
}
