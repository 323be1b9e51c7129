import type { TeacherKey } from "../assignment/seal";
import { writeTeacherRecord } from "./teacher-format";
import type { KeptKey, TeacherRecord } from "./teacher-record";

/** The newest key that was saved outside of this browser: the one that new assignments are sealed to. */
export function savedKey({ keys }: Pick<TeacherRecord, "keys">): (KeptKey & { savedAt: number }) | null {
  for (const kept of keys) if (kept.savedAt !== null) return { ...kept, savedAt: kept.savedAt };
  return null;
}

/** The record with a key that is saved now. */
export function withSavedKey(
  record: TeacherRecord,
  key: TeacherKey,
  madeAt: number,
  savedAt: number,
): TeacherRecord {
  const others = record.keys.filter((kept) => kept.key.d !== key.d);
  const keys = [{ key, madeAt, savedAt }, ...others].sort((one, other) => other.madeAt - one.madeAt);
  return { ...record, keys };
}

/** The file of a key: a record of nothing else, and of the assignment it was made for, where it was for one. */
export function keyFile(key: KeptKey, assignments: TeacherRecord["assignments"] = []): string {
  return writeTeacherRecord({ keys: [key], assignments });
}
