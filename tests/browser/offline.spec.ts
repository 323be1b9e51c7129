import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { BuiltFolder } from "../../scripts/built-folder";
import { savedOf } from "../../scripts/offline/save-for-offline";
import { alive, allAwake, check, crash, modulePath, question, recordKey, savedRecord } from "./lesson";
import { builtPages, goOffline, laterPages, laterVersion, out, Site, saved } from "./site";

test.use({ serviceWorkers: "allow" });

const otherModule = "/learn/how-to-read-a-un-vote/eleven-were-enough";
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
  page.on("requestfailed", (request) => {
    // The icon of the page before, which the browser had not asked for to the end, is called off: no failure.
    // Whether there is a class box, a page asks once; without a server it goes on without.
    const asksForBox = new URL(request.url()).pathname.endsWith("/box");
    if (request.failure()?.errorText !== "net::ERR_ABORTED" && !asksForBox) failed.push(request.url());
  });
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator("h1:visible").first(), address).toBeVisible();
  expect(
    await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)),
    address,
  ).toBe(true);
  const script = await page.locator("script[defer]").count();
  if (script > 0) await expect(page.locator("html"), address).toHaveAttribute("data-awake", "");
  expect(failed, address).toEqual([]);
  page.removeAllListeners("requestfailed");
}

test("after one visit every page of a learner opens from a cold start without server and network, and the others once they were asked for", async () => {
  test.setTimeout(120_000);
  const site = await newSite();
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  const { launchOptions, viewport } = test.info().project.use;
  const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, viewport });

  let context = await open();
  let page = await context.newPage();
  await page.goto(`${site.url}${veto}`);
  await saved(page);
  // One of the others is saved by being opened, the rest on the page about it.
  const [opened = ""] = laterPages;
  await page.goto(`${site.url}${opened}`);
  await page.goto(`${site.url}/offline`);
  await expect(page.getByText("are saved when you open them", { exact: false })).toBeVisible();
  await context.setOffline(true);
  await page.goto(`${site.url}${opened}`);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("There is no page at this address");
  for (const unopened of [laterPages.at(-1), otherModule]) {
    await page.goto(`${site.url}${unopened}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  }
  await context.setOffline(false);
  await page.goto(`${site.url}/offline`);
  // A module is saved by opening a page of it, or here.
  await page.getByRole("button", { name: "Save “How to read a UN vote” now" }).click();
  await expect(
    page.getByText("“How to read a UN vote” is saved on this device", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Save them all now" }).click();
  await expect(page.getByText("are saved on this device too", { exact: false })).toBeVisible();
  await page.goto(`${site.url}${veto}`);
  await allAwake(page);
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await expect
    .poll(async () => Object.keys((await savedRecord(page)).drafts))
    .toEqual(["unreasonable-criticism/nine-votes"]);
  // The tab first: a browser that is ended in the same instant may not have heard of the last change yet.
  await page.close();
  await context.close();

  await site.stop();
  context = await open();
  await context.setOffline(true);
  page = await context.newPage();
  expect(builtPages.length).toBeGreaterThan(8);
  // Of the other module the pages of a learner; those for teachers are made like the first one's.
  const visited = builtPages.filter((path) => !path.includes("how-to-read") || path.startsWith("/learn/"));
  for (const path of visited) await expectWhole(page, `${site.url}${path}`);
  await expectWhole(page, `${site.url}${veto}.html`);
  const byFile = builtPages.map((path) => `${path === "/" ? "/index" : path}.html`);
  expect(
    await page.evaluate(
      (files) => Promise.all(files.map(async (file) => (await fetch(file)).ok && file)),
      byFile,
    ),
  ).toEqual(byFile);

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

  await page.goto(`${site.url}${modulePath}`);
  const line = page.locator(".offline-lines");
  await expect(line).toContainText(/The lessons can be saved .* \d+ kB/);
  await line.getByRole("button", { name: "Save the lessons" }).click();
  await expect(line).toBeFocused();
  await expect(line).toContainText(/^Works without a connection: .*\(\d+ kB\)\.$/);
  await goOffline(site, page.context());
  await expectWhole(page, `${site.url}/about`);
});

test("pages for which there is no room are said not to be saved, and answering goes on", async ({
  page,
  context,
}) => {
  const site = await newSite();
  await page.goto(`${site.url}/about`);
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.url, quotaSize: 20_000 });
  await page.goto(`${site.url}/`);
  const line = page.locator(".offline-lines");
  await expect(line).toContainText("The pages could not be saved for use without a connection.");
  await page.goto(`${site.url}${veto}`);
  await alive(page);
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await expect(question(page, "nine-votes").getByRole("status")).toContainText("Right.");

  await session.send("Storage.overrideQuotaForOrigin", { origin: site.url });
  await page.goto(`${site.url}/`);
  await expect(line).toContainText("Works without a connection");
  expect((await savedRecord(page)).attempts).toHaveLength(1);
});

/** The later version is told from the first by a sentence on every page. */
async function isVersion(page: Page, version: "first" | "second"): Promise<void> {
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(page.getByText("This is second.")).toHaveCount(version === "second" ? 1 : 0);
}

test("a newer version waits until the reader asks, loses nothing, leaves other tabs alone, and can be taken back", async ({
  context,
}) => {
  test.setTimeout(120_000);
  const site = await newSite();
  const second = await laterVersion("second");
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${site.url}${veto}`);
  await saved(page);
  await other.goto(`${site.url}${veto}`);
  await alive(other);
  await question(page, "nine-votes").getByRole("textbox").fill("8");
  await check(question(page, "nine-votes"));
  await question(page, "may-use-its-veto").getByRole("textbox").fill("Begun in the first version.");
  const firstScript = await page
    .locator("script[defer]")
    .evaluate((script) => script.getAttribute("src") ?? "");

  // In the middle of the lesson: it is fetched, and nothing happens but a line at the end.
  await site.start(second.folder);
  await page.reload();
  await alive(page);
  await expect(page.getByRole("button", { name: "Update" })).toBeVisible();
  await isVersion(page, "first");
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue(
    "Begun in the first version.",
  );
  await page.goto(`${site.url}${modulePath}/chinas-response`);
  await alive(page);
  await isVersion(page, "first");
  await page.goto(`${site.url}${modulePath}`);
  await isVersion(page, "first");
  await expect(page.getByText("Your answers stay.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Update" }).click();
  await isVersion(page, "second");
  await expect(page.getByText("A newer version of these pages is ready.")).toHaveCount(0);

  // The other tab is a page of the first version, and still whole.
  await isVersion(other, "first");
  await question(other, "nine-votes").getByRole("textbox").fill("9");
  await check(question(other, "nine-votes"));
  await expect(question(other, "nine-votes").getByRole("status")).toContainText("Right.");
  expect(
    await other.evaluate(async (script) => (await fetch(new URL(script, location.href))).status, firstScript),
  ).toBe(200);

  await page.goto(`${site.url}${veto}`);
  await alive(page);
  await isVersion(page, "second");
  await expect(question(page, "nine-votes").getByText("Right.", { exact: true })).toBeVisible();
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue(
    "Begun in the first version.",
  );
  await question(page, "may-use-its-veto").getByRole("textbox").fill("Gone on with in the second.");

  // And back.
  await site.start(out);
  await page.reload();
  await page.getByRole("button", { name: "Update" }).click();
  await isVersion(page, "first");
  await alive(page);
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue(
    "Gone on with in the second.",
  );
  expect((await savedRecord(page)).attempts.map(({ verdict }) => verdict)).toEqual(["wrong", "right"]);
  await goOffline(site, context);
  await expectWhole(page, `${site.url}/about`);
  await isVersion(page, "first");
  second.remove();
});

