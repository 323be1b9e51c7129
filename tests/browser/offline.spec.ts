import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { alive, check, modulePath, question, savedRecord } from "./lesson";
import { builtPages, goOffline, out, Site, saved } from "./site";

test.use({ serviceWorkers: "allow" });

const veto = `${modulePath}/the-veto-issue`;

const sites: Site[] = [];
async function newSite(base = ""): Promise<Site> {
  const site = await new Site(base).start();
  sites.push(site);
  return site;
}
test.afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
});

/** The page is whole: its text, its styles, and where it has a script, the script. */
async function expectWhole(page: Page, address: string): Promise<void> {
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator("h1").first(), address).toBeVisible();
  expect(
    await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)),
    address,
  ).toBe(true);
  const script = await page.locator("script[src]").count();
  if (script > 0) await expect(page.locator("html"), address).toHaveAttribute("data-awake", "");
  expect(failed, address).toEqual([]);
  page.removeAllListeners("requestfailed");
}

test("after one visit every page opens from a cold start without server and network", async () => {
  test.setTimeout(120_000);
  const site = await newSite();
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  const { launchOptions, viewport } = test.info().project.use;
  const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, viewport });

  let context = await open();
  let page = await context.newPage();
  await page.goto(`${site.url}${veto}`);
  await saved(page);
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await context.close();

  await site.stop();
  context = await open();
  await context.setOffline(true);
  page = await context.newPage();
  expect(builtPages.length).toBeGreaterThan(8);
  for (const path of builtPages) {
    await expectWhole(page, `${site.url}${path}`);
    await expectWhole(page, `${site.url}${path === "/" ? "/index" : path}.html`);
  }

  await page.goto(`${site.url}${veto}`);
  await alive(page);
  await expect(question(page, "nine-votes").getByRole("textbox")).toHaveValue("9");
  await check(question(page, "nine-votes"));
  await expect(question(page, "nine-votes").getByRole("status")).toContainText("Right.");
  await page.reload();
  await alive(page);
  await expect(question(page, "nine-votes").getByText("Right.", { exact: true })).toBeVisible();
  await page.goto(`${site.url}/about`);
  await page.goto(`${site.url}${veto}#needs-the-council`);
  await expect(question(page, "needs-the-council")).toBeInViewport();
  expect(new URL(page.url()).hash).toBe("#needs-the-council");
  expect((await savedRecord(page)).attempts).toHaveLength(1);
  await context.close();
  rmSync(folder, { recursive: true });
});

for (const base of ["", "/some/path"]) {
  test(`without a connection an unknown address leads back to the lessons${base && ", in a folder too"}`, async ({
    page,
    context,
  }) => {
    const site = await newSite(base);
    await page.goto(`${site.url}/`);
    await saved(page);
    await goOffline(site, context);
    const response = await page.goto(`${site.url}/learn/unreasonable-criticism/no-such-lesson`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
    expect(
      await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)),
    ).toBe(true);
    await page.getByRole("link", { name: "The veto issue" }).click();
    await alive(page);
  });
}

test("a visit that ends before all is saved is gone on with at the next one", async ({ page, context }) => {
  const site = await newSite();
  const broken = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(out, broken, { recursive: true });
  // As a host that is just being updated: the list names a page of the new version, and the old one is sent.
  writeFileSync(join(broken, "privacy.html"), readFileSync(join(out, "about.html")));
  await site.start(broken);
  await page.goto(`${site.url}/`);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [name] = await caches.keys();
        return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
      }),
    )
    .toBeGreaterThan(3);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
    .toBe(true);
  await expectWhole(page, `${site.url}${veto}`);

  const asked: string[] = [];
  context.on("request", (request) => {
    if (request.serviceWorker() !== null) asked.push(new URL(request.url()).pathname);
  });
  await site.start(out);
  await page.reload();
  await saved(page);
  expect(asked).toContain("/privacy.html");
  expect(asked).not.toContain("/404.html");
  await goOffline(site, context);
  await expectWhole(page, `${site.url}/privacy`);
  rmSync(broken, { recursive: true });
});

test("a reader who saves data is not made to download anything", async ({ page }) => {
  const site = await newSite();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(`${site.url}${veto}`);
  await alive(page);
  await page.waitForTimeout(3000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("two sites in folders of one host do not touch each other's pages", async ({ page, context }) => {
  const site = await newSite("/one");
  await page.goto(`${site.url}/`);
  await saved(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toEqual([`unreasonable-criticism pages ${site.url}/`]);
  await goOffline(site, context);
  await expectWhole(page, `${site.url}/about`);
  await expect(page.goto(`${site.url.replace("/one", "/two")}/`)).rejects.toThrow();
});
