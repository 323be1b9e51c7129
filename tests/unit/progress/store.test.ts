import { describe, expect, it } from "vitest";
import { progressFormat, serialise } from "@/lib/progress/format";
import { type Attempt, addAttempt, emptyProgress, savePlace } from "@/lib/progress/progress";
import { storageKeys } from "@/lib/progress/storage";
import { createProgressStore, type ProgressStore } from "@/lib/progress/store";
import { anAttempt } from "./arbitrary-progress";
import { MemoryStorage } from "./memory-storage";

let lastId = 0;

/** A page open on this storage. */
function openPage(storage: MemoryStorage): ProgressStore {
  return createProgressStore({
    storage: () => storage,
    now: () => 1_000,
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
  });
}

function answer(page: ProgressStore, id: string) {
  page.change((progress) => addAttempt(progress, anAttempt({ id })));
}

function idsIn(page: ProgressStore): string[] {
  return page.getState().progress.attempts.map(({ id }) => id);
}

/** What a page opened now would find. */
function savedIds(storage: MemoryStorage): string[] {
  const page = openPage(storage);
  page.load();
  return idsIn(page);
}

function storageWith(...ids: string[]): MemoryStorage {
  const storage = new MemoryStorage();
  const page = openPage(storage);
  for (const id of ids) answer(page, id);
  return storage;
}

function keptTexts(storage: MemoryStorage): string[] {
  const rows: { text: string }[] = JSON.parse(storage.texts.get(storageKeys.broken) ?? "[]");
  return rows.map(({ text }) => text);
}

describe("loading", () => {
  it("has read nothing at first and shows what was saved after", () => {
    const page = openPage(storageWith("a"));
    expect(page.getState()).toEqual({ progress: emptyProgress, saving: "unread", broken: null });
    page.load();
    expect(idsIn(page)).toEqual(["a"]);
    expect(page.getState().saving).toBe("saved");
  });

  it("changes nothing the second time and tells nobody", () => {
    const page = openPage(storageWith("a"));
    page.load();
    const before = page.getState();
    let told = 0;
    page.subscribe(() => {
      told += 1;
    });
    page.load();
    expect(page.getState()).toBe(before);
    expect(told).toBe(0);
  });

  it("stores nothing on a device where nothing was done", () => {
    const storage = new MemoryStorage();
    const page = openPage(storage);
    page.load();
    page.exportText();
    expect(page.getState().saving).toBe("saved");
    expect(storage.texts.size).toBe(0);
  });

  it("writes nothing when what is saved is whole", () => {
    const storage = storageWith("a");
    const { writes } = storage;
    openPage(storage).load();
    expect(storage.writes).toBe(writes);
  });
});

describe("changing", () => {
  it("keeps all that was saved, even before loading", () => {
    const storage = storageWith("a", "b");
    const page = openPage(storage);
    answer(page, "c");
    expect(idsIn(page)).toEqual(["a", "b", "c"]);
    expect(savedIds(storage)).toEqual(["a", "b", "c"]);
  });

  it("keeps the answers of two tabs that do not hear of each other", () => {
    const storage = new MemoryStorage();
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    two.load();
    answer(one, "a");
    answer(two, "b");
    answer(two, "c");
    answer(one, "d");
    expect(savedIds(storage)).toEqual(["a", "b", "c", "d"]);
    expect(idsIn(one)).toEqual(["a", "b", "c", "d"]);
  });

  it("tells listeners once", () => {
    const page = openPage(storageWith("a"));
    const told: string[][] = [];
    page.subscribe(() => told.push(idsIn(page)));
    answer(page, "b");
    expect(told).toEqual([["a", "b"]]);
  });

  it("leaves everything as it was when the change itself fails", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    const failing = () => {
      throw new Error("no such question");
    };
    expect(() => page.change(failing)).toThrow("no such question");
    answer(page, "b");
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("reads the storage again only where another tab wrote to it", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    const [attempt] = page.getState().progress.attempts;
    answer(page, "b");
    expect(page.getState().progress.attempts[0]).toBe(attempt);
  });
});

