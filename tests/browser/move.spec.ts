import { readFile } from "node:fs/promises";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { expectNoViolations } from "./axe";
import { check, openLesson, question, savedRecord } from "./lesson";

/** Another device: a browser profile that knows nothing. */
async function anotherDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL, serviceWorkers: "block" })).newPage();
}

async function answer(page: Page, id: string, text: string): Promise<void> {
  await openLesson(page, "the-veto-issue");
  await question(page, id).getByRole("textbox").fill(text);
  await check(question(page, id));
}

async function idsOn(page: Page): Promise<string[]> {
  const { attempts } = await savedRecord(page);
  return attempts.map(({ question: asked, response }) => `${asked} ${JSON.stringify(response)}`).sort();
}

/** What "Copy the link" put on the clipboard. */
async function copiedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByRole("status").first()).toContainText("The link is copied.");
  return page.evaluate(() => navigator.clipboard.readText());
}

test("two devices give each other their progress by link, and both then have all of it", async ({
  browser,
  baseURL,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const phone = await anotherDevice(browser, baseURL);
  await answer(page, "nine-votes", "9");
  await answer(phone, "may-use-its-veto", "The word is may.");
  await page.goto("/progress/move");
  const link = await copiedLink(page);
  expect(new URL(link).hash).toMatch(/^#UCP2[0-9A-Z]+$/);

  await phone.goto(link);
  await expect(phone.getByText("The link you opened holds 1 answer.")).toBeVisible();
  // Nothing is added unasked, and the address does not keep it.
  expect(await idsOn(phone)).toHaveLength(1);
  expect(new URL(phone.url()).hash).toBe("");
  await phone.getByRole("button", { name: "Add them" }).click();
  await expect(phone.getByRole("status").first()).toContainText("Added 1 answer.");
  expect(await idsOn(phone)).toHaveLength(2);

  // Back again, by the field this time.
  await phone.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const back = await copiedLink(phone);
  await page.getByLabel("A link from the other device").fill(`My progress:\n${back}\n`);
  await page.getByRole("button", { name: "Add what it holds" }).click();
  await expect(page.getByRole("status").first()).toContainText("Added 1 answer.");
  expect(await idsOn(page)).toEqual(await idsOn(phone));
  await page.getByRole("button", { name: "Add what it holds" }).click();
  await expect(page.getByRole("status").first()).toContainText("All of it was here already.");
  await phone.context().close();
});

/** A picture of what stands on the screen, as a camera takes it. */
function photoOf(code: Locator, number: number) {
  return code.screenshot().then((buffer) => ({ name: `code-${number}.png`, mimeType: "image/png", buffer }));
}

test("pictures of the codes on one screen move a long record to another device", async ({
  browser,
  baseURL,
  page,
}) => {
  test.setTimeout(120_000);
  const record = aLongRecord();
  await page.goto("/progress");
  await page.getByLabel("Add from a file").setInputFiles({
    name: "progress.json",
    mimeType: "application/json",
    buffer: Buffer.from(record),
  });
  await expect(page.getByText("Added 90 answers from the file.")).toBeVisible();
  await page.goto("/progress/move");
  await page.getByRole("button", { name: "Show the codes" }).click();
  const codes = page.getByRole("img", { name: /^Code \d of \d$/ });
  const total = Number(/of (\d)/.exec((await codes.getAttribute("aria-label")) ?? "")?.[1]);
  expect(total).toBeGreaterThan(1);
  const photos = [];
  for (let number = 1; number <= total; number += 1) {
    await expect(page.getByRole("img", { name: `Code ${number} of ${total}` })).toBeVisible();
    photos.push(await photoOf(codes, number));
    await page.getByRole("button", { name: "Next code" }).click();
  }
  const phone = await anotherDevice(browser, baseURL);
  await phone.goto("/progress/move");
  const pictures = phone.getByLabel("Read photos of codes");
  await expect(pictures).toBeEnabled();
  await pictures.setInputFiles(photos.slice(1, 2));
  await expect(phone.getByRole("status").first()).toContainText(`1 of ${total} codes read. Still to come: 1`);
  await pictures.setInputFiles(photos.toReversed());
  await expect(phone.getByRole("status").first()).toContainText("Added 90 answers.");
  expect(await idsOn(phone)).toEqual(await idsOn(page));
  await phone.context().close();
});

test("a sharp picture that the decoder misses at its own size is read all the same", async ({ page }) => {
  await page.goto("/progress/move");
  const pictures = page.getByLabel("Read photos of codes");
  await expect(pictures).toBeEnabled();
  await pictures.setInputFiles("tests/fixtures/code-missed-at-its-own-size.png");
  await expect(page.getByRole("status").first()).toContainText("1 of 2 codes read. Still to come: 2");
});

function aLongRecord(): string {
  const attempts = Array.from({ length: 90 }, (_, index) => ({
    id: `${(index * 7_919 + 13).toString(36)}-${((index * 104_729 * 31) % 99_991).toString(36)}`,
    question: `unreasonable-criticism/made-up-${index % 60}`,
    rev: 1,
    round: 1,
    kind: "choice",
    response: { choice: "abc"[index % 3] },
    verdict: index % 3 === 0 ? "right" : "wrong",
    score: index % 3 === 0 ? 1 : 0,
    hints: 0,
    at: 1_764_000_000_000 + index * 48_611,
    where: "lesson",
  }));
  return JSON.stringify({ format: "unreasonable-criticism-progress", version: 1, attempts });
}

test("what is damaged, foreign or no code gives a sentence and changes nothing", async ({ page }) => {
  await answer(page, "nine-votes", "9");
  const before = await idsOn(page);
  const said = page.getByRole("status").first();
  await page.goto("/progress/move#UCP1ABCDEFGH");
  await expect(said).toContainText("A part is missing or was changed on the way.");
  await page.goto("/about");
  await page.goto("/progress/move#UCP9ABC");
  await expect(said).toContainText("a newer version of this site");
  const field = page.getByLabel("A link from the other device");
  const add = page.getByRole("button", { name: "Add what it holds" });
  await add.click();
  await expect(said).toContainText("Paste the link first");
  await field.fill("https://example.org/");
  await add.click();
  await expect(said).toContainText("There is no progress in this.");
  await page.getByLabel("Read photos of codes").setInputFiles({
    name: "cat.png",
    mimeType: "image/png",
    buffer: await readFile("docs/images/lesson.png"),
  });
  await expect(said).toContainText("No code was found in cat.png.");
  expect(await idsOn(page)).toEqual(before);
});

test("moving breaks no accessibility rule in either theme, with the codes shown", async ({ page }) => {
  await answer(page, "nine-votes", "9");
  await page.goto("/progress/move");
  await page.getByRole("button", { name: "Show the codes" }).click();
  await expect(page.getByRole("img", { name: "Code 1 of 1" })).toBeVisible();
  await expectNoViolations(page, "codes");
});
