import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, progressRecord } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { addAttempt, type Progress, saveDraft } from "@/lib/progress/progress";
import { createRecordStore, type RecordStore } from "@/lib/record/record-store";
import { times } from "../../times";
import { aDraft, anAttempt } from "../progress/arbitrary-progress";
import { MemoryStorage } from "./memory-storage";

type Act = { does: "load" | "answer" | "draft" | "hear" | "reload" | "clear"; page: number };
type Step = Act | { does: "full" | "blocked"; on: boolean };

const page = fc.nat({ max: 2 });
const acting = (does: Act["does"]) => fc.record({ does: fc.constant(does), page });
const failing = (does: "full" | "blocked") => fc.record({ does: fc.constant(does), on: fc.boolean() });

const withoutClearing: fc.Arbitrary<Step> = fc.oneof(
  acting("load"),
  { arbitrary: acting("answer"), weight: 4 },
  acting("draft"),
  { arbitrary: acting("hear"), weight: 3 },
  acting("reload"),
  failing("full"),
  failing("blocked"),
);
const withClearing: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: withoutClearing, weight: 10 },
  acting("clear"),
);

/** Three tabs on one storage, and what must be true of it after every step. */
class Browser {
  private readonly storage = new MemoryStorage();
  private ids = 0;
  private tabs = [this.openTab(), this.openTab(), this.openTab()];
  /** Attempts that were in the storage since the last clearing, and those that were before it. */
  private saved = new Set<string>();
  private readonly cleared = new Set<string>();

  private openTab() {
    const store = createRecordStore(progressKeys, progressRecord, {
      storage: () => this.storage,
      // Nothing of what happens here happens within a few seconds.
      now: () => this.ids * 60_000,
      newId: () => this.nextId(),
    });
    const inMemory: string[] = [];
    const unheard: (string | null)[] = [];
    return { store, inMemory, unheard, clearedUnseen: false };
  }

  private nextId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }

  private text(): string | null {
    return this.storage.texts.get(progressKeys.record) ?? null;
  }

  private answer(store: RecordStore<Progress>): string {
    const id = this.nextId();
    let calls = 0;
    const stop = store.subscribe(() => {
      calls += 1;
    });
    store.change((progress) => addAttempt(progress, anAttempt({ id, at: this.ids })));
    stop();
    expect(calls).toBe(1);
    return id;
  }

  take(step: Step) {
    if (step.does === "full") this.storage.full = step.on;
    else if (step.does === "blocked") this.storage.blocked = step.on;
    else if ("page" in step) {
      const before = this.text();
      this.act(step);
      const after = this.text();
      const others = this.tabs.filter((_, index) => index !== step.page);
      if (after !== before) for (const { unheard } of others) unheard.push(after);
    }
    this.check();
  }

  private act({ does, page }: Act) {
    const tab = this.tabs[page];
    if (!tab) throw new Error(`no tab ${page}`);
    const { store } = tab;
    if (!this.storage.blocked) tab.clearedUnseen = false;
    if (does === "load") store.load();
    else if (does === "reload") this.tabs[page] = this.openTab();
    else if (does === "draft") {
      this.ids += 1;
      store.change((progress) => saveDraft(progress, aDraft({ at: this.ids })));
    } else if (does === "answer") {
      const id = this.answer(store);
      // A tab that was cut off cannot tell what it answered before a clearing from what it answered after.
      if (!tab.clearedUnseen) tab.inMemory.push(id);
    } else if (does === "hear") {
      const newValue = tab.unheard.shift();
      // A tab that hears of a clearing may forget what it could not save.
      if (newValue === null) tab.inMemory.length = 0;
      if (newValue !== undefined) store.changedElsewhere({ key: progressKeys.record, newValue });
    } else if (store.clear()) {
      for (const id of this.saved) this.cleared.add(id);
      this.saved = new Set();
      for (const each of this.tabs) {
        each.inMemory.length = 0;
        each.clearedUnseen = each !== tab;
      }
    } else tab.inMemory.length = 0;
  }

  private check() {
    const text = this.text();
    const parsed = text === null ? null : parse(text);
    if (parsed) expect(parsed).toMatchObject({ ok: true, rejected: [] });
    const stored = new Set(parsed?.ok ? parsed.progress.attempts.map(({ id }) => id) : []);
    for (const id of this.saved) expect(stored).toContain(id);
    for (const id of this.cleared) expect(stored).not.toContain(id);
    for (const id of stored) this.saved.add(id);
    for (const { store, inMemory } of this.tabs) {
      const { record: progress, saving } = store.getState();
      const remembered = new Set(progress.attempts.map(({ id }) => id));
      for (const id of inMemory) {
        expect(remembered).toContain(id);
        // "saved" is a promise.
        if (saving === "saved") expect(stored).toContain(id);
      }
    }
    expect(this.storage.texts.has(progressKeys.shelf)).toBe(false);
  }

  /** Everything works again and every tab hears all there is to hear, until nothing is said any more. */
  settle() {
    this.storage.full = false;
    this.storage.blocked = false;
    for (const page of this.tabs.keys()) this.take({ does: "load", page });
    for (let turn = 0; this.tabs.some(({ unheard }) => unheard.length > 0); turn += 1) {
      expect(turn).toBeLessThan(1000);
      for (const page of this.tabs.keys()) this.take({ does: "hear", page });
    }
    for (const { store } of this.tabs) {
      expect(store.getState().record).toEqual(this.tabs[0]?.store.getState().record);
    }
  }
}

it("loses no answer, whatever three tabs do on one storage that fails at times", () => {
  fc.assert(
    fc.property(fc.array(withoutClearing, { maxLength: 40 }), (steps) => {
      const browser = new Browser();
      for (const step of steps) browser.take(step);
      browser.settle();
    }),
    { numRuns: times(100) },
  );
});

it("loses no answer given after a clearing and brings none back from before it", () => {
  fc.assert(
    fc.property(fc.array(withClearing, { maxLength: 40 }), (steps) => {
      const browser = new Browser();
      for (const step of steps) browser.take(step);
      browser.settle();
    }),
    { numRuns: times(100) },
  );
});
