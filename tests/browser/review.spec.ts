import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectNoViolations } from "./axe";
import { allAwake, check, missNineVotes, openLesson, question, savedRecord } from "./lesson";

const monday = new Date("2026-11-23T16:00:00");
const tuesday = new Date("2026-11-24T07:00:00");
const thursday = new Date("2026-11-26T07:30:00");

test("what was missed on Monday comes back on Thursday, once more at the end, and the next day", async ({
  page,
}) => {
  await page.clock.install({ time: monday });
  await page.goto("/review");
  await expect(page.getByText("Nothing to review yet.")).toBeVisible();
  await missNineVotes(page);
  await page.goto("/review");
  await expect(page.getByText("Nothing is due today. 1 question comes back tomorrow.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin" })).toHaveCount(0);

  await page.clock.setSystemTime(thursday);
  await page.goto("/");
  await expect(page.getByText("1 question due, about 1 minute.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Review" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  const votes = question(page, "nine-votes");
  await expect(votes).toBeFocused();
  await expect(votes).toHaveAccessibleName("Question 1 of 1");
  await expect(votes.getByRole("textbox")).toHaveValue("");
  // Earlier tries would give the answer away.
  await expect(votes.getByText(/earlier tr/)).toHaveCount(0);
  await votes.getByRole("textbox").fill("7");
  await check(votes);
  await votes.getByRole("button", { name: "Show the answer" }).click();
  await votes.getByRole("button", { name: "Next question" }).click();
  await expect(votes).toHaveAccessibleName("Question 2 of 2");
  await expect(votes).toBeFocused();
  await votes.getByRole("textbox").fill("nine");
  await check(votes);
  await expect(votes.getByRole("status")).toContainText("Right.");
  await votes.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("heading", { name: "That is all for today" })).toBeFocused();
  await expect(page.getByText("1 question comes back tomorrow.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to the lessons" })).toHaveClass("ui-primary");
  const { attempts } = await savedRecord(page);
  expect(attempts).toHaveLength(5);
  expect(attempts.slice(2)).toEqual(attempts.slice(2).map((attempt) => ({ ...attempt, where: "review" })));
  await expect(page.getByRole("main")).not.toContainText(/overdue|late|streak|missed \d/i);
});

test("a sitting broken off in the middle of a question goes on where it was", async ({ page }) => {
  await page.clock.install({ time: monday });
  await missNineVotes(page);
  const council = question(page, "why-the-council");
  await council.getByRole("radio").first().check();
  await check(council);
  await page.clock.setSystemTime(tuesday);
  await page.goto("/review");
  await page.getByRole("button", { name: "Begin" }).click();
  const asked = page.locator("[data-question]");
  const first = await asked.getAttribute("data-question");
  await question(page, "nine-votes").getByRole("textbox").fill("7");
  await check(question(page, "nine-votes"));
  await page.reload();
  await page.getByRole("button", { name: "Begin" }).click();
  expect(await asked.getAttribute("data-question")).toBe(first);
  await expect(question(page, "nine-votes").getByRole("textbox")).toHaveValue("7");
  await expect(question(page, "nine-votes")).toContainText("Not this one.");
});

test("the end of a lesson says when its questions come back", async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.install({ time: monday });
  await openLesson(page, "the-veto-issue");
  // Every way to answer, without caring for what is right.
  for (const asked of await page.locator("[data-question]").all()) {
    for (let tries = 0; tries < 4; tries += 1) {
      if (
        (await asked
          .getByRole("button", { name: /^(Check answer|Compare with a model answer|Keep this prediction)$/ })
          .count()) === 0
      )
        break;
      const radios = asked.getByRole("radio");
      const groups = await asked.locator("fieldset fieldset").count();
      if (groups > 0)
        for (const group of await asked.locator("fieldset fieldset").all())
          await group
            .getByRole("radio")
            .nth(tries % 2)
            .check();
      else if ((await radios.count()) > 0) await radios.nth(tries % (await radios.count())).check();
      for (const box of await asked.getByRole("checkbox").all()) await box.setChecked(tries === 0);
      if ((await asked.getByRole("checkbox").count()) > 0)
        await asked.getByRole("checkbox").nth(tries).check();
      for (const field of await asked.getByRole("textbox").all()) await field.fill(`${7 + tries}`);
      for (const select of await asked.getByRole("combobox").all())
        await select.selectOption({ index: 1 + (tries % 2) });
      const down = asked.getByRole("button", { name: /^Move down/ });
      if (tries > 0 && (await down.count()) > 0) await down.first().click();
      await asked.locator("button.ui-primary").click();
      const show = asked.getByRole("button", { name: "Show the answer" });
      if ((await show.count()) > 0) await show.click();
    }
  }
  await expect(page.getByText(/You have finished/)).toBeVisible();
  await expect(page.getByText(/^\d+ questions come back tomorrow/)).toBeVisible();
});

