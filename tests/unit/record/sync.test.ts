import { describe, expect, it, vi } from "vitest";
import type { Journal } from "@/lib/record/journal";
import { createRecordStore, lowRoom, type RecordFormat, type Surroundings } from "@/lib/record/record-store";
import { MemoryStorage } from "./memory-storage";

type Words = readonly string[];

const keys = { record: "words", shelf: "words.broken" };

/**
 * A record of words, as "name|one,two". A text without a bar cannot be read, one that begins with "!" is a newer
 * version's, and a word with "~" is a row that cannot be read.
 */
function formatWith(more: Partial<RecordFormat<Words>> = {}) {
  const merge = vi.fn<RecordFormat<Words>["merge"]>((one, other) => [...new Set([...one, ...other])].sort());
  const format: RecordFormat<Words> = {
    empty: [],
    read: (text) => {
      const [name = "", words] = text.split("|");
      if (text.startsWith("!")) return { ok: false, newer: true };
      if (words === undefined) return { ok: false, newer: false };
      const all = words === "" ? [] : words.split(",");
      const record = all.filter((word) => !word.includes("~"));
      return { ok: true, record, clean: record.length === all.length, ...(name === "" ? {} : { name }) };
    },
    write: (words, name = "") => `${name}|${words.join(",")}`,
    merge,
    journal: {
      changes: (before, after) =>
        after.filter((word) => !before.includes(word)).map((word) => [word, [word]]),
      restore: (words, rows) => [...words, ...rows.flat()],
    },
    ...more,
  };
  return { format, merge };
}

function device(more: Partial<RecordFormat<Words>> = {}, around: Partial<Surroundings> = {}) {
  const storage = new MemoryStorage();
  const { format, merge } = formatWith(more);
  const journal = {
    add: vi.fn<Journal["add"]>(),
    read: vi.fn<Journal["read"]>(async () => []),
    clear: vi.fn<Journal["clear"]>(),
  };
  let ids = 0;
  const open = () =>
    createRecordStore(keys, format, {
      storage: () => storage,
      now: () => 1_000,
      newId: () => `id${++ids}`,
      journal,
      ...around,
    });
  const stored = () => storage.texts.get(keys.record) ?? null;
  const page = open();
  const say = (...words: string[]) => page.change((all) => [...all, ...words]);
  return { storage, format, merge, journal, open, page, say, stored };
}

describe("a record of its own name", () => {
  it("is called by chance and by when it was begun, and keeps its name", () => {
    const { page, say, stored } = device();
    say("a");
    expect(stored()).toBe("id1@1000|a");
    say("b");
    expect(stored()).toBe("id1@1000|a,b");
    expect(page.getState()).toEqual({
      record: ["a", "b"],
      stored: ["a", "b"],
      saving: "saved",
      broken: null,
    });
  });

  it("takes the name that comes first of two that were begun at once", () => {
    for (const [other, name] of [
      ["a@900", "a@900"],
      ["z@900", "id1@1000"],
      ["z@99000", "z@99000"],
    ]) {
      const { say, stored, storage } = device();
      say("mine");
      storage.texts.set(keys.record, `${other}|theirs`);
      say("more");
      expect(stored()).toBe(`${name}|${name === "z@99000" ? "theirs,more" : "mine,theirs,more"}`);
    }
  });

  it("gets no name where it had none and none was given since", () => {
    const { storage, page, stored } = device();
    storage.texts.set(keys.record, "|old");
    page.load();
    page.change((all) => [...all, "new"]);
    expect(stored()).toBe("id1@1000|old,new");
    expect(page.getState().record).toEqual(["old", "new"]);
  });

  it("keeps the record's name after a text that could not be read, and gets none where another page may remember it", () => {
    const { storage, say, stored } = device();
    storage.texts.set(keys.record, "no bar");
    say("a");
    expect(stored()).toBe("|a");
  });
});

