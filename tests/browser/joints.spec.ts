/** Where a reader on a phone goes on or gives up: each place is measured at 360 by 740. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import {
  allAwake,
  check,
  lessons,
  modulePath,
  ofKind,
  openLesson,
  openOptions,
  question,
  savedRecord,
} from "./lesson";

const screenHeight = 740;
test.use({ viewport: { width: 360, height: screenHeight } });
const teaching = lessons.filter((lesson) => lesson !== "check");

/** Top and bottom of what is seen, in the window. */
async function seen(part: Locator): Promise<{ top: number; bottom: number }> {
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
}

async function expectInWindow(part: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const { top, bottom } = await seen(part);
      return top >= 0 && bottom <= screenHeight;
    })
    .toBe(true);
}

/** Answers with the first choice that is not right, by the verdict. Returns the row that was chosen. */
async function missChoice(page: Page, asked: Locator): Promise<Locator> {
  for (const radio of await asked.getByRole("radio").all()) {
    await radio.check();
    await check(asked);
    const row = page.locator(".choice-row.is-wrong", { has: page.locator(":checked") });
    if ((await row.count()) > 0) return row;
    await asked.getByRole("button", { name: "Answer as new" }).click();
  }
  throw new Error("no choice is wrong");
}

for (const lesson of lessons) {
  test(`${lesson} begins on the first screen, after three tab stops at most`, async ({ page }) => {
    await openLesson(page, lesson);
    await allAwake(page);
    const first = page.locator(".lesson-text").locator("p, h2, blockquote").first();
    const lineHeight = await first.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).lineHeight),
    );
    expect((await seen(first)).top + lineHeight).toBeLessThan(screenHeight);
    const stops = await page.evaluate(() => {
      const text = document.querySelector(".lesson-text");
      return [
        ...document.querySelectorAll<HTMLElement>("main :is(a[href], button, input, summary, select)"),
      ].filter(
        (stop) =>
          stop.checkVisibility() &&
          text !== null &&
          (stop.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      ).length;
    });
    expect(stops).toBeLessThanOrEqual(3);
  });
}

test("one line says which version is chosen, and opens the choice", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const line = page.locator(".lesson-options > summary");
  await expect(line).toHaveText(/Full, \d+ minutes · Settings/);
  await openOptions(page);
  await page.getByRole("radio", { name: /The short version/ }).check();
  await expect(line.locator(".in-short")).toBeVisible();
  await expect(line.locator(".in-full")).toBeHidden();
});

test("the line that stays on top takes one row, and says where answers are only until there is one", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  const line = page.locator(".lesson-line > p");
  const isOneRow = () =>
    line.evaluate(
      (element) => new Set([...element.children].map((part) => part.getBoundingClientRect().top)).size,
    );
  const rows = await line.evaluate((element) => {
    const [first, ...others] = [...element.children].map((part) => part.getBoundingClientRect());
    return others.every((part) => first !== undefined && part.top < first.bottom);
  });
  expect(rows).toBe(true);
  await expect(line).toContainText("On this device only");
  const asked = question(page, "nine-votes");
  await asked.getByRole("textbox").fill("9");
  await check(asked);
  await expect(line).not.toContainText("On this device only");
  expect(await isOneRow()).toBeGreaterThan(0);
  expect((await seen(line)).bottom - (await seen(line)).top).toBeLessThan(60);
});

test("after an answer the main button leads to what follows: the text, or a question that is a neighbour", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  const labels = await page.locator("[data-question]").evaluateAll((cards) =>
    cards.map((card) => {
      const following = card.closest("[data-island]")?.nextElementSibling ?? null;
      return { id: card.id, isNeighbour: following?.querySelector("[data-question]") !== null };
    }),
  );
  const asked = question(page, "nine-votes");
  await asked.getByRole("textbox").fill("9");
  await check(asked);
  expect(labels.find(({ id }) => id === "nine-votes")?.isNeighbour).toBe(false);
  await page.waitForTimeout(600);
  await asked.getByRole("button", { name: "Read on" }).click();
  const heading = page.getByRole("heading", { name: "When a member abstains" });
  await expect(heading).toBeFocused();
  await expectInWindow(heading);
});

test("a wrong choice has its verdict and its reason under it, in the window", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
  const asked = question(page, "not-a-court");
  const row = await missChoice(page, asked);
  const verdict = asked.getByRole("status");
  await expect(verdict).toContainText("Not this one.");
  await expect(verdict.locator("p")).toHaveCount(3);
  await expectInWindow(verdict);
  const gap = (await seen(verdict)).top - (await seen(row)).bottom;
  expect(Math.abs(gap)).toBeLessThan(12);
  await expect(asked.getByText("Not this one", { exact: false })).toHaveCount(1);
});

test("what is said to whoever was sure stands apart from the reason before it", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await openOptions(page);
  await page.getByRole("checkbox", { name: /how sure I am/ }).check();
  const asked = question(page, "why-the-council");
  await asked.getByRole("radio", { name: /must agree to each trial/ }).check();
  await asked.getByRole("radio", { name: "Sure" }).check();
  await check(asked);
  const [reason, refutation] = await asked.locator(".question-verdict > div").all();
  if (reason === undefined || refutation === undefined) throw new Error("one of the two is missing");
  await expect(refutation).toContainText("It is easy to think");
  expect((await seen(refutation)).top - (await seen(reason)).bottom).toBeGreaterThan(5);
});

