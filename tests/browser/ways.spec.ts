/** The ways on that stand outside of lessons: the header, the guide, what is known after all lessons, a review's end. */
import { expect, type Page, test } from "@playwright/test";
import { check, missNineVotes, modulePath, openLesson, question, recordKey, tabTo } from "./lesson";

test.use({ viewport: { width: 360, height: 740 } });

const monday = new Date("2026-11-23T16:00:00");
const thursday = new Date("2026-11-26T07:30:00");

test("the menu of the header opens by keyboard, closes behind whoever goes on without it, and leads to the guide", async ({
  page,
}) => {
  await page.goto("/");
  // A name is not broken at its hyphen.
  const name = page.locator(".home-name");
  expect(await name.evaluate((element) => element.getClientRects().length)).toBe(1);
  const menu = page.getByRole("navigation", { name: "Site" });
  await tabTo(page, page.getByRole("button", { name: "Menu" }), 5);
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("link")).toHaveText([
    "Lessons",
    "Explore",
    /^Review/,
    "Progress",
    "For teachers",
  ]);
  await tabTo(page, menu.getByRole("link", { name: "For teachers" }), 6);
  await page.keyboard.press("Tab");
  await expect(menu).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  await page.getByRole("button", { name: "Menu" }).click();
  await menu.getByRole("link", { name: "For teachers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(menu.getByRole("link", { name: "For teachers" })).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("Escape");
  await page.locator('main a[href*="teach/guide"]').first().click();
  const first = page.locator(".page-contents a").first();
  await expect(first).toBeVisible();
  const heading = await first.textContent();
  await first.click();
  await expect(page.getByRole("heading", { level: 2, name: heading ?? "" })).toBeInViewport();
});

/**
 * Answers every question of every lesson, as the record keeps it: the first page knows which there are. One is missed, all
 * the others are right.
 */
async function answerAll(page: Page): Promise<void> {
  await missNineVotes(page);
  await page.goto("/");
  await page.locator('[data-island="Resume"]').evaluate((island, key) => {
    const { modules } = JSON.parse((island instanceof HTMLElement && island.dataset.props) || "{}");
    const record = JSON.parse(localStorage.getItem(key) ?? "{}");
    const [answered] = record.attempts;
    const others = modules
      .flatMap(({ lessons }: { lessons: { questions: { question: string }[] }[] }) => lessons)
      .flatMap((lesson: { questions: { question: string }[] }) => lesson.questions)
      .filter(({ question }: { question: string }) => question !== answered.question)
      .map((asked: { question: string; rev: number; kind: string; scored: boolean }, index: number) => ({
        ...answered,
        id: `answer-${index}`,
        question: asked.question,
        rev: asked.rev,
        kind: asked.kind,
        verdict: asked.scored ? "right" : "noted",
        score: 1,
      }));
    record.attempts = [...record.attempts, ...others];
    localStorage.setItem(key, JSON.stringify(record));
  }, recordKey);
  await page.reload();
}

test("after all lessons the first page says so, and leads to what is known by objective, on a page to print", async ({
  page,
}) => {
  await answerAll(page);
  const main = page.getByRole("main");
  await expect(main.getByText(/^You have finished all the lessons\./)).toBeVisible();
  const way = await main.getByRole("link", { name: "See what you know now" }).boundingBox();
  expect((way?.y ?? 740) + (way?.height ?? 0), "in the first screen").toBeLessThanOrEqual(740);
  await expect(main.getByRole("link", { name: /^(Begin|Continue)$/ })).toHaveCount(0);
  await main.getByRole("link", { name: "See what you know now" }).click();
  await expect(page.getByText("Every question of every lesson is answered.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Print this page" })).toBeEnabled();
  const cameBack = page.getByRole("heading", { name: "What to come back to" }).locator("~ ul");
  await expect(cameBack.getByRole("listitem")).toHaveCount(1);
  // The first try that was missed stays so, here and in the lesson.
  const row = page.getByRole("row", { name: /The veto issue/ });
  const told = /^(\d+) of (\d+)$/.exec((await row.locator("td").last().textContent()) ?? "");
  expect(Number(told?.[2]) - Number(told?.[1])).toBe(1);
  await page.goto(`${modulePath}/the-veto-issue`);
  await expect(page.getByText(`Right at the first try: ${told?.[1]} of ${told?.[2]}.`)).toBeVisible();
});

test("a review ends with what is known now that was missed, and the first try stays the first try", async ({
  page,
}) => {
  await page.clock.install({ time: monday });
  await missNineVotes(page);
  await page.clock.setSystemTime(thursday);
  await page.goto("/review");
  await page.getByRole("button", { name: "Begin" }).click();
  const votes = question(page, "nine-votes");
  await votes.getByRole("textbox").fill("9");
  await check(votes);
  await votes.getByRole("button", { name: "Finish" }).click();
  const end = page.getByRole("main");
  await expect(end.getByText("missed on Monday, known today")).toBeVisible();
  // A question that is a sentence with a gap is named by that sentence.
  await expect(end.getByText(/the Council needs … yes votes/)).toBeVisible();
  await expect(end.getByRole("heading", { name: "The week ahead" })).toBeVisible();
  const calendar = page.waitForEvent("download");
  await end.getByRole("button", { name: /\.ics/ }).click();
  expect((await calendar).suggestedFilename()).toBe("review.ics");
  await page.goto("/progress/result");
  await expect(page.getByRole("row", { name: /The veto issue/ })).toContainText(/0 of \d+$/);
});

test.describe("in a wide window", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("sources, words and the sections of a lesson stand in the margins, beside their line", async ({
    page,
  }) => {
    await openLesson(page, "the-veto-issue");
    const text = page.locator(".lesson-text");
    const column = await text.evaluate((element) => element.getBoundingClientRect().right);
    const cite = page.locator("#cite-3");
    const note = page.locator(".lesson-margin:visible").filter({ hasText: /^3 / });
    const [line, beside] = [await cite.boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThan(column);
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(1280);
    expect(Math.abs((beside?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(120);
    const notes = await page
      .locator(".lesson-margin:visible")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    notes.slice(1).forEach((one, index) => {
      expect(one.top, `note ${index + 1}`).toBeGreaterThanOrEqual(notes[index]?.bottom ?? 0);
    });

    const term = text.locator("a.text-term").first();
    await term.click();
    const word = page.getByRole("dialog");
    const [wordAt, termAt] = [await word.boundingBox(), await term.boundingBox()];
    expect(wordAt?.x).toBeGreaterThan(column);
    expect(Math.abs((wordAt?.y ?? 0) - (termAt?.y ?? 0))).toBeLessThan(100);
    await page.keyboard.press("Escape");
    await expect(term).toBeFocused();

    const sections = page.getByRole("navigation", { name: "In this lesson" });
    const done = sections.getByText("answered");
    await expect(done.filter({ visible: true })).toHaveCount(0);
    await sections.getByRole("link", { name: "Fifteen members, two rules" }).click();
    await expect(page.getByRole("heading", { name: "Fifteen members, two rules" })).toBeInViewport();
    const passage = question(page, "where-the-veto-comes-from");
    await passage.getByRole("checkbox").nth(1).check();
    await check(passage);
    await question(page, "nine-votes").getByRole("textbox").fill("9");
    await check(question(page, "nine-votes"));
    await expect(done.filter({ visible: true })).toHaveCount(1);
  });
});
