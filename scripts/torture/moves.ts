/** Answers that move into the history in a real browser: in three tabs at once, killed on the way, on databases that fail. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { open, settledIds, start, withPage } from "./browser";
import type { Torture } from "./harness";
import type { Outcome, Section, Torment } from "./section";

declare const window: { torture: Torture };

export const moves: Section = {
  name: "moves",
  run: (torment) =>
    withPage(async (folder, address) => [
      await tabsThatMove(folder, address, torment, "with locks"),
      await tabsThatMove(folder, address, torment, "without locks"),
      await tabsThatMove(folder, address, torment, "with a tab of before the history"),
      ...(await killedInMoving(folder, address, torment)),
      ...(await failingDatabases(folder, address, torment)),
      await removedUnderPages(folder, address, torment),
    ]),
};

/** From so many answers on, the older ones move; and again after so many more. */
const [first, more] = [300, 100];

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

function withoutLocks(): void {
  Object.defineProperty(navigator, "locks", { value: undefined });
}

/** Three tabs that answer and move at the same time, each answer of a round of its own, so that all but the last can go. */
async function tabsThatMove(
  folder: string,
  address: string,
  { effort }: Torment,
  how: "with locks" | "without locks" | "with a tab of before the history",
): Promise<Outcome> {
  const each = Math.max(40, Math.min(300, 3 * effort));
  const running = await start(join(folder, `move ${how}`));
  const before = how === "without locks" ? withoutLocks : undefined;
  try {
    const seeded = await open(running.browser, address, before);
    const had = first - 10;
    await seeded.evaluate((count) => {
      for (let index = 0; index < count; index += 1) window.torture.give(`before-${index}`, 1 + index);
    }, had);
    const pages = [];
    for (let tab = 0; tab < 3; tab += 1) {
      const isOld = how === "with a tab of before the history" && tab === 0;
      pages.push(await open(running.browser, isOld ? `${address}?old` : address, before));
    }
    const begin = Date.now() + 1_000;
    await Promise.all(
      pages.map((page, tab) =>
        page.evaluate(([name, count, at, round]) => window.torture.giveMany(name, count, at, round), [
          `tab-${tab}`,
          each,
          begin,
          1_000 * (tab + 1),
        ] satisfies [string, number, number, number]),
      ),
    );
    await wait(3_000);
    const wanted = [...names("before", had), ...[0, 1, 2].flatMap((tab) => names(`tab-${tab}`, each))];
    for (const page of [seeded, ...pages]) await page.close({ runBeforeUnload: false }).catch(() => {});
    const last = await open(running.browser, address);
    const ids = new Set(await settledIds(last, wanted, 10_000));
    const left = (await last.evaluate(() => window.torture.ids())).length;
    const faults = wanted.filter((id) => !ids.has(id)).map((id) => `${id}, ${how}`);
    // Else nothing was tried.
    if (left === wanted.length) faults.push(`nothing moved ${how}`);
    return { what: `three tabs that move answers into the history at once, ${how}`, tries: 3 * each, faults };
  } finally {
    await running.kill();
  }
}

/** The whole browser killed so long after the answer with which the older ones begin to move. The last is not asked for. */
async function killedInMoving(folder: string, address: string, { effort }: Torment): Promise<Outcome[]> {
  const tries = Math.max(1, Math.round(effort / 5));
  const outcomes: Outcome[] = [];
  for (const late of [0, 50, 150, 500]) {
    const faults: string[] = [];
    const profile = join(folder, `moving-${late}`);
    let wanted: string[] = [];
    for (let tried = 0; tried <= tries; tried += 1) {
      const running = await start(profile);
      try {
        const page = await open(running.browser, address);
        const ids = new Set(await settledIds(page, wanted, 5_000));
        for (const id of wanted) if (!ids.has(id)) faults.push(`${id}, killed ${late} ms after it began`);
        if (tried === tries) continue;
        const count = tried === 0 ? first : more;
        const name = `given-${tried}`;
        await page.evaluate(
          ([prefix, number, round]) => {
            for (let index = 0; index < number; index += 1)
              window.torture.give(`${prefix}-${index}`, round + index);
          },
          [name, count - 1, 1 + tried * 1_000] satisfies [string, number, number],
        );
        const given = names(name, count - 1);
        wanted = [...new Set([...ids, ...given])];
        await onDisk(page, given);
        await page.evaluate(([id, round]) => window.torture.give(id, round), [
          `last-${tried}`,
          999 + tried * 1_000,
        ] satisfies [string, number]);
        await wait(late);
      } finally {
        await running.kill();
      }
    }
    outcomes.push({ what: `the whole browser killed ${late} ms after answers began to move`, tries, faults });
  }
  return outcomes;
}