describe("what one page remembers and another stored", () => {
  it("is merged, with what stood there where it could not be stored", () => {
    const { storage, merge, say, page } = device();
    say("a");
    storage.texts.set(keys.record, "id1@1000|a,b");
    say("c");
    expect(merge).toHaveBeenLastCalledWith(["a"], ["a", "b"], null);
    storage.full = true;
    say("d");
    storage.texts.set(keys.record, "id1@1000|a,b,c,e");
    page.load();
    expect(merge).toHaveBeenLastCalledWith(["a", "b", "c", "d"], ["a", "b", "c", "e"], ["a", "b", "c"]);
    expect(page.getState()).toMatchObject({ saving: "memory-full", stored: ["a", "b", "c", "e"] });
  });

  it("is not read again while nobody else wrote", () => {
    const { merge, say } = device();
    say("a");
    say("b");
    expect(merge).not.toHaveBeenCalled();
  });

  it("is nothing once the storage is empty, though the page had found something there", () => {
    const { storage, page, say, stored, journal } = device();
    say("a");
    storage.texts.clear();
    page.load();
    expect(page.getState()).toEqual({ record: [], stored: [], saving: "saved", broken: null });
    say("b");
    expect(stored()).toBe("id2@1000|b");
    expect(journal.add).toHaveBeenLastCalledWith([["b", "id2@1000|b"]]);
  });
});

describe("what is said of the storage", () => {
  it("is that it is blocked, with the change in this page alone", () => {
    const { storage, say, page, journal } = device();
    say("a");
    journal.add.mockClear();
    storage.blocked = true;
    expect(say("b")).toBe(true);
    expect(page.getState()).toEqual({
      record: ["a", "b"],
      stored: ["a"],
      saving: "memory-blocked",
      broken: null,
    });
    expect(journal.add).not.toHaveBeenCalled();
  });

  it("is that a newer version's record stands there, which nothing is noted beside", () => {
    const { storage, say, page, stored, journal } = device();
    storage.texts.set(keys.record, "!newer");
    say("a");
    expect(page.getState()).toMatchObject({ record: ["a"], saving: "newer", broken: null });
    expect(stored()).toBe("!newer");
    expect(journal.add).not.toHaveBeenCalled();
    expect(storage.texts.has(keys.shelf)).toBe(false);
  });

  it("is that it is full, and then a journal elsewhere may still have room", () => {
    const { storage, say, page, journal } = device();
    storage.full = true;
    say("a");
    expect(page.getState()).toMatchObject({ record: ["a"], stored: [], saving: "memory-full" });
    expect(journal.add).toHaveBeenCalledExactlyOnceWith([["a", "|a"]]);
  });

  it("is that there is little room, from four million letters on with what else takes of it, which is asked once", () => {
    const beside = vi.fn(() => 100);
    const { say, page } = device({}, { beside });
    const room = lowRoom - 100 - "|".length;
    say("x".repeat(room));
    expect(page.getState().saving).toBe("saved");
    page.change(() => ["x".repeat(room + 1)]);
    expect(page.getState()).toMatchObject({ saving: "low", stored: page.getState().record });
    expect(beside).toHaveBeenCalledTimes(1);
  });

  it("is that what is added as a whole has no room: then nothing is changed", () => {
    const { storage, say, page, journal } = device();
    say("a");
    journal.add.mockClear();
    storage.full = true;
    expect(page.change((all) => [...all, "file"], true)).toBe(false);
    expect(page.getState()).toEqual({ record: ["a"], stored: ["a"], saving: "saved", broken: null });
    expect(journal.add).not.toHaveBeenCalled();
    storage.full = false;
    expect(page.change((all) => [...all, "file"], true)).toBe(true);
    expect(page.getState().record).toEqual(["a", "file"]);
  });
});

describe("a text with rows that cannot be read", () => {
  it("is set aside once, and what can be read goes on", () => {
    const { storage, page, say, stored } = device();
    storage.texts.set(keys.record, "n@1|a,~,b");
    page.load();
    expect(page.getState()).toMatchObject({ record: ["a", "b"], broken: "n@1|a,~,b" });
    say("c");
    expect(stored()).toBe("n@1|a,b,c");
    expect(page.takeBroken()).toEqual(["n@1|a,~,b"]);
    page.dropBroken();
    expect([page.takeBroken(), storage.texts.has(keys.shelf)]).toEqual([[], false]);
  });

  it("stays where it is while it cannot be set aside, and is offered with what stands on the shelf", () => {
    const { storage, page, say, stored } = device();
    storage.texts.set(keys.shelf, JSON.stringify([{ at: 1, text: "older" }]));
    storage.texts.set(keys.record, "no bar");
    storage.full = true;
    say("a");
    expect(stored()).toBe("no bar");
    expect(page.getState()).toMatchObject({ saving: "memory-full", broken: "no bar", record: ["a"] });
    expect(page.takeBroken()).toEqual(["older", "no bar"]);
    storage.blocked = true;
    expect(page.takeBroken()).toEqual(["no bar"]);
  });
});

