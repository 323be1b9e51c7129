import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { allAwake, modulePath } from "./lesson";
import { classPage, ownLessonPage, seed } from "./seeded";
import { translate } from "./translate";

/** Where something changes in place. */
const walked = [
  ...["/", "/explore/council", "/explore/icc", "/progress", "/progress/move", "/progress/result", "/review"],
  ...["/settings", "/a", "/live", "/offline", "/teach", "/teach/assign", "/teach/report"],
  `${modulePath}/the-veto-issue`,
  "/learn/how-to-read-a-un-vote/what-three-figures-leave-out",
  ...["/teach/unreasonable-criticism/packages", classPage, ownLessonPage],
];

/** Presses and fills what the page has, a few at a time, and gives what it says then. */
async function said(page: Page, path: string, translated: boolean): Promise<string[]> {
  await page.goto(path);
  await allAwake(page);
  // No worker may save pages here, which the first page finds out in its own time.
  await expect(page.getByText(/^Saving the lessons/)).toHaveCount(0);
  // What reads a lesson from a link is a part of its own, which comes when the page is awake.
  if (path === ownLessonPage) await expect(page.locator("main [data-question]").first()).toBeVisible();
  const texts: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    if (translated) await translate(page);
    await page.evaluate((part) => {
      const all = <E extends HTMLElement>(selector: string) =>
        [...document.querySelectorAll<E>(`main ${selector}`)]
          .filter((one) => one.checkVisibility())
          .slice(0, 60);
      for (const field of all<HTMLInputElement>("input[type=radio], input[type=checkbox]"))
        if (!field.disabled && Number(field.closest("fieldset")?.textContent?.length ?? 0) % 3 !== part % 3)
          field.click();
      for (const field of all<HTMLInputElement>(
        '[data-question] input:not([type="radio"], [type="checkbox"]), textarea',
      )) {
        if (field.disabled || field.readOnly || field.type === "file") continue;
        const put = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
        put?.call(field, part % 2 === 0 ? "8" : "Nine of them.");
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      // What leaves the page, makes something by chance, asks the device or loads a part, which takes its time, is not pressed.
      const left =
        /save|print|share|file|camera|copy|read aloud|make|add|open|full screen|install|home screen|turn the votes/i;
      for (const button of all<HTMLButtonElement>("button"))
        if (!button.disabled && !left.test(button.textContent ?? "")) button.click();
    }, round);
    await still(page);
    const words = await page.evaluate(() => document.querySelector("main")?.innerText ?? "");
    // By sentences, so that a difference can be read; where lines break does not count.
    texts.push(...words.replace(/\s+/g, " ").split(/(?<=[.?]) /));
  }
  return texts;
}

/** Waits until the page has changed nothing for a while. */
function still(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const end = () => {
          watch.disconnect();
          done();
        };
        let quiet = setTimeout(end, 200);
        const watch = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(end, 200);
        });
        watch.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
      }),
  );
}

async function fresh(context: BrowserContext, path: string, translated: boolean): Promise<string[]> {
  const page = await context.newPage();
  const texts = await said(page, path, translated);
  await page.close();
  await context.clearCookies();
  return texts;
}

test("a page that a browser has translated says after every press what it says untranslated", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  for (const path of walked) {
    const texts: string[][] = [];
    for (const translated of [false, true]) {
      const context = await browser.newContext();
      await seed(context);
      texts.push(await fresh(context, path, translated));
      await context.close();
    }
    expect.soft(texts[1], path).toEqual(texts[0]);
  }
});
