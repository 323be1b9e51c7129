/**
 * A record while a page is open: in memory for the page to show, in storage for the next page and the next day. The
 * learner's record and the teacher's are both kept by this, so both have the same rules.
 */
import { createStore } from "zustand/vanilla";
import { nameOf } from "./names";
import { type PageRecord, roomAfter, show, wipe } from "./page-record";
import type { RecordFormat, RecordKeys, RecordState, RecordStore, Surroundings } from "./record";
import { recover } from "./recover";
import { clearShelf, ownTexts, shelve } from "./shelf";
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

  return {
    ...store,
    load,
    recover() {
      recovering ??= recover(page);
      return recovering;
    },
    change: (fn, whole = false) => sync(page, fn, { whole }),
    changedElsewhere({ key, newValue }) {
      const cleared = key === null || (key === keys.record && newValue === null);
      if (key === null || key === keys.shelf) page.shelfRead = false;
      if (cleared) {
        page.seen = {};
        page.trial = null;
        // Read again all the same: the event may come late, after this page or the next learner's has saved anew.
        sync(page, undefined, { remembered: empty });
      } else if (key === keys.record || key === keys.shelf) load();
    },
    clear() {
      const names = storedNames(page);
      const cleared = wipe(page);
      around.journal?.clear(cleared ? names : []);
      return cleared;
    },
    replace: (record, asideToo = false) => replace(page, record, asideToo),
    tryOut(record) {
      page.trial ??= { record: store.getState().record, changes: [] };
      show(page, { ...store.getState(), record });
    },
    endTrial() {
      const { trial } = page;
      if (!trial) return null;
      page.trial = null;
      show(page, { ...store.getState(), record: trial.record });
      return trial.changes;
    },
    takeBroken() {
      const { broken } = store.getState();
      let texts: string[] = [];
      try {
        const area = around.storage();
        if (area) texts = ownTexts(area, keys.shelf, format.owns);
      } catch {
        // Blocked: only what this page remembers.
      }
      return broken === null || texts.includes(broken) ? texts : [...texts, broken];
    },
    dropBroken() {
      try {
        const area = around.storage();
        if (area) clearShelf(area, keys.shelf, format.owns);
      } catch {
        // Blocked: the texts stay, and are offered again by the next page that can read them.
      }
      show(page, { ...store.getState(), broken: null });
    },
  };
}

/** What the record is called here and, where another page has just begun it too, in the storage. */
function storedNames<R>({ keys, format, around, seen }: PageRecord<R>): string[] {
  let stored: string | undefined;
  try {
    const read = format.read(around.storage()?.getItem(keys.record) ?? "");
    if (read.ok) stored = read.name;
  } catch {
    // Blocked: said by the result of the clearing.
  }
  return [...new Set([seen.name, stored])].filter((one) => one !== undefined);
}

function replace<R>(page: PageRecord<R>, record: R, asideToo: boolean): boolean {
  const { keys, format, around, store } = page;
  let { broken } = store.getState();
  const called = nameOf(around.newId(), around.now());
  const text = format.write(record, called);
  try {
    const area = around.storage();
    if (!area) return false;
    const old = asideToo ? area.getItem(keys.record) : null;
    if (old !== null) {
      if (!shelve(area, keys.shelf, { at: around.now(), text: old })) return false;
      broken = old;
    }
    area.setItem(keys.record, text);
  } catch {
    return false;
  }
  page.seen = { found: true, text, name: called };
  around.journal?.clear();
  show(page, { record, stored: record, saving: roomAfter(page, text.length), broken });
  return true;
}
