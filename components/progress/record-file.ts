import { type BadRow, type Problem, parse, serialise } from "@/lib/progress/format";
import { merge } from "@/lib/progress/progress";
import { progressStore } from "./progress-store";
import { progressFileName, saveFile } from "./save-file";

export type Imported =
  | { ok: true; added: number; rejected: BadRow[] }
  | { ok: false; problem: Problem | "no-room" };

/**
 * Adds an exported record to this one. `added` counts the answers that are new to this device. One that does not fit is
 * not added at all: it is still where it came from.
 */
export function importRecord(text: string): Imported {
  const file = parse(text);
  if (!file.ok) return file;
  progressStore.load();
  const before = progressStore.getState().record.attempts.length;
  if (!progressStore.change((record) => merge(record, file.progress), true))
    return { ok: false, problem: "no-room" };
  const added = progressStore.getState().record.attempts.length - before;
  return { ok: true, added, rejected: file.rejected };
}

/** The whole record as the text of a file. */
export function exportRecord(): string {
  progressStore.load();
  return serialise(progressStore.getState().record, { savedAt: Date.now() });
}

/** Offers the whole record as a file. */
export function saveProgress(): void {
  saveFile(progressFileName(new Date()), exportRecord());
}
