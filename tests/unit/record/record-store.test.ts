import { describe, expect, it } from "vitest";
import { progressFormat, progressRecord } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { createRecordStore, lowRoom, type RecordStore } from "@/lib/record/record-store";
import { anAttempt } from "../progress/arbitrary-progress";
import { MemoryStorage } from "./memory-storage";

let lastId = 0;
let time = 1_000;

/** A page open on this storage. */
function openPage(storage: MemoryStorage): RecordStore<Progress> {
  return createRecordStore(progressKeys, progressRecord, {
    storage: () => storage,
    now: () => time,
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
  });
}

function answer(page: RecordStore<Progress>, id: string) {
  page.change((progress) => addAttempt(progress, anAttempt({ id })));
}

function idsIn(page: RecordStore<Progress>): string[] {
  return page.getState().record.attempts.map(({ id }) => id);
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
  const rows: { text: string }[] = JSON.parse(storage.texts.get(progressKeys.shelf) ?? "[]");
  return rows.map(({ text }) => text);
}

describe("loading", () => {
  it("has read nothing at first and shows what was saved after", () => {
    const page = openPage(storageWith("a"));
    expect(page.getState()).toEqual({
      record: emptyProgress,
      stored: emptyProgress,
      saving: "unread",
      broken: null,
    });
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
    const [attempt] = page.getState().record.attempts;
    answer(page, "b");
    expect(page.getState().record.attempts[0]).toBe(attempt);
  });
});

