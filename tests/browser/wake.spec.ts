import { expect, type Page, type Route, test } from "@playwright/test";
import { allAwake, modulePath, question } from "./lesson";

/** Opens a lesson, or a place in it, in which no time passes by itself, and lets the first tasks run. */
async function openStill(page: Page, lesson: string): Promise<void> {
  // Otherwise the page glides to the place.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(`${modulePath}/${lesson}`);
  await aMoment(page);
}

/** What is in view is told to the page, and less time passes than an island out of sight may be left asleep. */
async function aMoment(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const seen = new IntersectionObserver(() => {
          seen.disconnect();
          resolve();
        });
        seen.observe(document.body);
      }),
  );
  await page.clock.runFor(40);
}

/** No time passes while the second half of the page's script comes. */
async function restIsThere(page: Page): Promise<void> {
  const rest = page.locator("script[src*='late-the-rest']");
  await expect.poll(() => rest.evaluate((script) => "exported" in script)).toBe(true);
}

test("what is in view is alive first; what is further down follows unasked", async ({ page }) => {
  await openStill(page, "the-veto-issue#nine-votes");
  // Once more: the browser may first show the top and then go to the place.
  await aMoment(page);
  await expect(question(page, "nine-votes").locator("button.ui-primary")).toBeEnabled();
  const last = page.locator("[data-question] button.ui-primary").last();
  await expect(last).toBeDisabled();
  await expect(page.locator("html")).not.toHaveAttribute("data-awake", "");
  await restIsThere(page);
  await page.clock.runFor(2000);
  await expect(last).toBeEnabled();
  await allAwake(page);
});

test("a question that is scrolled to is alive at once", async ({ page }) => {
  await openStill(page, "the-veto-issue");
  // Of a kind that stands in the first half of the script.
  const far = page.locator(`[data-question][data-kind="choice"]`).last();
  await expect(far.locator("button.ui-primary")).toBeDisabled();
  await far.scrollIntoViewIfNeeded();
  await aMoment(page);
  await expect(far.locator("button.ui-primary")).toBeEnabled();
  await expect(page.locator("html")).not.toHaveAttribute("data-awake", "");
});

test("a word in view can be asked for before what is further down is alive", async ({ page }) => {
  await openStill(page, "the-veto-issue");
  await restIsThere(page);
  await aMoment(page);
  await page.locator("a.text-term").first().click();
  await expect(page.getByRole("checkbox", { name: "Quiz me on this word in the review" })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-awake", "");
});

test("a lesson that leads back to a place does not wait for what is further down", async ({ page }) => {
  await openStill(page, "the-veto-issue");
  await page.clock.runFor(2000);
  await question(page, "nine-votes").scrollIntoViewIfNeeded();
  await page.clock.runFor(2000);
  await page.goto("/about");
  await page.goto(`${modulePath}/the-veto-issue`);
  await restIsThere(page);
  await aMoment(page);
  await aMoment(page);
  await allAwake(page);
  await expect(page.getByText("You are back where you stopped")).toBeVisible();
});

const noConnection = (route: Route) => route.abort("internetdisconnected");
/** As a network answers everything until its user has signed in. */
const signIn = (route: Route) => route.fulfill({ contentType: "text/html", body: "<p>Please sign in</p>" });

for (const [name, files, answer] of [
  ["the rest of the script", "**/late-the-rest-*.js", noConnection],
  ["what the rest of the questions are given", "**/assets/learn/**/*.js", noConnection],
  ["the rest of the script, for which another page came,", "**/late-the-rest-*.js", signIn],
  ["what the rest are given, for which another page came,", "**/assets/learn/**/*.js", signIn],
] as const) {
  test(`the first answers do not need ${name} and it comes once there is a connection`, async ({ page }) => {
    await page.route(files, answer);
    await page.goto(`${modulePath}/the-veto-issue`);
    const first = page.locator("[data-question][data-kind='choice']").first();
    await first.getByRole("radio").first().check();
    await first.locator("button.ui-primary").click();
    await expect(first.getByRole("status").first()).not.toBeEmpty();
    const end = page.getByText("questions are still open.");
    await expect(page.locator("html")).not.toHaveAttribute("data-awake", "");
    await page.unroute(files);
    await allAwake(page);
    await expect(end).toBeVisible();
  });
}

test("a question that cannot wake leaves the others alive", async ({ page }) => {
  await page.route(`**${modulePath}/the-veto-issue`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const broken = html.replace(/( data-island="QuestionCard" data-props=)'[^']*'/, "$1'{'");
    expect(broken).not.toBe(html);
    await route.fulfill({ response, body: broken });
  });
  await page.goto(`${modulePath}/the-veto-issue`);
  await allAwake(page);
  const buttons = page.locator("[data-question] button.ui-primary");
  await expect(buttons.first()).toBeDisabled();
  for (const button of (await buttons.all()).slice(1)) await expect(button).toBeEnabled();
});
