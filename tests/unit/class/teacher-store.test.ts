import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  readTeacherRecord,
  teacherKeys,
  teacherRecord,
  writeTeacherRecord,
} from "@/lib/class/teacher-format";
import { emptyTeacherRecord, type TeacherRecord } from "@/lib/class/teacher-record";
import { progressRecord } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { createRecordStore, type RecordStore } from "@/lib/record/record-store";
import { moveShelved } from "@/lib/record/shelf";
import { MemoryStorage } from "../record/memory-storage";

const key = { x: "a".repeat(64), y: "b".repeat(64), d: "c".repeat(64) };
const record: TeacherRecord = {
  ...emptyTeacherRecord,
  assignments: [{ link: "1ABC", key, madeAt: 5, classes: [] }],
  handIns: [{ code: "UCH1000", classId: "" }],
  classes: namesOf("blue-heron-17, Ana"),
};

function namesOf(list: string): TeacherRecord["classes"] {
  return [{ id: "", name: "", day: "", changedAt: 0, students: [], list }];
}

const codesOf = (...codes: string[]) => codes.map((code) => ({ code, classId: "" }));

function openPage(storage: MemoryStorage): RecordStore<TeacherRecord> {
  let id = 0;
  return createRecordStore(teacherKeys, teacherRecord, {
    storage: () => storage,
    now: () => 1,
    newId: () => {
      id += 1;
      return `${id}`;
    },
  });
}

function storageWith(text: string): MemoryStorage {
  const storage = new MemoryStorage();
  storage.texts.set(teacherKeys.record, text);
  return storage;
}

describe("a teacher's record in the browser", () => {
  it("opens as it was saved before both records had one store", () => {
    const storage = storageWith(readFileSync("tests/fixtures/teacher-record-1.json", "utf8"));
    const page = openPage(storage);
    page.load();
    expect(page.getState()).toMatchObject({ saving: "saved", broken: null });
    expect(page.getState().record).toEqual({
      ...record,
      papers: [{ classId: "", module: "", assignment: null, text: "red-fox: 3.1=B" }],
    });
  });

  it("keeps every other row where one cannot be read, and sets the whole text aside", () => {
    const spoiled = writeTeacherRecord(record).replace('"handIns":[', '"handIns":[5,');
    const storage = storageWith(spoiled);
    const page = openPage(storage);
    page.load();
    expect(page.getState().record).toEqual(record);
    expect(page.takeBroken()).toEqual([spoiled]);
    expect(storage.texts.get(teacherKeys.shelf)).toContain("UCH1000");
    expect(storage.texts.has(progressKeys.shelf)).toBe(false);
    expect(readTeacherRecord(spoiled)).toMatchObject({ rejected: [{ list: "handIns", number: 1 }] });
  });

  it("keeps its keys where it cannot be read and there is no room to set it aside", () => {
    const broken = writeTeacherRecord(record).slice(0, -1);
    const storage = storageWith(broken);
    storage.full = true;
    const page = openPage(storage);
    page.change((now) => ({ ...now, classes: namesOf("new") }));
    expect(page.getState()).toMatchObject({ saving: "memory-full", broken });
    expect([...storage.texts]).toEqual([[teacherKeys.record, broken]]);
    expect(page.takeBroken()).toEqual([broken]);
  });

  it("leaves a newer version's record as it is", () => {
    const newer = writeTeacherRecord(record).replace('"version":2', '"version":3');
    const storage = storageWith(newer);
    const page = openPage(storage);
    page.change((now) => ({ ...now, classes: namesOf("new") }));
    expect(page.getState().saving).toBe("newer");
    expect(storage.texts.get(teacherKeys.record)).toBe(newer);
  });

  it("forgets in every tab what one deletes, and loses nothing that could not be stored", () => {
    const storage = storageWith(writeTeacherRecord(record));
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    two.load();
    one.change((now) => ({ ...now, handIns: [] }));
    two.change((now) => ({ ...now, classes: namesOf("red-fox, Ben") }));
    expect(two.getState().record).toMatchObject({ handIns: [], classes: namesOf("red-fox, Ben") });
    storage.full = true;
    two.change((now) => ({ ...now, handIns: codesOf("UCH1999") }));
    expect(two.getState().saving).toBe("memory-full");
    storage.full = false;
    one.load();
    one.change((now) => ({ ...now, handIns: codesOf("UCH1888") }));
    two.load();
    expect(
      two
        .getState()
        .record.handIns.map(({ code }) => code)
        .toSorted(),
    ).toEqual(["UCH1888", "UCH1999"]);
    two.change(() => emptyTeacherRecord);
    expect(storage.texts.size).toBe(0);
  });
});

describe("what an earlier version left of a teacher on the learner's shelf", () => {
  const left = writeTeacherRecord(record).slice(0, -1);

  it("is not shown to a learner, nor thrown away by one, and moves to the teacher's shelf", () => {
    const storage = new MemoryStorage();
    storage.texts.set(
      progressKeys.shelf,
      JSON.stringify([
        { at: 1, text: left },
        { at: 2, text: "x{" },
      ]),
    );
    const learner = createRecordStore(progressKeys, progressRecord, {
      storage: () => storage,
      now: () => 1,
      newId: () => "a",
    });
    learner.load();
    expect(learner.takeBroken()).toEqual(["x{"]);
    expect(learner.clear()).toBe(true);
    moveShelved(storage, progressKeys.shelf, teacherKeys.shelf, (text) => !progressRecord.owns?.(text));
    expect(storage.texts.has(progressKeys.shelf)).toBe(false);
    const teacher = openPage(storage);
    teacher.load();
    expect(teacher.takeBroken()).toEqual([left]);
  });
});