describe("a record that cannot be read", () => {
  const broken = '{"format":"unreasonable-criticism-progress","vers';

  it("is set aside before work goes on", () => {
    const storage = new MemoryStorage();
    storage.texts.set(progressKeys.record, broken);
    const page = openPage(storage);
    page.load();
    expect(page.getState()).toEqual({
      record: emptyProgress,
      stored: emptyProgress,
      saving: "saved",
      broken,
    });
    expect(JSON.parse(storage.texts.get(progressKeys.shelf) ?? "")).toEqual([{ at: 1_000, text: broken }]);
    answer(page, "a");
    expect(savedIds(storage)).toEqual(["a"]);
    expect(page.takeBroken()).toEqual([broken]);
  });

  it("is set aside when it belongs to something else", () => {
    const storage = new MemoryStorage();
    storage.texts.set(progressKeys.record, '{"format":"something-else"}');
    answer(openPage(storage), "a");
    expect(keptTexts(storage)).toEqual(['{"format":"something-else"}']);
    expect(savedIds(storage)).toEqual(["a"]);
  });

  it("is set aside when some of its rows are malformed, and the others are kept", () => {
    const storage = new MemoryStorage();
    const attempts = [anAttempt({ id: "good" }), { id: "bad" }];
    const text = JSON.stringify({ format: progressFormat, version: 1, attempts });
    storage.texts.set(progressKeys.record, text);
    const page = openPage(storage);
    answer(page, "a");
    expect(keptTexts(storage)).toEqual([text]);
    expect(page.getState().broken).toBe(text);
    expect(savedIds(storage)).toEqual(["good", "a"]);
  });

  it("stands beside earlier ones, the newest last, none twice, five at most", () => {
    const storage = new MemoryStorage();
    for (const text of ["1{", "2{", "2{", "3{", "4{", "1{", "5{"]) {
      storage.texts.set(progressKeys.record, text);
      openPage(storage).load();
    }
    expect(keptTexts(storage)).toEqual(["1{", "2{", "3{", "4{", "5{"]);
    storage.texts.set(progressKeys.record, "6{");
    openPage(storage).load();
    expect(keptTexts(storage)).toEqual(["2{", "3{", "4{", "5{", "6{"]);
  });

  it("stands beside whatever else was left under the key", () => {
    const storage = new MemoryStorage();
    storage.texts.set(progressKeys.shelf, "left by hand");
    storage.texts.set(progressKeys.record, broken);
    openPage(storage).load();
    expect(keptTexts(storage)).toEqual(["left by hand", broken]);
  });

  it("is not written over where it cannot be set aside", () => {
    const storage = new MemoryStorage();
    storage.texts.set(progressKeys.record, broken);
    storage.full = true;
    const page = openPage(storage);
    answer(page, "a");
    expect(page.getState()).toMatchObject({ saving: "memory-full", broken });
    expect(page.takeBroken()).toEqual([broken]);
    expect([...storage.texts]).toEqual([[progressKeys.record, broken]]);
    storage.full = false;
    answer(page, "b");
    expect(keptTexts(storage)).toEqual([broken]);
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("is still offered after a reload, and no longer once it is dropped", () => {
    const storage = new MemoryStorage();
    storage.texts.set(progressKeys.record, broken);
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
    storage.texts.set(progressKeys.record, broken);
    two.load();
    one.changedElsewhere({ key: progressKeys.record, newValue: storage.getItem(progressKeys.record) });
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

  it("has little room left where other things take it: that is said while there is some", () => {
    const storage = storageWith("a");
    const page = createRecordStore(progressKeys, progressRecord, {
      storage: () => storage,
      now: () => 0,
      newId: () => "id",
      beside: () => lowRoom,
    });
    page.load();
    expect(page.getState().saving).toBe("low");
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
      const page = createRecordStore(progressKeys, progressRecord, {
        storage,
        now: () => 0,
        newId: () => "id",
      });
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
    storage.texts.set(progressKeys.record, newer);
    const page = openPage(storage);
    page.load();
    answer(page, "a");
    answer(page, "b");
    expect(page.getState()).toMatchObject({ saving: "newer", broken: null });
    expect(idsIn(page)).toEqual(["a", "b"]);
    expect([...storage.texts]).toEqual([[progressKeys.record, newer]]);
  });
});

describe("a shared device", () => {
  it("keeps nothing of the learner who finished", () => {
    const storage = storageWith("a");
    storage.texts.set(progressKeys.shelf, "x{");
    const page = openPage(storage);
    page.load();
    expect(page.clear()).toBe(true);
    expect(page.getState()).toEqual({
      record: emptyProgress,
      stored: emptyProgress,
      saving: "saved",
      broken: null,
    });
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
    time += 60_000;
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
    expect(cached.getState().record).toEqual(emptyProgress);
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
    one.changedElsewhere({ key: progressKeys.record, newValue: storage.getItem(progressKeys.record) });
    expect(idsIn(one)).toEqual(["a", "b"]);
  });

  it("is emptied when the record is removed elsewhere", () => {
    for (const key of [progressKeys.record, null]) {
      const storage = storageWith("a");
      storage.texts.set(progressKeys.shelf, "x{");
      const page = openPage(storage);
      page.load();
      storage.texts.clear();
      page.changedElsewhere({ key, newValue: null });
      expect(page.getState().record).toEqual(emptyProgress);
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
    two.changedElsewhere({ key: progressKeys.record, newValue: null });
    expect(idsIn(two)).toEqual(["b"]);
  });

  it("hears of texts set aside or dropped elsewhere, and of nothing that is not the project's", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    storage.texts.set(progressKeys.shelf, "x{");
    page.changedElsewhere({ key: progressKeys.shelf, newValue: "x{" });
    expect(page.getState().broken).toBe("x{");
    storage.texts.delete(progressKeys.shelf);
    page.changedElsewhere({ key: progressKeys.shelf, newValue: null });
    expect(page.getState().broken).toBe(null);
    expect(idsIn(page)).toEqual(["a"]);
    const before = page.getState();
    page.changedElsewhere({ key: "theme", newValue: null });
    expect(page.getState()).toBe(before);
  });

  it("writes an answer again that a write of the same instant left out", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    const before = storage.texts.get(progressKeys.record) ?? "";
    answer(page, "b");
    storage.texts.set(progressKeys.record, before);
    page.changedElsewhere({ key: progressKeys.record, newValue: before });
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("writes it again as often as several tabs leave it out with the same words", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    const before = storage.texts.get(progressKeys.record) ?? "";
    answer(page, "b");
    for (let others = 0; others < 5; others += 1) {
      storage.texts.set(progressKeys.record, before);
      page.changedElsewhere({ key: progressKeys.record, newValue: before });
      expect(savedIds(storage)).toEqual(["a", "b"]);
    }
  });

  it("does not answer another tab for ever over a row that cannot be read again", () => {
    const storage = storageWith("a");
    const [one, two] = [openPage(storage), openPage(storage)];
    two.load();
    one.change((progress) => addAttempt(progress, anAttempt({ id: "bad", score: 2 })));
    let heard = storage.texts.get(progressKeys.record) ?? "";
    const { writes } = storage;
    for (let turn = 0; turn < 60; turn += 1) {
      for (const page of [two, one]) page.changedElsewhere({ key: progressKeys.record, newValue: heard });
      heard = storage.texts.get(progressKeys.record) ?? "";
    }
    expect(storage.writes - writes).toBeLessThan(25);
  });
});

describe("a record begun in several tabs at once", () => {
  /** A tab that sees the storage as it was a while ago, as browsers show it at times. */
  function lagging(storage: MemoryStorage) {
    const before = new Map(storage.texts);
    let lags = true;
    const page = createRecordStore(progressKeys, progressRecord, {
      storage: () => ({
        getItem: (key) => (lags ? (before.get(key) ?? null) : storage.getItem(key)),
        setItem: (key, text) => storage.setItem(key, text),
        removeItem: (key) => storage.removeItem(key),
      }),
      now: () => time,
      newId: () => {
        lastId += 1;
        return `id-${lastId}`;
      },
    });
    return {
      page,
      catchUp: () => {
        lags = false;
        page.changedElsewhere({ key: progressKeys.record, newValue: storage.getItem(progressKeys.record) });
      },
    };
  }

  it("is one: each finds what the others answered, and keeps what it answered itself", () => {
    const storage = new MemoryStorage();
    const tabs = [lagging(storage), lagging(storage), lagging(storage)];
    tabs.forEach(({ page }, index) => {
      time += 1_500;
      answer(page, `answer-${index}`);
    });
    for (const { catchUp } of [...tabs, ...tabs]) catchUp();
    expect(savedIds(storage)).toEqual(["answer-0", "answer-1", "answer-2"]);
    for (const { page } of tabs) expect(idsIn(page).toSorted()).toEqual(["answer-0", "answer-1", "answer-2"]);
  });

  it("is another one for a page that comes back from the cache", () => {
    const storage = storageWith("a");
    const [one, cached] = [openPage(storage), openPage(storage)];
    cached.load();
    one.clear();
    answer(one, "b");
    cached.load(true);
    expect(idsIn(cached)).toEqual(["b"]);
    expect(savedIds(storage)).toEqual(["b"]);
  });
});

describe("a record put in the place of another", () => {
  it("is what every open tab has from then on", () => {
    const storage = storageWith("a", "b");
    const [one, two] = [openPage(storage), openPage(storage)];
    one.load();
    two.load();
    time += 60_000;
    const { record } = one.getState();
    expect(one.replace({ ...record, attempts: record.attempts.slice(1) })).toBe(true);
    answer(two, "c");
    expect(idsIn(two)).toEqual(["b", "c"]);
    expect(savedIds(storage)).toEqual(["b", "c"]);
    storage.full = true;
    expect(one.replace(emptyProgress)).toBe(false);
  });
});

describe("what is said to be saved", () => {
  it("is what the next page will show, not what this one remembers", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    storage.full = true;
    answer(page, "b");
    expect(page.getState().stored.attempts.map(({ id }) => id)).toEqual(["a"]);
    storage.full = false;
    page.load();
    expect(page.getState().stored).toBe(page.getState().record);
  });

  it("says so while there is still some room", () => {
    const storage = new MemoryStorage();
    const page = openPage(storage);
    const response = "x".repeat(39_000);
    const count = Math.ceil(lowRoom / response.length) + 1;
    page.change((progress) =>
      merge(progress, {
        ...emptyProgress,
        attempts: Array.from({ length: count }, (_, n) => anAttempt({ id: `${n}`, response })),
      }),
    );
    expect(page.getState().saving).toBe("low");
    const next = openPage(storage);
    next.load();
    expect(next.getState().saving).toBe("low");
    expect(next.getState().stored.attempts).toHaveLength(count);
  });
});

describe("a record that is tried out", () => {
  const other = merge(emptyProgress, { ...emptyProgress, attempts: [anAttempt({ id: "other" })] });

  it("is shown, and nothing of it is saved, whatever happens meanwhile", () => {
    const storage = storageWith("a");
    const page = openPage(storage);
    page.load();
    page.tryOut(other);
    expect(idsIn(page)).toEqual(["other"]);
    page.load();
    page.changedElsewhere({ key: progressKeys.record, newValue: storage.getItem(progressKeys.record) });
    answer(page, "b");
    page.tryOut(emptyProgress);
    expect(savedIds(storage)).toEqual(["a"]);
    for (const change of page.endTrial() ?? []) page.change(change);
    expect(idsIn(page)).toEqual(["a", "b"]);
    expect(savedIds(storage)).toEqual(["a", "b"]);
  });

  it("brings nothing back that is cleared meanwhile, here or elsewhere", () => {
    for (const clear of [
      (page: RecordStore<Progress>) => page.clear(),
      (page: RecordStore<Progress>, storage: MemoryStorage) => {
        storage.texts.clear();
        page.changedElsewhere({ key: progressKeys.record, newValue: null });
      },
    ]) {
      const storage = storageWith("a");
      const page = openPage(storage);
      page.load();
      page.tryOut(other);
      clear(page, storage);
      expect(page.endTrial()).toBeNull();
      expect(idsIn(page)).toEqual([]);
      expect(storage.texts.size).toBe(0);
    }
  });
});
