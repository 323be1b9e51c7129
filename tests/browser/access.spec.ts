import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { check, lessons, modulePath, ofKind, openLesson, pages, question } from "./lesson";

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" | ")
        .slice(0, 300)}`,
  );
  expect(found, where).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page breaks an accessibility rule in the ${colorScheme} theme`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of pages) {
      await page.goto(path);
      await expectNoViolations(page, path);
    }
  });

  test(`no state of a question breaks an accessibility rule in the ${colorScheme} theme`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openLesson(page, "what-the-report-found");
    const kinds = ["choice", "choices", "blank", "match", "highlight", "explain", "predict"];
    await page.getByRole("checkbox", { name: /how sure I am/ }).check();
    for (const kind of kinds) await ofKind(page, kind).locator("button.primary").click();
    await expectNoViolations(page, "nothing answered");
    for (const kind of ["choice", "predict"]) await ofKind(page, kind).getByRole("radio").first().check();
    for (const kind of ["choices", "highlight"])
      await ofKind(page, kind).getByRole("checkbox").nth(1).check();
    for (const kind of ["blank", "explain"]) await ofKind(page, kind).getByRole("textbox").fill("doubt");
    for (const select of await ofKind(page, "match").getByRole("combobox").all())
      await select.selectOption({ index: 1 });
    for (const kind of [...kinds, "order"]) await ofKind(page, kind).locator("button.primary").click();
    await expectNoViolations(page, "once answered");
    for (const button of await page.getByRole("button", { name: "Show the answer" }).all())
      await button.click();
    for (const button of await page.getByRole("button", { name: "Show the answer" }).all())
      await button.click();
    await page.locator("a.term").first().click();
    await expectNoViolations(page, "answers shown");
  });
}

test("a screen reader is told what happens, in order and once", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
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
  const court = question(page, "not-a-court");
  await expect(court.getByRole("status")).toBeEmpty();
  await expect(court).toHaveAccessibleName("Question 5 of 12");
  await expect(court.getByRole("group").first()).toHaveAccessibleName(/Three news lines/);
  await check(court);
  await court.getByRole("radio", { name: /charges/ }).check();
  await check(court);
  await court.getByRole("radio", { name: /convicts/ }).check();
  await check(court);
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
  const reason = ((await court.getByRole("status").locator("p").nth(1).textContent()) ?? "").trim();
  await expect(page.getByText(reason, { exact: true })).toHaveCount(1);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a saved lesson is opened without a word to the screen reader about old answers", async ({ page }) => {
  await openLesson(page, "what-the-report-found");
  await question(page, "not-a-court").getByRole("radio").first().check();
  await check(question(page, "not-a-court"));
  await page.reload();
  await expect(question(page, "not-a-court").locator(".verdict")).toBeVisible();
  await expect(question(page, "not-a-court").getByRole("status")).toBeEmpty();
});

for (const [what, width, fontSize] of [
  ["at 320 pixels", 320, null],
  ["at 320 pixels and 200 % text", 320, "225%"],
] as const) {
  test(`no page scrolls sideways ${what}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 568 });
    for (const path of pages) {
      await page.goto(path);
      if (fontSize !== null)
        await page.evaluate(
          (size) => document.documentElement.style.setProperty("font-size", size),
          fontSize,
        );
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll("main *, header *, footer *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`)
          .slice(0, 5),
      );
      expect(wide, path).toEqual([]);
    }
  });
}

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
            element.getClientRects().length > 0 && !element.matches(".row > label, .explain > label"),
        )
        .map((element) => ({
          height: element.getBoundingClientRect().height,
          text: element.textContent ?? "",
          least: element.matches(".link, .rubric label") ? 44 : 48,
        }))
        .filter(({ height, least }) => height < least - 0.5)
        .map(({ height, text }) => `${height} ${text.slice(0, 40)}`),
    );
    expect(small, lesson).toEqual([]);
  }
});

test("the sticky line never covers what has the focus", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const line = document.querySelector(".lesson-line");
      if (focused === null || line === null || line.contains(focused) || !focused.closest("article"))
        return false;
      const [top, bottom] = [focused.getBoundingClientRect(), line.getBoundingClientRect()];
      return top.bottom <= bottom.bottom;
    });
    expect(hidden, `after ${presses + 1} presses of Tab`).toBe(false);
  }
});
