/** The record while a page is open: in memory for the page to show, in storage for the next page and the next day. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Problem, parse, serialise } from "./format";
import { emptyProgress, merge, type Progress } from "./progress";
import { keepBroken, loadBroken, type StorageLike, storageKeys } from "./storage";

/**
 * Whether the record is safe on this device.
 * "unread": nothing was read yet. "memory-full", "memory-blocked", "newer": it lives in this page only, because there
 * is no room, no storage, or a record in storage that a newer version of the project wrote.
 */
export type Saving = "unread" | "saved" | "memory-full" | "memory-blocked" | "newer";

export interface ProgressState {
  progress: Progress;
  saving: Saving;
  /** The last text in storage that could not be read, or not wholly. It was set aside, never thrown away. */
  broken: string | null;
}

export type Imported =
  | { ok: true; added: number; rejected: number }
  | { ok: false; problem: Problem; version?: number };

export interface ProgressStore extends StoreApi<ProgressState> {
  /** Reads what is saved. To be called once the page is alive, and again when a page comes back from the cache. */
  load(): void;
  /** Reads what is saved, applies a pure change and saves the result, all at once. Safe before `load`. */
  change(fn: (progress: Progress) => Progress): void;
  /** To be called with every `storage` event of the window. */
  changedElsewhere(event: Pick<StorageEvent, "key" | "newValue">): void;
  /** Removes everything the project stored. False where the storage could not be reached: then nothing was removed. */
  clear(): boolean;
  /** Adds an exported record to this one. `added` counts the attempts that are new to this device. */
  importText(text: string): Imported;
  /** The whole record as a file. */
  exportText(): string;
  /** The texts that could not be read, newest last, for the learner to download. */
  takeBroken(): string[];
  /** Throws the unreadable texts away. */
  dropBroken(): void;
}

interface Surroundings {
  /** May give null or throw where the browser blocks storage. */
  storage: () => StorageLike | null;
  now: () => number;
  /** Something random, never given twice. */
  newId: () => string;
}

/**
 * Several pages may be open on one storage, and none owns it. So every change reads first, merges and then writes.
 * What was answered is in memory even where it could not be saved, and every later change tries again to save it all.
 *
 * On a shared device the next learner must not get the previous one's answers back from a page left open. So a page
 * that finds the storage empty after it has read or saved something there, or finds a record begun after a clearing,
 * forgets what it remembers. The price: where the browser itself evicts the storage, a page still open does not
 * write its answers back; and of two pages that save the very first change on a device in the same instant, one may
 * lose that change.
 */
