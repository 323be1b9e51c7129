import { expect, type Page, test } from "@playwright/test";
import { alive, check, crash, modulePath, ofKind, openLesson, question, saved, savedRecord } from "./lesson";

const goOn = (page: Page) => page.getByRole("link", { name: "Continue" });

/** Scrolls a question to the top of the window, as a reader does, and waits until the place is known. */
async function readTo(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      // Again each time: what was filled in just before may still be gliding into view.
      await question(page, id).evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
      return (await saved(page)) ?? "";
    })
    .toContain(`"anchor":"${id}"`);
}

test("one tap on the first page leads back to the paragraph and the unsent answer, in the lesson used last @phone", async ({
  context,
}) => {
  let page = await context.newPage();
  await openLesson(page, "chinas-response");
  await ofKind(page, "choice").getByRole("radio").first().check();
  await openLesson(page, "the-veto-issue");
  await readTo(page, "year-2014");
  await readTo(page, "may-use-its-veto");
  await question(page, "may-use-its-veto").getByRole("textbox").fill("The word is");
  await crash(page);

  page = await context.newPage();
  await page.goto("/");
  await expect(page.locator(".home-resume")).toContainText("The veto issue, where you stopped");
  await goOn(page).click();
  await alive(page);
  await expect(page.getByText("You are back where you stopped.")).toBeVisible();
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toBeInViewport();
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("The word is");

  // The lesson used last changes, and so does the way back; the module's page leads there too.
  await openLesson(page, "what-the-report-found");
  await question(page, "not-a-court").getByRole("radio").first().check();
  await page.goto(modulePath);
  await goOn(page).click();
  await alive(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What the report found");
});

test("a link to a question wins over the place where a lesson was left", async ({ page }) => {
  await openLesson(page, "the-veto-issue");
  await readTo(page, "year-2014");
  await page.goto("/privacy");
  await openLesson(page, "the-veto-issue", "#nine-votes");
  await expect(question(page, "nine-votes")).toBeInViewport();
  await expect(page.getByText("You are back where you stopped")).toHaveCount(0);
});

test.describe("on a device that others use too", () => {
  test("“Finish and clear” leaves nothing of the learner in any store of the browser, and says so", async ({
    page,
  }) => {
    await openLesson(page, "the-veto-issue");
    await question(page, "nine-votes").getByRole("textbox").fill("9");
    await check(question(page, "nine-votes"));
    await question(page, "may-use-its-veto").getByRole("textbox").fill("My own words.");
    await readTo(page, "year-2014");
    await page.goto("/progress");
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await page.getByRole("button", { name: "Clear this device" }).click();
    await expect(page.getByRole("status")).toContainText(
      "Nothing of yours is saved on this device any more.",
    );
    await expect(page.getByRole("button", { name: "Finish and clear" })).toBeFocused();
    const left = () =>
      page.evaluate(async () => {
        const pages: string[] = [];
        for (const name of await caches.keys()) {
          for (const { url } of await (await caches.open(name)).keys()) pages.push(url);
        }
        return {
          local: Object.keys(localStorage),
          session: Object.keys(sessionStorage),
          databases: await Promise.all(
            (await indexedDB.databases()).map(
              ({ name = "" }) =>
                new Promise((resolve) => {
                  const asked = indexedDB.open(name);
                  asked.onsuccess = () => {
                    const keys = asked.result.transaction("rows").objectStore("rows").getAllKeys();
                    keys.onsuccess = () => resolve([name, keys.result]);
                    asked.result.close();
                  };
                }),
            ),
          ),
          cookies: document.cookie,
          pages,
          window: window.name,
        };
      });
    // What the cleared record was called stays in the journal, so that a killed browser does not bring it back. It takes a moment.
    await expect.poll(left).toEqual({
      local: [],
      session: [],
      databases: [["unreasonable-criticism.progress", [[expect.stringMatching(/@\d+$/)]]]],
      cookies: "",
      pages: [],
      window: "",
    });
  });

  test("after “Finish and clear” the back button brings no answer back", async ({ page }) => {
    await openLesson(page, "the-veto-issue");
    await answerSome(page);
    await page.getByRole("link", { name: "Progress" }).click();
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await page.getByRole("button", { name: "Clear this device" }).click();
    await expect(page.getByRole("status")).toContainText("Nothing of yours is saved");
    await page.goBack();
    await alive(page);
    await expectEmpty(page);
  });

  test("nor does a lesson that the browser kept in memory meanwhile", async ({ context }) => {
    const [page, other] = [await context.newPage(), await context.newPage()];
    // A page in the back/forward cache is told of nothing; it is told only that it is back.
    await page.addInitScript(() => {
      addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
    });
    await openLesson(page, "the-veto-issue");
    await answerSome(page);
    await other.goto("/progress");
    await other.getByRole("button", { name: "Finish and clear" }).click();
    await other.getByRole("button", { name: "Clear this device" }).click();
    await expect(other.getByRole("status")).toContainText("Nothing of yours is saved");
    await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("My own words.");
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expectEmpty(page);
  });
});

async function answerSome(page: Page): Promise<void> {
  await question(page, "nine-votes").getByRole("textbox").fill("8");
  await check(question(page, "nine-votes"));
  await question(page, "may-use-its-veto").getByRole("textbox").fill("My own words.");
  await question(page, "needs-the-council").getByRole("radio").first().check();
  await question(page, "rule-and-result").getByRole("combobox").first().selectOption({ index: 1 });
}

/** Nothing of `answerSome` is left, on the page or saved. */
async function expectEmpty(page: Page): Promise<void> {
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("");
  await expect(question(page, "nine-votes").getByRole("textbox")).toHaveValue("");
  await expect(question(page, "needs-the-council").getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(question(page, "rule-and-result").getByRole("combobox").first()).toHaveValue("");
  await expect(page.getByText("Not this one.")).toHaveCount(0);
  // Long enough for anything restored by the browser to be taken for an answer begun.
  await page.waitForTimeout(1000);
  const { attempts, drafts } = await savedRecord(page);
  expect({ attempts, drafts }).toEqual({ attempts: [], drafts: {} });
}
