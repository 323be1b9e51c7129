/**
 * The journal beside a record: its last changed rows in a database that is on the disk as soon as it says so. Browsers
 * write the storage of the record to disk seconds later, so a whole browser that is killed would lose the last answers.
 * It is a second copy only: where there is no such database, nothing is said and nothing else changes.
 */

/** Rows by a name of their own, as text; null for one that is gone. */
export type JournalRows = readonly (readonly [key: string, text: string | null])[];

export interface JournalEntry {
  key: string;
  text: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

export interface Journal {
  /** Writes rows; those of one task together. */
  add(rows: JournalRows): void;
  /**
   * Everything that was written.
   *
   * @param drop whether an entry can go
   */
  read(drop?: (entry: JournalEntry) => boolean): Promise<JournalEntry[]>;
  clear(): void;
}

const rows = "rows";

/**
 * The journal in the browser's database. It is opened for each use and closed after it: a page in the background that
 * held it open would keep another one from clearing it.
 *
 * @param databases may give nothing or throw, where a browser has none or blocks them
 */
export function openJournal(
  name: string,
  databases: () => IDBFactory | undefined,
  now: () => number,
): Journal {
  let batch: Map<string, string | null> | null = null;

  function within(make: boolean, run: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = databases()?.open(name);
      if (!asked) return resolve();
      asked.onerror = reject;
      asked.onupgradeneeded = () => {
        // Nothing is left behind on a device where there is nothing to read.
        if (make) asked.result.createObjectStore(rows);
        else asked.transaction?.abort();
      };
      asked.onsuccess = () => {
        const database = asked.result;
        const writing = database.transaction(rows, "readwrite", { durability: "strict" });
        writing.oncomplete = () => resolve();
        writing.onabort = reject;
        run(writing.objectStore(rows));
        // Closes once the transaction is over.
        database.close();
      };
    });
  }

  function clear() {
    batch?.clear();
    try {
      databases()?.deleteDatabase(name);
    } catch {
      // Blocked: then there is nothing.
    }
  }

  return {
    add(changed) {
      if (batch === null) {
        const mine = new Map<string, string | null>();
        batch = mine;
        queueMicrotask(() => {
          batch = null;
          if (mine.size === 0) return;
          within(true, (store) => {
            for (const [key, text] of mine)
              if (text === null) store.delete(key);
              else store.put({ key, text, at: now() } satisfies JournalEntry, key);
            // A journal that cannot be written would remember what is no longer so.
          }).catch(clear);
        });
      }
      for (const [key, text] of changed) batch.set(key, text);
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
    clear,
  };
}
