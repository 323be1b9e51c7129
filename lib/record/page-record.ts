/** A record as one page keeps it, and what that page knows of the storage. */
import type { StoreApi } from "zustand/vanilla";
import type { RecordFormat, RecordKeys, RecordState, Saving, Surroundings } from "./record";

/** Letters of a record from which on little room is left: browsers give a site about five million. */
export const lowRoom = 4_000_000;

/** What a page knows of the stored record. Another object each time it was forgotten. */
export interface Seen {
  /** Whether there was one. */
  found?: boolean;
  /** The text last read or written: memory holds all of it, so it need not be read again. */
  text?: string | null;
  /** The text last mended without a change of the reader's, and how often it was. */
  mended?: { text: string | null; times: number };
  /** Its name, new after each clearing. */
  name?: string | undefined;
}

export interface PageRecord<R> {
  keys: RecordKeys;
  format: RecordFormat<R>;
  around: Surroundings;
  store: StoreApi<RecordState<R>>;
  seen: Seen;
  shelfRead?: boolean;
  /** Letters that other things take of the same room. */
  others?: number | undefined;
  /** While another record is tried out: this one, and what was to be changed since. */
  trial?: { record: R; changes: ((record: R) => R)[] } | null;
}

/** Shows the page another state, where it is another one. */
export function show<R>({ store }: PageRecord<R>, next: RecordState<R>): void {
  const { record, stored, saving, broken } = store.getState();
  const same = next.record === record && next.stored === stored;
  if (!same || next.saving !== saving || next.broken !== broken) store.setState(next, true);
}

/** @returns whether there is room left beside a record of so many letters */
export function roomAfter<R>({ others = 0 }: PageRecord<R>, letters: number): Saving {
  return letters + others > lowRoom ? "low" : "saved";
}