test("wrong rows of a Sort lead to the passage at the first try, and give nothing away", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "known-that-day");
  for (const group of await asked.locator(".sort-categories").all())
    await group.locator("label").first().click();
  await check(asked);
  const wrong = asked.locator(".question-row.is-wrong");
  expect(await wrong.count()).toBeGreaterThan(0);
  for (const row of await wrong.all())
    await expect(row.getByRole("link", { name: "Look again in the text" })).toBeVisible();
  await expect(asked.getByText("Right answer")).toHaveCount(0);
});

for (const { kind, lesson } of [
  { kind: "match", lesson: "the-veto-issue" },
  { kind: "order", lesson: "the-veto-issue" },
]) {
  test(`wrong parts of a ${kind} lead to the passage at the first try`, async ({ page }) => {
    await openLesson(page, lesson);
    const asked = ofKind(page, kind);
    for (const select of await asked.getByRole("combobox").all()) await select.selectOption({ index: 1 });
    await check(asked);
    const wrong = asked
      .locator(".is-wrong:not(.question-verdict)")
      .filter({ hasNot: page.locator(".question-verdict") });
    expect(await wrong.count()).toBeGreaterThan(0);
    await expect(wrong.first().getByRole("link", { name: "Look again in the text" })).toBeVisible();
    await expect(asked.getByText("Right answer")).toHaveCount(0);
  });
}

test("an empty Sort says at each row that it is open", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "known-that-day");
  await asked.locator(".sort-categories").first().locator("label").first().click();
  await check(asked);
  const rows = await asked.locator(".sort-categories").count();
  await expect(asked.getByText("Still open", { exact: true })).toHaveCount(rows - 1);
});

test("the choices of a Sort are a row of buttons of 44 px, and its keys are those of radios", async ({
  page,
}) => {
  await openLesson(page, "one-article-one-morning");
  const asked = ofKind(page, "sort");
  for (const label of await asked.locator(".sort-categories label").all()) {
    const box = await label.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  const group = asked
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .nth(1);
  await group.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(group.getByRole("radio").nth(1)).toBeChecked();
});

test("no lesson is higher than 12,000 pixels, and a Sort of seven statements is less than one screen", async ({
  page,
}) => {
  for (const lesson of lessons) {
    await page.goto(`${modulePath}/${lesson}`);
    const heights = await page.evaluate(() => ({
      page: document.documentElement.scrollHeight,
      strips: [...document.querySelectorAll("[data-kind=sort], [data-kind=match]")].map(
        (card) => card.getBoundingClientRect().height,
      ),
    }));
    expect(heights.page, lesson).toBeLessThanOrEqual(12_000);
    expect(Math.max(0, ...heights.strips), lesson).toBeLessThan(screenHeight);
  }
});

test("statements stand on a strip until they are checked, and then below each other with their marks", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "known-that-day");
  const rows = asked.getByRole("listitem");
  const tops = async () =>
    new Set(await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top))).size;
  expect(await tops()).toBe(1);
  for (const row of await rows.all()) await row.getByRole("radio").first().check({ force: true });
  await expectInWindow(rows.last());
  await check(asked);
  expect(await tops()).toBe(await rows.count());
});

test("the end has one strong way on, in its first screen", async ({ page }) => {
  for (const [index, lesson] of lessons.entries()) {
    await page.goto(`${modulePath}/${lesson}`);
    const end = page.getByRole("region", { name: /^The end of/ });
    const strong = end.locator(".ui-primary:visible");
    await expect(strong).toHaveCount(1);
    const name =
      index + 1 < teaching.length
        ? /^Next lesson: /
        : index + 1 === teaching.length
          ? "Take the check"
          : "See what you know now";
    await expect(strong).toHaveText(name);
    expect((await seen(strong)).bottom - (await seen(end)).top).toBeLessThan(screenHeight / 2);
  }
});

test("the end says what can be said now, of what was right", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await expect(page.getByRole("heading", { name: "What you can now say" })).toHaveCount(0);
  const asked = question(page, "nine-votes");
  await asked.getByRole("textbox").fill("9");
  await check(asked);
  const end = page.getByRole("region", { name: /^The end of/ });
  await expect(
    end.getByText("What is on the agenda needs nine yes votes, and no veto applies."),
  ).toBeVisible();
  await expect(end.getByRole("button", { name: "Start this lesson over" })).toBeVisible();
});

test("the first page and the lesson count the same answers", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "nine-votes");
  await asked.getByRole("textbox").fill("7");
  await check(asked);
  // A try is left: the question is open, here and there.
  const line = page.locator(".lesson-line-count");
  await expect.poll(async () => (await savedRecord(page)).attempts.length).toBe(1);
  await page.waitForTimeout(300);
  const here = await line.textContent();
  expect(here).toMatch(/^0 of/);
  await page.goto("/");
  await expect(page.locator(".home-resume")).toContainText(/question \d+ of|\(0 of/);
});

