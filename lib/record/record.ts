/** What a record is to the store that keeps it, and what a page sees of the store. */
import type { StoreApi } from "zustand/vanilla";
import type { Journal } from "./journal";
import type { StorageLike } from "./shelf";

/**
 * Whether the record is safe on this device.
 * "unread": nothing was read yet. "low": saved, and there is little room left. "memory-full", "memory-blocked", "newer":
 * what is new lives in this page only, because there is no room, no storage, or a record in storage that a newer
 * version of the project wrote.
 */
export type Saving = "unread" | "saved" | "low" | "memory-full" | "memory-blocked" | "newer";

export interface RecordState<R> {
  record: R;
  /** What stands in the storage, as far as this page knows: what the next page will show. */
  stored: R;
  saving: Saving;
  /** The last text in storage that could not be read, or not wholly. It was set aside, never thrown away. */
  broken: string | null;
}

export type ReadRecord<R> =
  /** `clean`: every row could be read. `name`: which record it is, a new one after each clearing. */
  { ok: true; record: R; clean: boolean; name?: string } | { ok: false; newer: boolean };

/** What a record is: everything the store does not know. */
export interface RecordFormat<R> {
  empty: R;
  /** Never throws. */
  read: (text: string) => ReadRecord<R>;
  /** Equal records give equal text, so that tabs can compare. The name is left out where records have none. */
  write: (record: R, name?: string) => string;
  /**
   * One record of what this page remembers and what another page stored.
   *
   * @param before where the page remembers what could not be stored: what stood in the storage then; else null
   */
  merge: (remembered: R, stored: R, before: R | null) => R;
  /** Whether nothing need stand in the storage after a change; never, where it is missing. */
  isEmpty?: (record: R) => boolean;
  /** What a change has to leave in the journal, where the record has one. */
  journal?: {
    /** The rows that differ, each as a record of its own under a name of its own; null for one that is gone. */
    changes: (before: R, after: R) => (readonly [key: string, row: R | null])[];
    /**
     * The record with rows of the journal that it may lack.
     *
     * @param gone has the `goneName` of each row that was deleted, and other texts
     */
    restore: (record: R, rows: R[], gone: ReadonlySet<string>) => R;
    /** Rows are also deleted, and one of the journal takes the place of the record's: an older one must not stay where a newer is not noted. */
    deletes?: boolean;
  };
  /** Whether a text on the shelf is this record's; all are, where it is missing. */
  owns?: (text: string) => boolean;
}

export interface RecordKeys {
  record: string;
  /** For texts that could not be read. */
  shelf: string;
}

export interface RecordStore<R> extends StoreApi<RecordState<R>> {
  /**
   * Reads what is saved. To be called once the page is alive, and again when a page comes back from the cache.
   *
   * @param slept the page was in the cache, where it heard of nothing
   */
  load(slept?: boolean): void;
  /**
   * Reads what is saved, applies a pure change and saves the result, all at once. Safe before `load`.
   *
   * @param whole what is added still is where it came from: where there is no room for all of it, nothing is changed
   * @returns whether the page has it now
   */
  change(fn: (record: R) => R, whole?: boolean): boolean;
  /**
   * Adds what only the journal still has, and removes a record that was cleared and came back with a browser that was
   * killed: once, however often it is called. To be called after `load`; never fails.
   *
   * @returns whether a cleared record had come back
   */
  recover(): Promise<boolean>;
  /** To be called with every `storage` event of the window. */
  changedElsewhere(event: Pick<StorageEvent, "key" | "newValue">): void;
  /** Removes the record and its shelf. False where the storage could not be reached: then nothing was removed. */
  clear(): boolean;
  /**
   * Puts a record in the place of this one, in every open page: nothing of what they remember is added.
   *
   * @param asideToo sets aside what stood there; without room for that nothing is replaced
   */
  replace(record: R, asideToo?: boolean): boolean;
  /** Shows another record in the place of this one for a moment. Nothing of it is saved, and what is changed waits. */
  tryOut(record: R): void;
  /**
   * Shows this record again.
   *
   * @returns what was changed meanwhile, to be changed now; null where the record was cleared meanwhile
   */
  endTrial(): ((record: R) => R)[] | null;
  /** The texts that could not be read, newest last, to be saved elsewhere. */
  takeBroken(): string[];
  /** Throws the unreadable texts away. */
  dropBroken(): void;
}

export interface Surroundings {
  /** May give null or throw where the browser blocks storage. */
  storage: () => StorageLike | null;
  now: () => number;
  /** Something random, never given twice. */
  newId: () => string;
  journal?: Journal;
  /** Letters that other things take of the same room. Asked once a page; may throw. */
  beside?: () => number;
}
