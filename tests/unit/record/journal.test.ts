import {
  IDBKeyRange as FDBKeyRange,
  IDBObjectStore as FDBObjectStore,
  IDBRequest as FDBRequest,
  IDBFactory,
} from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lateJournal } from "@/components/progress/late-journal";
import { teacherKeys, teacherRecord } from "@/lib/class/teacher-format";
import type { TeacherRecord } from "@/lib/class/teacher-record";
import { type Drafts, draftKeys, draftRecord, keepText, withoutDraft } from "@/lib/own/drafts";
import { progressRecord } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt, emptyProgress, merge, type Progress, saveDraft } from "@/lib/progress/progress";
import { openJournal } from "@/lib/record/journal";
import { createRecordStore, type RecordStore } from "@/lib/record/record-store";
import { times } from "../../times";
import { aDraft, anAttempt } from "../progress/arbitrary-progress";
import { MemoryStorage } from "./memory-storage";

const minute = 60_000;
const hour = 60 * minute;

/** A browser whose storage comes to the disk late, and whose database is there at once. */
class Device {
  storage = new MemoryStorage();
  databases: IDBFactory | undefined = new IDBFactory();
  time = 10 * minute;
  ids = 0;

  private around(name: string) {
    return {
      storage: () => this.storage,
      now: () => this.time,
      newId: () => `id-${++this.ids}`,
      journal: openJournal(
        name,
        () => this.databases,
        () => this.time,
      ),
    };
  }

  /** A page before it has read the journal. */
  loading(): RecordStore<Progress> {
    const page = createRecordStore(progressKeys, progressRecord, this.around(progressKeys.journal));
    page.load();
    return page;
  }

  async page(): Promise<RecordStore<Progress>> {
    const page = this.loading();
    await page.recover();
    return page;
  }

  async teachersPage() {
    const page = createRecordStore(teacherKeys, teacherRecord, this.around(teacherKeys.journal));
    page.load();
    await page.recover();
    return page;
  }

  async draftsPage() {
    const page = createRecordStore(draftKeys, draftRecord, this.around(draftKeys.journal));
    page.load();
    await page.recover();
    return page;
  }

  disk(): Map<string, string> {
    return new Map(this.storage.texts);
  }

  /** The whole browser is killed; its storage is what was on the disk. */
  killed(disk = new Map<string, string>()) {
    this.storage = new MemoryStorage();
    for (const [key, text] of disk) this.storage.texts.set(key, text);
  }

  /** What the journal holds once all is written. */
  async entries(name = progressKeys.journal) {
    await Promise.resolve();
    return openJournal(
      name,
      () => this.databases,
      () => this.time,
    ).read();
  }
}

