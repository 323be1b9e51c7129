import { progressKeys } from "@/lib/progress/keys";
import type { Mark } from "@/lib/progress/sealed";
import { getHost } from "../host/host";

/** What the storage of this page says of the history beside the record. */
export const historyMark: Mark = {
  read: () => getHost().storage()?.getItem(progressKeys.history) ?? null,
  write: (text) => getHost().storage()?.setItem(progressKeys.history, text),
  remove: () => getHost().storage()?.removeItem(progressKeys.history),
};

/** The mark, where it can be read. */
export function readMark(): string | null {
  try {
    return historyMark.read();
  } catch {
    // Blocked: then there is nothing.
    return null;
  }
}
