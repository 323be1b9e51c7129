/** What is seldom done with a record: it is cleared or replaced, tried out, or what could not be read of it is taken out. */
import { nameOf } from "./names";
import { type PageRecord, roomAfter, show } from "./page-record";
import type { RecordStore } from "./record";
import { ownTexts, shelve } from "./shelf";
import { clearShelf, wipe } from "./wipe";

export type RareDeeds<R> = Pick<
  RecordStore<R>,
  "clear" | "replace" | "tryOut" | "endTrial" | "takeBroken" | "dropBroken"
>;

/** @param page whose record it is */
export function rareDeeds<R>(page: PageRecord<R>): RareDeeds<R> {
  const { keys, format, around, store } = page;
  return {
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
