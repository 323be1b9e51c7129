import { IDBObjectStore as FDBObjectStore, IDBRequest as FDBRequest, IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { essenceOf } from "@/lib/progress/essence";
import { clearHistory, findHistory } from "@/lib/progress/find-history";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { seal } from "@/lib/progress/seal";
import {
  besideHistory,
  hasHistory,
  historyCleared,
  type Mark,
  markWith,
  namesSome,
  without,
} from "@/lib/progress/sealed";
import { readHistory, withHistory } from "@/lib/progress/whole";
import { openHistory } from "@/lib/record/history";
import { openJournal } from "@/lib/record/journal";
import { createRecordStore, type RecordStore } from "@/lib/record/record-store";
import { times } from "../../times";
import { MemoryStorage } from "../record/memory-storage";
import { anAttempt, arbitraryProgress } from "./arbitrary-progress";

const hour = 3_600_000;
const sizes = { newest: 2, fewest: 2, most: 4 };

const atOnce = async <T>(work: Generator<undefined, T>): Promise<T> => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** A browser with a storage that may fail and comes to the disk late, and databases that are there at once or fail. */
class Device {
  storage = new MemoryStorage();
  databases: IDBFactory | undefined = new IDBFactory();
  time = 10 * hour;
  private ids = 0;

  mark(): Mark {
    const key = progressKeys.history;
    return {
      read: () => this.storage.getItem(key),
      write: (text) => this.storage.setItem(key, text),
      remove: () => this.storage.removeItem(key),
    };
  }

  history() {
    return openHistory(progressKeys.history, () => this.databases);
  }

  async page() {
    const store = createRecordStore(
      progressKeys,
      besideHistory(() => this.mark().read()),
      {
        storage: () => this.storage,
        now: () => this.time,
        newId: () => `id-${++this.ids}`,
        journal: openJournal(
          progressKeys.journal,
          () => this.databases,
          () => this.time,
        ),
      },
    );
    const page = { store, history: this.history(), mark: this.mark() };
    store.load();
    await findHistory(page.history, page.mark);
    await store.recover();
    return page;
  }

  /** Everything that a page opened now would show. */
  async whole(): Promise<Progress> {
    const { store, history, mark } = await this.page();
    const sealed = hasHistory(mark.read()) ? await readHistory(history, atOnce) : [];
    history.close();
    return withHistory(store.getState().record, sealed);
  }
}

const idsOf = ({ attempts }: Progress) => attempts.map(({ id }) => id);

/** An answer that is the only one of its round, so that nearly all of them can be sealed. */
function answer(store: RecordStore<Progress>, id: string, at: number) {
  store.change((all) => addAttempt(all, anAttempt({ id, at, round: 1 + Number(id), verdict: "right" })));
}

async function deviceWith(count: number) {
  const device = new Device();
  const page = await device.page();
  for (let index = 0; index < count; index += 1) answer(page.store, `${index}`, index);
  return { device, ...page };
}

const given = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

describe("sealing", () => {
  it("leaves in the record what pages need, and in both together everything", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    const before = store.getState().record;
    expect(await seal(store, history, mark, sizes)).toBe(4);
    expect(await seal(store, history, mark, sizes)).toBe(3);
    expect(await seal(store, history, mark, sizes)).toBe(0);
    expect(idsOf(store.getState().record)).toEqual(["0", "8", "9"]);
    expect(essenceOf(before.attempts).size).toBe(2);
    expect(await device.whole()).toEqual(before);
  });

  it("leaves no trace where there is nothing to seal", async () => {
    const { device, store, history, mark } = await deviceWith(3);
    const before = await device.databases?.databases();
    expect(await seal(store, history, mark, sizes)).toBe(0);
    expect(mark.read()).toBeNull();
    expect(await device.databases?.databases()).toEqual(before);
  });

  it("takes back what it wrote where some of it is no longer in the record", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    const { record } = store.getState();
    const slow = {
      ...history,
      append: async (texts: readonly string[]) => {
        const keys = await history.append(texts);
        (await device.page()).store.replace({ ...record, attempts: record.attempts.slice(3) });
        return keys;
      },
    };
    device.time += hour;
    expect(await seal(store, slow, mark, sizes)).toBe(0);
    expect(await history.keys()).toEqual([]);
    expect(namesSome(mark.read())).toBe(false);
  });

  it("makes room on a device that is full", async () => {
    const { device, store, history, mark } = await deviceWith(6);
    device.storage.full = true;
    answer(store, "6", 6);
    expect(store.getState().saving).toBe("memory-full");
    const { texts } = device.storage;
    const letters = () => [...texts.values()].reduce((sum, text) => sum + text.length, 0);
    const room = letters();
    const { setItem } = device.storage;
    // Room for as much as stands there.
    device.storage.setItem = function (key, text) {
      this.full = letters() - (texts.get(key) ?? "").length + text.length > room;
      setItem.call(this, key, text);
    };
    await seal(store, history, mark, sizes);
    expect(store.getState().saving).toBe("saved");
    expect(idsOf(await device.whole())).toEqual(given(7));
  });

  it("changes nothing where nothing can be written", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    device.storage.full = true;
    expect(await seal(store, history, mark, sizes)).toBe(0);
    device.storage.full = false;
    store.load();
    expect(store.getState().saving).toBe("saved");
    expect(idsOf(store.getState().record)).toEqual(given(10));
    expect(await history.keys()).toEqual([]);
  });

  it("changes nothing where there is no database, where it is full, or where what was written reads otherwise", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    const texts = [...device.storage.texts];
    device.databases = undefined;
    await expect(seal(store, device.history(), mark, sizes)).rejects.toThrow("There is no database.");
    device.databases = new IDBFactory();
    vi.spyOn(FDBObjectStore.prototype, "add").mockImplementationOnce(function (this: {
      transaction: IDBTransaction;
    }) {
      this.transaction.abort();
      return new FDBRequest();
    });
    await expect(seal(store, device.history(), mark, sizes)).rejects.toBeDefined();
    await expect(
      seal(store, { ...history, read: async () => ["something else"] }, mark, sizes),
    ).rejects.toThrow("could not be read back");
    const changed = async (keys: readonly number[]) =>
      (await history.read(keys)).map((text) => text.replace('"hints":0', '"hints":1'));
    await expect(seal(store, { ...history, read: changed }, mark, sizes)).rejects.toThrow(
      "could not be read back",
    );
    expect([...device.storage.texts]).toEqual(texts);
    expect(await history.keys()).toEqual([]);
  });

  it("keeps every letter of an own text, and what could not be read again where it is", async () => {
    const { device, store, history, mark } = await deviceWith(3);
    const texts = ["$& $` $' $$", '\u2028 \ud800 \\ "]}', '],"drafts":{'];
    texts.forEach((response, index) => {
      const id = `own-${index}`;
      store.change((all) => addAttempt(all, anAttempt({ id, response, at: 1, round: 1, verdict: "wrong" })));
    });
    for (const at of [6, 7, 8]) answer(store, `${at}`, at);
    const before = store.getState().record;
    expect(await seal(store, history, mark, sizes)).toBeGreaterThan(2);
    expect(await device.whole()).toEqual(before);
    store.change((all) => addAttempt(all, anAttempt({ id: "bad", score: 2, round: 1, at: 1 })));
    for (const at of [9, 10, 11]) answer(store, `${at}`, at);
    await expect(seal(store, history, mark, { ...sizes, most: 9 })).rejects.toThrow("could not be read back");
  });

  it("leaves alone what a newer version wrote, and a storage that is blocked", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    device.storage.blocked = true;
    store.load();
    expect(await seal(store, history, mark, sizes)).toBe(0);
    device.storage.blocked = false;
    device.storage.texts.set(progressKeys.record, '{"format":"unreasonable-criticism-progress","version":9}');
    expect(await seal(store, history, mark, sizes)).toBe(0);
  });

  it("is not undone by a tab that still has everything in memory, nor by the journal", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    const other = await device.page();
    await seal(store, history, mark, sizes);
    answer(other.store, "10", 10);
    store.changedElsewhere({ key: progressKeys.record, newValue: "" });
    for (const { store: each } of [other, { store }, await device.page()])
      expect(idsOf(each.getState().record)).toEqual(["0", "5", "6", "7", "8", "9", "10"]);
    expect(idsOf(await device.whole())).toEqual(given(11));
  });

  it("is without a trace where the record was cleared while it was written", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    const slow = {
      ...history,
      append: async (texts: readonly string[]) => {
        const keys = await history.append(texts);
        (await device.page()).store.clear();
        return keys;
      },
    };
    expect(await seal(store, slow, mark, sizes)).toBe(0);
    expect(await history.keys()).toEqual([]);
    expect(idsOf(await device.whole())).toEqual([]);
  });
});

