import { readdirSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectNoViolations, expectNoViolationsForced, expectSoundStructure } from "./axe";
import { allAwake, check, lessons, modulePath, ofKind, openLesson, pages, question } from "./lesson";

/** Each has a folder of its own. */
const allKinds = readdirSync("lib/quiz/kinds", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The sheets of all lessons in one page: a lesson's own sheet is held to the same colours, in a fraction of the time. */
const sheetOfAll = "/print/unreasonable-criticism";

for (const path of pages) {
  test(`${path} breaks no accessibility rule in either theme, and fits 320 pixels and 200 % text`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    if (path === sheetOfAll) await expectSoundStructure(page, path);
    else await expectNoViolations(page, path);
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await tooWide(page), "at the usual size").toEqual([]);
    expect(await smallFields(page), "fields with letters of less than 16 pixels").toEqual([]);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "225%"));
    expect(await tooWide(page), "at 200 %").toEqual([]);
  });
}

test("buttons that stick and a passage with its number fit 320 pixels and 200 % text, before and after the check @phone", async ({
  page,
}) => {
  // High enough for the buttons to stick.
  await page.setViewportSize({ width: 320, height: 640 });
  await openLesson(page, "what-the-report-found");
  await allAwake(page);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "225%"));
  expect(await tooWide(page), "not answered").toEqual([]);
  const passage = question(page, "paragraph-80");
  for (const box of await passage.getByRole("checkbox").all()) await box.check();
  await check(passage);
  await expect(passage.locator(".is-right")).toBeVisible();
  expect(await tooWide(page), "answered").toEqual([]);
});

test("the page of a record fits 320 pixels and 200 % text once lessons were answered @phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLesson(page, "the-veto-issue");
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await page.goto("/progress");
  await expect(page.getByText(/^Saved on this device: 1 answer/)).toBeVisible();
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "225%"));
  expect(await tooWide(page)).toEqual([]);
});

test("the way past the header leads to the page without a frame around all of it", async ({ page }) => {
  await page.goto("/about");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(page.locator("main")).toHaveCSS("outline-style", "none");
});

/** What reaches beyond the right edge, and whether words do without their element. A table may scroll inside its own frame. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
    ...[...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.closest(".table-scroll") === null || element.matches(".table-scroll"))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(0, 5),
  ]);
}

/** What Apple's phones zoom into when it is touched. */
function smallFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("input:not([type=radio], [type=checkbox]), select, textarea")]
      .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map((field) => field.outerHTML.slice(0, 80)),
  );
}

test("no state of a question breaks an accessibility rule in either theme or in forced colours", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const seen = new Set<string>();
  // Between them these two hold every kind.
  for (const lesson of ["how-to-know-about-a-closed-country", "what-the-report-found"]) {
    await openLesson(page, lesson);
    const asked = page.locator("[data-question]");
    const kinds = new Set(
      await asked.evaluateAll((found) => found.map((one) => one.getAttribute("data-kind") ?? "")),
    );
    for (const kind of kinds) seen.add(kind);
    const each = async (some: string[], act: (one: Locator) => Promise<unknown>) => {
      for (const kind of some) if (kinds.has(kind)) await act(ofKind(page, kind));
    };
    const checkAll = (some: Iterable<string>) =>
      each([...some], (one) => one.locator("button.ui-primary").click());
    const sure = page.getByRole("checkbox", { name: /how sure I am/ });
    await page.locator(".lesson-options > summary").click();
    await sure.check();
    // An order can be checked as it stands, so it has no empty state.
    await checkAll([...kinds].filter((kind) => kind !== "order"));
    await expectNoViolations(page, "nothing answered", ["[data-question]"]);
    await each(["choice", "predict"], (one) => one.getByRole("radio").first().check());
    await each(["choices", "highlight"], (one) => one.getByRole("checkbox").nth(1).check());
    await each(["blank", "explain"], (one) => one.getByRole("textbox").fill("doubt"));
    await each(["scale"], (one) => one.getByRole("spinbutton").fill("1"));
    await each(["match"], async (one) => {
      for (const select of await one.getByRole("combobox").all()) await select.selectOption({ index: 1 });
    });
    await each(["sort"], async (one) => {
      for (const row of await one.getByRole("group").all()) {
        const first = row.getByRole("radio").first();
        if ((await first.count()) > 0) await first.check();
      }
    });
    await checkAll(kinds);
    await expectNoViolations(page, "once answered", ["[data-question]"]);
    await expectNoViolationsForced(page, "once answered", ["[data-question]"]);
    const show = page.getByRole("button", { name: "Show the answer" });
    while ((await show.count()) > 0) await show.first().click();
    await ofKind(page, "choice").getByRole("button", { name: "Something wrong here?" }).click();
    await expect(page.locator(".question-note")).toBeVisible();
    await page.locator("a.text-term").first().click();
    await expectNoViolationsForced(page, "answers shown", ["[data-question]"]);
    await expectNoViolations(page, "answers shown", ["[data-question]", ".lesson-end", ".term-note"]);
  }
  expect([...seen].sort(), "kinds").toEqual(allKinds);
});

