/**
 * What a record of years costs: the same presses and pages with 100 to 100,000 attempts on the device.
 *   npm run bench:record -- --rounds 3
 * It prints a table and writes it with a drawing into docs/bench.md. Times are printed, never judged. They are what the
 * page's own threads worked, by a trace, times four: another program on the machine does not count in them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { teacherKeys, writeTeacherRecord } from "@/lib/class/teacher-format";
import { serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, emptyProgress } from "@/lib/progress/progress";
import { serve } from "../server/serve.mjs";
import { classRecord } from "./bench/class-record";
import { drawCurves } from "./bench/curve";
import { median, roundsFrom } from "./bench/figures";
import { readTrace, traceCategories, type Worked } from "./bench/thread-time";
import { findOrInstallBrowser } from "./browser.mjs";
import { readFlags } from "./run.mjs";

const sizes = [100, 1_000, 10_000, 100_000];
/** What a slow phone takes for what this processor does in one. */
const slowerProcessor = 4;
const lesson = "/learn/unreasonable-criticism/the-veto-issue";
/** Two questions that nothing was answered of: one is answered, in the other something is typed. */
const [toAnswer, toType] = ["why-the-council", "may-use-its-veto"];
/** In milliseconds: a file of a hundred thousand answers takes its time on a busy machine. */
const patience = 600_000;
const years = 5 * 365 * 86_400_000;

/** Something on a page: an element, and a text that stands in it. */
interface Sight {
  selector: string;
  text: string;
}

/** What one round showed at one size: milliseconds of the slow processor, but for `letters` and what is waited for. */
interface Seen {
  press: number;
  key: number;
  /** Written to the storage for one answer. */
  letters: number;
  lessonAlive: number;
  lessonBlocked: number;
  progressShown: number;
  progressBlocked: number;
  progressWaited: number;
  reviewShown: number;
  reviewBlocked: number;
  reviewWaited: number;
  imported: number;
  importBlocked: number;
  exported: number;
  exportBlocked: number;
}

const names: [keyof Seen, string][] = [
  ["press", "an answer checked, until it is drawn, ms"],
  ["key", "a key typed into an own text, ms"],
  ["letters", "letters written to the storage for one answer"],
  ["lessonAlive", "a lesson opens, until it can be answered, ms"],
  ["lessonBlocked", "its longest task, ms"],
  ["progressShown", "“Your progress”, until it says everything, ms"],
  ["progressBlocked", "its longest task, ms"],
  ["progressWaited", "waited for it, with the disk and what else the machine does, ms"],
  ["reviewShown", "the review, until it says what is due, ms"],
  ["reviewBlocked", "its longest task, ms"],
  ["reviewWaited", "waited for it, with the disk and what else the machine does, ms"],
  ["imported", "a file with all of it is added, ms"],
  ["importBlocked", "its longest task, ms"],
  ["exported", "it is saved as a file, ms"],
  ["exportBlocked", "its longest task, ms"],
];
/** What one class showed. */
interface SeenClass {
  name: string;
  firstRow: number;
  allRows: number;
  waited: number;
  blocked: number;
  key: number;
  keyBlocked: number;
}

