import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { moduleSlugs } from "../../lib/content/files";
import { checkModule } from "../../lib/content/load";
import { unpackLesson } from "../../lib/own/lesson-code";
import { unzip } from "../../lib/own/unzip";
import { expectNoViolations } from "./axe";
import { ownLessonPage } from "./seeded";
import { translate } from "./translate";

/** The editor's text; it stands in a shadow, which Playwright sees into. */
const text = (page: Page) => page.locator(".cm-content");
const preview = (page: Page) => page.getByRole("region", { name: "The lesson as a reader sees it" });

test("who writes before the editor has come goes on writing in it, also in the middle of a word", async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/late-text-editor/, async (route) => {
    await released;
    await route.continue();
  });
  // The page is loaded whole only once the editor is there.
  await page.goto("/write", { waitUntil: "domcontentloaded" });
  const plain = page.getByRole("textbox", { name: "The lesson’s text" });
  await expect(plain).not.toHaveValue("");
  await plain.fill("");
  await plain.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send("Input.imeSetComposition", { text: "きゅう", selectionStart: 3, selectionEnd: 3 });
  const comes = page.waitForResponse(/\/late-text-editor/);
  release();
  await (await comes).finished();
  await keys.send("Input.insertText", { text: "九" });
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(" votes");
  await expect(text(page)).toHaveText("九 votes");
});

test("a lesson goes from nothing to another device: written, mended, shared, answered and kept", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto("/write");
  await expect(text(page)).toBeVisible();
  await expect(page.getByText(/^No mistake/)).toBeVisible();
  await expect(preview(page).getByRole("heading", { name: "A lesson of my own" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  // Translated by the browser, as for whoever reads another language, the page goes on saying how it stands.
  await translate(page);

  // A mistake is underlined and said as the check says it; its cure is a press away.
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type('It was signed in San Francisco.<Cite source="un-chartr" />');
  const problem = page.getByText(
    'source "un-chartr" is not in sources: at the top – did you mean "un-charter"?',
  );
  await expect(problem).toBeVisible();
  await expect(page.locator(".cm-lintRange-error")).toBeVisible();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(
    page
      .getByText("One mistake has to be mended", { exact: false })
      .or(page.getByText("1 mistake has to be mended", { exact: false })),
  ).toBeVisible();
  await page.getByRole("button", { name: "Mend it" }).click();
  await expect(page.getByText(/^No mistake/)).toBeVisible();
  await expect(preview(page).getByText("It was signed in San Francisco.")).toBeVisible();

  // A book of 10 MB is refused in a sentence, in either field; the text stays, and goes on.
  const refused = page.getByText(
    /^That would make 10,\d{3},\d{3} characters, and a lesson may have 200,000\./,
  );
  const paste = (field: Element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "A word or two.\n".repeat(700_000));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  };
  await text(page).evaluate(paste);
  await expect(refused).toBeVisible();
  await text(page).press("Control+End");
  await page.keyboard.type(" So it was.");
  await expect(refused).toHaveCount(0);
  await expect(preview(page).getByText("So it was.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Plain text field" }).check();
  const plain = page.getByRole("textbox", { name: "The lesson’s text" });
  const before = await plain.inputValue();
  await plain.evaluate(paste);
  await expect(refused).toBeVisible();
  await expect(plain).toHaveValue(before);
  await page.getByRole("checkbox", { name: "Plain text field" }).uncheck();
  await expect(text(page)).toBeVisible();

  // The keyboard gets out of the text.
  await text(page).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: "Plain text field" })).toBeFocused();
  await expectNoViolations(page, "writing");

  // What is tried in the preview is no answer of a learner.
  await preview(page).getByRole("radio", { name: "Fifteen members" }).check();
  await preview(page).getByRole("button", { name: "Check answer" }).click();
  await expect(preview(page).getByText("Right", { exact: false }).first()).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("unreasonable-criticism.progress"))).toBeNull();

  const link = await page.getByRole("textbox", { name: "Link to the lesson" }).inputValue();
  expect(link).toContain("/lesson.html#UCL1");
  await page.reload();
  await expect(preview(page).getByText("It was signed in San Francisco.")).toBeVisible();

  const other = await browser.newContext({ serviceWorkers: "block", viewport: { width: 360, height: 740 } });
  const reader = await other.newPage();
  await reader.goto(link);
  await expect(reader.getByText("Written by someone else, not checked by this site.")).toBeVisible();
  await expect(reader.getByRole("heading", { name: "A lesson of my own" })).toBeVisible();
  await expect(reader.getByRole("link", { name: "veto", exact: true })).toHaveAttribute("href", "#term-veto");
  await reader.getByText("Sources (", { exact: false }).click();
  // The same address stands beside its line as well, where a window is wide.
  const sources = reader.getByRole("region", { name: "Sources of this lesson" });
  await expect(
    sources.getByText("(https://www.un.org/en/about-us/un-charter/full-text)").first(),
  ).toBeVisible();
  await reader.getByRole("radio", { name: "Fifteen members" }).check();
  await reader.getByRole("button", { name: "Check answer" }).click();
  await expect(reader.getByText("1 of 1 answered")).toBeVisible();
  await expectNoViolations(reader, "a lesson from a link");
  await reader.reload();
  await expect(reader.getByText("1 of 1 answered")).toBeVisible();
  await reader.goto(link.slice(0, -20));
  await expect(reader.getByText("The end of this link is missing", { exact: false })).toBeVisible();
  await other.close();

  // A lesson of the site becomes a draft with its sources.
  await page.goto("/learn/unreasonable-criticism/what-the-report-found");
  await page.getByRole("link", { name: "Make a version of my own" }).click();
  await expect(preview(page).getByText("Made from “", { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^No mistake/)).toBeVisible();

  // What is far too long is a sentence, and what was kept stays.
  await page.getByRole("checkbox", { name: "Plain text field" }).check();
  await page.getByRole("textbox", { name: "The lesson’s text" }).fill("word ".repeat(60_000));
  await expect(
    page.getByText("The text is too long to be kept on this device", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText(/the text has 300000 characters, and a lesson may have 200000/)).toBeVisible();
  await page.reload();
  await expect(preview(page).getByText("Made from “", { exact: false })).toBeVisible({ timeout: 30_000 });
  expect(errors).toEqual([]);
});

