import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectNoViolations } from "./axe";
import { handInBare, handInsTo } from "./bare-phone";
import { allAwake } from "./lesson";

const phone = { viewport: { width: 360, height: 740 } };

/** What the site's box has on its disk: playwright.config.ts. */
const boxFolder = join(process.cwd(), ".cache", "box-of-tests");

async function makeCollected(teacher: Page): Promise<string> {
  await teacher.goto("/teach/assign");
  await teacher.getByRole("checkbox", { name: /The veto issue/ }).check();
  await teacher.getByLabel("Title (optional)").fill("Ten phones");
  await teacher.getByRole("button", { name: "Make a key and save it as a file" }).click();
  await teacher.getByRole("checkbox", { name: /Collect here/ }).check();
  await expect(teacher.getByText(/It empties itself on/)).toBeVisible();
  await expectNoViolations(teacher, "an assignment that is collected");
  await teacher.getByRole("button", { name: "Make the link" }).click();
  await expect(teacher.getByText(/^The class box is open/)).toBeVisible();
  return teacher.getByLabel("Link", { exact: true }).inputValue();
}

async function handIn(student: Page, link: string, codeWord: string): Promise<void> {
  await student.goto(link);
  await student.getByLabel("Your code word").fill(codeWord);
}

const press = (student: Page) => student.getByRole("button", { name: "Hand in", exact: true }).click();

test("ten phones hand in with one press, two of them without a connection and closed in between; the report fills by itself", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const words = Array.from({ length: 10 }, (_, at) => `quiet-otter-${at}`);
  const [asleep = "", ...present] = words;
  const [killed = "", paged = "", ...others] = present;
  const link = await makeCollected(page);
  await page.goto("/teach");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save everything as a file" }).click();
  const backup = await (await saving).path();
  await page.goto("/teach/report");
  await expect(page.getByText(/Nothing has come yet/)).toBeVisible();
  await page
    .getByLabel("Code words and names")
    .fill(words.map((word, at) => `${word}, Student ${at}`).join("\n"));

  // What goes over the wire.
  const wire: string[] = [];
  const context = await browser.newContext(phone);
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/box"))
      wire.push(
        request.url(),
        JSON.stringify(request.headers()),
        request.postDataBuffer()?.toString("latin1") ?? "",
      );
  });
  const student = await context.newPage();
  await handIn(student, link, paged);
  await press(student);
  await expect(student.getByText(/^Received, \d\d:\d\d\.$/)).toBeVisible();
  await student.close();
  // The teacher's laptop sleeps while seven hand in at once.
  const laptop = await page.context().newCDPSession(page);
  await laptop.send("Page.setWebLifecycleState", { state: "frozen" });
  const { codes, key } = await handInsTo(link, "the-veto-issue", others);
  const { origin } = new URL(link);
  const taken = await Promise.all(codes.map((code) => handInBare(origin, code, key)));
  for (const { put } of taken) expect(put).toBe("kept");
  await laptop.send("Page.setWebLifecycleState", { state: "active" });
  await expect(page.getByText(/8 hand-ins have come/)).toBeVisible();

  // Two phones of their own, whose storage outlives their browser.
  const folders = [asleep, killed].map((word) => ({ word, folder: mkdtempSync(join(tmpdir(), "phone-")) }));
  const start = (folder: string): Promise<BrowserContext> =>
    browser.browserType().launchPersistentContext(folder, {
      ...phone,
      ...test.info().project.use.launchOptions,
      baseURL: test.info().project.use.baseURL,
      serviceWorkers: "block",
    });
  for (const { word, folder } of folders) {
    const own = await start(folder);
    const student = await own.newPage();
    await handIn(student, link, word);
    await own.setOffline(true);
    await press(student);
    await expect(student.getByText(/^Kept on this device/)).toBeVisible();
    await own.close();
  }
  for (const { folder } of folders) {
    const own = await start(folder);
    const student = await own.newPage();
    const sent = student.waitForResponse(
      (answer) => answer.request().method() === "PUT" && answer.url().includes("/box/"),
    );
    await student.goto("/");
    // Taken now; or again, where the closing browser still had it sent and did not hear so. Both count once: see below.
    expect([201, 200]).toContain((await sent).status());
    await own.close();
    rmSync(folder, { recursive: true, force: true });
  }

  await expect(page.getByText(/10 hand-ins have come/)).toBeVisible();
  await expectNoViolations(page, "a report that fills", ["[aria-labelledby=class-box]"]);

  // A second computer that was given what the first one keeps.
  const secondComputer = await (await browser.newContext()).newPage();
  await secondComputer.goto("/teach");
  await allAwake(secondComputer);
  await secondComputer.getByLabel("Open a backup or key").setInputFiles(backup);
  await expect(secondComputer.getByText(/^Opened/)).toBeVisible();
  await secondComputer.goto("/teach/report");
  await expect(secondComputer.getByText(/10 hand-ins have come/)).toBeVisible();
  await secondComputer.context().close();

  // Whoever reads the disk or the wire finds no name, no word, no answer.
  const disk = readdirSync(boxFolder).map((file) => readFileSync(join(boxFolder, file), "latin1"));
  expect(disk.join("").length).toBeGreaterThan(10_000);
  expect(wire.length).toBeGreaterThan(0);
  for (const seen of [...disk, ...wire])
    for (const word of [...words, "Student", "Ten phones", "veto-issue", "Mozilla/"].filter(
      (one) => one !== "Mozilla/" || disk.includes(seen),
    ))
      expect(seen.includes(word), `${word} is seen`).toBe(false);

  await page.getByRole("button", { name: "Close the box" }).click();
  await expect(page.getByText(/The box is closed/)).toBeVisible();
  const late = await context.newPage();
  await handIn(late, link, "late-heron");
  await press(late);
  await late.getByRole("button", { name: /^Same student/ }).click();
  await expect(late.getByText(/The class box is closed/)).toBeVisible();
  await expect(late.getByLabel("The code", { exact: true })).toBeVisible();
  await context.close();

  await page.getByRole("button", { name: "Delete everything in the box" }).click();
  await page.getByRole("button", { name: "Yes, delete them" }).click();
  await expect(page.getByText("Everything in the box is deleted.")).toBeVisible();
});