const classNames: [Exclude<keyof SeenClass, "name">, string][] = [
  ["firstRow", "the report opens, until its first row stands there, ms"],
  ["allRows", "until all hand-ins are in it, ms"],
  ["waited", "waited for it, with what else the machine does, ms"],
  ["blocked", "its longest task, ms"],
  ["key", "a key typed in the list of names, with what follows, ms"],
  ["keyBlocked", "its longest task, ms"],
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

const flags = readFlags({ rounds: { type: "string" }, only: { type: "string" } });
const rounds = roundsFrom(flags.rounds, 3);
const folder = mkdtempSync(join(tmpdir(), "bench-record-"));
const server = await serve({ folder: "out", port: 0 });
const listening = server.address();
if (listening === null || typeof listening === "string") throw new Error("The server has no port.");
const site = `http://localhost:${listening.port}`;
const browser = await chromium.launch({ executablePath: await findOrInstallBrowser() });
/** With `--only record` or `--only classes` that half is printed, and nothing written. */
const { only } = flags;
const seen = new Map<number, Seen[]>(sizes.map((size) => [size, []]));
for (let round = 0; round < (only === "classes" ? 0 : rounds); round += 1) {
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
const classes = only === "record" ? [] : await measureClasses();
await browser.close();
server.close();
rmSync(folder, { recursive: true });
report();

async function measure(context: BrowserContext, size: number): Promise<Seen> {
  const attempts = attemptsOf(size, await questions(context));
  const file = join(folder, "years.json");
  writeFileSync(file, serialise({ ...emptyProgress, attempts }));
  const moving = await opened(context);
  await moving.goto(`${site}/progress`);
  await moving.locator('input[type="file"]:enabled').waitFor();
  await known(moving);
  const added = await traced(moving, { selector: "[role=status]", text: "Added" }, () =>
    moving.locator('input[type="file"]').setInputFiles(file),
  );
  await sealed(moving);
  // From here on the device is as it was left a day before.
  await moving.getByText(`Saved on this device: ${size} answers`).waitFor({ timeout: patience });
  await moving.waitForTimeout(2_000);
  await moving.close();

  const progress = await opened(context);
  const summed = await traced(
    progress,
    { selector: ".progress-record p", text: `Saved on this device: ${size} answers` },
    () => progress.goto(`${site}/progress`, { waitUntil: "commit" }),
  );
  await settled(progress);
  await known(progress);
  const download = progress.waitForEvent("download", { timeout: patience });
  const saved = await traced(progress, null, async () => {
    await progress.getByRole("button", { name: "Save as a file" }).last().click();
    await download;
  });
  await progress.close();

  const review = await opened(context);
  const due = await traced(review, { selector: ".review-due", text: "" }, () =>
    review.goto(`${site}/review`, { waitUntil: "commit" }),
  );
  await review.close();

  const page = await opened(context);
  const alive = await traced(page, { selector: "[data-question] button.ui-primary:enabled", text: "" }, () =>
    page.goto(site + lesson, { waitUntil: "commit" }),
  );
  await settled(page);
  const words = "Because the Charter says may.";
  const text = page.locator(`[data-question="${toType}"]`).getByRole("textbox");
  await text.scrollIntoViewIfNeeded();
  await text.focus();
  const typed = await traced(page, null, () => page.keyboard.type(words, { delay: 120 }));
  const choice = page.locator(`[data-question="${toAnswer}"]`);
  await choice.getByRole("radio").first().check();
  await settled(page);
  await page.evaluate(() => Object.assign(window, { letters: 0 }));
  const checked = await traced(
    page,
    { selector: `[data-question="${toAnswer}"] [role=status]`, text: " " },
    () => choice.getByRole("button", { name: "Check answer" }).click(),
  );
  await page.waitForTimeout(1_000);
  const letters = await page.evaluate(() => Number(Reflect.get(window, "letters")));
  return {
    press: checked.sum,
    key: typed.sum / words.length,
    letters,
    lessonAlive: alive.sum,
    lessonBlocked: alive.longest,
    progressShown: summed.sum,
    progressBlocked: summed.longest,
    progressWaited: summed.waited,
    reviewShown: due.sum,
    reviewBlocked: due.longest,
    reviewWaited: due.waited,
    imported: added.sum,
    importBlocked: added.longest,
    exported: saved.sum,
    exportBlocked: saved.longest,
  };
}

/** The class report as a teacher opens it again. */
async function measureClasses(): Promise<SeenClass[]> {
  const all: SeenClass[] = [];
  for (const [students, isSealed] of [
    [35, true],
    [1_000, true],
    [10_000, false],
  ] as const) {
    const record = writeTeacherRecord(await classRecord(students, isSealed));
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: "block",
    });
    try {
      const seeding = await context.newPage();
      await seeding.goto(`${site}/privacy`);
      await seeding.evaluate(([key, text]) => localStorage.setItem(key, text), [
        teacherKeys.record,
        record,
      ] as const);
      await seeding.close();
      const open = async (sight: Sight) => {
        const page = await opened(context);
        const seen = await traced(page, sight, () =>
          page.goto(`${site}/teach/report`, { waitUntil: "commit" }),
        );
        return { page, seen };
      };
      const first = await open({ selector: "[aria-labelledby=by-student] tbody tr", text: "" });
      await first.page.close();
      const { page, seen } = await open({ selector: ".class-report", text: `${students} students.` });
      await page.waitForTimeout(3_000);
      await page.locator("#names-text").focus();
      const typed = await traced(page, null, async () => {
        await page.keyboard.press("x");
        await page.waitForTimeout(3_000);
      });
      const one = {
        name: `${inGroups(students)} ${isSealed ? "sealed" : "open"}`,
        firstRow: first.seen.sum,
        allRows: seen.sum,
        waited: seen.waited,
        blocked: Math.max(seen.longest, first.seen.longest),
        key: typed.sum,
        keyBlocked: typed.longest,
      };
      console.log(JSON.stringify(one));
      all.push(one);
    } finally {
      await context.close();
    }
  }
  return all;
}

