/** What takes a record, or what was set aside of it, out of the storage. */
import { type PageRecord, show } from "./page-record";
import { loadShelf, type StorageLike } from "./shelf";

/**
 * Removes the record and its shelf, and forgets it.
 *
 * @returns false where the storage could not be reached: then only this page forgot it
 */
export function wipe<R>(page: PageRecord<R>): boolean {
  const { keys, format, around } = page;
  page.trial = null;
  page.seen = {};
  let wiped = false;
  try {
    const area = around.storage();
    if (area) {
      area.removeItem(keys.record);
      clearShelf(area, keys.shelf, format.owns);
      wiped = true;
    }
  } catch {
    // Said by the result.
  }
  const { empty } = format;
  show(page, { record: empty, stored: empty, saving: wiped ? "saved" : "memory-blocked", broken: null });
  return wiped;
}

/** Throws away the texts on a shelf that are one record's. Throws where the storage does. */
export function clearShelf(
  storage: StorageLike,
  key: string,
  owns: (text: string) => boolean = () => true,
): void {
  const others = loadShelf(storage, key).filter(({ text }) => !owns(text));
  if (others.length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(others));
}