test("a word chosen in a lesson is asked the next day", async ({ page }) => {
  await page.clock.install({ time: monday });
  await openLesson(page, "the-veto-issue");
  // Before its island is alive, a word leads to the list at the end.
  await allAwake(page);
  await page.locator("a.text-term").first().click();
  const term = await page.locator("a.text-term").first().textContent();
  await page.getByRole("checkbox", { name: "Quiz me on this word in the review" }).check();
  await page.goto("/review");
  await expect(page.getByText(/1 of \d+ chosen/)).toBeVisible();
  await page.clock.setSystemTime(tuesday);
  await page.reload();
  await page.getByRole("button", { name: "Begin" }).click();
  const card = page.locator("[data-question]");
  await expect(card).toContainText(/What does “.+” mean\?/);
  await card.getByRole("radio").first().check();
  await check(card);
  await expect(card.getByRole("status")).not.toBeEmpty();
  expect(term).not.toBeNull();
});

test("the review works opened from a disk", async ({ page }) => {
  await page.clock.install({ time: monday });
  const at = (path: string) => pathToFileURL(`${process.cwd()}/out/${path}`).href;
  await page.goto(at("learn/unreasonable-criticism/the-veto-issue.html"));
  const votes = question(page, "nine-votes");
  await votes.getByRole("textbox").fill("7");
  await check(votes);
  await page.clock.setSystemTime(tuesday);
  await page.goto(at("review.html"));
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(votes.getByRole("textbox")).toBeVisible();
});

test("only the lessons that something is due of are loaded, and the first page loads no scheduler on a first visit", async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.clock.install({ time: monday });
  await page.goto("/");
  await expect(page.locator(".due-line")).toContainText("asked again later");
  await page.waitForTimeout(300);
  // The journal of the record and what keeps presses apart are no parts of the review.
  expect(
    loaded.filter((path) => /late-|review\//.test(path) && !/late-(?:journal|one-press)/.test(path)),
  ).toEqual([]);
  await missNineVotes(page);
  await page.clock.setSystemTime(tuesday);
  await page.goto("/review");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(question(page, "nine-votes")).toBeVisible();
  // The lesson may have asked for the cards too, when the day turned.
  expect([...new Set(loaded.filter((path) => path.includes("/review/")))]).toEqual([
    "/review/cards.js",
    "/review/unreasonable-criticism/the-veto-issue.js",
  ]);
});

test("questions that cannot be loaded give a sentence, and another press tries again", async ({ page }) => {
  await page.clock.install({ time: monday });
  await missNineVotes(page);
  await page.clock.setSystemTime(tuesday);
  await page.route("**/review/unreasonable-criticism/*.js", (route) => route.abort());
  await page.goto("/review");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("status")).toContainText("could not be loaded");
  await page.unroute("**/review/unreasonable-criticism/*.js");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(question(page, "nine-votes")).toBeVisible();
});

test("no state of the review breaks an accessibility rule in either theme", async ({ page }) => {
  await page.clock.install({ time: monday });
  await missNineVotes(page);
  await page.clock.setSystemTime(tuesday);
  await page.goto("/review");
  await page.getByText(/0 of \d+ chosen/).click();
  await expectNoViolations(page, "before");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(question(page, "nine-votes")).toBeVisible();
  await expectNoViolations(page, "asked");
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await expectNoViolations(page, "answered");
  await page.getByRole("button", { name: "Finish" }).click();
  await expectNoViolations(page, "done");
});

test("at 320 by 568 and 200 % text nothing of a sitting scrolls sideways or covers the focus", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install({ time: monday });
  await missNineVotes(page);
  await page.clock.setSystemTime(tuesday);
  await page.goto("/review");
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "225%"));
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(question(page, "nine-votes")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return false;
      // The first of its lines: a link in a text may go over two.
      const [line] = focused.getClientRects();
      if (line === undefined) return true;
      const { left, top, width, height } = line;
      const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      return at === null || !(focused.contains(at) || at.contains(focused));
    });
    expect(covered, `after ${presses + 1} presses of Tab`).toBe(false);
  }
});
