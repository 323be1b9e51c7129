/** A packaged lesson in a platform: scorm-again, strict, in the window around it. The rules themselves: tests/unit/scorm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type FrameLocator, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";

const lesson = "what-the-report-found";
const place = "http://platform.test/mod/scorm/content/17/1/";
const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };

interface Platform {
  version: "1.2" | "2004";
  /** Of the frame. */
  attributes?: string;
  mode?: string;
  /** Says that all is well, and keeps nothing. */
  forgets?: boolean;
  /** Opens the lesson in a window of its own. */
  popup?: boolean;
}

/** A course page with the lesson in it, and its files under a deep path. What is committed is kept for the next visit. */
async function givePlatform(
  context: BrowserContext,
  { version, attributes = "", mode = "normal", forgets = false, popup = false }: Platform,
) {
  const old = version === "1.2";
  const files = unzipSync(
    readFileSync(
      join("out", "packages", `unreasonable-criticism-03-${lesson}-scorm${old ? "12" : "2004"}.zip`),
    ),
  );
  const again = readFileSync("node_modules/scorm-again/dist/scorm-again.min.js", "utf8");
  const missing: string[] = [];
  await context.route("http://platform.test/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/again.js") return route.fulfill({ contentType: "text/javascript", body: again });
    if (pathname === "/course")
      return route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>Course</title><style>body{margin:0}iframe{width:100%;height:600px}</style><script src="/again.js"></script><script>
          const api = new ${old ? "Scorm12API" : "Scorm2004API"}({ autocommit: false, strict_errors: true, logLevel: 5 });
          const kept = JSON.parse(localStorage.kept ?? "{}");
          api.loadFromJSON(${old ? `{ ...kept, core: { ...kept.core, lesson_mode: "${mode}" } }` : `{ ...kept, mode: "${mode}" }`});
          window.calls = [];
          api.on("${old ? "LMS" : ""}Commit", () => { localStorage.kept = JSON.stringify(api.cmi); calls.push("commit"); });
          api.on("${old ? "LMSFinish" : "Terminate"}", () => { localStorage.ends = Number(localStorage.ends ?? 0) + 1; });
          ${forgets ? `api.${old ? "LMSCommit" : "Commit"} = () => "false";` : ""}
          window.${old ? "API" : "API_1484_11"} = api;
        </script>${popup ? `<button onclick="window.open('${place}${lesson}.html')">Open</button>` : `<iframe ${attributes} src="${place}${lesson}.html"></iframe>`}`,
      });
    const name = pathname.slice(new URL(place).pathname.length);
    const content = files[name];
    if (content === undefined) {
      missing.push(pathname);
      return route.fulfill({ status: 404, body: "" });
    }
    return route.fulfill({
      contentType: types[name.split(".").at(-1) ?? ""] ?? "text/plain",
      body: Buffer.from(content),
    });
  });
  return { missing };
}

async function open(context: BrowserContext): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await context.newPage();
  await page.goto("http://platform.test/course");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-awake", "");
  return { page, frame };
}

/** Answers every question that can be answered, by the first of what there is to choose. */
async function answer(frame: FrameLocator | Page, most: number): Promise<number> {
  let done = 0;
  const cards = frame.locator("[data-question]");
  const count = await cards.count();
  for (let at = 0; at < count && done < most; at += 1) {
    const card = cards.nth(at);
    const show = card.getByRole("button", { name: "Show the answer" });
    const radio = card.getByRole("radio").first();
    if (await radio.isEnabled().catch(() => false)) {
      await radio.check();
      await card.locator("button.ui-primary").first().click();
      done += 1;
    } else if (await show.isVisible().catch(() => false)) {
      await show.click();
      done += 1;
    }
  }
  return done;
}

const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.kept ?? "{}"));

for (const version of ["1.2", "2004"] as const) {
  test(`a lesson in a platform of SCORM ${version} is kept when the browser is killed, and ends once`, async ({
    context,
  }) => {
    const { missing } = await givePlatform(context, { version });
    const { page, frame } = await open(context);
    await expect(frame.getByText("Kept by your learning platform")).toBeVisible();
    // No review is around a package, so no word can be asked in it.
    await expect(frame.locator(".term-note")).toBeAttached();
    await expect(frame.getByRole("checkbox", { name: "Quiz me", includeHidden: true })).toHaveCount(0);
    await frame.getByRole("radio").last().scrollIntoViewIfNeeded();
    expect(await answer(frame, 1)).toBe(1);
    // The place alone is kept as well, before there is an answer.
    const firstAnswered = async () =>
      Object.values<{ id: string }>((await kept(page)).interactions ?? {})[0]?.id ?? "";
    await expect.poll(firstAnswered).toContain(`${lesson}.`);
    const state = await kept(page);
    expect(state.suspend_data).toContain("UC1.");
    expect(state.core?.lesson_status ?? state.completion_status).toBe("incomplete");
    // Killed: no event of the page runs.
    await page.close({ runBeforeUnload: false });

    const again = await open(context);
    await expect(again.frame.locator(".lesson-line-count")).toHaveText(/^1 of /);
    // A second window of the attempt: each says so, and what is answered in one is in the other.
    const second = await open(context);
    for (const { frame: one } of [second, again])
      await expect(
        one.getByText("This lesson is open in another window too", { exact: false }),
      ).toBeVisible();
    expect(await answer(second.frame, 1)).toBe(1);
    await expect(again.frame.locator(".lesson-line-count")).toHaveText(/^2 of /);
    await second.page.goto("http://platform.test/again.js");
    await expect(
      again.frame.getByText("This lesson is open in another window too", { exact: false }),
    ).toBeHidden();
    await again.page.goto("http://platform.test/again.js");
    expect(await again.page.evaluate(() => Number(localStorage.ends))).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
}

test("a look back writes nothing, and says so", async ({ context }) => {
  await givePlatform(context, { version: "1.2", mode: "review" });
  const { page, frame } = await open(context);
  await expect(
    frame.getByRole("status").filter({ hasText: "Nothing that you do here is kept" }),
  ).toBeVisible();
  await answer(frame, 1);
  await page.waitForTimeout(2500);
  expect(
    await page.evaluate(() => JSON.stringify([Reflect.get(window, "calls"), localStorage.kept ?? null])),
  ).toBe("[[],null]");
});

test("a platform that keeps nothing: the learner is told, and has a code to hand in; windows of two attempts keep apart", async ({
  context,
}) => {
  await givePlatform(context, { version: "2004", forgets: true });
  const { frame } = await open(context);
  await answer(frame, 1);
  await expect(frame.getByRole("textbox", { name: "Code with your answers" })).toHaveValue(/^UCH2/);
  // It has kept no name of the attempt either, so this is another one.
  const second = await open(context);
  for (const one of [second.frame, frame])
    await expect(one.getByText("Nothing passes between the two", { exact: false })).toBeVisible();
  await expect(second.frame.locator(".lesson-line-count")).toHaveText(/^0 of /);
});

test("in a window of its own the platform is found; in a closed-off frame the lesson is an ordinary one and says so", async ({
  context,
}) => {
  await givePlatform(context, { version: "1.2", popup: true });
  const page = await context.newPage();
  await page.goto("http://platform.test/course");
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button").click()]);
  await expect(popup.getByText("Kept by your learning platform")).toBeVisible();
  // No forms are allowed there: the page has to hear of a press all the same.
  await context.unrouteAll();
  await givePlatform(context, {
    version: "1.2",
    attributes: 'sandbox="allow-scripts allow-same-origin"',
  });
  const boxed = await open(context);
  await expect(boxed.frame.getByText("Kept by your learning platform")).toBeVisible();
  expect(await answer(boxed.frame, 1)).toBe(1);
  await expect(boxed.frame.locator(".lesson-line-count")).toHaveText(/^1 of /);
  await context.unrouteAll();
  await givePlatform(context, { version: "1.2", attributes: 'sandbox="allow-scripts"' });
  const { frame } = await open(context);
  await expect(
    frame.getByText("There is no learning platform around this lesson", { exact: false }),
  ).toBeVisible();
  expect(await answer(frame, 1)).toBe(1);
  await expect(frame.locator(".lesson-line-count")).toHaveText(/^1 of /);
});
