import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, progressFormat, serialise } from "@/lib/progress/format";
import { importWhole } from "@/lib/progress/import-whole";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, addAttempt, emptyProgress, merge, type Progress } from "@/lib/progress/progress";
import { besideHistory, type Mark, namesSome } from "@/lib/progress/sealed";
import { readHistory, withHistory } from "@/lib/progress/whole";
import { parseInSteps, serialiseParts } from "@/lib/progress/whole-file";
import { openHistory } from "@/lib/record/history";
import { createRecordStore } from "@/lib/record/record-store";
import { times } from "../../times";
import { MemoryStorage } from "../record/memory-storage";
import { anAttempt, arbitraryProgress } from "./arbitrary-progress";

function all<T>(work: Generator<undefined, T>): { value: T; steps: number } {
  for (let steps = 1; ; steps += 1) {
    const step = work.next();
    if (step.done) return { value: step.value, steps };
  }
}
const inSteps = async <T>(work: Generator<undefined, T>) => all(work).value;

/** As a learner of years leaves it: every question again and again. */
function years(count: number, response: Attempt["response"] = { choice: "a" }): Progress {
  const attempts = Array.from({ length: count }, (_, index) =>
    anAttempt({
      id: `attempt-${index}`,
      question: `north/${index % 40}`,
      round: 1 + Math.floor(index / 40),
      verdict: index % 3 === 0 ? "wrong" : "right",
      response,
      at: index,
    }),
  );
  return merge(emptyProgress, { ...emptyProgress, attempts });
}

describe("a file in steps", () => {
  it("is written letter by letter as in one", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const stamp = { savedAt: 1 };
        expect(all(serialiseParts(progress, stamp)).value.join("")).toBe(serialise(progress, stamp));
      }),
      { numRuns: times(50) },
    );
    const progress = years(1_234);
    const { value, steps } = all(serialiseParts(progress, {}));
    expect(value.join("")).toBe(serialise(progress));
    expect(steps).toBe(1 + Math.ceil(1_234 / 200));
  });

  it("is read as in one, whatever stands in it", () => {
    const texts = [
      serialise(years(3_000)),
      // Responses that look like what stands between two rows.
      serialise(years(3_000, [{ id: "a" }, { id: '},{"id":"' }])),
      serialise(years(3_000)).replace('"score":1', '"score":2'),
      serialise(years(3_000)).replace('"drafts":{}', '"drafts":{"north/1":7}'),
      serialise(years(3_000)).slice(0, -20),
      `${serialise(years(3_000))}x`,
      serialise(years(3_000)).replace('"version":1', '"version":9'),
      "x".repeat(300_000),
      serialise(years(3)),
    ];
    for (const text of texts) {
      const read = all(parseInSteps(text)).value;
      const once = parse(text);
      expect(read.ok).toBe(once.ok);
      if (!read.ok || !once.ok) expect(read).toEqual(once);
      else {
        expect(merge(emptyProgress, read.progress)).toEqual(once.progress);
        expect(read.rejected).toEqual(once.rejected);
      }
    }
    expect(all(parseInSteps(texts[0] ?? "")).steps).toBeGreaterThan(4);
  });
});

/** A page on a device, with what it needs to add a file. */
function device(databases: IDBFactory | null = new IDBFactory()) {
  const storage = new MemoryStorage();
  const key = progressKeys.history;
  const mark: Mark = {
    read: () => storage.getItem(key),
    write: (text) => storage.setItem(key, text),
    remove: () => storage.removeItem(key),
  };
  const store = createRecordStore(progressKeys, besideHistory(mark.read), {
    storage: () => storage,
    now: () => 1,
    newId: () => "name",
  });
  const history = openHistory(key, () => databases ?? undefined);
  const whole = async () =>
    withHistory(store.getState().record, mark.read() === null ? [] : await readHistory(history, inSteps));
  const add = async (text: string) =>
    importWhole(text, { store, history, mark, inSteps, sealed: (await whole()).attempts });
  return { storage, store, history, mark, whole, add };
}

