import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import {
  check,
  countOfQuestions,
  openLesson,
  openOptions,
  question,
  saved,
  savedRecord,
  tabTo,
} from "./lesson";

test("a student reads, errs, learns why, comes back, and takes the progress along", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "What the report found" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What the report found");

  const all = await countOfQuestions(page);
  const court = question(page, "not-a-court");
  await court.getByRole("radio", { name: /convicts/ }).check();
  await check(court);
  await expect(court.getByRole("status")).toContainText("Not this one.");
  await expect(court.getByRole("status")).toContainText("once more");
  await court.getByRole("radio", { name: /reasonable grounds/ }).check();
  await check(court);
  await expect(court.getByRole("status")).toContainText("Right.");
  await expect(page.getByText(`1 of ${all} answered`)).toBeVisible();

  await page.reload();
  await expect(court.getByRole("radio", { name: /reasonable grounds/ })).toBeChecked();
  await expect(court.getByText("Right.", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: /Next lesson/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("China’s response");

  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("row", { name: /What the report found/ })).toContainText(`1 of ${all}`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^progress-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ format: "unreasonable-criticism-progress", version: 1 });
  const before = await savedRecord(page);

  await page.getByRole("button", { name: "Finish and clear" }).click();
  await page.getByRole("button", { name: "Clear this device" }).click();
  await expect(page.getByText("Nothing of yours is saved")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await page.getByLabel("Add from a file").setInputFiles(await file.path());
  await expect(page.getByText("Added 2 answers from the file.")).toBeVisible();
  expect((await savedRecord(page)).attempts).toEqual(before.attempts);
  await expect(page.getByRole("row", { name: /What the report found/ })).toContainText(`1 of ${all}`);
});

test("a whole lesson is done by keyboard alone", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const court = question(page, "not-a-court");
  // As long as the shortest way there by keys takes.
  await page.waitForTimeout(600);
  await court.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(court.getByRole("status")).not.toBeEmpty();
  for (let tries = 0; tries < 3; tries += 1) {
    if (await court.getByRole("button", { name: /^(Read on|Next question)$/ }).isVisible()) break;
    await court.getByRole("radio", { checked: true }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  const next = court.getByRole("button", { name: /^(Read on|Next question)$/ });
  await tabTo(page, next);
  await page.keyboard.press("Enter");
  await expect(question(page, "guess-kind-of-report-again")).toBeFocused();
});

test("a lesson works by touch alone @phone", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const council = question(page, "why-the-council");
  await council.getByRole("radio").first().tap();
  await council.getByRole("button", { name: "Check answer" }).tap();
  await expect(council.getByRole("status")).not.toBeEmpty();
  await page.locator("a.text-term").first().tap();
  await expect(page.locator(".term-note")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).tap();
  await expect(page.locator(".term-note")).toBeHidden();
});

test("a link to a question wins over the place where one stopped", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await question(page, "year-2014").scrollIntoViewIfNeeded();
  await expect.poll(async () => (await saved(page)) ?? "").toContain("places");
  await expect.poll(async () => (await saved(page)) ?? "").toMatch(/"anchor":"[^"]+"/);
  await page.goto("about:blank");
  await openLesson(page, "the-veto-issue", "#nine-votes");
  await expect(question(page, "nine-votes")).toBeInViewport();
  await expect(page.getByText("You are back where you stopped")).toHaveCount(0);
});

test("a reader who comes back is where they stopped, and can go to the top", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await question(page, "year-2014").evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  await expect.poll(async () => (await saved(page)) ?? "").toContain("year-2014");
  await page.goto("about:blank");
  await openLesson(page, "the-veto-issue");
  await expect(page.getByText("You are back where you stopped")).toBeVisible();
  await expect(question(page, "year-2014")).toBeInViewport();
  await page.getByRole("link", { name: "Back to the top" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
});

test("look again leads to the passage and back", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const votes = question(page, "nine-votes");
  await votes.getByRole("link", { name: "Look again in the text" }).click();
  const back = page.locator('a[href="#nine-votes"]').filter({ hasText: "Back to the question" });
  await expect(back).toBeVisible();
  await back.click();
  await expect(votes).toBeFocused();
});

test("the short version keeps every question and is remembered", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
  const questions = await page.locator("[data-question]").count();
  const paragraphs = page.locator(".lesson-text p:visible");
  const full = await paragraphs.count();
  await openOptions(page);
  await page.getByRole("radio", { name: /The short version/ }).check();
  expect(await paragraphs.count()).toBeLessThan(full);
  expect(await page.locator("[data-question]:visible").count()).toBe(questions);
  await page.reload();
  await openOptions(page);
  await expect(page.getByRole("radio", { name: /The short version/ })).toBeChecked();
});

test("what was missed can be asked again, and the lesson started over, without losing the record", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  const votes = question(page, "nine-votes");
  for (const answer of ["7", "8"]) {
    await votes.getByRole("textbox").fill(answer);
    await check(votes);
  }
  await expect(page.getByRole("heading", { name: "Worth reading again" })).toBeVisible();
  await page.getByRole("button", { name: "Ask me again what I missed" }).click();
  await expect(votes.getByRole("button", { name: "Check answer" })).toBeVisible();
  await votes.getByRole("textbox").fill("nine");
  await check(votes);
  await expect(votes.getByRole("status")).toContainText("Right.");
  expect((await savedRecord(page)).attempts.map(({ verdict }) => verdict)).toEqual([
    "wrong",
    "wrong",
    "right",
  ]);
  // The end of the lesson sums up shortly after an answer, and moves what stands below.
  await expect(page.getByText("Right after a second look: 1.")).toBeVisible();
  await page.getByRole("button", { name: "Start this lesson over" }).click();
  await expect(votes.getByRole("textbox")).toHaveValue("");
  expect((await savedRecord(page)).attempts).toHaveLength(3);
});

test("the home page asks before it tells, and the lesson knows the guess", async ({ page }) => {
  await page.goto("/");
  const opening = page.getByRole("region", { name: "First, a question" });
  await expect(opening.getByRole("blockquote")).toContainText("unreasonable criticism");
  await opening.getByRole("radio", { name: "Both governments alike" }).check();
  await opening.getByRole("button", { name: "Keep this guess" }).click();
  // Nobody has read anything yet: the way in is still the beginning.
  await expect(page.getByRole("link", { name: "Begin", exact: true })).toBeVisible();
  await opening.getByRole("link", { name: "Read on in the lesson" }).click();
  const asked = question(page, "guess-of-whom");
  await expect(asked.getByRole("radio", { name: "Both governments alike" })).toBeChecked();
  await expect(asked.getByRole("button", { name: "Keep this prediction" })).toHaveCount(0);
});