test("a drawing, a vote and a timeline come with what they draw, and go along in a link and in a folder", async ({
  page,
  browser,
}) => {
  await page.goto("/write");
  await expect(text(page)).toBeVisible();
  await page.getByRole("button", { name: "Share" }).click();
  const link = page.getByRole("textbox", { name: "Link to the lesson" });
  const linked = async () => {
    const code = (await link.inputValue().catch(() => "")).replace(/^[^#]*#/, "");
    const lesson = unpackLesson(code);
    return lesson.ok ? lesson.text : "";
  };
  await expect.poll(linked).toContain("End with what follows");
  const before = await linked();
  const insert = async (tag: string) => {
    await page.getByRole("combobox", { name: "What to insert" }).selectOption(tag);
    await page.getByRole("button", { name: "Insert", exact: true }).click();
    await expect.poll(linked).toContain(`<${tag}`);
    await expect(page.getByText(/^No mistake/)).toBeVisible();
  };
  const drawn = (on: Page | Locator) => [
    on.getByText("The seats of the Security Council.").first(),
    on.getByText("An agenda with the situation in the DPRK on it").first(),
    on.getByText("Darfur is referred to the International Criminal Court", { exact: false }).first(),
  ];

  // One step undoes the drawing and what it draws.
  await insert("Figure");
  await text(page).press("Control+z");
  await expect.poll(linked).toBe(before);

  for (const tag of ["Figure", "Council", "Timeline", "Figure"]) await insert(tag);
  const written = await linked();
  expect(written.match(/^ {2}(?:seats|council-seats|2014-12-22|tracks):/gm)).toHaveLength(4);
  expect(written.match(/^<Figure name="seats" \/>$/gm)).toHaveLength(2);
  for (const shown of drawn(preview(page))) await expect(shown).toBeVisible();

  // Lists that say they are empty, as in the guide for authors, are filled.
  const empty =
    "---\ntitle: Mine\nsummary: One.\nobjectives: { first: Say it. }\nmisconceptions: {}\nsources: {}\nfacts: {}\nvotes: {} # held\n---\n\nText.\n";
  await page.getByRole("checkbox", { name: "Plain text field" }).check();
  await page.getByRole("textbox", { name: "The lesson’s text" }).fill(empty);
  await expect.poll(linked).toContain("title: Mine");
  await insert("Council");
  expect(await linked()).toContain("\nvotes: # held\n  2014-12-22:\n");
  await page.getByRole("textbox", { name: "The lesson’s text" }).fill(written);
  await expect.poll(linked).toBe(written);

  const other = await browser.newContext({ serviceWorkers: "block" });
  const reader = await other.newPage();
  await reader.goto(await link.inputValue());
  for (const shown of drawn(reader.locator("article"))) await expect(shown).toBeVisible();
  await other.close();

  // The folder is one that the check takes as it is.
  await page.getByRole("button", { name: "Files" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a folder for the site (.zip)" }).click();
  const zipped = unzip(new Uint8Array(readFileSync(await (await saved).path())));
  const root = mkdtempSync(join(tmpdir(), "folder-"));
  for (const [path, content] of Object.entries(zipped.ok ? zipped.files : {})) {
    mkdirSync(dirname(join(root, "lessons", path)), { recursive: true });
    writeFileSync(join(root, "lessons", path), content);
  }
  const problems = moduleSlugs(root).map((slug) => checkModule(root, slug).problems);
  rmSync(root, { recursive: true });
  expect(problems).toEqual([[]]);
});

test("a first insertion breaks nothing, and a file is a lesson, questions or a sentence that says what it is", async ({
  page,
}) => {
  await page.goto("/write");
  await expect(text(page)).toBeVisible();
  await expect(page.getByText(/^No mistake.* 1 question\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await expect(page.getByText(/^No mistake.* 2 questions\.$/)).toBeVisible();

  await page.getByRole("button", { name: "Files" }).click();
  const open = (name: string, content: string | Uint8Array) =>
    page.locator("input[type=file]").setInputFiles({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    });
  await open("cut.lesson", ownLessonPage.slice("/lesson#".length, -20));
  await expect(page.getByText("The end of this lesson is missing. Ask for it again.")).toBeVisible();
  await open("list.csv", "Name,Mark\nAda,3\n");
  await expect(page.getByText(/^No questions were found in this file\./)).toBeVisible();
  await open("scan.pdf", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2, 0, 1]));
  await expect(page.getByText(/^This is a document, a sheet or a picture/)).toBeVisible();
  await expect(page.getByText(/^No mistake.* 2 questions\.$/)).toBeVisible();

  await open("two.gift", "One? {=a ~b}\r\n\r\nTwo? {=c ~d}\r\n");
  await expect(page.getByText("2 questions were imported.")).toBeVisible();
  await expect(preview(page).getByRole("heading", { name: "Questions from two.gift" })).toBeVisible();
  const many = Array.from({ length: 500 }, (_, at) => `Question ${at}? {=yes ~no}`).join("\n\n");
  await open("many.gift", many);
  await expect(page.getByText("500 questions were imported, as 9 lessons.")).toBeVisible();
  await expect(
    preview(page).getByRole("heading", { name: "Questions from many.gift, 1 of 9" }),
  ).toBeVisible();

  // What is shown beside a text is never another lesson.
  await open("broken.md", "---\ntitle: [\n---\n\nText.\n");
  await expect(page.getByText("1 mistake", { exact: true })).toBeVisible();
  await expect(preview(page).getByRole("heading", { level: 1 })).toHaveCount(0);
  await expect(
    preview(page).getByText("The lesson is shown here once its mistakes are mended."),
  ).toBeVisible();
});

test("a lesson that was passed on leads a teacher to its answers, and to an assignment that asks them", async ({
  page,
}) => {
  await page.goto(ownLessonPage);
  const answers = page.getByRole("link", { name: "its questions with the answers" });
  await expect(answers).toBeVisible();
  const assign = await page.getByRole("link", { name: "ask them of a class" }).getAttribute("href");
  await answers.click();
  await expect(
    page.getByText("How many members has the Security Council of the United Nations?"),
  ).toBeVisible();
  await expect(
    page.getByText("Five of its members are permanent, and ten others are elected."),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: /^1\./ })).toHaveCount(0);
  await page.goto(String(assign));
  await expect(page.getByRole("status").filter({ hasText: "A lesson of my own" })).toBeVisible();
});
