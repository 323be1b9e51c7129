import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoViolations } from "./axe";
import { joinBare } from "./bare-phone";
import { translate } from "./translate";

const phone = { viewport: { width: 360, height: 740 } };
const right = /^That the government rejected the report/;
const wrong = /^That the findings are false/;

async function newPhone(browser: Browser, wire: string[]): Promise<Page> {
  const context = await browser.newContext(phone);
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/box"))
      wire.push(request.url(), request.postDataBuffer()?.toString("latin1") ?? "");
  });
  return context.newPage();
}

async function answer(page: Page, choice: RegExp): Promise<void> {
  await page.getByRole("radio", { name: choice }).check();
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("Sent. Look at the wall.")).toBeVisible();
}

test("ten phones answer, talk, answer again and have the reasons; one comes late and translated, one slept, the wall was loaded again and without a connection", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const wire: string[] = [];
  await page.goto("/teach/unreasonable-criticism/project");
  await page.getByRole("button", { name: "Start a live round" }).click();
  const code = page.getByRole("img", { name: /^Letters of the round/ });
  const letters = (await code.textContent()) ?? "";
  await expect(page.getByRole("img", { name: "QR code that opens this round" })).toBeVisible();
  await expectNoViolations(page, "a round that has begun", [".live-wall"]);

  // By letters and the keyboard; by the picture.
  const first = await newPhone(browser, wire);
  await first.goto("/live");
  await first.getByLabel("The six letters on the wall").focus();
  await first.keyboard.type(letters.toLowerCase());
  await first.keyboard.press("Enter");
  await expect(first.getByText(/^Look at the wall. The next question/)).toBeVisible();
  const kept: unknown = await page.evaluate(() => JSON.parse(localStorage["unreasonable-criticism.round"]));
  const { x } = Object(Object(kept).key);
  const second = await newPhone(browser, wire);
  await second.goto(`/live#${letters.replace(" ", "")}-${x}`);
  await expect(second.getByText(/^Look at the wall. The next question/)).toBeVisible();

  // Seven more, which say by the protocol what those three say by a page.
  const { origin } = new URL(page.url());
  const others = await Promise.all(Array.from({ length: 7 }, () => joinBare(origin, letters)));
  /** The first so many of them answer with one choice, and the rest with another. */
  const answerAll = async (turn: number, choice: string, until: number, other: string) => {
    await expect
      .poll(() => others.map(({ now }) => now()).every((news) => news?.now === "ask" && news.turn === turn))
      .toBe(true);
    const sent = others.map(({ answer: send }, at) => send({ choice: at < until ? choice : other }));
    for (const { put } of await Promise.all(sent)) expect(put).toBe("kept");
  };

  await page.evaluate(() => {
    location.hash = "denial-alone";
  });
  await answerAll(1, "b", 3, "c");
  await expect(first.getByRole("radio", { name: right })).toBeVisible();
  await expectNoViolations(first, "a question of a live round");
  await first.getByRole("radio", { name: wrong }).focus();
  await first.keyboard.press("Space");
  await first.keyboard.press("Enter");
  await expect(first.getByText("Sent. Look at the wall.")).toBeVisible();
  await answer(second, wrong);
  await expect(page.getByText("9 answers")).toBeVisible();

  await page.reload();
  await expect(page.getByText("9 answers")).toBeVisible();
  await second.goto("about:blank");
  const late = await newPhone(browser, wire);
  await late.goto(`/live#${letters.replace(" ", "")}`);
  await expect(late.getByRole("radio", { name: right })).toBeVisible();
  // As its browser does for whoever reads another language: it goes on all the same.
  await translate(late);
  await answer(late, right);
  await translate(late);
  await expect(page.getByText("10 answers")).toBeVisible();

  await page.getByRole("button", { name: "No more answers" }).click();
  await expect(first.getByText(/Talk to your neighbour/)).toBeVisible();
  for (const one of [first, late]) await expect(one.getByText(/^(?:Right|Not right)/)).toHaveCount(0);
  await translate(late);
  await page.getByRole("button", { name: "Ask again" }).click();
  await expect(late.getByText(/^The same question once more/)).toBeVisible();
  await expect(late.getByText(/Talk to your neighbour/)).toHaveCount(0);
  await translate(late);
  // The computer of the wall sleeps, and the room goes on.
  await page.context().setOffline(true);
  await answerAll(2, "b", 6, "a");
  await answer(first, right);
  await answer(late, right);
  // Whoever slept comes to what is asked now, and has not been counted out.
  await second.goto("/live");
  await expect(second.getByText(/^The same question once more/)).toBeVisible();
  await expect(second.getByRole("radio", { name: wrong })).toBeChecked();
  await answer(second, wrong);
  await page.context().setOffline(false);
  await expect(page.getByText("Asked again: 10 answers")).toBeVisible();

  await page.getByRole("button", { name: "No more answers" }).click();
  await page.getByRole("button", { name: "Show the spread" }).click();
  await expect(page.getByText("First: 10 · Now: 10")).toBeVisible();
  const bar = page
    .getByRole("region", { name: "How the answers are spread" })
    .getByRole("listitem")
    .filter({ hasText: "That the government rejected the report" });
  await expect(bar).toContainText("4 (40%)8 (80%)");
  await expect(bar).not.toContainText("✓");
  await expectNoViolations(page, "both askings side by side", [".live-wall"]);
  await page.getByRole("button", { name: "Hide the spread" }).click();

  await page.locator("#denial-alone").getByText("Show the answer").click();
  await expect(first.getByText(/^The answer is out/)).toBeVisible();
  await expect(first.getByText(/Whether a finding holds depends on its evidence/)).toBeVisible();
  await expect(second.getByText(/^It may know best, but it is also the accused/)).toBeVisible();
  await expect(late.getByText(/Whether a finding holds depends on its evidence/)).toBeVisible();
  await expectNoViolations(second, "the reasons of a live round");
  await page.getByRole("button", { name: "Show the spread" }).click();
  await expect(bar).toContainText("✓");

  // In own words: the wall counts, and shows what the teacher lets through from a window apart.
  await page.evaluate(() => {
    location.hash = "correct-the-line";
  });
  await first.getByRole("textbox").fill("It rejected the report in writing.");
  await first.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("1 answer", { exact: true })).toBeVisible();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Read the texts" }).click();
  const own = await opening;
  await expect(own.getByText("It rejected the report in writing.")).toBeVisible();
  await expectNoViolations(own, "what the room wrote");
  await own.getByRole("checkbox", { name: "Show it on the wall" }).press("Space");
  await page.getByRole("button", { name: "No more answers" }).click();
  await page.getByRole("button", { name: "Show the texts" }).click();
  const texts = page.getByRole("region", { name: "In your own words" });
  await expect(texts.getByText("It rejected the report in writing.")).toBeVisible();
  await page.getByRole("button", { name: "Hide the texts" }).click();

  // What travelled was sealed, and each phone has its answers as those of a lesson.
  for (const seen of wire) expect(seen).not.toMatch(/"response"|denial-alone|That the|in writing/);
  await first.goto("/learn/unreasonable-criticism/what-the-report-found#denial-alone");
  await expect(first.locator("#denial-alone").getByText("Your earlier try")).toBeVisible();

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "End the round" }).click();
  await expect(page.getByText(/^The round is over/)).toBeVisible();
  await expect(late.getByText(/^The round is over/)).toBeVisible();
  await Promise.all(others.map(({ over }) => over));
  await first.goto("/live");
  await expect(first.getByText(/^The round is over/)).toBeVisible();
});
