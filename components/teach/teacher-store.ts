import { useEffect, useState } from "react";
import {
  emptyTeacherRecord,
  readTeacherRecord,
  type TeacherRecord,
  teacherStorageKey,
  writeTeacherRecord,
} from "@/lib/class/teacher-record";
import { keepBroken } from "@/lib/progress/storage";

/** Whether what a teacher enters is kept in this browser. */
export type TeacherSaving = "unread" | "saved" | "not-saved" | "newer";

export interface TeacherState {
  record: TeacherRecord;
  saving: TeacherSaving;
  /** Something saved earlier could not be read; it was set aside. */
  broken: boolean;
}

const unread: TeacherState = { record: emptyTeacherRecord, saving: "unread", broken: false };

/**
 * What this browser keeps for a teacher. A change reads what is stored, applies itself and writes, all in one go, so two
 * open pages do not undo each other. Where storage is blocked everything works until the page is closed.
 */
export function useTeacherRecord(): {
  state: TeacherState;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
} {
  const [state, setState] = useState(unread);
  useEffect(() => {
    setState((before) => load(before.record));
    const follow = (event: StorageEvent) => {
      if (event.key === teacherStorageKey || event.key === null) setState(load(emptyTeacherRecord));
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, []);
  const change = (fn: (record: TeacherRecord) => TeacherRecord) =>
    setState((before) => {
      const now = before.saving === "saved" ? load(before.record) : before;
      const record = fn(now.record);
      return { record, saving: now.saving === "newer" ? "newer" : save(record), broken: before.broken };
    });
  return { state, change };
}

/** What is stored; where nothing can be read, what is remembered. */
function load(remembered: TeacherRecord): TeacherState {
  try {
    const text = localStorage.getItem(teacherStorageKey);
    if (text === null) return { record: remembered, saving: "saved", broken: false };
    const read = readTeacherRecord(text);
    if (read.ok) return { record: read.record, saving: "saved", broken: false };
    if (read.problem === "newer") return { record: remembered, saving: "newer", broken: false };
    keepBroken(localStorage, { at: Date.now(), text });
    return { record: remembered, saving: "saved", broken: true };
  } catch {
    return { record: remembered, saving: "not-saved", broken: false };
  }
}

function save(record: TeacherRecord): TeacherSaving {
  try {
    if (isEmpty(record)) localStorage.removeItem(teacherStorageKey);
    else localStorage.setItem(teacherStorageKey, writeTeacherRecord(record));
    return "saved";
  } catch {
    return "not-saved";
  }
}

function isEmpty({ assignments, handIns, names, paper, papers }: TeacherRecord): boolean {
  const sizes = [assignments, handIns, names, paper, Object.keys(papers)].map(({ length }) => length);
  return sizes.every((size) => size === 0);
}
