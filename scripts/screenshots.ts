/** Makes the pictures of the README, of docs/teachers.md and of the manifest from the built pages: `npm run screenshots`. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { serve } from "../server/serve.mjs";
import { findBrowser } from "./browser.mjs";
import { readFlags } from "./run.mjs";

readFlags({});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "images");
mkdirSync(folder, { recursive: true });

const server = await serve({ folder: join(root, "out"), port: 0 });
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const site = `http://localhost:${port}`;
const wide = { width: 1100, height: 860 };
const phone = { width: 390, height: 780 };

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
await lessonPicture(browser);
// One browser of the teacher's: it holds the key that opens the hand-ins.
const teacher = await browser.newPage({ viewport: wide });
const link = await assignPictures(teacher);
const codes = await studentPictures(browser, link);
await reportPicture(teacher, codes);
await sheetPictures(browser);
await browser.close();
server.close();

/** A question answered wrongly once for the README, and what an app store shows. */
async function lessonPicture(of: Browser): Promise<void> {
  const shop = join(root, "public", "screenshots");
  mkdirSync(shop, { recursive: true });
  const page = await of.newPage({ viewport: wide });
  await showQuestion(page, 260);
  await take(page, "lesson");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site}/`);
  await page.screenshot({ path: join(shop, "wide.png") });
  // A reader of its own: the first one has a place to go back to.
  const other = await of.newPage({ viewport: { width: 400, height: 800 } });
  await showQuestion(other, 80);
  await other.screenshot({ path: join(shop, "narrow.png") });
}

async function showQuestion(page: Page, below: number): Promise<void> {
  await page.goto(`${site}/learn/unreasonable-criticism/the-veto-issue`);
  await answer(page, "why-the-council", 1);
  await showAtTop(page.locator("[data-question=why-the-council]"), below);
}

/** A teacher makes an assignment. @returns its link */
async function assignPictures(page: Page): Promise<string> {
  await page.goto(`${site}/teach/assign`);
  await page.getByRole("checkbox", { name: /China’s response/ }).check();
  await page.getByRole("checkbox", { name: /The veto issue/ }).check();
  await page.getByLabel("Title (optional)").fill("Class 10b, week 12");
  await showAtTop(page.getByText("Which lessons?").first(), 40);
  await take(page, "teachers-assign");
  await page.getByRole("button", { name: "Make the link" }).click();
  const ready = page.getByRole("heading", { name: "Your assignment is ready" });
  await ready.waitFor();
  await showAtTop(ready, 40);
  await take(page, "teachers-ready");
  return page.getByLabel("Link", { exact: true }).inputValue();
}

/** Two students open the link, answer and hand in. @returns their codes */
async function studentPictures(of: Browser, link: string): Promise<string[]> {
  const codes: string[] = [];
  for (const [word, choice] of [
    ["blue-heron-17", 0],
    ["red-fox-4", 1],
  ] as const) {
    const context = await of.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole("heading", { name: "What to do" }).waitFor();
    if (codes.length === 0) await take(page, "teachers-student");
    await page.getByRole("link", { name: /The veto issue/ }).click();
    await answer(page, "why-the-council", choice);
    await page.getByRole("link", { name: "Go to the assignment and hand in" }).click();
    await page.getByLabel("Your code word").fill(word);
    await page.getByRole("button", { name: "Make the code" }).click();
    const handIn = page.getByRole("heading", { name: "Your hand-in" });
    await handIn.waitFor();
    codes.push(await page.getByLabel("The code", { exact: true }).inputValue());
    await showAtTop(handIn, 60);
    if (codes.length === 1) await take(page, "teachers-hand-in");
    await context.close();
  }
  return codes;
}

/** The hand-ins and one paper in the report. */
async function reportPicture(page: Page, codes: string[]): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 1500 });
  await page.goto(`${site}/teach/report`);
  await page.getByLabel("Text with hand-ins").fill(codes.join("\n"));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("2 students.").first().waitFor();
  await showAtTop(page.getByRole("heading", { name: "What to come back to" }), 40);
  await take(page, "teachers-report");
}

/** The sheets as they come out of a printer, and a question on the wall. */
async function sheetPictures(of: Browser): Promise<void> {
  // 210 by 297 millimetres at 96 dots an inch.
  const page = await of.newPage({ viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(`${site}/print/unreasonable-criticism/the-veto-issue#short`);
  // What a page of paper has and a window lacks.
  await page.locator("main").evaluate((main) => main.style.setProperty("margin", "11mm 10mm"));
  await take(page, "teachers-sheet");
  const wall = await of.newPage({ viewport: { width: 1280, height: 720 } });
  await wall.goto(`${site}/teach/unreasonable-criticism/project#why-the-council`);
  await take(wall, "teachers-wall");
}

/** Chooses the answer at a place from 0 and checks it. */
async function answer(page: Page, id: string, at: number): Promise<void> {
  const question = page.locator(`[data-question=${id}]`);
  await question.locator("button.ui-primary:enabled").waitFor();
  await question.getByRole("radio").nth(at).check();
  await question.getByRole("button", { name: "Check answer" }).click();
}

/** Scrolls so that something stands so many pixels below the top. */
async function showAtTop(what: Locator, below: number): Promise<void> {
  await what.evaluate((element, space) => {
    document.documentElement.style.scrollBehavior = "auto";
    scrollTo(0, element.getBoundingClientRect().top + scrollY - space);
  }, below);
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}