describe("a history", () => {
  it("is found where the storage of the record is lost, and not where it was cleared", async () => {
    const { device, store, history, mark } = await deviceWith(10);
    await seal(store, history, mark, sizes);
    history.close();
    device.storage = new MemoryStorage();
    expect(idsOf(await device.whole())).toEqual(given(10));
    // Killed before the database was gone.
    device.storage = new MemoryStorage();
    device.storage.texts.set(progressKeys.history, historyCleared);
    await device.databases?.deleteDatabase(progressKeys.journal);
    expect(idsOf(await device.whole())).toEqual([]);
    expect(device.storage.texts.size).toBe(0);
    expect(await device.databases?.databases()).toEqual([]);
  });

  it("is known to be lost where the storage names attempts of it", async () => {
    const { store, history, mark } = await deviceWith(10);
    expect(namesSome(mark.read())).toBe(false);
    await seal(store, history, mark, sizes);
    expect(namesSome(mark.read())).toBe(true);
    expect([namesSome(historyCleared), namesSome(markWith(null, []))]).toEqual([false, false]);
    await history.remove();
    expect(await readHistory(history, atOnce)).toEqual([]);
  });

  it("is what a mark says that is not empty", () => {
    expect([null, historyCleared, markWith(null, [])].map(hasHistory)).toEqual([false, false, true]);
  });

  it("is marked by the ids that went there last, without those that came back, and two thousand at most", () => {
    const ids = (mark: string) => mark.split("\n").slice(1);
    const one = markWith(null, ["a", "b"]);
    expect(ids(one)).toEqual(["a", "b"]);
    expect(ids(markWith(one, ["c"]))).toEqual(["c", "a", "b"]);
    expect(ids(markWith(one, ["c"], new Set(["a", "c"])))).toEqual(["b"]);
    const many = Array.from({ length: 2_001 }, (_, at) => `${at}`);
    expect(ids(markWith(one, many))).toEqual(many.slice(0, 2_000));
  });

  it("takes nothing from a record that has none of its attempts", () => {
    const record = { ...emptyProgress, attempts: [anAttempt({ id: "a" })] };
    expect(without(record, new Set(["b"]))).toBe(record);
    expect(without(record, new Set(["a"])).attempts).toEqual([]);
  });

  it("is put beside a record as merging would", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (progress, { attempts }) => {
        expect(withHistory(progress, attempts).attempts).toEqual(
          merge(progress, { ...emptyProgress, attempts }).attempts,
        );
      }),
    );
  });

  it("has each attempt once, and of two copies the one that merging keeps", async () => {
    const copies = [
      anAttempt({ id: "a", round: 1 }),
      anAttempt({ id: "a", round: 2 }),
      anAttempt({ id: "b" }),
    ];
    const sealed = merge(emptyProgress, { ...emptyProgress, attempts: copies.slice(1) });
    for (const hot of [[], copies.slice(0, 1), copies.slice(2)]) {
      const progress = { ...emptyProgress, attempts: hot };
      expect(withHistory(progress, sealed.attempts)).toEqual(merge(progress, sealed));
    }
  });
});