test("over plain http in a school's network a hand-in and a live round are sealed all the same, and the pages say what that means", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const root = baseURL?.replace("localhost", "school.test");
  const teacher = await (await browser.newContext({ baseURL: root })).newPage();
  await teacher.goto("/teach/assign");
  expect(await teacher.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, "undefined"]);
  await expect(teacher.getByText(/Hand-ins are sealed all the same/)).toBeVisible();
  const link = await makeCollected(teacher);
  const wire: string[] = [];
  const context = await browser.newContext({ ...phone, baseURL: root });
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/box/"))
      wire.push(request.postDataBuffer()?.toString("latin1") ?? "");
  });
  const student = await context.newPage();
  await handIn(student, link, "plain-otter");
  await press(student);
  await expect(student.getByText(/^Received, \d\d:\d\d\.$/)).toBeVisible();
  await expect(student.getByText(/What you hand in is sealed all the same/)).toBeVisible();
  await teacher.goto("/teach/report");
  await expect(teacher.getByText(/1 hand-in has come/)).toBeVisible();
  await expect(teacher.getByRole("rowheader", { name: "plain-otter" }).first()).toBeVisible();

  await teacher.goto("/teach/unreasonable-criticism/project");
  await teacher.getByRole("button", { name: "Start a live round" }).click();
  const letters = await teacher.getByRole("img", { name: /^Letters of the round/ }).textContent();
  await student.goto("/live");
  await student.getByLabel("The six letters on the wall").fill(letters ?? "");
  await student.keyboard.press("Enter");
  await expect(student.getByText(/^Look at the wall. The next question/)).toBeVisible();
  await expect(student.getByText(/Your answer is sealed all the same/)).toBeVisible();
  await teacher.evaluate(() => {
    location.hash = "denial-alone";
  });
  await student.getByRole("radio", { name: /^That the government rejected the report/ }).check();
  await student.getByRole("button", { name: "Send the answer" }).click();
  await expect(teacher.getByText("1 answer", { exact: true })).toBeVisible();
  expect(wire.filter((body) => body !== "").length).toBeGreaterThan(1);
  for (const body of wire) expect(body).not.toMatch(/plain-otter|"response"|denial-alone/);
  await context.close();
  await teacher.context().close();
});
