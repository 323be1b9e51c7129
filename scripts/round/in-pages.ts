/** What the round does in the real pages: a student who answers and hands in, a teacher who assigns and reads. */
import { readFile } from "node:fs/promises";
import type { BrowserContext, Download, Locator, Page } from "@playwright/test";
import { bare, type Given, type OwnQuestion } from "./own-marking";
import type { RoundStudent } from "./students";

/** Opens the assignment, by its link or by its typed code. */
export async function openAssignment(
  page: Page,
  site: string,
  way: { link: string } | { typed: string },
): Promise<void> {
  if ("link" in way) await page.goto(way.link);
  else {
    await page.goto(`${site}/a`);
    await page.getByLabel("Code of the assignment").fill(way.typed);
    await page.getByRole("button", { name: "Open it" }).click();
  }
  await page.getByRole("heading", { name: "Which questions" }).waitFor();
}

/** Answers each question where its link leads, and comes back. */
export async function answerAll(
  page: Page,
  student: RoundStudent,
  questions: readonly OwnQuestion[],
): Promise<void> {
  // The page puts the code that was typed into its address, if not at once.
  await page.waitForFunction(() => location.hash.length > 20);
  const address = await page.evaluate(() => location.href);
  for (const question of questions) {
    const answers = student.answers.get(question.id);
    if (answers === undefined) continue;
    await page.locator(`.assignment-asked a[href$="#${question.id}"]`).click();
    const card = page.locator(`[data-question="${question.id}"]`);
    const check = card.getByRole("button", { name: /^(Check answer|Compare with a model answer)$/ });
    await card.scrollIntoViewIfNeeded();
    for (const given of answers) {
      await fill(card, question, given);
      await check.click();
    }
    await page.waitForFunction(
      ([id, tries]) => {
        const record = JSON.parse(localStorage.getItem("unreasonable-criticism.progress") ?? "{}");
        const own = (record.attempts ?? []).filter((one: { question: string }) =>
          one.question.endsWith(`/${id}`),
        );
        return own.length >= Number(tries);
      },
      [question.id, answers.length] as const,
    );
    // From a page of another address, so that the list is read anew.
    await page.goto(address);
    await page.locator(".assignment-asked").waitFor();
  }
}

async function fill(card: Locator, { kind }: OwnQuestion, given: Given): Promise<void> {
  if (kind === "blank" || kind === "explain")
    return card
      .getByRole("textbox")
      .first()
      .fill(given[0] ?? "");
  if (kind === "choice" || kind === "choices") {
    const boxes = card.locator(`input[type=${kind === "choice" ? "radio" : "checkbox"}]`);
    const labels = await boxes.evaluateAll((all) =>
      all.map((box) => box.closest("label")?.textContent ?? ""),
    );
    for (const [at, label] of labels.entries()) {
      const wanted = given.includes(bare(label));
      if (wanted !== (await boxes.nth(at).isChecked()) && (wanted || kind === "choices"))
        await press(boxes.nth(at));
    }
    return;
  }
  const rows = card.locator(".question-rows > li");
  for (let at = 0; at < (await rows.count()); at += 1) {
    const row = rows.nth(at);
    const name = bare((await row.locator("legend, label").first().textContent()) ?? "");
    const option = given.find((pair) => pair.startsWith(`${name}>`))?.split(">")[1] ?? "";
    await row.scrollIntoViewIfNeeded();
    if (kind === "match") {
      const options = await row
        .locator("option")
        .evaluateAll((all) => all.map((one) => one.textContent ?? ""));
      await row.locator("select").selectOption({ index: options.findIndex((text) => bare(text) === option) });
    } else {
      const labels = await row.locator("label").allTextContents();
      await press(row.locator("input").nth(labels.findIndex((text) => bare(text) === option)));
    }
  }
}

/** Presses a choice where a finger would: on its row, and not on what lies over the foot of the window. */
function press(box: Locator): Promise<void> {
  return box.locator("xpath=ancestor::label[1]").click();
}

/** Makes the code under a word, with the student's own words. */
export async function makeCode(page: Page, word: string): Promise<string> {
  await page.getByLabel("Your code word").fill(word);
  const texts = page.getByRole("checkbox", { name: /own words/ });
  if ((await texts.count()) > 0) await texts.check();
  await page.getByRole("button", { name: "Make the code" }).click();
  await page.getByRole("heading", { name: "Your hand-in" }).waitFor();
  return page.getByLabel("The code", { exact: true }).inputValue();
}

/** The text of what a press saves. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readDownload(download);
}

async function readDownload(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The rows of the report's table of questions: number, then right, answered, later, missed, open as they are shown. */
export async function questionTable(page: Page): Promise<Map<string, string[]>> {
  const rows = await page
    .locator(".report-heat tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));
  // The table of students looks the same and has names.
  return new Map(
    rows.flatMap(([name = "", ...cells]) => {
      const [number] = /^\d+\.\d+/.exec(name) ?? [];
      return number === undefined ? [] : [[number, cells] as const];
    }),
  );
}

export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}