test("a newer version begins by itself once no page of the site is open", async ({ context }) => {
  const site = await newSite();
  const second = await laterVersion("second");
  let page = await context.newPage();
  await page.goto(`${site.url}/`);
  await saved(page);
  await site.start(second.folder);
  await page.reload();
  await expect(page.getByRole("button", { name: "Update" })).toBeVisible();
  const blank = await context.newPage();
  await page.close();
  await expect
    .poll(async () => {
      page = await context.newPage();
      await page.goto(`${site.url}/`);
      const isSecond = (await page.getByText("This is second.").count()) === 1;
      if (!isSecond) await page.close();
      return isSecond;
    })
    .toBe(true);
  await blank.close();
  second.remove();
});

test("a tab killed after any step of a lesson without a connection loses nothing", async ({ context }) => {
  test.setTimeout(120_000);
  const site = await newSite();
  let page = await context.newPage();
  await page.goto(`${site.url}/`);
  await saved(page);
  await goOffline(site, context);
  const votes = () => question(page, "nine-votes");
  const steps: { step: () => Promise<void>; shown: () => Promise<void> }[] = [
    {
      step: () => votes().getByRole("textbox").fill("8"),
      shown: () => expect(votes().getByRole("textbox")).toHaveValue("8"),
    },
    {
      step: () => check(votes()),
      shown: () => expect(votes().getByText("Not this one.", { exact: true })).toBeVisible(),
    },
    {
      step: () => votes().getByRole("textbox").fill("9"),
      shown: () => expect(votes().getByRole("textbox")).toHaveValue("9"),
    },
    {
      step: () => check(votes()),
      shown: () => expect(votes().getByText("Right.", { exact: true })).toBeVisible(),
    },
    {
      step: () => question(page, "what-the-record-shows").getByRole("checkbox").first().check(),
      shown: () =>
        expect(question(page, "what-the-record-shows").getByRole("checkbox").first()).toBeChecked(),
    },
  ];
  await page.goto(`${site.url}${veto}`);
  await allAwake(page);
  for (const { step, shown } of steps) {
    await step();
    await crash(page);
    page = await context.newPage();
    await page.goto(`${site.url}${veto}`);
    await allAwake(page);
    await shown();
  }
  expect((await savedRecord(page)).attempts.map(({ verdict }) => verdict)).toEqual(["wrong", "right"]);
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

test("a host takes the worker away as the documentation says, and the pages go on from the server", async ({
  page,
}) => {
  const without = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(out, without, { recursive: true });
  cpSync(join("public", "sw.js"), join(without, "sw.js"));
  const site = await newSite();
  await page.goto(`${site.url}/`);
  await saved(page);
  await site.start(without);
  await page.goto(`${site.url}/about`);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(`${site.url}/privacy`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  rmSync(without, { recursive: true });
});

test("a host that only deletes the worker's file has its readers back after a day", async ({ page }) => {
  const without = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(out, without, { recursive: true });
  rmSync(join(without, "sw.js"));
  const site = await newSite();
  await page.goto(`${site.url}/`);
  await saved(page);
  await site.start(without);
  // As where it was missing two days ago, too.
  await page.evaluate(async (scope) => {
    const cache = await caches.open(`unreasonable-criticism pages ${scope}`);
    await cache.put(`${scope}?gone`, new Response(String(Date.now() - 2 * 86_400_000)));
  }, `${site.url}/`);
  await page.goto(`${site.url}/about`);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  rmSync(without, { recursive: true });
});

/** What Chromium does when a site could be installed; the question itself is the browser's own window. */
async function offersInstalling(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Browsers ask some seconds after the page has come; here that is when all of it is awake, however busy the machine.
    addEventListener("load", () => {
      const looking = setInterval(() => {
        if (document.documentElement.dataset.awake === undefined) return;
        clearInterval(looking);
        const event = new Event("beforeinstallprompt", { cancelable: true });
        const asked = () => {
          document.documentElement.dataset.prompted = "";
        };
        dispatchEvent(Object.assign(event, { prompt: asked }));
        document.documentElement.dataset.held = String(event.defaultPrevented);
      }, 100);
    });
  });
}

/** As if every question of a lesson had been answered. */
async function finishLesson(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
  await page.evaluate((key) => {
    const attempts = [...document.querySelectorAll<HTMLElement>("[data-question]")].map((element, index) => ({
      id: `finished-${index}`,
      question: `unreasonable-criticism/${element.dataset.question}`,
      rev: 1,
      round: 1,
      kind: element.dataset.kind,
      response: null,
      verdict: "shown",
      score: 0,
      hints: 0,
      at: index + 1,
      where: "lesson",
    }));
    localStorage.setItem(
      key,
      JSON.stringify({ format: "unreasonable-criticism-progress", version: 1, attempts }),
    );
  }, recordKey);
}

test("the home screen is spoken of once, after a finished lesson, and never again", async ({ page }) => {
  const site = await newSite();
  await offersInstalling(page);
  await page.goto(`${site.url}/`);
  await expect(page.locator("html")).toHaveAttribute("data-held", "true");
  await expect(page.getByText("You have finished a lesson.")).toHaveCount(0);
  await finishLesson(page, `${site.url}${veto}`);
  await page.goto(`${site.url}/`);
  await expect(page.getByText("You have finished a lesson.")).toBeVisible();
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByText("You have finished a lesson.")).toHaveCount(0);
  await expect(page.locator(".offline-lines")).toBeFocused();
  await page.goto(`${site.url}${modulePath}`);
  await expect(page.locator("html")).toHaveAttribute("data-held", "true");
  await expect(page.getByText("You have finished a lesson.")).toHaveCount(0);

  // Whoever wants it later finds it.
  await page.goto(`${site.url}/offline`);
  await page.getByRole("button", { name: "Add to home screen" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-prompted", "");
});

test("where the browser has nothing to ask, as on an iPhone, the steps are shown instead", async ({
  page,
}) => {
  const site = await newSite();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: false });
  });
  await finishLesson(page, `${site.url}${veto}`);
  await page.goto(`${site.url}/`);
  await page.getByRole("link", { name: "How?" }).click();
  await expect(page.getByRole("heading", { name: "On the home screen" })).toBeInViewport();
  await page.goto(`${site.url}/`);
  await expect(page.locator(".offline-lines")).toContainText("without a connection");
  await expect(page.getByText("You have finished a lesson.")).toHaveCount(0);
});

test("“Finish and clear” leaves the site’s own pages saved, and nothing else", async ({ page, context }) => {
  const site = await newSite();
  await page.goto(`${site.url}${veto}`);
  await saved(page);
  await question(page, "may-use-its-veto").getByRole("textbox").fill("My own words.");
  await page.goto(`${site.url}/progress`);
  await page.getByRole("button", { name: "Finish and clear" }).click();
  await page.getByRole("button", { name: "Clear this device" }).click();
  const kept = await page.evaluate(async () => {
    const rows: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        rows.push({ url: request.url, text: (await (await cache.match(request))?.text()) ?? "" });
      }
    }
    return rows;
  });
  // The module of the open page, and no other one.
  const { shell, modules } = savedOf(new BuiltFolder(out));
  const files = [...shell, ...(modules["unreasonable-criticism"] ?? [])];
  expect(kept).toHaveLength(files.length + 1);
  for (const { url, text } of kept) {
    expect([...files, ""]).toContain(new URL(url).pathname.slice(1));
    expect(text).not.toContain("My own words.");
  }
  await goOffline(site, context);
  await page.goto(`${site.url}${veto}`);
  await alive(page);
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("");
});