test("the link of a question lies under no button", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "nine-votes");
  const link = asked.getByRole("link", { name: /^Question/ });
  // The card begins at the foot of the window.
  await asked.evaluate((card) => {
    scrollBy({ top: card.getBoundingClientRect().top - innerHeight + 60, behavior: "instant" });
  });
  const isOnTop = await link.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop).toBe(true);
});

test("the buttons of a question lie over nothing that is still to be read, and are under the thumb from the first choice on", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  const asked = question(page, "why-the-council");
  const button = asked.getByRole("button", { name: "Check answer" });
  // The prompt comes into the window at its foot.
  await asked.evaluate((card) => {
    scrollBy({ top: card.getBoundingClientRect().top - innerHeight + 120, behavior: "instant" });
  });
  expect((await seen(button)).top).toBeGreaterThan(screenHeight);
  await asked.getByRole("radio").first().check();
  await asked.evaluate((card) => {
    scrollBy({ top: card.getBoundingClientRect().top - innerHeight + 200, behavior: "instant" });
  });
  await expectInWindow(button);
});

test("one press means one thing: Enter that chooses a word while composing checks nothing, and twice checks once", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  const asked = question(page, "nine-votes");
  const field = asked.getByRole("textbox");
  await field.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send("Input.imeSetComposition", { text: "きゅう", selectionStart: 3, selectionEnd: 3 });
  const composing = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
  await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...composing });
  await keys.send("Input.insertText", { text: "九" });
  await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...composing });
  await expect(field).toHaveValue("九");
  expect((await savedRecord(page)).attempts).toHaveLength(0);
  await field.fill("9");
  await field.press("Enter");
  await field.press("Enter");
  await expect(asked.getByRole("status")).toContainText("Right.");
  await expectInWindow(asked.getByRole("status"));
  expect((await savedRecord(page)).attempts).toHaveLength(1);
});

test("a key pressed twice, or held, presses nothing that the first press has put there", async ({ page }) => {
  await page.goto("/");
  await page.locator(".opening-guess").getByRole("radio").first().check();
  await page.locator(".opening-guess").getByRole("button").focus();
  // A key that is down goes down again: it is held.
  for (const press of ["down", "down", "down", "up"] as const) await page.keyboard[press]("Enter");
  await page.keyboard.press("Enter");
  await expect(page.locator(".opening-guess").getByRole("link")).toBeFocused();
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe("/");

  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  const votes = question(page, "nine-votes");
  await votes.getByRole("textbox").fill("9");
  await votes.getByRole("button", { name: "Check answer" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  await expect(votes.getByRole("status")).toContainText("Right.");
  await expect(votes.locator(".ui-primary")).toBeFocused();

  await page.waitForTimeout(600);
  // At the upper end, the focus goes to the button that moves the line down again.
  const years = question(page, "year-2014");
  await years
    .getByRole("button", { name: /^Move up/ })
    .nth(1)
    .focus();
  const line = await years.getByRole("listitem").nth(1).innerText();
  for (const key of ["Enter", "Enter", "Space", "Enter"]) await page.keyboard.press(key);
  expect(await years.getByRole("listitem").first().innerText()).toBe(line);
  await page.waitForTimeout(600);
  await page.keyboard.press("Enter");
  expect(await years.getByRole("listitem").nth(1).innerText()).toBe(line);
});

test("a double click or a double tap moves a line once", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, serviceWorkers: "block" });
  const page = await context.newPage();
  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  const years = question(page, "year-2014");
  const names = () => years.getByRole("listitem").allInnerTexts();
  const [first, second, ...others] = await names();
  const down = years.getByRole("button", { name: /^Move down/ }).first();
  await down.dblclick();
  expect(await names()).toEqual([second, first, ...others]);
  await page.waitForTimeout(600);
  await down.scrollIntoViewIfNeeded();
  const box = await down.boundingBox();
  for (const _ of ["one", "two"]) await page.touchscreen.tap((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  expect(await names()).toEqual([first, second, ...others]);
  await context.close();
});

test("a mistake in a question is told by a note to copy, with the answer, the version and the link", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLesson(page, "the-veto-issue");
  const asked = question(page, "nine-votes");
  const wrong = asked.getByRole("button", { name: "Something wrong here?" });
  await expect(wrong).toHaveCount(0);
  await asked.getByRole("textbox").fill("7");
  await check(asked);
  await wrong.click();
  const note = asked.getByLabel(/A note to copy/);
  await expect(note).toBeFocused();
  await note.press("Control+Home");
  await page.keyboard.type("Please look. ");
  await asked.getByRole("button", { name: "Copy the note" }).click();
  await expect(asked.getByText("The note is copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Please look\. Something may be wrong/);
  expect(copied).toContain("My answer: 7");
  expect(copied).toMatch(/Version: unreasonable-criticism\/nine-votes, \d+/);
  const link = copied.split("\n").at(-1) ?? "";
  // Whoever is sent the link is at the question.
  await page.goto("about:blank");
  await page.goto(link);
  await expect(asked).toBeInViewport();
});
