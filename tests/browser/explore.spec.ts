import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { expectNoViolations, expectNoViolationsForced } from "./axe";
import { allAwake, holdScript, modulePath, tabTo } from "./lesson";

async function openExplorer(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await allAwake(page);
}

test("a learner loads the vote of December 2014 and sees at once why China's no did not stop it", async ({
  page,
}) => {
  await page.goto(modulePath);
  await page.getByRole("link", { name: "The Council’s vote" }).click();
  await allAwake(page);
  await page.getByLabel("Start from").selectOption("vote/2014-12-22");
  await page.getByRole("button", { name: "Load" }).click();
  await expect(page.getByRole("row", { name: /^Abstain \(2\)/ })).toContainText("Chad");
  const says = page.locator(".explorer-says");
  await expect(says).toContainText("It passes: eleven vote yes");
  await expect(says).toContainText("Article 27(2)");
  await expect(page).toHaveURL(/#vote=2014-12-22$/);
  await page.getByRole("radio", { name: /Anything else/ }).check();
  await expect(says).toContainText("It fails: eleven vote yes, but the no of China and Russia");
});

test("a set-up is made by keyboard alone, passed on as a link, and opens as it was @phone", async ({
  page,
  context,
}) => {
  await openExplorer(page, "/explore/council");
  const field = page.getByLabel("Share this set-up");
  const first = await field.inputValue();
  const china = page.getByRole("button", { name: "China" });
  await tabTo(page, china);
  await page.keyboard.press("Space");
  await expect(page.locator(".explorer-says")).toContainText("China: abstains. It passes: fourteen vote yes");
  await expect(field).not.toHaveValue(first);
  const before = await field.inputValue();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".explorer-says")).toContainText("1: no. It passes: thirteen vote yes");
  await expect(field).not.toHaveValue(before);
  const link = await field.inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("row", { name: /^Abstain \(1\)/ })).toContainText("China (permanent)");
  await expect(other.locator(".explorer-says")).toContainText("It passes: thirteen vote yes");
});

test("what each of fifteen votes does that are set one by one can be seen where it is set @phone", async ({
  page,
}) => {
  await openExplorer(page, "/explore/council");
  await page.getByText("Set the fifteen votes one by one").click();
  const last = page.getByRole("group", { name: "Elected member 9" });
  await last.getByRole("radio", { name: "No" }).check();
  const says = page.locator(".explorer-says");
  await expect(says).toContainText("It fails: thirteen vote yes");
  await expect(says).toBeInViewport({ ratio: 1 });
  // Back by keyboard, nothing that has the focus lies under the sentence.
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    const isCovered = await page.evaluate(() => {
      const [focused, sentence] = [document.activeElement, document.querySelector(".explorer-says")];
      if (focused?.closest(".seat-row") == null || sentence === null) return false;
      return focused.getBoundingClientRect().top < sentence.getBoundingClientRect().bottom;
    });
    expect(isCovered, `after ${presses + 1} presses`).toBe(false);
  }
});

test("a member without a veto in some years has a sentence there instead of an empty table", async ({
  page,
}) => {
  await page.goto("/explore/council");
  await page.getByRole("radio", { name: "France" }).check();
  const nineties = page.locator(".veto-decade").filter({ hasText: "1990s" });
  await nineties.locator("summary").click();
  await expect(nineties.getByText("No veto of this member in these years is on the list.")).toBeVisible();
  await expect(nineties.getByRole("table")).toBeHidden();
  await page.getByRole("radio", { name: "All five" }).check();
  await expect(nineties.getByRole("table")).toBeVisible();
  await expect(nineties.getByText("No veto of this member")).toBeHidden();
});

