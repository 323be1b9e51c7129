/** A whole browser that is killed, and tabs that write at the same time: every answer is there afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { teacherKeys } from "../../lib/class/teacher-format";
import { progressKeys } from "../../lib/progress/keys";
import { serve } from "../../server/serve.mjs";
import { findBrowser } from "../browser.mjs";
import { words } from "../run.mjs";
import type { Torture } from "./harness";
import type { Outcome, Section, Torment } from "./section";

declare const window: { torture: Torture };

export const kill: Section = {
  name: "kill",
  run: (torment) => withPage((folder, address) => killed(folder, address, torment)),
};

export const cleared: Section = {
  name: "cleared",
  run: (torment) =>
    withPage(async (folder, address) => [
      ...(await clearedAndKilled(folder, address, torment)),
      ...(await deletedAndKilled(folder, address, torment)),
    ]),
};

export const tabs: Section = {
  name: "tabs",
  run: (torment) =>
    withPage(async (folder, address) => [
      await threeTabs(folder, address, torment, "a fresh device", 0),
      await threeTabs(folder, address, torment, "a device with 200 answers", 200),
    ]),
};

export const full: Section = {
  name: "full",
  run: (torment) => withPage(async (folder, address) => [await fullDevice(folder, address, torment)]),
};

export async function withPage(
  run: (folder: string, address: string) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "torture-"));
  await writePage(folder);
  const server = await serve({ folder: join(folder, "site"), port: 0 });
  try {
    return await run(folder, addressOf(server));
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writePage(folder: string): Promise<void> {
  mkdirSync(join(folder, "site"));
  await build({
    entryPoints: ["scripts/torture/harness.ts"],
    outfile: join(folder, "site", "harness.js"),
    bundle: true,
    format: "iife",
    alias: { "@words": words },
    logLevel: "error",
  });
  writeFileSync(
    join(folder, "site", "index.html"),
    '<!DOCTYPE html><title>A page</title><script src="harness.js"></script>',
  );
}

/** For each number of milliseconds after an answer to what was chosen before: how often the answer was gone when the browser was killed then. */
async function killed(folder: string, address: string, { effort }: Torment): Promise<Outcome[]> {
  const tries = Math.max(1, Math.round(effort / 5));
  const outcomes: Outcome[] = [];
  for (const late of [0, 50, 150, 500]) {
    const faults: string[] = [];
    let alone = 0;
    const profile = join(folder, `profile-${late}`);
    let given: string[] = [];
    for (let tried = 0; tried <= tries; tried += 1) {
      const running = await start(profile);
      try {
        const page = await open(running.browser, address);
        const stored = await page.evaluate(() => Reflect.get(window, "stored"));
        const ids = await settledIds(page, given);
        const last = given.at(-1);
        if (last !== undefined && String(stored).includes(`"${last}"`)) alone += 1;
        for (const id of given) if (!ids.includes(id)) faults.push(`${id}, killed after ${late} ms`);
        given = ids;
        if (tried === tries) continue;
        const id = `after-${late}-${tried}`;
        await page.evaluate(() => window.torture.choose());
        // Shorter than anyone takes from a choice to its check.
        await wait(500);
        await page.evaluate((next) => window.torture.give(next), id);
        given = [...ids, id];
        await wait(late);
      } finally {
        await running.kill();
      }
    }
    outcomes.push({
      what: `the whole browser killed ${late} ms after an answer (the storage alone kept ${alone})`,
      tries,
      faults,
    });
  }
  return outcomes;
}