describe("a record that cannot be read", () => {
  const broken = '{"format":"unreasonable-criticism-progress","vers';

  it("is set aside before work goes on", () => {
    const storage = new MemoryStorage();
    storage.texts.set(storageKeys.progress, broken);
    const page = openPage(storage);
    page.load();
    expect(page.getState()).toEqual({ progress: emptyProgress, saving: "saved", broken });
    expect(JSON.parse(storage.texts.get(storageKeys.broken) ?? "")).toEqual([{ at: 1_000, text: broken }]);
    answer(page, "a");
    expect(savedIds(storage)).toEqual(["a"]);
    expect(page.takeBroken()).toEqual([broken]);
  });

  it("is set aside when it belongs to something else", () => {
    const storage = new MemoryStorage();
    storage.texts.set(storageKeys.progress, '{"format":"something-else"}');
    answer(openPage(storage), "a");
    expect(keptTexts(storage)).toEqual(['{"format":"something-else"}']);
    expect(savedIds(storage)).toEqual(["a"]);
  });

  it("is set aside when some of its rows are malformed, and the others are kept", () => {
    const storage = new MemoryStorage();
    const attempts = [anAttempt({ id: "good" }), { id: "bad" }];
    const text = JSON.stringify({ format: progressFormat, version: 1, attempts });
    storage.texts.set(storageKeys.progress, text);
    const page = openPage(storage);
    answer(page, "a");
    expect(keptTexts(storage)).toEqual([text]);
    expect(page.getState().broken).toBe(text);
    expect(savedIds(storage)).toEqual(["a", "good"]);
  });

  it("stands beside earlier ones, the newest last, none twice, five at most", () => {
    const storage = new MemoryStorage();
    for (const text of ["1{", "2{", "2{", "3{", "4{", "1{", "5{"]) {
      storage.texts.set(storageKeys.progress, text);
      openPage(storage).load();
    }
    expect(keptTexts(storage)).toEqual(["1{", "2{", "3{", "4{", "5{"]);
    storage.texts.set(storageKeys.progress, "6{");
    openPage(storage).load();
    expect(keptTexts(storage)).toEqual(["2{", "3{", "4{", "5{", "6{"]);
  });

  it("stands beside whatever else was left under the key", () => {
    const storage = new MemoryStorage();
    storage.texts.set(storageKeys.broken, "left by hand");
    storage.texts.set(storageKeys.progress, broken);
    openPage(storage).load();
    expect(keptTexts(storage)).toEqual(["left by hand", broken]);
  });

  it("is not written over where it cannot be set aside", () => {
    const storage = new MemoryStorage();
    storage.texts.set(storageKeys.progress, broken);
    storage.full = true;
    const page = openPage(storage);
    answer(page, "a");
    expect(page.getState()).toMatchObject({ saving: "memory-full", broken });
    expect(page.takeBroken()).toEqual([broken]);
    expect([...storage.texts]).toEqual([[storageKeys.progress, broken]]);
    storage.full = false;
    answer(page, "b");
    expect(keptTexts(storage)).toEqual([broken]);
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("is still offered after a reload, and no longer once it is dropped", () => {
    const storage = new MemoryStorage();
    storage.texts.set(storageKeys.progress, broken);
    openPage(storage).load();
    const page = openPage(storage);
    page.load();
    expect(page.getState().broken).toBe(broken);
    page.dropBroken();
    expect(page.getState().broken).toBe(null);
    expect(page.takeBroken()).toEqual([]);
    const later = openPage(storage);
    later.load();
    expect(later.getState().broken).toBe(null);
  });

  it("does not make an open tab forget what it read before", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    storage.texts.set(storageKeys.progress, broken);
    two.load();
    one.changedElsewhere({ key: storageKeys.progress, newValue: storage.getItem(storageKeys.progress) });
    answer(two, "b");
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });
});

describe("a storage that fails", () => {
  it("is full: answers stay in memory, and all are written once there is room", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    storage.full = true;
    answer(page, "b");
    answer(page, "c");
    expect(page.getState().saving).toBe("memory-full");
    expect(idsIn(page)).toEqual(["a", "b", "c"]);
    expect(savedIds(storage)).toEqual(["a"]);
    storage.full = false;
    answer(page, "d");
    expect(page.getState().saving).toBe("saved");
    expect(savedIds(storage)).toEqual(["a", "b", "c", "d"]);
  });

  it("is full from the first answer: loading again saves it once there is room", () => {
    const storage = new MemoryStorage();
    storage.full = true;
    const page = openPage(storage);
    answer(page, "a");
    storage.full = false;
    page.load();
    expect(page.getState().saving).toBe("saved");
    expect(savedIds(storage)).toEqual(["a"]);
  });

  it("is blocked: answers stay in memory, and all are written once it opens", () => {
    const storage = storageWith("a");
    storage.blocked = true;
    const page = openPage(storage);
    page.load();
    expect(page.getState().saving).toBe("memory-blocked");
    answer(page, "b");
    expect(idsIn(page)).toEqual(["b"]);
    expect(page.takeBroken()).toEqual([]);
    storage.blocked = false;
    answer(page, "c");
    expect(savedIds(storage)).toEqual(["a", "b", "c"]);
  });

  it("is missing, or throws when it is asked for", () => {
    const throwing = () => {
      throw new DOMException("Access is denied.", "SecurityError");
    };
    for (const storage of [() => null, throwing]) {
      const page = createProgressStore({ storage, now: () => 0, newId: () => "id" });
      page.load();
      answer(page, "a");
      expect(idsIn(page)).toEqual(["a"]);
      expect(page.getState().saving).toBe("memory-blocked");
      page.dropBroken();
      expect(page.clear()).toBe(false);
      expect(idsIn(page)).toEqual([]);
    }
  });

  it("holds a record of a newer version: that is never written over", () => {
    const storage = new MemoryStorage();
    const newer = JSON.stringify({ format: progressFormat, version: 2, attempts: [] });
    storage.texts.set(storageKeys.progress, newer);
    const page = openPage(storage);
    page.load();
    answer(page, "a");
    answer(page, "b");
    expect(page.getState()).toMatchObject({ saving: "newer", broken: null });
    expect(idsIn(page)).toEqual(["a", "b"]);
    expect([...storage.texts]).toEqual([[storageKeys.progress, newer]]);
  });
});