/** Waits until answers are in the journal, and so on the disk. */
async function onDisk(page: Page, wanted: readonly string[]): Promise<void> {
  for (;;) {
    const noted = new Set(await page.evaluate(() => window.torture.noted()));
    if (wanted.every((id) => noted.has(id))) return;
    await wait(200);
  }
}

/** How a browser's databases fail. Each runs in the page, before anything else. */
const failures: readonly { how: string; fail: () => void }[] = [
  {
    how: "blocked",
    fail: () =>
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
  },
  {
    how: "not there",
    fail: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  },
  {
    how: "full",
    fail: () => {
      const refuse = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      IDBObjectStore.prototype.add = refuse;
      IDBObjectStore.prototype.put = refuse;
    },
  },
  {
    how: "not answering",
    fail: () => {
      Object.assign(IDBFactory.prototype, { open: () => new EventTarget() });
    },
  },
  {
    how: "failing at every third writing",
    fail: () => {
      let count = 0;
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...asked) {
        count += 1;
        const begun = transaction.apply(this, asked);
        if (count % 3 === 0) setTimeout(() => begun.abort());
        return begun;
      };
    },
  },
];

async function failingDatabases(folder: string, address: string, { effort }: Torment): Promise<Outcome[]> {
  const count = Math.max(first + more, Math.min(first + 3 * more, 6 * effort));
  const outcomes: Outcome[] = [];
  for (const { how, fail } of failures) {
    const running = await start(join(folder, `databases ${how}`));
    try {
      const page = await open(running.browser, address, fail);
      await page.evaluate((number) => window.torture.giveMany("given", number, Date.now(), 1), count);
      await wait(1_000);
      await page.close();
      const wanted = names("given", count);
      const ids = new Set(await settledIds(await open(running.browser, address), wanted, 10_000));
      const faults = wanted.filter((id) => !ids.has(id)).map((id) => `${id}, databases ${how}`);
      outcomes.push({ what: `answers where databases are ${how}`, tries: count, faults });
    } finally {
      await running.kill();
    }
  }
  return outcomes;
}

/** Everything of the databases removed while pages are open: what is given afterwards is kept, and moves again. */
async function removedUnderPages(folder: string, address: string, { effort }: Torment): Promise<Outcome> {
  const count = Math.max(more, Math.min(first, 3 * effort));
  const running = await start(join(folder, "removed"));
  try {
    const page = await open(running.browser, address);
    const other = await open(running.browser, address);
    await page.evaluate((number) => window.torture.giveMany("given", number, Date.now(), 1), first + more);
    await other.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name !== undefined) indexedDB.deleteDatabase(name);
    });
    await page.evaluate(([number, round]) => window.torture.giveMany("after", number, Date.now(), round), [
      count,
      5_000,
    ] satisfies [number, number]);
    await wait(1_000);
    await page.close();
    await other.close();
    const wanted = names("after", count);
    const ids = new Set(await settledIds(await open(running.browser, address), wanted, 10_000));
    const faults = wanted.filter((id) => !ids.has(id)).map((id) => `${id}, databases removed`);
    return { what: "answers after the databases were removed under open pages", tries: count, faults };
  } finally {
    await running.kill();
  }
}