/** For each number of milliseconds after a clearing: how often answers from before it came back when the browser was killed then. */
async function clearedAndKilled(folder: string, address: string, { effort }: Torment): Promise<Outcome[]> {
  const tries = Math.max(1, Math.round(effort / 10));
  const outcomes: Outcome[] = [];
  for (const late of [0, 50, 150, 500, 5_000]) {
    const faults: string[] = [];
    let back = 0;
    const profile = join(folder, `cleared-${late}`);
    for (let tried = 0; tried < tries; tried += 1) {
      const given = Array.from({ length: 5 }, (_, index) => `cleared-${late}-${tried}-${index}`);
      const before = await start(profile);
      try {
        const page = await open(before.browser, address);
        for (const id of given) await page.evaluate((next) => window.torture.give(next), id);
        await before.quit();
      } finally {
        await before.kill();
      }
      const clearing = await start(profile);
      try {
        const page = await open(clearing.browser, address);
        if ((await settledIds(page, given)).length < given.length) faults.push("nothing was tried");
        await page.evaluate(() => window.torture.clear());
        await wait(late);
      } finally {
        await clearing.kill();
      }
      const after = await start(profile);
      try {
        const page = await open(after.browser, address);
        if ((await page.evaluate(() => Reflect.get(window, "stored"))) !== null) back += 1;
        const left = () => page.evaluate(() => window.torture.allIds());
        const until = Date.now() + 3_000;
        let ids = await left();
        while (ids.length > 0 && Date.now() < until) {
          await wait(100);
          ids = await left();
        }
        if (ids.length > 0) faults.push(`${ids.length} answers were back, killed ${late} ms after clearing`);
        // For the next try, whatever came of this one.
        await page.evaluate(() => window.torture.clear());
        await after.quit();
      } finally {
        await after.kill();
      }
    }
    outcomes.push({
      what: `the whole browser killed ${late} ms after a clearing (the storage came back in ${back})`,
      tries,
      faults,
    });
  }
  return outcomes;
}

/** For each number of milliseconds after a class and a draft were deleted: how often one came back when the browser was killed then. */
async function deletedAndKilled(folder: string, address: string, { effort }: Torment): Promise<Outcome[]> {
  const tries = Math.max(1, Math.round(effort / 10));
  const outcomes: Outcome[] = [];
  for (const late of [0, 50, 150, 500, 5_000]) {
    const faults: string[] = [];
    let back = 0;
    for (let tried = 0; tried < tries; tried += 1) {
      const profile = join(folder, `deleted-${late}-${tried}`);
      const before = await start(profile);
      try {
        const page = await open(before.browser, address);
        await page.evaluate(() => window.torture.make(["1", "2"]));
        await before.quit();
      } finally {
        await before.kill();
      }
      const deleting = await start(profile);
      try {
        const page = await open(deleting.browser, address);
        await page.evaluate(() => window.torture.remove("1"));
        await wait(late);
      } finally {
        await deleting.kill();
      }
      const after = await start(profile);
      try {
        const page = await open(after.browser, address);
        const made = () => page.evaluate(() => window.torture.made());
        const taught = await page.evaluate(() => Reflect.get(window, "taught"));
        if (String(taught).includes('"name":"1"')) back += 1;
        const until = Date.now() + 3_000;
        while ((await made()).flat().includes("1") && Date.now() < until) await wait(100);
        for (const [index, names] of (await made()).entries()) {
          const what = index === 0 ? "a class" : "a draft";
          if (names.includes("1")) faults.push(`${what} was back, killed ${late} ms after it was deleted`);
          if (!names.includes("2")) faults.push(`${what} was lost beside one that was deleted`);
        }
      } finally {
        await after.kill();
        rmSync(profile, { recursive: true, force: true });
      }
    }
    outcomes.push({
      what: `the whole browser killed ${late} ms after a class and a draft were deleted (the class was back in the storage in ${back})`,
      tries,
      faults,
    });
  }
  return outcomes;
}