describe("a shared device", () => {
  it("keeps nothing of the learner who finished", () => {
    const storage = storageWith("a");
    storage.texts.set(storageKeys.broken, "x{");
    const page = openPage(storage);
    page.load();
    expect(page.clear()).toBe(true);
    expect(page.getState()).toEqual({ progress: emptyProgress, saving: "saved", broken: null });
    expect(storage.texts.size).toBe(0);
    answer(page, "b");
    expect(savedIds(storage)).toEqual(["b"]);
  });

  it("forgets in a tab that finds the storage cleared, and keeps only the new answer", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    two.load();
    one.clear();
    answer(two, "b");
    expect(idsIn(two)).toEqual(["b"]);
    expect(savedIds(storage)).toEqual(["b"]);
  });

  it("forgets in a tab that slept through the clearing until the next learner had answered", () => {
    const storage = storageWith("a");
    const [one, asleep] = [openPage(storage), openPage(storage)];
    asleep.load();
    one.clear();
    answer(one, "b");
    answer(asleep, "c");
    expect(idsIn(asleep)).toEqual(["b", "c"]);
    expect(savedIds(storage)).toEqual(["b", "c"]);
  });

  it("forgets in a page that comes back from the cache", () => {
    const storage = storageWith("a");
    const [one, cached] = [openPage(storage), openPage(storage)];
    cached.load();
    one.clear();
    cached.load();
    expect(cached.getState().progress).toEqual(emptyProgress);
    expect(storage.texts.size).toBe(0);
  });

  it("keeps what the next learner answered while the storage was full", () => {
    const storage = new MemoryStorage();
    const [one, two] = [openPage(storage), openPage(storage)];
    storage.full = true;
    answer(two, "a");
    storage.full = false;
    two.load();
    expect(savedIds(storage)).toEqual(["a"]);
    one.clear();
    storage.full = true;
    answer(two, "b");
    answer(two, "c");
    expect(idsIn(two)).toEqual(["b", "c"]);
    storage.full = false;
    two.load();
    expect(savedIds(storage)).toEqual(["b", "c"]);
  });
});

