import { readKey } from "../assignment/key-text";
import { isWhole, lockedFormat, openLocked } from "./locked-file";
import { type BadTeacherRow, readTeacherRecord } from "./teacher-format";
import { emptyTeacherRecord, type TeacherRecord } from "./teacher-record";

/** Why a file adds nothing; nothing is changed then. */
export type BackupProblem = "passphrase" | "damaged" | "newer" | "foreign";

export type OpenedBackup =
  | { ok: true; record: TeacherRecord; rejected: BadTeacherRow[] }
  | { ok: false; problem: BackupProblem };

/** Whether a text is a locked file, which a passphrase opens. */
export function isLocked(text: string): boolean {
  return text.includes(`"${lockedFormat}"`);
}

/**
 * Whether a passphrase is to be asked for: not for a locked file of which a part is missing.
 *
 * @throws where the page has no WebCrypto
 */
export async function asksPassphrase(text: string): Promise<boolean> {
  return isLocked(text) && (await isWhole(text));
}

/**
 * What a backup, the file of a key, or a printed key holds. A locked file needs WebCrypto; nothing throws where the page has it.
 *
 * @param passphrase for a locked file
 * @param now milliseconds since 1970: when a printed key came here
 */
export async function openBackup(text: string, passphrase: string, now: number): Promise<OpenedBackup> {
  if (isLocked(text)) {
    const opened = await openLocked(text, passphrase);
    return opened.ok ? readFile(opened.text) : opened;
  }
  const key = readKey(text);
  if (key === null) return readFile(text);
  return {
    ok: true,
    // It came from paper, so it is saved there.
    record: { ...emptyTeacherRecord, keys: [{ key, madeAt: now, savedAt: now }] },
    rejected: [],
  };
}

function readFile(text: string): OpenedBackup {
  const read = readTeacherRecord(text);
  if (read.ok) return read;
  if (read.problem === "newer") return { ok: false, problem: "newer" };
  // A file that was cut short is no JSON, but says what it was.
  const isOurs = text.includes("unreasonable-criticism-teacher");
  return { ok: false, problem: isOurs ? "damaged" : "foreign" };
}

/** How many rows of a record another one does not have. */
export function newIn(before: TeacherRecord, opened: TeacherRecord) {
  const count = <T>(there: readonly T[], rows: readonly T[], keyOf: (row: T) => string) => {
    const known = new Set(there.map(keyOf));
    return new Set(rows.map(keyOf).filter((key) => !known.has(key))).size;
  };
  return {
    classes: count(before.classes, opened.classes, ({ id }) => id),
    assignments: count(before.assignments, opened.assignments, ({ link }) => link),
    handIns: count(before.handIns, opened.handIns, ({ code }) => code),
    keys: count(before.keys, opened.keys, ({ key }) => key.d),
  };
}
