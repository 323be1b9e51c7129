/** The shelf beside a record: texts that stood in its place and could not be read. Each record has a shelf of its own. */
export type StorageLike = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** How many unreadable texts are kept. */
const shelfLimit = 5;

export interface ShelvedText {
  at: number;
  text: string;
}

/** The texts on a shelf, newest last. Throws where the storage does. */
export function loadShelf(storage: StorageLike, key: string): ShelvedText[] {
  const raw = storage.getItem(key);
  if (raw === null) return [];
  try {
    const rows: unknown = JSON.parse(raw);
    if (Array.isArray(rows) && rows.every(isShelvedText)) return rows;
  } catch {
    // Not JSON: as below.
  }
  // Something else stands there. It may be all that is left of a record, so it counts as one more text.
  return [{ at: 0, text: raw }];
}

function isShelvedText(row: unknown): row is ShelvedText {
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
export function shelve(storage: StorageLike, key: string, shelved: ShelvedText): boolean {
  try {
    const kept = loadShelf(storage, key);
    if (kept.some(({ text }) => text === shelved.text)) return true;
    storage.setItem(key, JSON.stringify([...kept, shelved].slice(-shelfLimit)));
    return true;
  } catch {
    return false;
  }
}

/** Moves texts from one shelf to another. What finds no room there stays where it is. Throws where the storage does. */
export function moveShelved(
  storage: StorageLike,
  from: string,
  to: string,
  moves: (text: string) => boolean,
): void {
  const all = loadShelf(storage, from);
  const left = all.filter((shelved) => !moves(shelved.text) || !shelve(storage, to, shelved));
  if (left.length === all.length) return;
  if (left.length === 0) storage.removeItem(from);
  else storage.setItem(from, JSON.stringify(left));
}

/** The texts on a shelf that are one record's, newest last. Throws where the storage does. */
export function ownTexts(storage: StorageLike, key: string, owns = anyText): string[] {
  return loadShelf(storage, key)
    .map(({ text }) => text)
    .filter(owns);
}

function anyText(_text: string): boolean {
  return true;
}
