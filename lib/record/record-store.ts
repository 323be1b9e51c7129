/**
 * A record while a page is open: in memory for the page to show, in storage for the next page and the next day. The
 * learner's record and the teacher's are both kept by this, so both have the same rules.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Journal } from "./journal";
import { loadShelf, type StorageLike, shelve } from "./shelf";

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
   * @param unsaved whether the page remembers what could not be stored
   */
  merge: (remembered: R, stored: R, unsaved: boolean) => R;
  /** Whether nothing need stand in the storage after a change; never, where it is missing. */
  isEmpty?: (record: R) => boolean;
  /** What a change has to leave in the journal, where the record has one. */
  journal?: {
    /** The rows that differ, each as a record of its own under a name of its own; null for one that is gone. */
    changes: (before: R, after: R) => (readonly [key: string, row: R | null])[];
    /** The record with rows of the journal that it may lack. */
    restore: (record: R, rows: R[]) => R;
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
  /** Adds what only the journal still has. To be called once, after `load`; never fails. */
  recover(): Promise<void>;
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

/** The storage of the record is on the disk by then, in milliseconds. */
const settled = 120_000;

/** More rows than this come from a file, which is still there. */
const mostJournalled = 100;

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
  /** While another record is tried out: this one, and what was to be changed since. */
  let trial: { record: R; changes: ((record: R) => R)[] } | null = null;

  function forget() {
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

  function shelfOf(area: StorageLike): string[] {
    const texts = loadShelf(area, keys.shelf).map(({ text }) => text);
    return format.owns === undefined ? texts : texts.filter(format.owns);
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
        if (!shelfRead) broken = shelfOf(area).at(-1) ?? null;
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
        base = isAnother ? read.record : format.merge(base, read.record, unsaved);
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
    if (change && (full || (found && saving !== "newer"))) note(base, record);
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
      const called = name ?? (readable ? newName() : undefined);
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

  function note(before: R, after: R) {
    if (!journal || !format.journal) return;
    const changes = format.journal.changes(before, after);
    const few = changes.length <= mostJournalled;
    journal.add(
      changes
        .filter(([, row]) => few || row === null)
        .map(([key, row]) => [key, row && format.write(row, name)]),
    );
  }

  async function recover() {
    const had = found;
    const entries = (await journal?.read()) ?? [];
    if (entries.length === 0) return;
    load();
    // Cleared meanwhile.
    if (had && !found) return;
    const fitting = entries.flatMap(({ text }) => {
      const read = format.read(text);
      if (!read.ok) return [];
      const one = name;
      const other = read.name;
      if (found && one !== undefined && other !== undefined && one !== other && !sameBirth(one, other))
        return [];
      return [read.record];
    });
    const lacking = new Set<string>();
    sync(store.getState().record, (record) => {
      const whole = format.journal?.restore(record, fitting) ?? record;
      for (const [key] of format.journal?.changes(record, whole) ?? []) lacking.add(key);
      return whole;
    });
    await journal?.read(({ key, at }) => at < now() - settled && !lacking.has(key));
  }

  const load = (slept = false) => void sync(store.getState().record, undefined, { slept });

  return {
    ...store,
    load,
    recover,
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
      trial = null;
      let cleared = false;
      try {
        const area = storage();
        if (area) {
          area.removeItem(keys.record);
          dropShelf(area);
          cleared = true;
        }
      } catch {
        // Said by the result.
      }
      forget();
      journal?.clear();
      show({ record: empty, stored: empty, saving: cleared ? "saved" : "memory-blocked", broken: null });
      return cleared;
    },
    replace(record, asideToo = false) {
      let { broken } = store.getState();
      const called = newName();
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
        if (area) texts = shelfOf(area);
      } catch {
        // Blocked: only what this page remembers.
      }
      return broken === null || texts.includes(broken) ? texts : [...texts, broken];
    },
    dropBroken() {
      try {
        const area = storage();
        if (area) dropShelf(area);
      } catch {
        // Blocked: the texts stay, and are offered again by the next page that can read them.
      }
      show({ ...store.getState(), broken: null });
    },
  };

  function roomAfter(letters: number): Saving {
    return letters + (others ?? 0) > lowRoom ? "low" : "saved";
  }

  function newName(): string {
    return `${newId()}@${now()}`;
  }

  /** Leaves what is another record's. */
  function dropShelf(area: StorageLike) {
    const { owns } = format;
    const others = owns === undefined ? [] : loadShelf(area, keys.shelf).filter(({ text }) => !owns(text));
    if (others.length === 0) area.removeItem(keys.shelf);
    else area.setItem(keys.shelf, JSON.stringify(others));
  }
}

/** In milliseconds: longer than a browser takes to show a tab what another one wrote. */
const birth = 10_000;

/** Whether two records were begun at the same time. Names of earlier versions do not say when. */
function sameBirth(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => Number(name.split("@")[1]));
  return a !== undefined && b !== undefined && Math.abs(a - b) < birth;
}