test("a screen reader is told what happens, in order and once", async ({ page }) => {
  await openLesson(page, "how-to-know-about-a-closed-country");
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const region of document.querySelectorAll<HTMLElement>("[role=status]")) {
      new MutationObserver(() => {
        const text = [...region.querySelectorAll("p")]
          .map((line) => line.textContent)
          .join(" ")
          .replace(/\s+/g, " ")
          .trim();
        if (text !== "" && told.at(-1) !== text) told.push(text);
      }).observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
  const dates = question(page, "two-dates");
  await expect(dates.getByRole("status")).toBeEmpty();
  const ids = await page
    .locator("[data-question]")
    .evaluateAll((found) => found.map((one) => one.getAttribute("data-question")));
  await expect(dates).toHaveAccessibleName(`Question ${ids.indexOf("two-dates") + 1} of ${ids.length}`);
  await expect(dates.getByRole("group").first()).toHaveAccessibleName(/A classmate finds both dates/);
  await check(dates);
  await dates.getByRole("radio", { name: /^The 7th/ }).check();
  await check(dates);
  await dates.getByRole("radio", { name: /^The 17th/ }).check();
  await check(dates);
  const steps = question(page, "mandate-to-release");
  await steps
    .getByRole("button", { name: /^Move down/ })
    .first()
    .click();
  const told = await page.evaluate(() =>
    "told" in window && Array.isArray(window.told) ? window.told.map(String) : [],
  );
  expect(told).toEqual([
    "Choose one answer, then check it.",
    expect.stringMatching(/^Not this one\. .+ You may try once more\.$/),
    expect.stringMatching(/^Not this one\. (?!.*once more).+$/),
    expect.stringMatching(/: now 2 of 4$/),
  ]);
  // Nothing is said twice: neither on the page beside the status line nor by an alert.
  const reason = ((await dates.getByRole("status").locator("p").nth(1).textContent()) ?? "").trim();
  await expect(page.getByText(reason, { exact: true })).toHaveCount(1);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a saved lesson is opened without a word to the screen reader about old answers", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
  await question(page, "not-a-court").getByRole("radio").first().check();
  await check(question(page, "not-a-court"));
  await page.reload();
  await expect(question(page, "not-a-court").locator(".question-verdict")).toBeVisible();
  await expect(question(page, "not-a-court").getByRole("status")).toBeEmpty();
});

test("every control in a question is at least 44 pixels high and the main ones 48 @phone", async ({
  page,
}) => {
  for (const lesson of lessons) {
    await page.goto(`${modulePath}/${lesson}`);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "[data-question] button, [data-question] label, [data-question] select, [data-question] textarea",
        ),
      ]
        .filter(
          (element) =>
            element.getClientRects().length > 0 &&
            !element.matches(".question-row > label, .question-explain > label"),
        )
        .map((element) => ({
          height: element.getBoundingClientRect().height,
          text: element.textContent ?? "",
          least: element.matches(".ui-link, .explain-rubric label, .sort-categories label") ? 44 : 48,
        }))
        .filter(({ height, least }) => height < least - 0.5)
        .map(({ height, text }) => `${height} ${text.slice(0, 40)}`),
    );
    expect(small, lesson).toEqual([]);
  }
});

test("what has the focus is in the window at once, and the sticky line never covers it", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await allAwake(page);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const line = document.querySelector(".lesson-line");
      if (focused === null || line === null || line.contains(focused) || !focused.closest("article"))
        return false;
      const [place, covered] = [focused.getBoundingClientRect(), line.getBoundingClientRect()];
      return place.bottom <= covered.bottom || place.top >= innerHeight;
    });
    expect(hidden, `after ${presses + 1} presses of Tab`).toBe(false);
  }
});