/** A page that notes what it writes. */
async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { letters: 0 });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      Object.assign(window, { letters: Number(Reflect.get(window, "letters")) + text.length });
      setItem.call(this, name, text);
    };
  });
  return page;
}

/** What drives the page comes into it with the first look for something: that is no work of the page. */
async function known(page: Page): Promise<void> {
  await page.getByRole("button").last().isEnabled();
  await page.waitForTimeout(500);
}

/** What comes after everything else is not what is measured next. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
  await page.waitForTimeout(3_000);
}

/**
 * What something costs the page, in milliseconds of the slow processor, and how long it took by the clock.
 *
 * @param shown what stands on the page, painted, once it is over; null: it is over when it has run
 */
async function traced(
  page: Page,
  shown: Sight | null,
  run: () => Promise<unknown>,
): Promise<Worked & { waited: number }> {
  if (shown !== null) {
    await page.addInitScript(markWhenShown, shown);
    await page.evaluate(markWhenShown, shown);
  }
  await browser.startTracing(page, { categories: traceCategories });
  const began = Date.now();
  await run();
  // Asked seldom, since asking costs the page something too.
  if (shown !== null)
    await page.waitForFunction(() => performance.getEntriesByName("shown").length > 0, null, {
      polling: 250,
      timeout: patience,
    });
  const waited = Date.now() - began;
  const { longest, sum } = readTrace(await browser.stopTracing());
  return { longest: longest * slowerProcessor, sum: sum * slowerProcessor, waited };
}

/** Runs in the page, so no function in it can have a name: what runs this file would ask for more than the page has. */
function markWhenShown({ selector, text }: Sight): void {
  performance.clearMarks("shown");
  new MutationObserver((_, watch) => {
    if (![...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text))) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("shown")));
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
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
  const at = (size: number, name: keyof Seen) => {
    const all = seen.get(size) ?? [];
    return all.length === 0 ? 0 : median(all.map((one) => one[name]));
  };
  const table = tableOf(
    sizes.map(inGroups),
    names.map(([name, text]) => [text, sizes.map((size) => at(size, name))]),
  );
  const classTable = tableOf(
    classes.map(({ name }) => name),
    classNames.map(([name, text]) => [text, classes.map((one) => one[name])]),
  );
  console.log([...table, "", ...classTable].join("\n"));
  if (only !== undefined) return;
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
    `${day}, ${rounds === 1 ? "one round" : `median of ${rounds} rounds`}, in milliseconds of a processor ${slowerProcessor} times slower:`,
    "",
    ...table,
    "",
    "![What a record of years costs](bench-record.svg)",
    "",
    "The class report with so many hand-ins, and as many lines in its list of names:",
    "",
    ...classTable,
    "<!-- to here -->",
  ].join("\n");
  const page = readFileSync("docs/bench.md", "utf8");
  writeFileSync(
    "docs/bench.md",
    page.replace(/<!-- npm run bench:record writes this -->[\s\S]*<!-- to here -->/, () => text),
  );
}

function tableOf(heads: readonly string[], rows: readonly [string, number[]][]): string[] {
  const lines = rows.map(([text, numbers]) => [text, ...numbers.map(inGroups)]);
  return [["", ...heads], ["---", ...heads.map(() => "---:")], ...lines].map(
    (row) => `| ${row.join(" | ")} |`,
  );
}

function inGroups(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
}