describe("a file of years", () => {
  it("goes to the history, but for what pages need at once", async () => {
    const { storage, store, mark, whole, add } = device();
    const file = years(5_000);
    expect(await add(serialise(file))).toEqual({ ok: true, added: 5_000, rejected: [] });
    expect(await whole()).toEqual(file);
    expect(namesSome(mark.read())).toBe(true);
    expect(store.getState().record.attempts.length).toBeLessThan(300);
    expect(storage.texts.get(progressKeys.record)?.length).toBeLessThan(80_000);
    expect(await add(serialise(file))).toEqual({ ok: true, added: 0, rejected: [] });
    expect(await whole()).toEqual(file);
  });

  it("stands in one place each, and the mark names what was moved last and nothing that came back", async () => {
    const { store, history, mark, whole, add } = device();
    const file = years(5_000);
    await add(serialise({ ...file, attempts: file.attempts.slice(0, 4_000) }));
    const ids = (attempts: readonly Attempt[]) => new Set(attempts.map(({ id }) => id));
    const named = () => new Set((mark.read() ?? "").split("\n").filter((id) => id !== ""));
    const hot = () => ids(store.getState().record.attempts);
    const moved = await readHistory(history, inSteps);
    expect(moved.filter(({ id }) => hot().has(id))).toEqual([]);
    expect(named()).toEqual(ids(moved.slice(-2_000)));
    // Of a question of which nothing but old answers stand in the record, one comes back as its last.
    const again = anAttempt({ id: "again", question: "north/1", round: 1, at: -1 + 2, verdict: "right" });
    await add(serialise({ ...file, attempts: [again, ...file.attempts.slice(4_000)] }));
    expect([...named()].filter((id) => hot().has(id))).toEqual([]);
    expect((await whole()).attempts).toHaveLength(5_001);
  });

  it("brings the later copy of an answer that the record has", async () => {
    const { store, add } = device();
    const own = anAttempt({ id: "own", at: 1 });
    store.change((record) => addAttempt(record, own));
    const later = { ...own, round: 2 };
    expect(await add(serialise({ ...emptyProgress, attempts: [later] }))).toMatchObject({ added: 0 });
    expect(store.getState().record.attempts).toEqual([later]);
  });

  it("becomes one with what was there, in whatever order both were given", async () => {
    const { store, whole, add } = device();
    const file = years(3_000);
    const own = anAttempt({ id: "own", question: "north/3", at: 1_500, round: 2 });
    store.change((record) => addAttempt(record, own));
    await add(serialise({ ...file, attempts: file.attempts.filter((_, index) => index % 2 === 0) }));
    await add(serialise({ ...file, attempts: file.attempts.filter((_, index) => index % 2 === 1) }));
    expect((await whole()).attempts).toEqual(merge(file, { ...emptyProgress, attempts: [own] }).attempts);
  });

  it("goes into the record as a whole where there is no history, or not at all", async () => {
    const { storage, store, add } = device(null);
    expect(await add(serialise(years(1_000)))).toMatchObject({ ok: true, added: 1_000 });
    expect(store.getState().record.attempts).toHaveLength(1_000);
    storage.full = true;
    expect(await add(serialise(years(2_000)))).toEqual({ ok: false, problem: "no-room" });
    expect(store.getState().record.attempts).toHaveLength(1_000);
  });

  it("leaves nothing behind where the record has no room for its part", async () => {
    const { storage, history, add } = device();
    storage.full = true;
    expect(await add(serialise(years(2_000)))).toEqual({ ok: false, problem: "no-room" });
    expect(await history.keys()).toEqual([]);
  });

  it("is refused as any other file", async () => {
    const { add } = device();
    expect(await add("x")).toEqual({ ok: false, problem: "not-json" });
    expect(await add(`{"format":"${progressFormat}","version":9}`)).toMatchObject({ problem: "newer" });
  });
});

describe("an answer", () => {
  it("writes as much after twenty thousand answers as after a thousand", async () => {
    const letters: number[] = [];
    for (const count of [1_000, 20_000]) {
      const { storage, store, add } = device();
      await add(serialise(years(count)));
      let written = 0;
      const { setItem } = storage;
      storage.setItem = (key, text) => {
        written += text.length;
        setItem.call(storage, key, text);
      };
      store.change((record) => addAttempt(record, anAttempt({ id: "new", at: count, question: "north/1" })));
      letters.push(written);
    }
    const [few = 0, many = 0] = letters;
    expect(few).toBeGreaterThan(0);
    // Numbers of rounds and times have more digits.
    expect(many / few).toBeLessThan(1.05);
  });
});
