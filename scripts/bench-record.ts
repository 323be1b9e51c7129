/**
 * What a record of years costs: the same presses and pages with 100 to 100,000 attempts on the device.
 *   npm run bench:record -- --rounds 3
 * It prints a table and writes it with a drawing into docs/bench.md. Times are printed, never judged.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, emptyProgress } from "@/lib/progress/progress";
import { serve } from "../server/serve.mjs";
import { drawCurves } from "./bench/curve";
import { median, roundsFrom } from "./bench/figures";
import { findOrInstallBrowser } from "./browser.mjs";
import { readFlags } from "./run.mjs";

const sizes = [100, 1_000, 10_000, 100_000];
const slowerProcessor = 4;
const lesson = "/learn/unreasonable-criticism/the-veto-issue";
/** Two questions that nothing was answered of: one is answered, in the other something is typed. */
const [toAnswer, toType] = ["why-the-council", "may-use-its-veto"];
const years = 5 * 365 * 86_400_000;

/** What one round showed at one size; milliseconds but for `letters`. */
interface Seen {
  press: number;
  key: number;
  /** Written to the storage for one answer. */
  letters: number;
  lessonAlive: number;
  lessonBlocked: number;
  progressShown: number;
  progressBlocked: number;
  reviewShown: number;
  reviewBlocked: number;
  imported: number;
  importBlocked: number;
  exported: number;
  exportBlocked: number;
}

const names: [keyof Seen, string][] = [
  ["press", "an answer checked, until it is drawn, ms"],
  ["key", "a key typed into an own text, until it is drawn, ms"],
  ["letters", "letters written to the storage for one answer"],
  ["lessonAlive", "a lesson opens, until it can be answered, ms"],
  ["lessonBlocked", "its longest task, ms"],
  ["progressShown", "“Your progress”, until it says everything, ms"],
  ["progressBlocked", "its longest task, ms"],
  ["reviewShown", "the review, until it says what is due, ms"],
  ["reviewBlocked", "its longest task, ms"],
  ["imported", "a file with all of it is added, ms"],
  ["importBlocked", "its longest task, ms"],
  ["exported", "it is saved as a file, ms"],
  ["exportBlocked", "its longest task, ms"],
];
const drawn: (keyof Seen)[] = [
  "press",
  "key",
  "lessonAlive",
  "progressShown",
  "reviewShown",
  "imported",
  "exported",
];

const flags = readFlags({ rounds: { type: "string" } });
const rounds = roundsFrom(flags.rounds, 3);
const folder = mkdtempSync(join(tmpdir(), "bench-record-"));
const server = await serve({ folder: "out", port: 0 });
const listening = server.address();
if (listening === null || typeof listening === "string") throw new Error("The server has no port.");
const site = `http://localhost:${listening.port}`;
const browser = await chromium.launch({ executablePath: await findOrInstallBrowser() });
const seen = new Map<number, Seen[]>(sizes.map((size) => [size, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const size of sizes) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: "block",
    });
    try {
      const one = await measure(context, size);
      seen.get(size)?.push(one);
      console.log(`round ${round + 1} of ${rounds}, ${size}: ${JSON.stringify(one)}`);
    } finally {
      await context.close();
    }
  }
}
await browser.close();
server.close();
rmSync(folder, { recursive: true });
report();

async function measure(context: BrowserContext, size: number): Promise<Seen> {
  const attempts = attemptsOf(size, await questions(context));
  const file = join(folder, "years.json");
  writeFileSync(file, serialise({ ...emptyProgress, attempts }));
  const moving = await opened(context, "/progress");
  await moving.locator('input[type="file"]:enabled').waitFor();
  await begin(moving);
  await moving.locator('input[type="file"]').setInputFiles(file);
  await moving.getByRole("status").filter({ hasText: "Added" }).waitFor({ timeout: 600_000 });
  const [imported, importBlocked] = await end(moving);
  await sealed(moving);
  await moving.close();

  const progress = await opened(context, "/progress");
  await progress.getByText(`Saved on this device: ${size} answers`).waitFor({ timeout: 120_000 });
  const [progressShown, progressBlocked] = await end(progress);
  await begin(progress);
  const download = progress.waitForEvent("download", { timeout: 300_000 });
  await progress.getByRole("button", { name: "Save as a file" }).last().click();
  await download;
  const [exported, exportBlocked] = await end(progress);
  await progress.close();

  const review = await opened(context, "/review");
  await review.locator(".review-due").waitFor({ timeout: 120_000 });
  const [reviewShown, reviewBlocked] = await end(review);
  await review.close();

  const page = await opened(context, lesson);
  await page.locator("[data-question] button.ui-primary:enabled").first().waitFor();
  const [lessonAlive, lessonBlocked] = await end(page);
  // What comes after everything else is not what a press waits for.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(3_000);
  const text = page.locator(`[data-question="${toType}"]`).getByRole("textbox");
  await begin(page);
  await text.pressSequentially("Because the Charter says may.", { delay: 120 });
  const key = await longestPress(page);
  const choice = page.locator(`[data-question="${toAnswer}"]`);
  await choice.getByRole("radio").first().check();
  await begin(page);
  await choice.getByRole("button", { name: "Check answer" }).click();
  await choice.getByRole("status").filter({ hasText: /\w/ }).waitFor();
  const press = await longestPress(page);
  const letters = await page.evaluate(() => Number(Reflect.get(window, "letters")));
  return {
    press,
    key,
    letters,
    lessonAlive,
    lessonBlocked,
    progressShown,
    progressBlocked,
    reviewShown,
    reviewBlocked,
    imported,
    importBlocked,
    exported,
    exportBlocked,
  };
}

