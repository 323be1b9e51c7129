import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { headersOf } from "../../server/headers.mjs";
import { serve } from "../../server/serve.mjs";
import { alive, check, lessons, modulePath, pages, question } from "./lesson";

const out = join(process.cwd(), "out");

test.describe("with the pages saved for offline", () => {
  test.use({ serviceWorkers: "allow" });

  test("every page and a full journey ask nothing of another origin, keep to the policy, are silent, and lead to what is there", async ({
    page,
    request,
    baseURL: origin,
  }) => {
    test.setTimeout(180_000);
    const baseURL = origin ?? "";
    const requests: { url: string; method: string }[] = [];
    // Also what the service worker asks for.
    page.context().on("request", (asked) => requests.push({ url: asked.url(), method: asked.method() }));
    const said: string[] = [];
    page.on("console", (message) => said.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`${page.url()}: ${error.message}`));
    const carried = Object.fromEntries(
      Object.entries(headersOf("out")).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const links = new Map<string, string>();
    const ids = new Map<string, Set<string>>();
    for (const path of pages.filter((page) => page !== "/no-such-page")) {
      const response = await page.goto(path);
      expect(response?.headers()).toMatchObject(carried);
      const found = await page.evaluate(() => ({
        links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
        ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
        tooWide: document.documentElement.scrollWidth - innerWidth,
        // Links in a line with nothing between them read as one.
        touching: [...document.querySelectorAll("main a + a")].flatMap((link) => {
          const before = link.previousSibling;
          const isInLine = (one: Element) => getComputedStyle(one).display === "inline";
          return before instanceof HTMLAnchorElement && isInLine(before) && isInLine(link)
            ? [`${before.textContent}${link.textContent}`]
            : [];
        }),
      }));
      expect(found.touching, path).toEqual([]);
      expect(found.tooWide, `${path} can be pushed sideways`).toBeLessThanOrEqual(0);
      ids.set(placeOf(page.url()), new Set(found.ids));
      for (const link of found.links) if (link.startsWith(baseURL)) links.set(link, path);
    }

    const addresses = new Map([...links].map(([link, from]) => [new URL(link).pathname, from]));
    for (const [address, from] of addresses) {
      const response = await request.get(address);
      expect(response.status(), `${address} on ${from}`).toBe(200);
      const place = placeOf(response.url());
      // Of a page that is not walked above, as it is sent.
      if (!ids.has(place))
        ids.set(
          place,
          new Set([...(await response.text()).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id)),
        );
    }
    for (const [link, from] of links) {
      const { hash } = new URL(link);
      // A hash with "=" is a set-up of an explorer, not a place.
      if (hash !== "" && !hash.includes("="))
        expect([...(ids.get(placeOf(link)) ?? [])], `${link} on ${from}`).toContain(hash.slice(1));
    }

    await page.goto("/");
    await page.getByRole("link", { name: "The veto issue" }).click();
    await alive(page);
    await question(page, "nine-votes").getByRole("textbox").fill("9");
    await check(question(page, "nine-votes"));
    await page.locator("a.text-term").first().click();
    await page.keyboard.press("Escape");
    await page.goto("/progress");
    await page.getByRole("button", { name: "Save as a file" }).click();
    await page.getByRole("button", { name: "Finish and clear" }).click();
    await page.getByRole("button", { name: "Clear this device" }).click();
    expect(said).toEqual([]);
    expect(requests.length).toBeGreaterThan(100);
    for (const { url, method } of requests) {
      // Whether the worker's script is still there is asked without taking it.
      expect(method, url).toMatch(/^(?:GET|HEAD)$/);
      expect(url.startsWith(baseURL) || url.startsWith("blob:"), url).toBe(true);
    }
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** A page's address as links may write it: with its ending or without. */
function placeOf(address: string): string {
  return new URL(address).pathname.replace(/\.html$/, "").replace(/^\/index$/, "/");
}

test("a mistyped address leads back to the lessons", async ({ page }) => {
  const response = await page.goto("/learn/unreasonable-criticism/no-such-lesson");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "The veto issue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The veto issue");
});

test("without JavaScript the text and the questions can be read and a line says what is missing", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const lesson of lessons) {
    await page.goto(`${modulePath}/${lesson}`);
    // Text locators pass over <noscript>.
    const note = page.locator("noscript p").first();
    await expect(note).toBeVisible();
    await expect(note).toContainText("The text and the questions can be read as they are.");
    for (const prompt of await page.locator("[data-question] .question-prompt").all())
      await expect(prompt).toBeVisible();
    expect(
      await page.locator("[data-question] input, [data-question] select, [data-question] textarea").count(),
    ).toBeGreaterThan(20);
    await expect(page.locator("[data-question] button.ui-primary:enabled")).toHaveCount(0);
  }
  await context.close();
});

test("the built folder works under a path", async ({ page }) => {
  const server = await serve({ folder: out, port: 0, base: "/some/path" });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await page.goto(`http://localhost:${port}/some/path/`);
  await page.getByRole("link", { name: "Begin" }).click();
  await alive(page);
  const phrase = question(page, "whose-phrase");
  await phrase.getByRole("radio").first().check();
  await check(phrase);
  await expect(phrase.getByRole("status")).not.toBeEmpty();
  await page.getByRole("link", { name: "Progress" }).click();
  await page.getByRole("link", { name: "One article, one morning" }).click();
  await expect(phrase.getByRole("radio").first()).toBeChecked();
  server.close();
});

test("each lesson works opened from a disk", async ({ page }) => {
  const folder = join(out, "learn", "unreasonable-criticism");
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  expect(files).toHaveLength(lessons.length);
  for (const file of files) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    await alive(page);
    const choice = page.locator("[data-kind=choice]").first();
    await choice.getByRole("radio").first().check();
    await check(choice);
    await expect(choice.getByRole("status")).not.toBeEmpty();
  }
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your progress");
});