beforeEach(() => {
  vi.stubGlobal("IDBKeyRange", FDBKeyRange);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const idsOf = (page: RecordStore<Progress>) => page.getState().record.attempts.map(({ id }) => id);

function answer(page: RecordStore<Progress>, id: string, at = 0) {
  page.change((record) => addAttempt(record, anAttempt({ id, at })));
}

describe("a browser that is killed before its storage is on the disk", () => {
  it("loses no answer and brings back none that was cleared, whatever of the storage is left", async () => {
    const step = fc.oneof(
      { arbitrary: fc.record({ does: fc.constant("answer"), on: fc.nat(1) }), weight: 5 },
      fc.record({ does: fc.constant("draft"), on: fc.nat(1) }),
      fc.record({ does: fc.constant("wait"), on: fc.nat(200_000) }),
      fc.record({ does: fc.constant("reload"), on: fc.nat(1) }),
      { arbitrary: fc.record({ does: fc.constant("kill"), on: fc.nat(3) }), weight: 2 },
      fc.record({ does: fc.constant("clear"), on: fc.nat(1) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const device = new Device();
        let pages = [await device.page(), await device.page()];
        let given: string[] = [];
        /** What may be on the disk, with the time until which it was all there was. */
        let disks = [{ until: device.time, texts: device.disk() }];
        for (const { does, on } of steps) {
          const page = pages[on % 2];
          device.time += 1_000;
          if (does === "answer" && page) {
            given.push(`answer-${device.ids}`);
            answer(page, `answer-${device.ids++}`, device.time);
          } else if (does === "draft" && page) {
            page.change((record) => saveDraft(record, aDraft({ at: device.time })));
          } else if (does === "wait") device.time += on;
          else if (does === "reload") pages[on] = await device.page();
          else if (does === "clear" && page) {
            page.clear();
            for (const each of pages) each.changedElsewhere({ key: progressKeys.record, newValue: null });
            given = [];
          } else if (does === "kill") {
            const late = disks.filter(({ until }) => until > device.time - hour);
            const left = late.at(-1 - on) ?? disks.at(-1);
            device.killed(left?.texts);
            // What had not come to the disk by then never will.
            if (left) disks = disks.slice(0, disks.indexOf(left) + 1);
            pages = [await device.page(), await device.page()];
          }
          for (const each of pages) each.load();
          await device.entries();
          expect(idsOf(pages[0] ?? (await device.page())).sort()).toEqual([...given].sort());
          for (const disk of disks.slice(-1)) disk.until = device.time;
          disks.push({ until: device.time, texts: device.disk() });
        }
      }),
      { numRuns: times(40) },
    );
  });

  it("begins anew with nothing, and keeps what is begun then", async () => {
    const device = new Device();
    answer(await device.page(), "first");
    await device.entries();
    device.killed();
    const page = await device.page();
    expect(idsOf(page)).toEqual(["first"]);
    answer(page, "second", 1);
    await device.entries();
    device.killed();
    expect(idsOf(await device.page())).toEqual(["first", "second"]);
  });

  it("stays cleared where the storage comes back as it was, and keeps what is begun since", async () => {
    const device = new Device();
    const page = await device.page();
    answer(page, "cleared");
    device.storage.texts.set(progressKeys.shelf, JSON.stringify([{ at: 1, text: "cleared too" }]));
    await device.entries();
    const disk = device.disk();
    page.clear();
    device.time += minute;
    answer(page, "next", 1);
    await device.entries();
    device.killed(disk);
    device.time += minute;
    const back = device.loading();
    expect(idsOf(back)).toEqual(["cleared"]);
    const recovered = back.recover();
    answer(back, "soon", 2);
    expect(await recovered).toBe(true);
    expect(idsOf(back)).toEqual(["next", "soon"]);
    expect(back.takeBroken()).toEqual([]);
    expect(idsOf(await device.page())).toEqual(["next", "soon"]);
    await device.entries();
    device.killed(disk);
    expect(idsOf(await device.page())).toEqual(["next", "soon"]);
  });

  it("gives back all of it, also where an answer is given before the journal was read", async () => {
    const device = new Device();
    answer(await device.page(), "first");
    await device.entries();
    device.killed();
    device.time += minute;
    const page = device.loading();
    const recovered = page.recover();
    answer(page, "second", 1);
    await recovered;
    expect(idsOf(page)).toEqual(["first", "second"]);
    expect(idsOf(await device.page())).toEqual(["first", "second"]);
  });

  it("keeps a teacher's hand-ins, names and what was deleted", async () => {
    const device = new Device();
    const page = await device.teachersPage();
    const write = (part: Partial<TeacherRecord>) => page.change((record) => ({ ...record, ...part }));
    const codes = (...all: string[]) => all.map((code) => ({ code, classId: "" }));
    const names = (list: string) => [{ id: "", name: "", day: "", changedAt: 0, students: [], list }];
    const papers = [{ classId: "", module: "law", assignment: null, text: "1 a" }];
    write({ handIns: codes("<A>", "<B>"), classes: names("blue-h") });
    const disk = device.disk();
    write({ classes: names("blue-heron-17, Ann"), papers });
    write({ handIns: codes("<B>", "<C>") });
    await device.entries();
    expect((await device.entries(teacherKeys.journal)).map(({ key }) => key)).toEqual([
      "class ",
      "code <B>",
      "code <C>",
      "papers  law ",
      "gone",
    ]);
    device.killed(disk);
    expect((await device.teachersPage()).getState().record).toMatchObject({
      handIns: codes("<B>", "<C>"),
      classes: names("blue-heron-17, Ann"),
      papers,
    });
  });
});

/** A teacher's record and the drafts at `/write`, of which rows are deleted: each with rows named by a number. */
const deleting = [
  {
    whose: "a teacher's",
    key: teacherKeys,
    async open(device: Device) {
      const page = await device.teachersPage();
      const aClass = (row: number) => ({
        id: `${row}`.padStart(16, "0"),
        name: `class ${row}`,
        day: "",
        changedAt: device.time,
        students: [],
        list: "",
      });
      return {
        page,
        rows: () => page.getState().record.classes.map(({ id }) => Number(id)),
        add: (...added: number[]) =>
          page.change((record) => {
            const ids = new Set(added.map((row) => aClass(row).id));
            const others = record.classes.filter(({ id }) => !ids.has(id));
            return { ...record, classes: [...others, ...added.map(aClass)] };
          }),
        remove: (row: number) =>
          page.change((record) => ({
            ...record,
            classes: record.classes.filter(({ id }) => Number(id) !== row),
          })),
      };
    },
  },
  {
    whose: "a writer's",
    key: draftKeys,
    async open(device: Device) {
      const page = await device.draftsPage();
      return {
        page,
        rows: () => page.getState().record.drafts.map(({ id }) => Number(id)),
        add: (...added: number[]) =>
          page.change((record) =>
            added.reduce<Drafts>(
              (all, row) => keepText(all, `${row}`, `text ${device.ids++}`, "page", device.time),
              record,
            ),
          ),
        remove: (row: number) => page.change((record) => withoutDraft(record, `${row}`)),
      };
    },
  },
] as const;

describe.each(deleting)("what is deleted of $whose record", ({ key, open }) => {
  const sorted = (rows: number[]) => rows.toSorted((one, other) => one - other);

  it("stays deleted, also the last of it, where the storage comes back as it was", async () => {
    const device = new Device();
    const page = await open(device);
    page.add(1, 2);
    await device.entries(key.journal);
    const disk = device.disk();
    page.remove(1);
    await device.entries(key.journal);
    const half = device.disk();
    device.killed(disk);
    expect((await open(device)).rows()).toEqual([2]);
    device.killed(half);
    const left = await open(device);
    left.remove(2);
    await device.entries(key.journal);
    for (const old of [disk, half, disk]) {
      device.killed(old);
      expect((await open(device)).rows()).toEqual([]);
      expect(device.disk().has(key.record)).toBe(false);
    }
  });

  it("leaves nothing of itself in what is noted", async () => {
    const device = new Device();
    const page = await open(device);
    page.add(7);
    page.remove(7);
    const entries = await device.entries(key.journal);
    expect(entries).toEqual([
      { key: "gone", text: expect.stringMatching(/^[0-9a-f]{16}$/), at: device.time },
    ]);
    device.time += 3 * hour;
    await open(device);
    expect(await device.entries(key.journal)).toEqual([]);
  });

  it("is there again once it is brought back, by itself or with a file of many", async () => {
    for (const others of [[], Array.from({ length: 150 }, (_, index) => 10 + index)]) {
      const device = new Device();
      const page = await open(device);
      page.add(1);
      await device.entries(key.journal);
      page.remove(1);
      await device.entries(key.journal);
      page.add(1, ...others);
      await device.entries(key.journal);
      expect(sorted((await open(device)).rows())).toEqual([1, ...others]);
    }
  });

  it("does not come back from a tab that had no room and remembers it", async () => {
    const device = new Device();
    const [one, two] = [await open(device), await open(device)];
    one.add(1, 2, 3);
    two.page.load();
    device.storage.full = true;
    two.add(4);
    two.remove(3);
    expect(two.page.getState().saving).toBe("memory-full");
    device.storage.full = false;
    one.remove(1);
    two.page.load();
    expect(sorted(two.rows())).toEqual([2, 4]);
    one.page.load();
    expect(sorted(one.rows())).toEqual([2, 4]);
  });

  it("is gone, and all else there, in every page that is loaded on a device without room, whatever two tabs do", async () => {
    const step = fc.record({
      does: fc.constantFrom("add", "add", "remove", "reload", "fill", "make room"),
      row: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const device = new Device();
        const tabs = [await open(device), await open(device)];
        const wanted = new Set<number>();
        for (const { does, row } of steps) {
          device.time += 60_000;
          const before = device.storage.texts.get(key.record) ?? null;
          // Two tabs that do opposite things to one row at once are another matter.
          const [mine, other] = row % 2 === 0 ? tabs : tabs.toReversed();
          if (does === "add") {
            mine?.add(row);
            wanted.add(row);
          } else if (does === "remove") {
            // Only what is shown can be deleted.
            if (!mine?.rows().includes(row)) continue;
            mine.remove(row);
            wanted.delete(row);
          } else if (does === "reload") tabs[row % 2] = await open(device);
          else device.storage.full = does === "fill";
          const after = device.storage.texts.get(key.record) ?? null;
          // A browser tells of nothing that was not written.
          if (after !== before) other?.page.changedElsewhere({ key: key.record, newValue: after });
          await device.entries(key.journal);
          if (does === "reload") expect(sorted(tabs[row % 2]?.rows() ?? [])).toEqual(sorted([...wanted]));
        }
        expect(sorted((await open(device)).rows())).toEqual(sorted([...wanted]));
      }),
      { numRuns: times(60) },
    );
  });

  it("is gone, and all else there, whatever two tabs do and whenever the browser is killed", async () => {
    const step = fc.record({
      does: fc.constantFrom("add", "add", "remove", "remove", "reload", "kill", "wait"),
      tab: fc.nat(1),
      row: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const device = new Device();
        let tabs = [await open(device), await open(device)];
        const wanted = new Set<number>();
        let disks = [{ until: device.time, texts: device.disk() }];
        for (const { does, tab, row } of steps) {
          device.time += 1_000;
          if (does === "add") {
            tabs[tab]?.add(row);
            wanted.add(row);
          } else if (does === "remove") {
            tabs[tab]?.remove(row);
            wanted.delete(row);
          } else if (does === "wait") device.time += row * 30 * minute;
          else if (does === "reload") tabs[tab] = await open(device);
          else {
            const late = disks.filter(({ until }) => until > device.time - hour);
            const left = late.at(-1 - row) ?? disks.at(-1);
            device.killed(left?.texts);
            if (left) disks = disks.slice(0, disks.indexOf(left) + 1);
            tabs = [await open(device), await open(device)];
          }
          for (const each of tabs)
            each.page.changedElsewhere({ key: key.record, newValue: device.storage.getItem(key.record) });
          await device.entries(key.journal);
          for (const each of tabs) expect(sorted(each.rows())).toEqual(sorted([...wanted]));
          for (const disk of disks.slice(-1)) disk.until = device.time;
          disks.push({ until: device.time, texts: device.disk() });
        }
      }),
      { numRuns: times(40) },
    );
  });
});