test("a vote that is turned in a lesson says what follows in the window, and goes back to what it was @phone", async ({
  page,
}) => {
  await page.goto(`${modulePath}/the-veto-issue`);
  await allAwake(page);
  const figure = page.getByRole("figure").filter({ hasText: "22 December 2014" });
  await figure.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  await figure.locator(".council-seat").nth(5).click();
  await expect(figure.getByRole("status")).toContainText("1 Argentina: no. It passes: ten vote yes");
  await expect(figure.getByRole("status")).toBeInViewport({ ratio: 1 });
  await figure.getByText("The same as a table").click();
  await expect(figure.getByRole("row", { name: /^No \(3\)/ })).toContainText("Argentina");
  await figure.getByRole("button", { name: "Back to the vote as it was" }).click();
  await expect(figure.getByRole("img", { name: /11 yes, 2 no, 2 abstain/ })).toBeVisible();
  await expect(figure.getByRole("button", { name: "Turn the votes here" })).toBeFocused();
  await page.waitForTimeout(600);
  await figure.getByRole("button", { name: "Turn the votes here" }).click();
  await expect(figure.getByRole("button", { name: "China" })).toBeFocused();
});

test("the link is copied by a button, or selected where the browser forbids copying", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExplorer(page, "/explore/icc#case=syria&road=yynnyyn");
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByText("The link is copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "/explore/icc#case=syria&road=yynnyyn",
  );
  await context.clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error()) },
    });
    document.execCommand = () => false;
  });
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByText(/The link is selected: copy it from there\./)).toBeVisible();
});

test("the explorers work opened from a disk, their links too", async ({ page }) => {
  const file = (name: string) => pathToFileURL(join(process.cwd(), "out", "explore", name)).href;
  await openExplorer(page, `${file("council.html")}#vote=2014-05-22`);
  await page.getByRole("radio", { name: /A procedural matter/ }).check();
  await expect(page.getByLabel("Share this set-up")).toHaveValue(
    /council\.html#vote=2014-05-22&kind=procedural$/,
  );
  await openExplorer(page, `${file("icc.html")}#case=libya&road=yyo`);
  await expect(page.getByRole("radio", { name: "Libya, 2011" })).toBeChecked();
});

for (const [path, says] of [
  ["/explore/council#kind=other&seats=yyy", "The votes in the link are damaged"],
  ["/explore/council#vote=1999-01-01", "The link names a vote that is not on record here"],
  ["/explore/council#kind%3Dprocedural", "The link is incomplete"],
  ["/explore/icc#case=atlantis&road=y", "The link names a situation that is not here"],
] as const) {
  test(`a damaged link says what to do, and the page still works: ${path}`, async ({ page }) => {
    await openExplorer(page, path);
    await expect(page.locator(".explorer-says")).toContainText(says);
    await page.locator(".explorer input[type=radio]:not(:checked):visible").first().check();
    await expect(page.locator(".explorer-says")).not.toContainText(says);
  });
}

test("a vote of the list is put on the table, and the focus goes with it", async ({ page }) => {
  await openExplorer(page, "/explore/council");
  await page
    .getByRole("listitem")
    .filter({ hasText: "22 May 2014" })
    .getByRole("link", { name: "Load this vote" })
    .click();
  await expect(page.getByRole("heading", { name: "Set up a vote" })).toBeFocused();
  await expect(page.getByRole("row", { name: /^No \(2\)/ })).toContainText(
    "China (permanent), Russia (permanent)",
  );
});

test("the road to the Court is walked for Syria and compared with the record", async ({ page }) => {
  await openExplorer(page, "/explore/icc");
  await page.getByRole("radio", { name: "Syria, 2014" }).check();
  const answer = async (question: RegExp, what: "Yes" | "No") =>
    page.getByRole("group", { name: question }).getByRole("radio", { name: what }).check();
  await answer(/a crime that the Court may try/, "Yes");
  await answer(/1 July 2002/, "Yes");
  await answer(/joined the Court/, "No");
  await answer(/accepted the Court/, "No");
  await answer(/vote on a referral/, "Yes");
  await answer(/nine of its fifteen/, "Yes");
  await answer(/free of a permanent member’s no/, "No");
  const says = page.locator(".explorer-says");
  await expect(says).toContainText("The referral fails, by a permanent member’s no.");
  await expect(says).toContainText("Syria, 2014 ends in the same place.");
  await page.getByRole("link", { name: "See it step by step" }).click();
  await expect(page.getByRole("heading", { name: "Syria, 2014" })).toBeInViewport();
});

