import { useEffect } from "react";
import { useStore } from "zustand";
import { teacherKeys, teacherRecord, teacherRows, writeTeacherRecord } from "@/lib/class/teacher-format";
import type { TeacherRecord } from "@/lib/class/teacher-record";
import { progressRecord } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { createRecordStore, type RecordState } from "@/lib/record/record-store";
import { moveShelved } from "@/lib/record/shelf";
import { newId } from "../host/new-id";
import { setPageRecord } from "../page-record";
import { lateJournal } from "../progress/late-journal";
import { saveFile } from "../progress/save-file";

export type TeacherState = RecordState<TeacherRecord>;

/** What this browser keeps for a teacher. */
export const teacherStore = createRecordStore(teacherKeys, teacherRecord, {
  storage: () => window.localStorage,
  now: () => Date.now(),
  newId,
  journal: lateJournal(teacherKeys.journal),
});

setPageRecord({
  save: () => saveFile("teacher-record.json", writeTeacherRecord(teacherStore.getState().record)),
  leaveOutBadRows: async (fails) => {
    const { leaveOut, withoutBadRows } = await import("../progress/without-bad-rows");
    return leaveOut(teacherStore, (record, tries) => withoutBadRows(record, teacherRows, tries), fails);
  },
});

let started = false;

/** Reads what is saved and follows other tabs. Once a page. */
export function startTeacher(): void {
  if (started) return;
  started = true;
  try {
    moveShelved(
      window.localStorage,
      progressKeys.shelf,
      teacherKeys.shelf,
      (text) => !progressRecord.owns?.(text),
    );
  } catch {
    // Blocked: there is nothing to move.
  }
  teacherStore.load();
  teacherStore.recover();
  addEventListener("storage", (event) => teacherStore.changedElsewhere(event));
  addEventListener("pageshow", (event) => {
    if (event.persisted) teacherStore.load(true);
  });
}

/** The teacher's record, and the way to change it. Where storage is blocked everything works until the page is closed. */
export function useTeacherRecord(): {
  state: TeacherState;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
} {
  // The first picture is the server's, "unread"; what is saved follows at once.
  useEffect(startTeacher, []);
  return { state: useStore(teacherStore), change: teacherStore.change };
}