describe("the journal", () => {
  it("begins to write before what an answer brings is drawn, and in the order of what was done", async () => {
    const databases = new IDBFactory();
    vi.stubGlobal("window", { indexedDB: databases });
    vi.stubGlobal("addEventListener", () => {});
    const journal = lateJournal("late");
    const keysIn = async () =>
      (await openJournal("late", () => databases, Date.now).read()).map(({ key }) => key);
    journal.add([["a", "1"]]);
    journal.clear();
    journal.add([["b", "2"]]);
    await vi.waitFor(async () => expect(await keysIn()).toEqual(["b"]));
    let began = false;
    const put = vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(function (
      this: unknown,
      ...row
    ) {
      began = true;
      put.mockRestore();
      return FDBObjectStore.prototype.put.apply(this, row);
    });
    journal.add([["c", "3"]]);
    // What draws a page waits as long.
    await Promise.resolve();
    expect(began).toBe(true);
    journal.clear();
    journal.add([["d", "4"]]);
    await vi.waitFor(async () => expect(await keysIn()).toEqual(["d"]));
  });

  it("never puts what a teacher wrote before in the place of what came from a file since", async () => {
    const device = new Device();
    const page = await device.teachersPage();
    const classes = (name: string) => [{ id, name, day: "", changedAt: 1, students: [], list: "" }];
    const id = "1".repeat(16);
    page.change((record) => ({ ...record, classes: classes("7b") }));
    await device.entries(teacherKeys.journal);
    const handIns = Array.from({ length: 150 }, (_, at) => ({ code: `<${at}>`, classId: id }));
    page.change((record) => ({ ...record, classes: classes("8b"), handIns }));
    await device.entries(teacherKeys.journal);
    const { record } = (await device.teachersPage()).getState();
    expect(record.classes.map(({ name }) => name)).toEqual(["8b"]);
    expect(record.handIns).toHaveLength(150);
  });

  it("keeps answers for which the storage has no room, until there is some", async () => {
    const device = new Device();
    const page = await device.page();
    page.change((record) => addAttempt(record, anAttempt({ id: "a" })));
    device.storage.full = true;
    page.change((record) => addAttempt(record, anAttempt({ id: "b" })));
    await device.entries();
    const reloaded = await device.page();
    expect(idsOf(reloaded)).toEqual(["a", "b"]);
    expect(reloaded.getState().saving).toBe("memory-full");
    expect(reloaded.getState().stored.attempts.map(({ id }) => id)).toEqual(["a"]);
    device.time += 10 * hour;
    expect(idsOf(await device.page())).toEqual(["a", "b"]);
    device.storage.full = false;
    const later = await device.page();
    expect(later.getState().saving).toBe("saved");
    expect(later.getState().stored.attempts.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("keeps nothing of what is refused because there is no room for it", async () => {
    const device = new Device();
    const page = await device.page();
    page.change((record) => addAttempt(record, anAttempt({ id: "a" })));
    device.storage.full = true;
    expect(page.change((record) => addAttempt(record, anAttempt({ id: "b" })), true)).toBe(false);
    expect(idsOf(page)).toEqual(["a"]);
    expect(page.getState().saving).toBe("saved");
    await device.entries();
    expect(idsOf(await device.page())).toEqual(["a"]);
  });

  it("lets go of rows that the storage has held for two hours, and of no others", async () => {
    const device = new Device();
    const page = await device.page();
    answer(page, "old");
    await device.entries();
    device.time += 3 * hour;
    answer(page, "new", 1);
    await device.entries();
    await device.page();
    expect((await device.entries()).map(({ key }) => key)).toEqual(["new"]);
    device.time += 3 * hour;
    device.killed();
    await device.page();
    expect((await device.entries()).map(({ key }) => key)).toEqual(["new"]);
  });

  it("is gone after a clearing, also where another page had just written", async () => {
    const device = new Device();
    const [one, two] = [await device.page(), await device.page()];
    answer(one, "a");
    one.clear();
    two.changedElsewhere({ key: progressKeys.record, newValue: null });
    const cleared = await device.entries();
    expect(cleared).toEqual([{ key: "cleared", text: expect.stringMatching(/^id-1@/), at: device.time }]);
    expect(idsOf(await device.page())).toEqual([]);
  });

  it("remembers for two hours which records were cleared, one after the other, and nothing else of them", async () => {
    const device = new Device();
    const page = await device.page();
    for (const id of ["a", "b"]) {
      answer(page, id);
      await device.entries();
      page.clear();
      await device.entries();
      device.time += hour + minute;
    }
    expect((await device.entries()).map(({ key }) => key)).toEqual(["cleared", "cleared"]);
    await device.page();
    await device.page();
    expect(await device.entries()).toHaveLength(1);
  });

  it("brings nothing back that was cleared while it was read", async () => {
    const device = new Device();
    answer(await device.page(), "a");
    await device.entries();
    const page = createRecordStore(progressKeys, progressRecord, {
      storage: () => device.storage,
      now: () => device.time,
      newId: () => "late",
      journal: {
        add: () => {},
        clear: () => {},
        read: async () => {
          const entries = await device.entries();
          device.storage.texts.clear();
          return entries;
        },
      },
    });
    page.load();
    await page.recover();
    expect(idsOf(page)).toEqual([]);
    expect(device.storage.texts.size).toBe(0);
  });

  it("brings nothing back that was deleted while it was read, and undoes no change made meanwhile", async () => {
    const device = new Device();
    const aClass = (id: string, name: string) => ({
      id,
      name,
      day: "",
      changedAt: 1,
      students: [],
      list: "",
    });
    const [first, second, third] = ["1".repeat(16), "2".repeat(16), "3".repeat(16)];
    const classes = [aClass(first, "7b"), aClass(second, "8b")];
    const other = await device.teachersPage();
    other.change((record) => ({ ...record, classes: [...classes, aClass(third, "9b")] }));
    other.change((record) => ({ ...record, classes }));
    let reads = 0;
    const page = createRecordStore(teacherKeys, teacherRecord, {
      storage: () => device.storage,
      now: () => device.time,
      newId: () => "late",
      journal: {
        add: () => {},
        clear: () => {},
        read: async () => {
          const entries = await device.entries(teacherKeys.journal);
          reads += 1;
          const now = [aClass(second, "8c"), aClass(third, "9b")];
          if (reads === 1) page.change((record) => ({ ...record, classes: now }));
          return entries;
        },
      },
    });
    page.load();
    await page.recover();
    expect(page.getState().record.classes.map(({ name }) => name)).toEqual(["8c", "9b"]);
  });

  it("is written to one task after the other: what comes meanwhile is written together", async () => {
    const factory = new IDBFactory();
    const journal = openJournal(
      "name",
      () => factory,
      () => 0,
    );
    const { put } = FDBObjectStore.prototype;
    const writings = new Set<unknown>();
    const spied = vi.spyOn(FDBObjectStore.prototype, "put").mockImplementation(function (
      this: InstanceType<typeof FDBObjectStore>,
      ...row
    ) {
      writings.add(this.transaction);
      return put.apply(this, row);
    });
    for (const key of ["a", "b", "c"]) {
      journal.add([[key, `text ${key}`]]);
      for (let task = 0; task < 5; task += 1) await Promise.resolve();
    }
    await expect.poll(async () => (await journal.read()).length).toBe(3);
    spied.mockRestore();
    expect(writings.size).toBe(2);
  });

  it("makes no database to forget what never was, and forgets all of it where forgetting fails", async () => {
    const factory = new IDBFactory();
    const journal = openJournal(
      "name",
      () => factory,
      () => 0,
    );
    journal.clear();
    await new Promise((forgotten) => setTimeout(forgotten, 50));
    expect(await journal.read()).toEqual([]);
    expect(await factory.databases()).toEqual([]);
    journal.add([["a", "text"]]);
    await expect.poll(async () => (await journal.read()).length).toBe(1);
    vi.spyOn(FDBObjectStore.prototype, "delete").mockImplementationOnce(function (
      this: InstanceType<typeof FDBObjectStore>,
    ) {
      this.transaction.abort();
      return new FDBRequest();
    });
    journal.clear(["name@1"]);
    await expect.poll(() => factory.databases()).toEqual([]);
  });

  it("keeps what is noted in the moment after forgetting, also where there was nothing to forget", async () => {
    for (let tasks = 0; tasks < 12; tasks += 1) {
      const factory = new IDBFactory();
      const journal = openJournal(
        "name",
        () => factory,
        () => 0,
      );
      journal.clear();
      for (let task = 0; task < tasks; task += 1) await new Promise((next) => setTimeout(next));
      journal.add([["a", "text"]]);
      await expect.poll(async () => (await journal.read()).map(({ key }) => key)).toEqual(["a"]);
    }
  });

  it("leaves no database on a device where nothing was done", async () => {
    const device = new Device();
    await device.page();
    expect(await device.databases?.databases()).toEqual([]);
  });

  it("keeps nothing of a file of a thousand answers, which is still there", async () => {
    const device = new Device();
    const page = await device.page();
    const attempts = Array.from({ length: 1_000 }, (_, index) => anAttempt({ id: `${index}` }));
    page.change((record) => merge(record, { ...emptyProgress, attempts }));
    expect(await device.entries()).toEqual([]);
  });

  it("is done without, in silence, where there is no database or where it fails", async () => {
    for (const databases of [
      () => undefined,
      () => {
        throw new DOMException("blocked", "SecurityError");
      },
    ]) {
      const journal = openJournal("name", databases, () => 0);
      journal.add([["a", "text"]]);
      expect(await journal.read()).toEqual([]);
      expect(() => journal.clear()).not.toThrow();
    }
  });

  it("leaves out what cannot be written, and is thrown away where that fails too: it never remembers what is no longer so", async () => {
    const factory = new IDBFactory();
    const working = openJournal(
      "name",
      () => factory,
      () => 0,
    );
    // As where the device is full.
    const fails = function (this: InstanceType<typeof FDBObjectStore>) {
      this.transaction.abort();
      return new FDBRequest();
    };
    const texts = async () => (await working.read()).map(({ text }) => text);
    working.add([
      ["a", "one"],
      ["b", "two"],
    ]);
    await expect.poll(texts).toEqual(["one", "two"]);
    vi.spyOn(FDBObjectStore.prototype, "put").mockImplementationOnce(fails);
    working.add([["a", "three"]]);
    await expect.poll(texts).toEqual(["two"]);
    vi.spyOn(FDBObjectStore.prototype, "put").mockImplementationOnce(fails);
    const deleting = vi.spyOn(FDBObjectStore.prototype, "delete").mockImplementation(fails);
    working.add([["b", "four"]]);
    await expect.poll(() => factory.databases()).toEqual([]);
    deleting.mockRestore();
    expect(await texts()).toEqual([]);
  });
});
