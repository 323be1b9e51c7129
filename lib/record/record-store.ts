/**
 * A record while a page is open: in memory for the page to show, in storage for the next page and the next day. The
 * learner's record and the teacher's are both kept by this, so both have the same rules.
 */
import { createStore } from "zustand/vanilla";
import type { PageRecord } from "./page-record";
import { rareDeeds } from "./rare-deeds";
import type { RecordFormat, RecordKeys, RecordState, RecordStore, Surroundings } from "./record";
import { recover } from "./recover";
import { sync } from "./sync";

export { lowRoom } from "./page-record";
export type * from "./record";

/**
 * Several pages may be open on one storage, and none owns it. So every change reads first, merges and then writes.
 * What was changed is in memory even where it could not be saved, and every later change tries again to save it all.
 *
 * On a shared device the next learner must not get the previous one's answers back from a page left open. So a page
 * that finds the storage empty after it has read or saved something there, or finds a record begun after a clearing,
 * forgets what it remembers. The price: where the browser itself evicts the storage, a page still open does not write
 * its answers back.
 *
 * Which record it is, its name says: something random, and when it was begun. Several tabs that save the first answers
 * on a device at once each begin one, as browsers may take seconds to show a tab what another one wrote. Records begun
 * in the same few seconds are therefore one, under the name that comes first.
 */
export function createRecordStore<R>(
  keys: RecordKeys,
  format: RecordFormat<R>,
  around: Surroundings,
): RecordStore<R> {
  const { empty } = format;
  const store = createStore<RecordState<R>>()(() => ({
    record: empty,
    stored: empty,
    saving: "unread",
    broken: null,
  }));
  const page: PageRecord<R> = {
    keys,
    format,
    around,
    store,
    seen: {},
  };
  let recovering: Promise<boolean> | undefined;
  const load = (slept = false) => void sync(page, undefined, { slept });

  return Object.assign(rareDeeds(page), store, {
    load,
    recover() {
      const { seen } = page;
      recovering ??= recover(page, seen, seen.found, store.getState().record);
      return recovering;
    },
    change: (fn: (record: R) => R, whole = false) => sync(page, fn, { whole }),
    changedElsewhere({ key, newValue }: Pick<StorageEvent, "key" | "newValue">) {
      const cleared = key === null || (key === keys.record && newValue === null);
      if (key === null || key === keys.shelf) page.shelfRead = false;
      if (cleared) {
        page.seen = {};
        page.trial = null;
        // Read again all the same: the event may come late, after this page or the next learner's has saved anew.
        sync(page, undefined, { remembered: empty });
      } else if (key === keys.record || key === keys.shelf) load();
    },
  });
}
