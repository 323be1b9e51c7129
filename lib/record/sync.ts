/** What happens at every change and every reading of a record: read, merge, change, write, show. */
import { nameOf, sameBirth } from "./names";
import { noteChanges } from "./noted";
import { type PageRecord, roomAfter, show } from "./page-record";
import type { Saving } from "./record";
import { ownTexts, type StorageLike, shelve } from "./shelf";

/** How often a page writes its answers again into the same text of others: more often than anyone has tabs open. */
const mostMends = 10;

/**
 * Read, merge, change, write, show. Nothing is remembered of a reading until the change went through.
 *
 * @param remembered what this page has in memory, where it is not what it shows
 * @param slept the page was in the cache, where it heard of nothing
 * @param whole what is added still is where it came from: where there is no room for all of it, nothing is changed
 * @returns whether the page has the change now
 */
export function sync<R>(
  page: PageRecord<R>,
  change?: (record: R) => R,
  {
    remembered = page.store.getState().record,
    slept = false,
    whole = false,
  }: { remembered?: R; slept?: boolean; whole?: boolean } = {},
): boolean {
  const { keys, format, around, store, trial } = page;
  let { seen } = page;
  const { name } = seen;
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
    area = around.storage();
    if (area) {
      text = area.getItem(keys.record);
      if (!page.shelfRead) broken = ownTexts(area, keys.shelf, format.owns).at(-1) ?? null;
      page.others ??= around.beside?.();
    }
  } catch {
    area = null;
  }
  if (!area) {
    show(page, { record: apply(remembered), stored, saving: "memory-blocked", broken });
    return true;
  }

  let base = remembered;
  let called = name;
  let saving: Saving | null = null;
  let readable = true;
  const cleared = text === null && seen.found;
  if (text === null) stored = format.empty;
  if (cleared) {
    base = format.empty;
    called = undefined;
  } else if (text !== null && text !== seen.text) {
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
      if (!shelve(area, keys.shelf, { at: around.now(), text })) saving = "memory-full";
    }
  }

  const record = apply(base);
  if (cleared) page.seen = seen = {};
  if (text !== null) seen.found = true;
  page.shelfRead = true;
  seen.name = called;
  if (!saving) {
    seen.text = text;
    saving = save(page, area, record, text, change !== undefined, readable);
    if (saving === "saved" || saving === "low") stored = record;
  }
  const full = saving === "memory-full";
  if (full && whole) {
    show(page, { ...before, record: base, stored, broken });
    return false;
  }
  // The journal is kept elsewhere, and may have room where the storage has none.
  if (change && saving !== "newer") noteChanges(around.journal, format, [base, record], page.seen.name);
  show(page, { record, stored, saving, broken });
  return true;
}

/** @param text what stands in the storage */
function save<R>(
  page: PageRecord<R>,
  area: StorageLike,
  record: R,
  text: string | null,
  changed: boolean,
  readable: boolean,
): Saving {
  const { keys, format, around, seen } = page;
  const { name, mended } = seen;
  const next = format.write(record, name);
  if (next === (text ?? format.write(format.empty))) return roomAfter(page, next.length);
  // Without a change this only mends the storage, for example after two tabs wrote at the same instant. Several tabs
  // may write the same text over an answer of this one; but two that cannot agree must not go on for ever.
  const times = mended?.text === text ? mended.times : 0;
  if (!changed && times >= mostMends) return roomAfter(page, next.length);
  try {
    if (changed && format.isEmpty?.(record)) {
      area.removeItem(keys.record);
      page.seen = {};
      // What was deleted is noted row by row: the journal may have rows of another page, for which there was no room.
      return "saved";
    }
    // What follows an unreadable text is no new record: another page may still remember the old one.
    const called = name ?? (readable ? nameOf(around.newId(), around.now()) : undefined);
    const named = called === name ? next : format.write(record, called);
    area.setItem(keys.record, named);
    seen.found = true;
    seen.name = called;
    seen.text = named;
  } catch {
    return "memory-full";
  }
  if (!changed) seen.mended = { text, times: times + 1 };
  return roomAfter(page, next.length);
}