type Step = { does: "answer" | "seal" | "hear" | "reload" | "kill" | "clear" | "wait"; on: number };

const step = (does: Step["does"], weight: number) => ({
  arbitrary: fc.record({ does: fc.constant(does), on: fc.nat({ max: 1 }) }),
  weight,
});
const steps: fc.Arbitrary<Step | { does: "full" | "blocked"; on: boolean }> = fc.oneof(
  step("answer", 8),
  step("seal", 4),
  step("hear", 3),
  step("reload", 1),
  step("kill", 1),
  step("clear", 1),
  step("wait", 1),
  {
    arbitrary: fc.record({ does: fc.constantFrom("full" as const, "blocked" as const), on: fc.boolean() }),
    weight: 1,
  },
);

it("loses no answer and brings none back that was cleared, whatever two tabs seal on a storage that fails at times", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 50 }), async (all) => {
      const device = new Device();
      const open = async () => ({ ...(await device.page()), unheard: [] as (string | null)[] });
      let pages = [await open(), await open()];
      let due: string[] = [];
      let count = 0;
      /** What may be on the disk, with the time until which it was all there was. */
      let disks = [{ until: device.time, texts: new Map(device.storage.texts) }];
      for (const { does, on } of all) {
        device.time += 1_000;
        const page = pages[Number(on)];
        if (page === undefined) continue;
        const text = () => device.storage.texts.get(progressKeys.record) ?? null;
        const before = text();
        if (does === "full") device.storage.full = on === true;
        else if (does === "blocked") device.storage.blocked = on === true;
        else if (does === "wait") device.time += 2 * hour;
        else if (does === "seal") await seal(page.store, page.history, page.mark, sizes).catch(() => 0);
        else if (does === "hear") {
          const newValue = page.unheard.shift();
          if (newValue !== undefined) page.store.changedElsewhere({ key: progressKeys.record, newValue });
        } else if (does === "answer") {
          answer(page.store, `${count}`, device.time);
          // What stands in one page only is lost with it, as everywhere.
          if (page.store.getState().saving !== "memory-blocked") due.push(`${count}`);
          count += 1;
        } else if (device.storage.blocked || device.storage.full) continue;
        else if (does === "reload") pages[Number(on)] = await open();
        else if (does === "kill") {
          const late = disks.filter(({ until }) => until > device.time - hour);
          device.storage = new MemoryStorage();
          for (const [key, text] of late[0]?.texts ?? []) device.storage.texts.set(key, text);
          pages = [await open(), await open()];
        } else if (does === "clear") {
          const cleared = clearHistory(page.history, page.mark);
          page.store.clear();
          for (const { store } of pages) store.changedElsewhere({ key: progressKeys.record, newValue: null });
          await cleared;
          for (const each of pages) each.unheard.length = 0;
          due = [];
          disks = [];
        }
        if (text() !== before) for (const each of pages) if (each !== page) each.unheard.push(text());
        for (const disk of disks.slice(-1)) disk.until = device.time;
        disks.push({ until: device.time, texts: new Map(device.storage.texts) });
        // The journal writes at the end of a task.
        await device.history().keys();
      }
      device.storage.full = false;
      device.storage.blocked = false;
      for (const { store } of pages) store.load();
      const whole = idsOf(await device.whole());
      expect(whole.filter((id) => due.includes(id)).sort()).toEqual([...due].sort());
    }),
    { numRuns: times(40) },
  );
});
