import { IDBObjectStore as FDBObjectStore, IDBFactory } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/lib/record/database";
import { openHistory } from "@/lib/record/history";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a history", () => {
  it("gives texts back by their keys, in the order in which they are asked for, without those that are gone", async () => {
    const factory = new IDBFactory();
    const history = openHistory("h", () => factory);
    const [one = 0, two = 0] = await history.append(["one", "two"]);
    const [three = 0] = await history.append(["three"]);
    expect(one < two && two < three).toBe(true);
    expect(await history.keys()).toEqual([one, two, three]);
    expect(await history.read([three, one])).toEqual(["three", "one"]);
    expect(await history.read([])).toEqual([]);
    await history.drop([two, one]);
    expect(await history.keys()).toEqual([three]);
    expect(await history.read([one, three, 99])).toEqual(["three"]);
  });

  it("is there for another page, and gone for all once it is removed", async () => {
    const factory = new IDBFactory();
    const [one, other] = [openHistory("h", () => factory), openHistory("h", () => factory)];
    await one.append(["one"]);
    expect(await other.keys()).toHaveLength(1);
    await other.remove();
    expect(await factory.databases()).toEqual([]);
    expect(await one.keys()).toEqual([]);
    await one.append(["anew"]);
    expect(await other.read(await other.keys())).toEqual(["anew"]);
  });

  it("makes no database by being looked at", async () => {
    const factory = new IDBFactory();
    const history = openHistory("h", () => factory);
    expect(await history.keys()).toEqual([]);
    await expect(history.read([1])).rejects.toBeDefined();
    await expect(history.drop([1])).rejects.toBeDefined();
    expect(await factory.databases()).toEqual([]);
  });

  it("says where it has none, and reads nothing there", async () => {
    const history = openHistory("h", () => undefined);
    await expect(history.append(["one"])).rejects.toThrow("There is no database.");
    expect(await history.keys()).toEqual([]);
    expect(await history.read([1])).toEqual([]);
    await history.remove();
    history.close();
  });

  it("adds all texts or none", async () => {
    const factory = new IDBFactory();
    const history = openHistory("h", () => factory);
    await history.append(["before"]);
    const { add } = FDBObjectStore.prototype;
    let adds = 0;
    vi.spyOn(FDBObjectStore.prototype, "add").mockImplementation(function (
      this: InstanceType<typeof FDBObjectStore>,
      text,
    ) {
      adds += 1;
      if (adds === 2) this.transaction.abort();
      return add.call(this, text);
    });
    await expect(history.append(["one", "two"])).rejects.toBeDefined();
    vi.restoreAllMocks();
    expect(await history.read(await history.keys())).toEqual(["before"]);
  });
});

describe("a database", () => {
  const put = (text: string) => (store: IDBObjectStore) => void store.put(text, "key");
  const opens = (factory: IDBFactory) => vi.spyOn(factory, "open");

  it("stays open from one transaction to the next, until it is let go of", async () => {
    const factory = new IDBFactory();
    const opened = opens(factory);
    const database = openDatabase("d", () => factory);
    await database.within(true, put("one"));
    await database.within(true, put("two"));
    expect(opened).toHaveBeenCalledTimes(1);
    database.close();
    await database.within(false, put("three"));
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it("is let go of where another page wants to remove it", async () => {
    const factory = new IDBFactory();
    const [one, other] = [openDatabase("d", () => factory), openDatabase("d", () => factory)];
    await one.within(true, put("one"));
    await other.remove();
    expect(await factory.databases()).toEqual([]);
  });

  it("is one also where two transactions begin at once", async () => {
    const factory = new IDBFactory();
    const database = openDatabase("d", () => factory);
    await Promise.all([database.within(true, put("one")), database.within(true, put("two"))]);
    database.close();
    let ended = false;
    factory.deleteDatabase("d").onsuccess = () => {
      ended = true;
    };
    await expect.poll(() => ended).toBe(true);
  });

  it("runs nothing and is not made where only what there is counts", async () => {
    const factory = new IDBFactory();
    const run = vi.fn();
    await expect(openDatabase("d", () => factory).within(false, run)).rejects.toBeDefined();
    await openDatabase("d", () => undefined).within(true, run);
    expect(run).not.toHaveBeenCalled();
    expect(await factory.databases()).toEqual([]);
  });

  it("says what went wrong in what it ran", async () => {
    const factory = new IDBFactory();
    const database = openDatabase("d", () => factory);
    const fails = () => {
      throw new Error("no such row");
    };
    await expect(database.within(true, fails)).rejects.toThrow("no such row");
    await expect(
      database.within(true, (store) => {
        put("one")(store);
        store.transaction.abort();
      }),
    ).rejects.toBeDefined();
  });

  it("is written through to the disk, or only read", async () => {
    const factory = new IDBFactory();
    const database = openDatabase("d", () => factory);
    const modes: unknown[] = [];
    const look = ({ transaction }: IDBObjectStore) =>
      void modes.push([transaction.mode, transaction.durability]);
    await database.within(true, look);
    await database.within(true, look, "readonly");
    expect(modes).toEqual([
      ["readwrite", "strict"],
      ["readonly", "strict"],
    ]);
  });

  it("is gone where a browser blocks it", async () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    await expect(openDatabase("d", blocked).remove()).resolves.toBeUndefined();
    await expect(openDatabase("d", blocked).within(true, put("one"))).rejects.toThrow("blocked");
  });
});
