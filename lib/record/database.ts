/** A database of the browser with one store of rows, written so that what is said to be written is on the disk. */
export interface Database {
  /**
   * Runs something within one transaction, at once where the database is open, and ends when that is on the disk.
   *
   * @param make makes the database where there is none; otherwise nothing is run then
   * @param mode only reading waits for no disk
   * @throws when the transaction came to nothing
   */
  within(make: boolean, run: (store: IDBObjectStore) => void, mode?: "readonly" | "readwrite"): Promise<void>;
  /** Lets go of the database, so that no page which only sleeps keeps another one from removing it. */
  close(): void;
  /** Removes it. Ends when it is gone; never fails, and never ends where it cannot be removed. */
  remove(): Promise<void>;
}

const rows = "rows";

/**
 * The database stays open, since opening it takes longer than writing, and a browser may be killed meanwhile; it is let
 * go of as soon as another page wants to remove it.
 *
 * @param databases may give nothing or throw, where a browser has none or blocks them
 * @param numbered rows without a key get the next number
 */
export function openDatabase(
  name: string,
  databases: () => IDBFactory | undefined,
  numbered = false,
): Database {
  let held: IDBDatabase | undefined;

  function connect(make: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      const asked = databases()?.open(name);
      if (!asked) return resolve(held);
      asked.onerror = reject;
      asked.onupgradeneeded = () => {
        // Nothing is left behind on a device where there is nothing to read.
        if (make) asked.result.createObjectStore(rows, { autoIncrement: numbered });
        else asked.transaction?.abort();
      };
      asked.onsuccess = () => {
        const database = asked.result;
        const release = () => {
          database.close();
          if (held === database) held = undefined;
        };
        database.onversionchange = release;
        database.onclose = release;
        if (held) database.close();
        held ??= database;
        resolve(held);
      };
    });
  }

  function close() {
    held?.close();
    held = undefined;
  }

  return {
    async within(make, run, mode = "readwrite") {
      const database = held ?? (await connect(make));
      if (!database) return;
      const transaction = database.transaction(rows, mode, { durability: "strict" });
      const over = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = reject;
      });
      // Where running throws, that is what is said.
      over.catch(() => {});
      run(transaction.objectStore(rows));
      return over;
    },
    close,
    remove() {
      close();
      return new Promise((resolve) => {
        try {
          const asked = databases()?.deleteDatabase(name);
          if (asked) asked.onsuccess = () => resolve();
          else resolve();
        } catch {
          // Blocked: then there is nothing.
          resolve();
        }
      });
    },
  };
}