/** A page on a slow processor that notes its long tasks, its presses and what it writes from the start on. */
async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const noted = {
      tasks: [] as { at: number; took: number }[],
      presses: [] as number[],
      since: 0,
      letters: 0,
    };
    Object.assign(window, { noted, letters: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.tasks.push({ at: entry.startTime, took: entry.duration });
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.startTime >= noted.since && /^(key|pointer|click|input)/.test(entry.name))
          noted.presses.push(entry.duration);
      }
    }).observe(Object.assign({ type: "event" }, { durationThreshold: 16 }));
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      Object.assign(window, { letters: Number(Reflect.get(window, "letters")) + text.length });
      setItem.call(this, name, text);
    };
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  await page.goto(site + path, { waitUntil: "commit" });
  return page;
}

/** From here on something else is measured. */
async function begin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = Reflect.get(window, "noted");
    Object.assign(noted, { since: performance.now(), tasks: [], presses: [] });
    Object.assign(window, { letters: 0 });
  });
}

/** How long it took, and the longest task in it. */
async function end(page: Page): Promise<[took: number, blocked: number]> {
  return page.evaluate(async () => {
    const noted = Reflect.get(window, "noted");
    const took = performance.now() - noted.since;
    // Long tasks are told a moment later.
    await new Promise((told) => setTimeout(told, 500));
    const tasks: { at: number; took: number }[] = noted.tasks;
    return [took, Math.max(0, ...tasks.filter(({ at }) => at >= noted.since).map((task) => task.took))];
  });
}

async function longestPress(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((told) => setTimeout(told, 1_000));
    const presses: number[] = Reflect.get(window, "noted").presses;
    return Math.max(0, ...presses);
  });
}

/** Waits until nothing more leaves the record. */
async function sealed(page: Page): Promise<void> {
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    await page.waitForTimeout(1_000);
    now = await page.evaluate((name) => localStorage.getItem(name)?.length ?? 0, progressKeys.record);
  }
}

/** Every scored question of the module, as the review knows them, but for the two that are left. */
async function questions(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${site}/review`);
  const cards: string = await page.evaluate(async () => (await fetch("/review/cards.js")).text());
  await page.close();
  const all = [...cards.matchAll(/question\\":\\"([^\\]+)/g)].map(([, name = ""]) => name);
  return [...new Set(all)].filter((name) => !name.endsWith(toAnswer ?? "") && !name.endsWith(toType ?? ""));
}

/** Answers over five years, each question again and again. */
function attemptsOf(size: number, asked: readonly string[]): Attempt[] {
  // The last of it some days ago, so that what was missed is due.
  const now = Date.now() - 3 * 86_400_000;
  return Array.from({ length: size }, (_, index) => ({
    id: `years-${index}`,
    question: asked[index % asked.length] ?? "",
    rev: 1,
    round: 1 + Math.floor(index / asked.length),
    kind: "choice",
    response: { choice: "a" },
    verdict: index % 5 === 0 ? "wrong" : "right",
    score: index % 5 === 0 ? 0 : 1,
    confidence: index % 2 === 0 ? "think" : "sure",
    hints: 0,
    at: Math.round(now - years + (years * index) / size),
    where: index < asked.length ? "lesson" : "review",
  }));
}

function report(): void {
  const at = (size: number, name: keyof Seen) => median((seen.get(size) ?? []).map((one) => one[name]));
  const whole = (number: number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rows = names.map(([name, text]) => [text, ...sizes.map((size) => whole(at(size, name)))]);
  const table = [["", ...sizes.map(whole)], ["---", ...sizes.map(() => "---:")], ...rows].map(
    (row) => `| ${row.join(" | ")} |`,
  );
  const curves = names
    .filter(([name]) => drawn.includes(name))
    .map(([name, text]) => ({
      name: text.replace(/,.*/, ""),
      values: sizes.map((size) => at(size, name)),
    }));
  writeFileSync("docs/bench-record.svg", drawCurves("What a record of years costs", sizes, curves));
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const text = [
    "<!-- npm run bench:record writes this -->",
    `${day}, ${rounds === 1 ? "one round" : `median of ${rounds} rounds`}, processor ${slowerProcessor} times slower:`,
    "",
    ...table,
    "",
    "![What a record of years costs](bench-record.svg)",
    "<!-- to here -->",
  ].join("\n");
  const page = readFileSync("docs/bench.md", "utf8");
  writeFileSync(
    "docs/bench.md",
    page.replace(/<!-- npm run bench:record writes this -->[\s\S]*<!-- to here -->/, () => text),
  );
  console.log(table.join("\n"));
}