/** Three tabs that answer at the same time. */
async function threeTabs(
  folder: string,
  address: string,
  { effort }: Torment,
  where: string,
  before: number,
): Promise<Outcome> {
  const each = Math.max(10, Math.min(300, 3 * effort));
  const running = await start(join(folder, `tabs-${before}`));
  try {
    const seeded = await open(running.browser, address);
    await seeded.evaluate((count) => {
      for (let index = 0; index < count; index += 1) window.torture.give(`before-${index}`);
    }, before);
    const pages = [];
    for (let tab = 0; tab < 3; tab += 1) pages.push(await open(running.browser, address));
    const begin = Date.now() + 1_000;
    await Promise.all(
      pages.map((page, tab) =>
        page.evaluate(([name, count, at]) => window.torture.giveMany(name, count, at), [
          `tab-${tab}`,
          each,
          begin,
        ] satisfies [string, number, number]),
      ),
    );
    const wanted = [
      ...Array.from({ length: before }, (_, index) => `before-${index}`),
      ...[0, 1, 2].flatMap((tab) => Array.from({ length: each }, (_, index) => `tab-${tab}-${index}`)),
    ];
    // What one tab writes may reach the others late; they then write it all.
    await wait(2_000);
    for (const page of [seeded, ...pages]) await page.close({ runBeforeUnload: false }).catch(() => {});
    const ids = new Set(await settledIds(await open(running.browser, address), wanted));
    return {
      what: `three tabs that answer at once on ${where}`,
      tries: 3 * each,
      faults: wanted.filter((id) => !ids.has(id)).map((id) => `${id} on ${where}`),
    };
  } finally {
    await running.kill();
  }
}

/** A device whose storage has no letter left: answers are given, the page is loaded again, and room is made at last. */
async function fullDevice(folder: string, address: string, { effort }: Torment): Promise<Outcome> {
  const tries = Math.max(10, Math.min(300, 3 * effort));
  const running = await start(join(folder, "full"));
  try {
    const page = await open(running.browser, address);
    await page.evaluate(() => {
      window.torture.give("before");
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) localStorage.setItem(`fill-${localStorage.length}`, "x".repeat(size));
        } catch {}
      }
    });
    await page.evaluate((count) => window.torture.giveMany("full", count, Date.now()), tries);
    await wait(500);
    await page.close();
    const wanted = ["before", ...Array.from({ length: tries }, (_, index) => `full-${index}`)];
    const reloaded = await open(running.browser, address);
    const shown = new Set(await settledIds(reloaded, wanted));
    await reloaded.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("fill-")) localStorage.removeItem(key);
      window.torture.give("after");
    });
    const stored = String(await reloaded.evaluate((key) => localStorage.getItem(key), progressKeys.record));
    return {
      what: "answers on a device without room, after the page was loaded again, and once there is room",
      tries,
      faults: wanted
        .filter((id) => !shown.has(id) || !stored.includes(`"${id}"`))
        .map((id) => `${id} on a device without room`),
    };
  } finally {
    await running.kill();
  }
}

/** The answers of a page and of the history, once those that are wanted are there or some seconds have passed. */
export async function settledIds(page: Page, wanted: readonly string[], patience = 3_000): Promise<string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const ids = await page.evaluate(() => window.torture.allIds());
    if (Date.now() > until || wanted.every((id) => ids.includes(id))) return ids;
    await wait(100);
  }
}

export async function open(browser: Browser, address: string, before: () => void = () => {}): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error("The browser has no window");
  const page = await context.newPage();
  await page.addInitScript(
    ([learners, teachers]) => {
      Object.assign(window, {
        stored: localStorage.getItem(learners),
        taught: localStorage.getItem(teachers),
      });
    },
    [progressKeys.record, teacherKeys.record] satisfies [string, string],
  );
  await page.addInitScript(before);
  await page.goto(address);
  return page;
}

interface Running {
  browser: Browser;
  /** With all its processes, at once, as where the battery is pulled out. */
  kill: () => Promise<void>;
  /** As whoever closes its window: everything comes to the disk. */
  quit: () => Promise<void>;
}

export async function start(profile: string): Promise<Running> {
  const program = findBrowser();
  if (program === null) throw new Error("No Chromium was found");
  const child = spawn(
    program,
    [
      "--headless=new",
      "--no-sandbox",
      "--no-first-run",
      "--disable-gpu",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await debugAddress(child));
    const quit = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close");
      await gone;
    };
    return { browser, kill, quit };
  } catch (error) {
    await kill();
    throw error;
  }
}

function debugAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data) => {
      said += String(data);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`The browser ended: ${said}`)));
  });
}

export function addressOf(running: Server): string {
  const address = running.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return `http://localhost:${address.port}/`;
}
