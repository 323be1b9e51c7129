/** The keys this project owns in the browser's storage, and the shelf for texts it could not read. */
export type StorageLike = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const storageKeys = {
  progress: "unreasonable-criticism.progress",
  broken: "unreasonable-criticism.broken",
};

/** How many unreadable texts are kept. */
const brokenLimit = 5;

export interface BrokenText {
  at: number;
  text: string;
}

/** The unreadable texts kept, newest last. Throws where the storage does. */
export function loadBroken(storage: StorageLike): BrokenText[] {
  const raw = storage.getItem(storageKeys.broken);
  if (raw === null) return [];
  try {
    const rows: unknown = JSON.parse(raw);
    if (Array.isArray(rows) && rows.every(isBrokenText)) return rows;
  } catch {
    // Not JSON: as below.
  }
  // Something else stands there. It may be all that is left of a record, so it counts as one more text.
  return [{ at: 0, text: raw }];
}

function isBrokenText(row: unknown): row is BrokenText {
  return (
    typeof row === "object" &&
    row !== null &&
    "at" in row &&
    typeof row.at === "number" &&
    "text" in row &&
    typeof row.text === "string"
  );
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
