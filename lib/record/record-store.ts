/**
 * A record while a page is open: in memory for the page to show, in storage for the next page and the next day. The
 * learner's record and the teacher's are both kept by this, so both have the same rules.
 */
import { createStore } from "zustand/vanilla";
import { nameOf, sameBirth } from "./names";
import { noteChanges, rowsOf } from "./noted";
import type { RecordFormat, RecordKeys, RecordState, RecordStore, Saving, Surroundings } from "./record";
import { clearShelf, ownTexts, type StorageLike, shelve } from "./shelf";

export type * from "./record";

/**
 * The storage of the record is on the disk by then, in milliseconds. Chromium writes the storage of a site at most sixty
 * times and ten megabytes an hour, and waits longer after each of these (its `local_storage_impl.cc` and `ComputeCommitDelay`).
 */
const settled = 7_200_000;

/** How often a page writes its answers again into the same text of others: more often than anyone has tabs open. */
const mostMends = 10;

/** Letters of a record from which on little room is left: browsers give a site about five million. */
export const lowRoom = 4_000_000;

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
  { storage, now, newId, journal, beside }: Surroundings,
): RecordStore<R> {
  const { empty } = format;
  const store = createStore<RecordState<R>>()(() => ({
    record: empty,
    stored: empty,
    saving: "unread",
    broken: null,
  }));
  const nothing = format.write(empty);

  // What this page knows of the storage.
  let found = false;
  /** The text last read or written: memory holds all of it, so it need not be read again. */
  let known: string | null = null;
  /** The text last mended without a change of the reader's, and how often it was. */
  let mended: { text: string | null; times: number } | undefined;
  /** The name of the stored record, new after each clearing. */
  let name: string | undefined;
  let shelfRead = false;
  let others: number | undefined;
  /** How often what this page knew was forgotten. */
  let clearings = 0;
  let recovering: Promise<boolean> | undefined;
  /** While another record is tried out: this one, and what was to be changed since. */
  let trial: { record: R; changes: ((record: R) => R)[] } | null = null;

  function forget() {
    clearings += 1;
    found = false;
    known = null;
    mended = undefined;
    name = undefined;
  }

  function show(next: RecordState<R>) {
    const { record, stored, saving, broken } = store.getState();
    const same = next.record === record && next.stored === stored;
    if (!same || next.saving !== saving || next.broken !== broken) store.setState(next, true);
  }

  /** Read, merge, change, write, show. Nothing is remembered of a reading until the change went through. */
  function sync(remembered: R, change?: (record: R) => R, { slept = false, whole = false } = {}): boolean {
    if (trial) {
      if (change) trial.changes.push(change);
      return true;
    }
    const apply = change ?? ((record: R) => record);
    const before = store.getState();
    let { broken, stored } = before;
    let area: StorageLike | null;
    let text: string | null = null;
    try {
      area = storage();
      if (area) {
        text = area.getItem(keys.record);
        if (!shelfRead) broken = ownTexts(area, keys.shelf, format.owns).at(-1) ?? null;
        others ??= beside?.();
      }
    } catch {
      area = null;
    }
    if (!area) {
      show({ record: apply(remembered), stored, saving: "memory-blocked", broken });
      return true;
    }

    let base = remembered;
    let called = name;
    let saving: Saving | null = null;
    let readable = true;
    const cleared = text === null && found;
    if (text === null) stored = empty;
    if (cleared) {
      base = empty;
      called = undefined;
    } else if (text !== null && text !== known) {
      const read = format.read(text);
      readable = read.ok;
      if (read.ok) {
        const isAnother =
          name !== undefined &&
          read.name !== undefined &&
          name !== read.name &&
          (slept || !sameBirth(name, read.name));
        const unsaved = before.saving.startsWith("memory") || before.saving === "newer";
        base = isAnother ? read.record : format.merge(base, read.record, unsaved ? before.stored : null);
        stored = read.record;
        called = isAnother || name === undefined || (read.name ?? name) < name ? read.name : name;
      }
      if (!read.ok && read.newer) saving = "newer";
      else if (!read.ok || !read.clean) {
        broken = text;
        // Where the text cannot be set aside it stays where it is, and nothing is written over it.
        if (!shelve(area, keys.shelf, { at: now(), text })) saving = "memory-full";
      }
    }

    const record = apply(base);
    if (cleared) forget();
    if (text !== null) found = true;
    shelfRead = true;
    name = called;
    if (!saving) {
      known = text;
      saving = save(area, record, text, change !== undefined, readable);
      if (saving === "saved" || saving === "low") stored = record;
    }
    const full = saving === "memory-full";
    if (full && whole) {
      show({ ...before, record: base, stored, broken });
      return false;
    }
    // The journal is kept elsewhere, and may have room where the storage has none.
    if (change && saving !== "newer") noteChanges(journal, format, [base, record], name);
    show({ record, stored, saving, broken });
    return true;
  }

  function save(
    area: StorageLike,
    record: R,
    text: string | null,
    changed: boolean,
    readable: boolean,
  ): Saving {
    const next = format.write(record, name);
    if (next === (text ?? nothing)) return roomAfter(next.length);
    // Without a change this only mends the storage, for example after two tabs wrote at the same instant. Several tabs
    // may write the same text over an answer of this one; but two that cannot agree must not go on for ever.
    const times = mended?.text === text ? mended.times : 0;
    if (!changed && times >= mostMends) return roomAfter(next.length);
    try {
      if (changed && format.isEmpty?.(record)) {
        area.removeItem(keys.record);
        forget();
        journal?.clear();
        return "saved";
      }
      // What follows an unreadable text is no new record: another page may still remember the old one.
      const called = name ?? (readable ? nameOf(newId(), now()) : undefined);
      const named = called === name ? next : format.write(record, called);
      area.setItem(keys.record, named);
      found = true;
      name = called;
      known = named;
    } catch {
      return "memory-full";
    }
    if (!changed) mended = { text, times: times + 1 };
    return roomAfter(next.length);
  }

  /** What the record is called here and, where another page has just begun it too, in the storage. */
  function storedNames(): string[] {
    let stored: string | undefined;
    try {
      const read = format.read(storage()?.getItem(keys.record) ?? "");
      if (read.ok) stored = read.name;
    } catch {
      // Blocked: said by the result of the clearing.
    }
    return [...new Set([name, stored])].filter((one) => one !== undefined);
  }

  /** Removes the record and its shelf, and forgets them. */
  function wipe(): boolean {
    trial = null;
    let wiped = false;
    try {
      const area = storage();
      if (area) {
        area.removeItem(keys.record);
        clearShelf(area, keys.shelf, format.owns);
        wiped = true;
      }
    } catch {
      // Said by the result.
    }
    forget();
    show({ record: empty, stored: empty, saving: wiped ? "saved" : "memory-blocked", broken: null });
    return wiped;
  }

  async function recover() {
    const [had, before, first] = [found, clearings, store.getState().record];
    const entries = (await journal?.read()) ?? [];
    if (entries.length === 0) return false;
    load();
    // Cleared meanwhile.
    if (clearings !== before) return false;
    const isBack = entries.some(({ text }) => text === name);
    // Where there was no record, what this page has begun since goes on with the one that is lost.
    const rows = rowsOf(format, entries, had && !isBack ? name : undefined);
    const gone = new Set(entries.map(({ text }) => text));
    if (isBack) {
      const since = format.journal?.changes(first, store.getState().record) ?? [];
      rows.push(...since.flatMap(([, row]) => row ?? []));
      wipe();
    }
    const lacking = new Set<string>();
    sync(store.getState().record, (record) => {
      const whole = format.journal?.restore(record, rows, gone) ?? record;
      for (const [key] of format.journal?.changes(record, whole) ?? []) lacking.add(key);
      return whole;
    });
    await journal?.read(({ key, at }) => at < now() - settled && !lacking.has(key));
    return isBack;
  }

  const load = (slept = false) => void sync(store.getState().record, undefined, { slept });

  return {
    ...store,
    load,
    recover() {
      recovering ??= recover();
      return recovering;
    },
    change: (fn, whole = false) => sync(store.getState().record, fn, { whole }),
    changedElsewhere({ key, newValue }) {
      const cleared = key === null || (key === keys.record && newValue === null);
      if (key === null || key === keys.shelf) shelfRead = false;
      if (cleared) {
        forget();
        trial = null;
        // Read again all the same: the event may come late, after this page or the next learner's has saved anew.
        sync(empty);
      } else if (key === keys.record || key === keys.shelf) load();
    },
    clear() {
      const names = storedNames();
      const cleared = wipe();
      journal?.clear(cleared ? names : []);
      return cleared;
    },
    replace(record, asideToo = false) {
      let { broken } = store.getState();
      const called = nameOf(newId(), now());
      const text = format.write(record, called);
      try {
        const area = storage();
        if (!area) return false;
        const old = asideToo ? area.getItem(keys.record) : null;
        if (old !== null) {
          if (!shelve(area, keys.shelf, { at: now(), text: old })) return false;
          broken = old;
        }
        area.setItem(keys.record, text);
      } catch {
        return false;
      }
      forget();
      journal?.clear();
      found = true;
      known = text;
      name = called;
      show({ record, stored: record, saving: roomAfter(text.length), broken });
      return true;
    },
    tryOut(record) {
      trial ??= { record: store.getState().record, changes: [] };
      show({ ...store.getState(), record });
    },
    endTrial() {
      if (!trial) return null;
      const { record, changes } = trial;
      trial = null;
      show({ ...store.getState(), record });
      return changes;
    },
    takeBroken() {
      const { broken } = store.getState();
      let texts: string[] = [];
      try {
        const area = storage();
        if (area) texts = ownTexts(area, keys.shelf, format.owns);
      } catch {
        // Blocked: only what this page remembers.
      }
      return broken === null || texts.includes(broken) ? texts : [...texts, broken];
    },
    dropBroken() {
      try {
        const area = storage();
        if (area) clearShelf(area, keys.shelf, format.owns);
      } catch {
        // Blocked: the texts stay, and are offered again by the next page that can read them.
      }
      show({ ...store.getState(), broken: null });
    },
  };

  function roomAfter(letters: number): Saving {
    return letters + (others ?? 0) > lowRoom ? "low" : "saved";
  }
}
