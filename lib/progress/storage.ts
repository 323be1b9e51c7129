/** The keys this project owns in the browser's storage, and the shelf for texts it could not read. */
import * as v from "valibot";

export type StorageLike = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const storageKeys = {
  progress: "unreasonable-criticism.progress",
  broken: "unreasonable-criticism.broken",
};

/** How many unreadable texts are kept. */
const brokenLimit = 5;

const brokenRows = v.array(v.object({ at: v.number(), text: v.string() }));

export type BrokenText = v.InferOutput<typeof brokenRows>[number];

/** The unreadable texts kept, newest last. Throws where the storage does. */
export function loadBroken(storage: StorageLike): BrokenText[] {
  const raw = storage.getItem(storageKeys.broken);
  if (raw === null) return [];
  try {
    const rows = v.safeParse(brokenRows, JSON.parse(raw));
    if (rows.success) return rows.output;
  } catch {
    // Not JSON: as below.
  }
  // Something else stands there. It may be all that is left of a record, so it counts as one more text.
  return [{ at: 0, text: raw }];
}

/** Keeps an unreadable text beside the earlier ones. False where it could not be kept. */
export function keepBroken(storage: StorageLike, broken: BrokenText): boolean {
  try {
    const kept = loadBroken(storage);
    if (kept.some(({ text }) => text === broken.text)) return true;
    storage.setItem(storageKeys.broken, JSON.stringify([...kept, broken].slice(-brokenLimit)));
    return true;
  } catch {
    return false;
  }
}
