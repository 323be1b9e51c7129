import { readdirSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

export const modulePath = "/learn/unreasonable-criticism";
/** Every lesson there is, in order: a new one is tested like the others without a line here. */
export const lessons = readdirSync("lessons/unreasonable-criticism")
  .filter((name) => name.endsWith(".mdx"))
  .sort()
  .map((name) => name.replace(/^\d+-|\.mdx$/g, ""));
export const pages = [
  "/",
  modulePath,
  ...lessons.map((lesson) => `${modulePath}/${lesson}`),
  // Of another module one lesson, with kinds of question and figures of its own.
  "/learn/how-to-read-a-un-vote/what-three-figures-leave-out",
  "/print/unreasonable-criticism",
  "/print/unreasonable-criticism/the-veto-issue",
  "/print/unreasonable-criticism/answer-sheet",
  "/print/unreasonable-criticism/questions",
  "/a",
  "/teach",
  "/teach/assign",
  "/teach/class",
  "/teach/guide",
  "/teach/report",
  "/teach/unreasonable-criticism/key",
  "/teach/unreasonable-criticism/packages",
  "/explore",
  "/explore/council",
  "/explore/icc",
  "/explore/timeline",
  "/live",
  "/review",
  "/teach/unreasonable-criticism/plan",
  "/teach/unreasonable-criticism/project",
  "/progress",
  "/progress/move",
  "/progress/result",
  "/settings",
  "/write",
  "/lesson",
  "/privacy",
  "/offline",
  "/about",
  "/no-such-page",
];

/** Where the record stands in this browser. */
export const recordKey = "unreasonable-criticism.progress";

/** Opens a lesson and waits until its questions are alive. */
export async function openLesson(page: Page, lesson: string, anchor = ""): Promise<void> {
  await page.goto(`${modulePath}/${lesson}${anchor}`);
  await alive(page);
}

export async function alive(page: Page): Promise<void> {
  await expect(page.locator("[data-question] button.ui-primary").first()).toBeEnabled();
}

/** Waits until every island of the page is alive, also those that are out of sight. */
export async function allAwake(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-awake", "");
}

/** Opens how the lesson is to be read: its version, reading aloud, how sure one is. */
export async function openOptions(page: Page): Promise<void> {
  await page.locator(".lesson-options > summary").click();
}

export function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

export async function check(of: Locator): Promise<void> {
  await of.getByRole("button", { name: /^(Check answer|Compare with a model answer)$/ }).click();
}

/** How many questions the page asks. */
export function countOfQuestions(page: Page): Promise<number> {
  return page.locator("[data-question]").count();
}

/** The first question of a kind on the page. */
export function ofKind(page: Page, kind: string): Locator {
  return page.locator(`[data-question][data-kind="${kind}"]`).first();
}

/** The text of what is saved in this browser. */
export function saved(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), recordKey);
}

interface SavedRecord {
  attempts: { question: string; verdict: string; response: unknown }[];
  drafts: Record<string, { response: unknown }>;
}

/** What is saved in this browser, as far as the tests look at it. */
export async function savedRecord(page: Page): Promise<SavedRecord> {
  const text = await saved(page);
  const read: SavedRecord = text === null ? { attempts: [], drafts: {} } : JSON.parse(text);
  return read;
}

/** Ends a tab at once, without beforeunload and pagehide, as when a phone needs the memory. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

/** Presses Tab until the wanted element has the focus; fails when the page has no way to it. */
export async function tabTo(page: Page, wanted: Locator, atMost = 40): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

/** Misses the question about nine votes twice, which shows its key. */
export async function missNineVotes(page: Page): Promise<void> {
  await openLesson(page, "the-veto-issue");
  const votes = question(page, "nine-votes");
  for (const answer of ["7", "8"]) {
    await votes.getByRole("textbox").fill(answer);
    await check(votes);
  }
}

/**
 * Keeps a page's script back, as a slow connection does.
 *
 * @param script its address; by default the script of its islands
 * @returns lets it come
 */
export async function holdScript(page: Page, script = /islands-.*\.js$/): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(script, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}