export function createProgressStore({ storage, now, newId }: Surroundings): ProgressStore {
  const store = createStore<ProgressState>()(() => ({
    progress: emptyProgress,
    saving: "unread",
    broken: null,
  }));
  const nothing = serialise(emptyProgress);

  // What this page knows of the storage.
  let found = false;
  /** The text last read or written: memory holds all of it, so it need not be read again. */
  let known: string | null = null;
  /** The text last mended without a change of the learner's. */
  let mended: string | null | undefined;
  /** The name of the stored record, new after each clearing. */
  let record: string | undefined;
  let shelfRead = false;

  function forget() {
    found = false;
    known = null;
    mended = undefined;
    record = undefined;
  }

  function show(next: ProgressState) {
    const state = store.getState();
    if (next.progress !== state.progress || next.saving !== state.saving || next.broken !== state.broken) {
      store.setState(next, true);
    }
  }

  /** Read, merge, change, write, show. Nothing is remembered of a reading until the change went through. */
  function sync(remembered: Progress, change?: (progress: Progress) => Progress) {
    const apply = change ?? ((progress: Progress) => progress);
    let { broken } = store.getState();
    let area: StorageLike | null;
    let text: string | null = null;
    try {
      area = storage();
      if (area) {
        text = area.getItem(storageKeys.progress);
        if (!shelfRead) broken = loadBroken(area).at(-1)?.text ?? null;
      }
    } catch {
      area = null;
    }
    if (!area) {
      show({ progress: apply(remembered), saving: "memory-blocked", broken });
      return;
    }

    let base = remembered;
    let name = record;
    let saving: Saving | null = null;
    let readable = true;
    const cleared = text === null && found;
    if (cleared) {
      base = emptyProgress;
      name = undefined;
    } else if (text !== null && text !== known) {
      const saved = parse(text);
      readable = saved.ok;
      if (saved.ok) {
        const anotherRecord = name !== undefined && saved.record !== undefined && name !== saved.record;
        base = anotherRecord ? saved.progress : merge(base, saved.progress);
        name = saved.record ?? name;
      }
      if (!saved.ok && saved.problem === "newer") saving = "newer";
      else if (!saved.ok || saved.rejected > 0) {
        broken = text;
        // Where the text cannot be set aside it stays where it is, and nothing is written over it.
        if (!keepBroken(area, { at: now(), text })) saving = "memory-full";
      }
    }

    const progress = apply(base);
    if (cleared) forget();
    if (text !== null) found = true;
    shelfRead = true;
    record = name;
    if (!saving) {
      known = text;
      saving = save(area, progress, text, change !== undefined, readable);
    }
    show({ progress, saving, broken });
  }

  function save(
    area: StorageLike,
    progress: Progress,
    text: string | null,
    changed: boolean,
    readable: boolean,
  ): Saving {
    const next = serialise(progress, { record });
    if (next === (text ?? nothing)) return "saved";
    // Without a change this only mends the storage, for example after two tabs wrote at the same instant. Never the
    // same text twice: two tabs that cannot agree must not answer each other for ever.
    if (!changed && text === mended) return "saved";
    // What follows an unreadable text is no new record: another page may still remember the old one.
    const name = record ?? (readable ? newId() : undefined);
    const named = name === record ? next : serialise(progress, { record: name });
    try {
      area.setItem(storageKeys.progress, named);
    } catch {
      return "memory-full";
    }
    found = true;
    record = name;
    known = named;
    if (!changed) mended = text;
    return "saved";
  }

  const load = () => sync(store.getState().progress);
  const change = (fn: (progress: Progress) => Progress) => sync(store.getState().progress, fn);

  return {
    ...store,
    load,
    change,
    changedElsewhere({ key, newValue }) {
      const cleared = key === null || (key === storageKeys.progress && newValue === null);
      if (key === null || key === storageKeys.broken) shelfRead = false;
      if (cleared) {
        forget();
        // Read again all the same: the event may come late, after this page or the next learner's has saved anew.
        sync(emptyProgress);
      } else if (key === storageKeys.progress || key === storageKeys.broken) load();
    },
    clear() {
      let cleared = false;
      try {
        const area = storage();
        if (area) {
          for (const key of Object.values(storageKeys)) area.removeItem(key);
          cleared = true;
        }
      } catch {
        // Said by the result.
      }
      forget();
      show({ progress: emptyProgress, saving: cleared ? "saved" : "memory-blocked", broken: null });
      return cleared;
    },
    importText(text) {
      const file = parse(text);
      if (!file.ok) return file;
      let added = 0;
      change((progress) => {
        const merged = merge(progress, file.progress);
        added = merged.attempts.length - progress.attempts.length;
        return merged;
      });
      return { ok: true, added, rejected: file.rejected };
    },
    exportText() {
      load();
      return serialise(store.getState().progress, { savedAt: now() });
    },
    takeBroken() {
      const { broken } = store.getState();
      let texts: string[] = [];
      try {
        const area = storage();
        if (area) texts = loadBroken(area).map(({ text }) => text);
      } catch {
        // Blocked: only what this page remembers.
      }
      return broken === null || texts.includes(broken) ? texts : [...texts, broken];
    },
    dropBroken() {
      try {
        storage()?.removeItem(storageKeys.broken);
      } catch {
        // Blocked: the texts stay, and are offered again by the next page that can read them.
      }
      show({ ...store.getState(), broken: null });
    },
  };
}
