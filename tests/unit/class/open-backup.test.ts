import { describe, expect, it } from "vitest";
import { writeKey } from "@/lib/assignment/key-text";
import { lockText } from "@/lib/class/locked-file";
import { asksPassphrase, isLocked, newIn, openBackup } from "@/lib/class/open-backup";
import { keyFile, savedKey, withSavedKey } from "@/lib/class/saved-key";
import { writeTeacherRecord } from "@/lib/class/teacher-format";
import { emptyTeacherRecord, type TeacherRecord } from "@/lib/class/teacher-record";
import { webSuite } from "@/lib/crypto/web-suite";

const hex = (digit: string) => digit.repeat(64);
const keyOf = (digit: string) => ({ x: hex(digit), y: hex(digit), d: hex(digit) });
const record: TeacherRecord = {
  ...emptyTeacherRecord,
  classes: [{ id: "1".repeat(16), name: "7b", day: "", changedAt: 5, students: [], list: "" }],
  handIns: [{ code: "UCH1000", classId: "" }],
};
const backup = writeTeacherRecord(record);

describe("a file that a teacher opens", () => {
  it("may be a backup, with the rows of it that cannot be read", async () => {
    expect(await openBackup(backup, "", 1)).toEqual({ ok: true, record, rejected: [] });
    const bad = { ...JSON.parse(backup), papers: [7] };
    expect(await openBackup(JSON.stringify(bad), "", 1)).toEqual({
      ok: true,
      record,
      rejected: [{ list: "papers", number: 1 }],
    });
  });

  it("may be locked: then it opens with its passphrase alone", async () => {
    const locked = await lockText(backup, "a fox in the snow");
    expect([isLocked(locked), isLocked(backup)]).toEqual([true, false]);
    expect(await openBackup(locked, "a fox in the snow", 1)).toEqual({ ok: true, record, rejected: [] });
    expect(await openBackup(locked, "a fox", 1)).toEqual({ ok: false, problem: "passphrase" });
  });

  it("asks for a passphrase only where a locked file came whole", async () => {
    const locked = await lockText(backup, "a fox in the snow");
    expect(await asksPassphrase(locked)).toBe(true);
    expect(await asksPassphrase(backup)).toBe(false);
    const whole: { data: string } = JSON.parse(locked);
    const shorter = (letters: number) => JSON.stringify({ ...whole, data: whole.data.slice(0, -letters) });
    for (const cut of [locked.slice(0, -1), locked.slice(0, 300), shorter(1), shorter(3), shorter(8)]) {
      expect(await asksPassphrase(cut)).toBe(false);
      expect(await openBackup(cut, "a fox in the snow", 1)).toEqual({ ok: false, problem: "damaged" });
    }
  });

  it("may be a printed key, which is saved on its paper", async () => {
    const key = await webSuite.createKeys();
    expect(await openBackup(` ${writeKey(key)} `, "", 7)).toEqual({
      ok: true,
      record: { ...emptyTeacherRecord, keys: [{ key, madeAt: 7, savedAt: 7 }] },
      rejected: [],
    });
  });

  it.each([
    [backup.replace('"version":2', '"version":3'), "newer"],
    [backup.slice(0, -5), "damaged"],
    ["Hello", "foreign"],
    ['{"format":"other"}', "foreign"],
  ])("adds nothing where it is something else: %s", async (text, problem) => {
    expect(await openBackup(text, "", 1)).toEqual({ ok: false, problem });
  });

  it("is counted by what of it is new, each row once", () => {
    const made = (link: string) => ({ link, key: null, madeAt: 1, classes: [] });
    const kept = (digit: string) => ({ key: keyOf(digit), madeAt: 1, savedAt: null });
    const more: TeacherRecord = {
      ...record,
      classes: [
        ...record.classes,
        ...["2", "3"].map((digit) => ({
          id: digit.repeat(16),
          name: digit,
          day: "",
          changedAt: 1,
          students: [],
          list: "",
        })),
      ],
      assignments: [made("1A"), made("1A")],
      handIns: ["UCH1000", "UCH1111", "UCH1222", "UCH1333"].map((code) => ({ code, classId: "" })),
      keys: [kept("a"), kept("a"), kept("b")],
    };
    expect(newIn(record, more)).toEqual({ classes: 2, assignments: 1, handIns: 3, keys: 2 });
    expect(newIn(more, record)).toEqual({ classes: 0, assignments: 0, handIns: 0, keys: 0 });
  });
});

describe("the key that assignments are sealed to", () => {
  const kept = (digit: string, madeAt: number, savedAt: number | null) => ({
    key: keyOf(digit),
    madeAt,
    savedAt,
  });

  it("is the newest that was saved outside of this browser, or none", () => {
    expect(savedKey({ keys: [kept("c", 3, null), kept("b", 2, 9), kept("a", 1, 5)] })).toEqual(
      kept("b", 2, 9),
    );
    expect(savedKey({ keys: [kept("c", 3, null)] })).toBeNull();
    expect(savedKey({ keys: [] })).toBeNull();
  });

  it("stands once in the record, among the others by when it was made", () => {
    const before = { ...emptyTeacherRecord, keys: [kept("c", 3, null), kept("a", 1, null)] };
    expect(withSavedKey(before, keyOf("b"), 2, 7).keys).toEqual([
      kept("c", 3, null),
      kept("b", 2, 7),
      kept("a", 1, null),
    ]);
    expect(withSavedKey(before, keyOf("a"), 1, 7)).toEqual({
      ...before,
      keys: [kept("c", 3, null), kept("a", 1, 7)],
    });
  });

  it("is a file of nothing else, and of its assignment where it has one", async () => {
    const made = { link: "1A", key: keyOf("a"), madeAt: 1, classes: [] };
    const key = kept("a", 1, 5);
    expect(await openBackup(keyFile(key), "", 1)).toMatchObject({
      record: { ...emptyTeacherRecord, keys: [key] },
    });
    expect(await openBackup(keyFile(key, [made]), "", 1)).toMatchObject({
      record: { ...emptyTeacherRecord, keys: [key], assignments: [made] },
    });
  });
});