describe("an answer that another tab left out", () => {
  it("is written again ten times, and no more for the same words", () => {
    const { storage, say, page } = device();
    say("a");
    const before = "id1@1000|";
    let mends = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      storage.texts.set(keys.record, before);
      const { writes } = storage;
      page.load();
      mends += storage.writes - writes;
    }
    expect(mends).toBe(10);
    storage.texts.set(keys.record, "id1@1000|other");
    page.load();
    expect(storage.texts.get(keys.record)).toBe("id1@1000|a,other");
  });

  it("is written again at every change", () => {
    const { storage, say, stored } = device();
    say("a");
    for (let turn = 0; turn < 15; turn += 1) {
      storage.texts.set(keys.record, "id1@1000|");
      say("b");
      expect(stored()).toMatch(/\|a,.*b$/);
    }
  });
});

describe("a record of which nothing is left", () => {
  const isEmpty = (words: Words) => words.length === 0;

  it("goes from the storage once it is emptied, and takes nothing out of the journal that is another page's", () => {
    const { page, say, stored, journal } = device({ isEmpty });
    say("a");
    page.change(() => []);
    expect(stored()).toBeNull();
    expect(journal.clear).not.toHaveBeenCalled();
    expect(page.getState()).toMatchObject({ record: [], saving: "saved" });
    say("b");
    expect(stored()).toBe("id2@1000|b");
  });

  it("stays where a record need not go", () => {
    const { page, say, stored } = device();
    say("a");
    page.change(() => []);
    expect(stored()).toBe("id1@1000|");
  });
});

describe("a record that is cleared", () => {
  it("is forgotten by its name here and in the storage, which the journal is told", () => {
    const { storage, page, say, journal } = device();
    say("a");
    storage.texts.set(keys.record, "other@900|b");
    expect(page.clear()).toBe(true);
    expect(journal.clear).toHaveBeenCalledExactlyOnceWith(["id1@1000", "other@900"]);
    expect(storage.texts.size).toBe(0);
  });

  it("is told once where both have one name, and none where there is none", () => {
    const { page, say, journal } = device();
    say("a");
    page.clear();
    expect(journal.clear).toHaveBeenLastCalledWith(["id1@1000"]);
    page.clear();
    expect(journal.clear).toHaveBeenLastCalledWith([]);
  });

  it("is only forgotten by this page where the storage cannot be reached", () => {
    const { storage, page, say, journal, stored } = device();
    say("a");
    storage.blocked = true;
    expect(page.clear()).toBe(false);
    expect(journal.clear).toHaveBeenCalledExactlyOnceWith([]);
    expect(page.getState()).toEqual({ record: [], stored: [], saving: "memory-blocked", broken: null });
    storage.blocked = false;
    expect(stored()).toBe("id1@1000|a");
  });
});

describe("a record put in the place of another", () => {
  it("has a name of its own, and the old one stands on the shelf where that is asked for", () => {
    const { page, say, stored, journal, storage } = device();
    say("a");
    expect(page.replace(["new"])).toBe(true);
    expect(stored()).toBe("id2@1000|new");
    expect(page.getState()).toEqual({ record: ["new"], stored: ["new"], saving: "saved", broken: null });
    expect(journal.clear).toHaveBeenCalledExactlyOnceWith();
    expect(page.takeBroken()).toEqual([]);
    expect(page.replace(["newer"], true)).toBe(true);
    expect(page.takeBroken()).toEqual(["id2@1000|new"]);
    expect(page.getState().broken).toBe("id2@1000|new");
    say("more");
    expect(stored()).toBe("id3@1000|newer,more");
    storage.texts.clear();
    expect(page.replace(["first"], true)).toBe(true);
    expect(storage.texts.has(keys.shelf)).toBe(false);
  });

  it("is not put there where there is no room, for it or for what stood there, or no storage", () => {
    const { page, say, stored, storage, journal } = device();
    say("a");
    const before = page.getState();
    storage.full = true;
    expect(page.replace(["new"])).toBe(false);
    expect(page.replace(["new"], true)).toBe(false);
    storage.blocked = true;
    expect(page.replace(["new"])).toBe(false);
    storage.blocked = false;
    expect([stored(), page.getState() === before]).toEqual(["id1@1000|a", true]);
    expect(journal.clear).not.toHaveBeenCalled();
    expect(device({}, { storage: () => null }).page.replace(["new"])).toBe(false);
  });

  it("says where it leaves little room", () => {
    const { page } = device();
    expect(page.replace(["x".repeat(lowRoom)])).toBe(true);
    expect(page.getState().saving).toBe("low");
  });
});