describe("another tab", () => {
  it("shows what was saved elsewhere", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    answer(two, "b");
    one.changedElsewhere({ key: storageKeys.progress, newValue: storage.getItem(storageKeys.progress) });
    expect(idsIn(one)).toEqual(["a", "b"]);
  });

  it("is emptied when the record is removed elsewhere", () => {
    for (const key of [storageKeys.progress, null]) {
      const storage = storageWith("a");
      storage.texts.set(storageKeys.broken, "x{");
      const page = openPage(storage);
      page.load();
      storage.texts.clear();
      page.changedElsewhere({ key, newValue: null });
      expect(page.getState().progress).toEqual(emptyProgress);
      expect(page.getState().broken).toBe(key === null ? null : "x{");
      expect(storage.texts.size).toBe(0);
    }
  });

  it("still shows an answer given after the clearing when the news of it comes late", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    two.load();
    one.clear();
    answer(two, "b");
    two.changedElsewhere({ key: storageKeys.progress, newValue: null });
    expect(idsIn(two)).toEqual(["b"]);
  });

  it("hears of texts set aside or dropped elsewhere, and of nothing that is not the project's", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    storage.texts.set(storageKeys.broken, "x{");
    page.changedElsewhere({ key: storageKeys.broken, newValue: "x{" });
    expect(page.getState().broken).toBe("x{");
    storage.texts.delete(storageKeys.broken);
    page.changedElsewhere({ key: storageKeys.broken, newValue: null });
    expect(page.getState().broken).toBe(null);
    expect(idsIn(page)).toEqual(["a"]);
    const before = page.getState();
    page.changedElsewhere({ key: "theme", newValue: null });
    expect(page.getState()).toBe(before);
  });

  it("writes an answer again that a write of the same instant left out", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    const before = storage.texts.get(storageKeys.progress) ?? "";
    answer(page, "b");
    storage.texts.set(storageKeys.progress, before);
    page.changedElsewhere({ key: storageKeys.progress, newValue: before });
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("does not answer another tab for ever over a row that cannot be read again", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    two.load();
    one.change((progress) => addAttempt(progress, anAttempt({ id: "bad", score: 2 })));
    let heard = storage.texts.get(storageKeys.progress) ?? "";
    const { writes } = storage;
    for (let turn = 0; turn < 20; turn += 1) {
      for (const page of [two, one]) page.changedElsewhere({ key: storageKeys.progress, newValue: heard });
      heard = storage.texts.get(storageKeys.progress) ?? "";
    }
    expect(storage.writes - writes).toBeLessThan(8);
  });
});

describe("a file", () => {
  const attempts: Attempt[] = [anAttempt({ id: "a" }), anAttempt({ id: "b" })];

  it("adds the attempts that are new to this device and saves them", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    expect(page.importText(serialise({ ...emptyProgress, attempts }))).toEqual({
      ok: true,
      added: 1,
      rejected: 0,
    });
    expect(page.importText(serialise({ ...emptyProgress, attempts }))).toEqual({
      ok: true,
      added: 0,
      rejected: 0,
    });
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("tells how many rows were malformed, or why nothing could be read", () => {
    const page = openPage(new MemoryStorage());
    const half = JSON.stringify({ format: progressFormat, version: 1, attempts: [...attempts, {}] });
    expect(page.importText(half)).toEqual({ ok: true, added: 2, rejected: 1 });
    expect(page.importText("{")).toEqual({ ok: false, problem: "not-json" });
    expect(page.importText("{}")).toEqual({ ok: false, problem: "other-format" });
    const newer = JSON.stringify({ format: progressFormat, version: 3 });
    expect(page.importText(newer)).toEqual({ ok: false, problem: "newer", version: 3 });
    expect(page.getState().broken).toBe(null);
  });

  it("carries the whole record to another device, with its time and without this device's name for it", () => {
    const page = openPage(storageWith("a"));
    page.change((progress) => savePlace(progress, { lesson: "north/first", anchor: "vote", at: 5 }));
    const text = page.exportText();
    expect(JSON.parse(text)).toMatchObject({ format: progressFormat, savedAt: 1_000 });
    expect(JSON.parse(text)).not.toHaveProperty("record");
    const other = openPage(storageWith("z"));
    other.importText(text);
    expect(idsIn(other)).toEqual(["a", "z"]);
    expect(other.getState().progress.places).toEqual(page.getState().progress.places);
  });

  it("is whole even before the record was loaded", () => {
    expect(openPage(storageWith("a")).exportText()).toContain('"id":"a"');
  });
});
