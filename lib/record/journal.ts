/**
 * The journal beside a record: its last changed rows in a database that is on the disk as soon as it says so. Browsers
 * write the storage of the record to disk seconds later, so a whole browser that is killed would lose the last answers.
 * It is a second copy only: where there is no such database, nothing is said and nothing else changes.
 */

import { openDatabase } from "./database";
import { goneName } from "./gone";

/** Rows by a name of their own, as text; null for one that was deleted, an empty text for one that is not noted. */
export type JournalRows = readonly (readonly [key: string, text: string | null])[];

export interface JournalEntry {
  key: string;
  text: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

export interface Journal {
  /**
   * Writes rows, those of one task together, and begins right after what called: before what they bring is drawn. Of one
   * that was deleted there is an entry whose text is its `goneName`.
   */
  add(rows: JournalRows): void;
  /**
   * Everything that was written.
   *
   * @param drop whether an entry can go
   */
  read(drop?: (entry: JournalEntry) => boolean): Promise<JournalEntry[]>;
  /**
   * Forgets every row, but not which ones were deleted.
   *
   * @param cleared the names of records that were cleared: kept as entries of which the name is the text, since the
   * storage of a browser that is killed may come back as it was before
   */
  clear(cleared?: readonly string[]): void;
}

/** The keys of rows are words, and stand before those of the names of cleared records and deleted rows. */
const notes: string[] = [];

/** A journal of a page, and what the page does with it as it is left. */
export interface OpenJournal extends Journal {
  /** Lets go of the database, so that no page which only sleeps keeps another one from clearing it. */
  close(): void;
}

/**
 * The journal in the browser's database.
 *
 * @param databases may give nothing or throw, where a browser has none or blocks them
 */
export function openJournal(
  name: string,
  databases: () => IDBFactory | undefined,
  now: () => number,
): OpenJournal {
  const { within, close, remove } = openDatabase(name, databases);
  let waiting = new Map<string, string | null>();
  let clearing: readonly string[] | null = null;
  let writing = false;

  const entry = (key: string, text: string): JournalEntry => ({ key, text, at: now() });

  /** One write at a time: what comes meanwhile is written together, so that nothing queues up on a slow disk. */
  async function write() {
    if (writing) return;
    writing = true;
    await Promise.resolve();
    while (waiting.size > 0 || clearing) {
      const [mine, cleared] = [waiting, clearing];
      waiting = new Map();
      clearing = null;
      // To forget, no database is made.
      const some = mine.size + (cleared?.length ?? 0) > 0;
      await within(some, (store) => {
        if (cleared) store.delete(IDBKeyRange.upperBound(notes, true));
        for (const text of cleared ?? []) store.put(entry("cleared", text), [...notes, text]);
        for (const [key, text] of mine) {
          const gone = goneName(key);
          if (text) store.put(entry(key, text), key);
          else store.delete(key);
          // Whoever brings a row back says so here too.
          if (text === null) store.put(entry("gone", gone), [gone]);
          else store.delete([gone]);
        }
        // The page may be left at once.
        store.transaction.commit?.();
      })
        // What cannot be written is left out, so that the journal never remembers what is no longer so.
        .catch(() => {
          if (cleared) throw new Error("The rows are still there.");
          return within(true, (store) => {
            for (const key of mine.keys()) {
              store.delete(key);
              store.delete([goneName(key)]);
            }
          });
        })
        // What was noted meanwhile comes into a new one.
        .catch(() => void remove());
    }
    writing = false;
  }

  return {
    add(changed) {
      for (const [key, text] of changed) waiting.set(key, text);
      write();
    },
    read(drop = () => false) {
      const entries: JournalEntry[] = [];
      return within(false, (store) => {
        const walk = store.openCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (cursor === null) return;
          const entry: JournalEntry = cursor.value;
          entries.push(entry);
          if (drop(entry)) cursor.delete();
          cursor.continue();
        };
      }).then(
        () => entries,
        () => entries,
      );
    },
    clear(cleared = []) {
      waiting.clear();
      clearing = [...(clearing ?? []), ...cleared];
      write();
    },
    close,
  };
}