describe("a record that is tried out", () => {
  it("gives back the one before, and what was changed meanwhile; nothing where none is tried out", () => {
    const { page, say, stored } = device();
    say("a");
    expect(page.endTrial()).toBeNull();
    page.tryOut(["other"]);
    expect(say("b")).toBe(true);
    expect(stored()).toBe("id1@1000|a");
    const changes = page.endTrial();
    expect(changes).toHaveLength(1);
    expect(page.getState()).toMatchObject({ record: ["a"], saving: "saved" });
    expect(page.endTrial()).toBeNull();
  });
});

describe("what only the journal has", () => {
  it("is looked for once", async () => {
    const { page, journal } = device();
    page.load();
    expect(await Promise.all([page.recover(), page.recover()])).toEqual([false, false]);
    expect(await page.recover()).toBe(false);
    expect(journal.read).toHaveBeenCalledTimes(1);
  });

  const entry = (text: string, key = text, at = 1) => ({ key, text, at });

  it("comes back into the record it is of, and into no other", async () => {
    const { page, say, journal, stored } = device();
    say("a");
    journal.read.mockResolvedValueOnce([entry("id1@1000|b"), entry("other@99999|c"), entry("junk")]);
    expect(await page.recover()).toBe(false);
    expect(stored()).toBe("id1@1000|a,b");
  });

  it("comes back where no record was, of whichever it is, and goes on with what was begun since", async () => {
    const { page, say, journal, stored } = device();
    page.load();
    const recovered = page.recover();
    say("since");
    journal.read.mockResolvedValueOnce([]);
    await recovered;
    const other = device();
    other.page.load();
    other.journal.read.mockImplementationOnce(async () => {
      other.say("since");
      return [entry("old@5|b")];
    });
    expect(await other.page.recover()).toBe(false);
    expect(other.stored()).toBe("id1@1000|since,b");
    expect(stored()).toBe("id1@1000|since");
  });

  it("brings nothing back where all was cleared while it was read", async () => {
    const { page, say, journal, stored } = device();
    say("a");
    journal.read.mockImplementationOnce(async () => {
      page.clear();
      return [entry("id1@1000|b")];
    });
    expect(await page.recover()).toBe(false);
    expect([stored(), page.getState().record]).toEqual([null, []]);
  });

  it("says of a record that was cleared that it was back, and takes it away but for what was begun since", async () => {
    const { page, storage, say, journal, stored } = device();
    storage.texts.set(keys.record, "old@5|a,b");
    page.load();
    journal.read.mockImplementationOnce(async () => {
      say("since");
      return [entry("old@5", "cleared"), entry("old@5|b")];
    });
    expect(await page.recover()).toBe(true);
    expect(stored()).toBe("id1@1000|since");
  });

  it("is dropped from the journal two hours after it was written, where the storage had it already", async () => {
    const hours = 7_200_000;
    const { page, say, journal } = device({}, { now: () => 2 * hours });
    say("kept");
    journal.read.mockResolvedValueOnce([entry(`id1@${2 * hours}|back`, "back")]);
    await page.recover();
    const drop = journal.read.mock.lastCall?.[0];
    expect(drop?.(entry("", "kept", hours - 1))).toBe(true);
    expect(drop?.(entry("", "kept", hours))).toBe(false);
    expect(drop?.(entry("", "back", 1))).toBe(false);
  });

  it("is done without where there is no journal", async () => {
    const { format } = formatWith();
    const page = createRecordStore(keys, format, {
      storage: () => new MemoryStorage(),
      now: () => 1,
      newId: () => "id",
    });
    page.load();
    expect(await page.recover()).toBe(false);
    expect(page.change(() => ["a"])).toBe(true);
    expect(page.replace(["b"])).toBe(true);
    expect(page.clear()).toBe(true);
  });
});

describe("news of another tab", () => {
  it("of another key changes nothing, and of the shelf has it read again", () => {
    const { storage, page } = device();
    page.load();
    storage.texts.set(keys.shelf, JSON.stringify([{ at: 1, text: "broken" }]));
    page.load();
    expect(page.getState().broken).toBeNull();
    page.changedElsewhere({ key: keys.record, newValue: "id|" });
    expect(page.getState().broken).toBeNull();
    page.changedElsewhere({ key: keys.shelf, newValue: "x" });
    expect(page.getState().broken).toBe("broken");
    storage.texts.delete(keys.shelf);
    page.changedElsewhere({ key: null, newValue: null });
    expect(page.getState().broken).toBeNull();
  });
});