test("what was chosen before the script ran is kept", async ({ page }) => {
  const release = await holdScript(page);
  await page.goto("/explore/council", { waitUntil: "commit" });
  await page.getByRole("radio", { name: /A procedural matter/ }).check();
  release();
  await allAwake(page);
  await expect(page.getByRole("radio", { name: /A procedural matter/ })).toBeChecked();
  await expect(page.locator(".explorer-says")).toContainText("It passes: fourteen vote yes");
});

test("the timeline shows one track at a time, without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/explore/timeline");
  // Each module's timeline is narrowed by itself.
  const events = page.locator(".timeline-module").first().locator(".timeline-list > li:visible");
  const all = await events.count();
  await page.getByRole("radio", { name: "Nuclear weapons" }).check();
  expect(await events.count()).toBeLessThan(all);
  for (const event of await events.all()) await expect(event).toContainText("Nuclear weapons");
  await context.close();
});

test("without a script the votes on record and the four situations can be read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/explore/council");
  await expect(page.getByText("11 yes, 2 no, 2 abstentions: adopted.")).toBeVisible();
  await expect(page.locator("noscript p").first()).toBeVisible();
  await page.goto("/explore/icc");
  await expect(page.getByRole("heading", { name: "Darfur, 2005" })).toBeVisible();
  await expect(page.getByText("Jurisdiction is not proof.")).toBeVisible();
  await context.close();
});

test("no state of an explorer breaks an accessibility rule, in either theme and in forced colours", async ({
  page,
}) => {
  for (const path of ["/explore/council#vote=2005-03-31", "/explore/icc#case=dprk&road=yynnn"]) {
    await openExplorer(page, path);
    await page.evaluate(() => {
      // One decade of vetoes is built like the others, and quicker to look through.
      const looked = "details:not(.veto-decade), .veto-decade:last-of-type";
      for (const details of document.querySelectorAll<HTMLDetailsElement>(looked)) details.open = true;
    });
    await expect(page.locator(".explorer-result").first()).toBeVisible();
    await expectNoViolations(page, path);
    await expectNoViolationsForced(page, path);
  }
});

test("every control of the explorers is at least 44 pixels high and nothing scrolls sideways at 320 @phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ["/explore/council", "/explore/icc#road=yynnyyy", "/explore/timeline"]) {
    await page.goto(path);
    const found = await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const controls = [
        ...document.querySelectorAll<HTMLElement>("main button, main label, main select, main summary"),
      ];
      return {
        small: controls
          .filter((element) => element.querySelector("input") !== null || element.tagName !== "LABEL")
          .filter(
            (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 43.5,
          )
          .map((element) => element.textContent),
        wide: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(found, path).toEqual({ small: [], wide: 0 });
  }
});

test("a lesson draws a vote without a script, on paper too, and leads to the explorer with that vote", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of [`${modulePath}/the-veto-issue`, "/print/unreasonable-criticism"]) {
    await page.goto(path);
    const figure = page.getByRole("figure").filter({ hasText: "22 December 2014" }).first();
    await expect(figure.getByRole("img", { name: /11 yes, 2 no, 2 abstain/ })).toBeVisible();
    await expect(figure).toContainText("The no of China and Russia did not stop it.");
    // Folded on a screen, open on paper.
    for (const summary of await figure.locator("summary").all()) await summary.click();
    await expect(figure.getByRole("row", { name: /^Abstain \(2\)/ })).toContainText("Chad");
  }
  await context.close();
  const alive = await browser.newPage();
  const asked: string[] = [];
  alive.on("request", (request) => asked.push(request.url()));
  await alive.goto(`${modulePath}/the-veto-issue`);
  await allAwake(alive);
  const figure = alive.getByRole("figure").filter({ hasText: "22 December 2014" });
  expect(asked.filter((url) => url.includes("play-council"))).toEqual([]);
  await figure.locator(".council-seat").nth(5).click();
  await expect(figure.getByRole("status")).toContainText("1 Argentina: no. It passes: ten vote yes");
  await expect(figure.getByRole("button", { name: "1 Argentina" })).toBeFocused();
  expect(asked.filter((url) => url.includes("play-council"))).toHaveLength(1);
  await figure.getByRole("link", { name: "Change the votes and see what follows" }).click();
  await expect(alive.getByRole("row", { name: /^Abstain \(2\)/ })).toContainText("Nigeria");
  await alive.close();
});
