/**
 * What went out of a record for good, since no page needs it at once: texts, each with some rows of the record, in the
 * order in which they were added. A text is added and read, never changed.
 */
import { openDatabase } from "./database";

export interface History {
  /**
   * Adds texts, all or none.
   *
   * @returns their keys, once they are on the disk
   * @throws where there is no database, or no room in it
   */
  append(texts: readonly string[]): Promise<number[]>;
  /** The keys of all texts; none where there is no history. */
  keys(): Promise<number[]>;
  /** The texts of some keys, without those that are gone. @throws where the database cannot be read */
  read(keys: readonly number[]): Promise<string[]>;
  drop(keys: readonly number[]): Promise<void>;
  close(): void;
  remove(): Promise<void>;
}

/** A history, and something that is kept beside it. */
export interface KeepingHistory extends History {
  /** What was kept beside the texts; undefined where there is nothing, or no database. */
  kept(): Promise<unknown>;
  /** Keeps something beside the texts, in the place of what was kept before. Never makes a database. */
  keep(value: unknown): Promise<void>;
}

/** What is kept beside the texts. Texts have keys from 1 on, and pages of earlier versions pass over what is no text. */
const beside = 0;

/** The history in the browser's database: see `openDatabase`. */
export function openHistory(name: string, databases: () => IDBFactory | undefined): KeepingHistory {
  const { within, close, remove } = openDatabase(name, databases, true);
  return {
    async append(texts) {
      const keys: number[] = [];
      await within(true, (store) => {
        for (const text of texts) {
          const asked = store.add(text);
          asked.onsuccess = () => keys.push(Number(asked.result));
        }
      });
      if (keys.length < texts.length) throw new Error("There is no database.");
      return keys;
    },
    async keys() {
      let keys: number[] = [];
      const read = (store: IDBObjectStore) => {
        const asked = store.getAllKeys();
        asked.onsuccess = () => {
          keys = asked.result.map(Number).filter((key) => key > beside);
        };
      };
      // Where there is no database there is nothing in it.
      await within(false, read, "readonly").catch(() => {});
      return keys;
    },
    async read(keys) {
      const texts: string[] = [];
      const read = (store: IDBObjectStore) => {
        for (const key of keys) {
          const asked = store.get(key);
          asked.onsuccess = () => {
            if (typeof asked.result === "string") texts.push(asked.result);
          };
        }
      };
      await within(false, read, "readonly");
      return texts;
    },
    drop: (keys) =>
      within(false, (store) => {
        for (const key of keys) store.delete(key);
      }),
    async kept() {
      let value: unknown;
      const read = (store: IDBObjectStore) => {
        const asked = store.get(beside);
        asked.onsuccess = () => {
          value = asked.result;
        };
      };
      await within(false, read, "readonly").catch(() => {});
      return value;
    },
    keep: (value) => within(false, (store) => store.put(value, beside)).catch(() => {}),
    close,
    remove,
  };
}
