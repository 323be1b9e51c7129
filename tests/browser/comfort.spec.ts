import { expect, type Page, test } from "@playwright/test";
import { expectNoViolations } from "./axe";
import { alive, check, holdScript, modulePath, openLesson, openOptions, pages, question } from "./lesson";

const settings = "/settings";

async function choose(page: Page, name: string): Promise<void> {
  await page.goto(settings);
  await page.getByRole("radio", { name }).check();
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

test("the colours chosen hold on every page from the first paint, whatever the device has", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/about");
  const light = await paper(page);
  await choose(page, "Light on dark");
  await expect.poll(() => paper(page)).not.toBe(light);
  const dark = await paper(page);
  await page.route(/islands-.*\.js$/, (route) => route.abort());
  await page.goto("/about");
  expect(await paper(page)).toBe(dark);
  await page.goto("/learn/unreasonable-criticism/the-veto-issue");
  expect(await paper(page)).toBe(dark);
  await page.unroute(/islands-.*\.js$/);
  await page.emulateMedia({ colorScheme: "dark" });
  await choose(page, "Dark on light");
  await page.goto("/about");
  expect(await paper(page)).toBe(light);
});

const paints = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("paint").map(({ name }) => name));

test("the text of a lesson is painted, in the colours chosen, while the styles of its questions are still coming", async ({
  page,
}) => {
  const styles = /assets\/later-.*\.css$/;
  await page.goto(settings);
  const light = await paper(page);
  await choose(page, "Light on dark");
  await expect.poll(() => paper(page)).not.toBe(light);
  const dark = await paper(page);
  const release = await holdScript(page, styles);
  await page.goto(`${modulePath}/the-veto-issue`, { waitUntil: "commit" });
  await expect.poll(() => paints(page)).toContain("first-contentful-paint");
  expect(await paper(page)).toBe(dark);
  await expect(page.locator(".scene p:visible").first()).toBeInViewport();
  // What those styles speak of is not shown without them.
  await page.waitForTimeout(300);
  expect(await page.locator("[data-question]").count()).toBe(0);
  release();
  await expect(page.locator("[data-question]").first()).toBeVisible();
  await page.unroute(styles);

  await page.route(styles, (route) => route.abort());
  await page.goto(`${modulePath}/chinas-response`);
  await alive(page);
});

test("the text size chosen holds on every page, also on one that is gone back to", async ({ page }) => {
  await page.goto("/about");
  const usual = await textSize(page);
  await page.goto(settings);
  await page.getByRole("radio", { name: "200%" }).check();
  await page.goBack();
  await expect.poll(() => textSize(page)).toBe(usual * 2);
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of [
    "/",
    "/review",
    "/progress/move",
    settings,
    "/learn/unreasonable-criticism/the-veto-issue",
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test("what a pointer presses scrolls smoothly, what a key presses at once, and movement can be switched off", async ({
  page,
}) => {
  const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  const byPointer = async () => {
    await page.getByRole("heading", { level: 1 }).click();
    return page.locator("html").getAttribute("data-pointer");
  };
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(settings);
  await expect.poll(byPointer).toBe("");
  expect(await behaviour()).toBe("smooth");
  await page.keyboard.press("Tab");
  expect(await behaviour()).toBe("auto");
  await page.getByRole("radio", { name: "No movement on the page" }).check();
  expect(await byPointer()).toBe("");
  expect(await behaviour()).toBe("auto");
});

test("clearing the device clears how it looks", async ({ page }) => {
  await choose(page, "Light on dark");
  await page.goto("/progress");
  await page.getByRole("button", { name: "Finish and clear" }).click();
  await page.getByRole("button", { name: "Clear this device" }).click();
  await page.goto("/about");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

/** What a voice does with a sentence; "breaks": its browser throws where it should speak. */
type Does = "ends" | "errs" | "ends at once" | "says nothing" | "breaks";

/** A device with one voice of its own and one of a server's. It speaks a sentence in no time and keeps what it said. */
async function giveVoices(page: Page, own: boolean, does: Does = "ends"): Promise<void> {
  await page.addInitScript(
    ([hasOwn, how]) => {
      const spoken: { text: string; voice: string; marked: string }[] = [];
      const voices = [
        { name: "server", lang: "en-US", localService: false, default: true, voiceURI: "server" },
        ...(hasOwn
          ? [
              { name: "own", lang: "en-GB", localService: true, default: false, voiceURI: "own" },
              { name: "own French", lang: "fr_FR", localService: true, default: false, voiceURI: "own-fr" },
            ]
          : []),
      ];
      class Utterance {
        voice: { name: string } | null = null;
        lang = "";
        onend: (() => void) | null = null;
        onerror: (() => void) | null = null;
        constructor(readonly text: string) {}
      }
      const synthesis = {
        getVoices: () => voices,
        cancel() {},
        speak(utterance: Utterance) {
          if (how === "breaks") throw new TypeError("speak");
          const [range] = CSS.highlights.get("read-aloud") ?? [];
          spoken.push({
            text: utterance.text,
            voice: utterance.voice?.name ?? "",
            marked: range?.toString() ?? "",
          });
          if (how === "ends") setTimeout(() => utterance.onend?.(), 150);
          if (how === "errs") setTimeout(() => utterance.onerror?.(), 150);
          if (how === "ends at once") setTimeout(() => utterance.onend?.());
        },
      };
      Object.defineProperty(window, "speechSynthesis", { value: synthesis });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
    },
    [own, does] satisfies [boolean, Does],
  );
}

const spokenOn = (page: Page): Promise<{ text: string; voice: string; marked: string }[]> =>
  page.evaluate(() => Reflect.get(window, "spoken"));

test("a lesson is read by a voice of the device, sentence by sentence, and each is marked", async ({
  page,
}) => {
  await giveVoices(page, true);
  await openLesson(page, "the-veto-issue");
  await openOptions(page);
  const start = page.getByRole("button", { name: "Read aloud" });
  await start.click();
  const bar = page.getByRole("region", { name: "Reading aloud" });
  await expect(bar.getByRole("button", { name: "Pause" })).toBeFocused();
  await expect.poll(async () => (await spokenOn(page)).length).toBeGreaterThan(3);
  await bar.getByRole("button", { name: "Pause" }).click();
  const spoken = await spokenOn(page);
  for (const { text, voice, marked } of spoken) {
    expect(voice).toBe("own");
    expect(marked.replace(/\s+/g, " ")).toContain(text.slice(0, 20));
    expect(text).not.toMatch(/\d$/);
  }
  await page.waitForTimeout(500);
  expect(await spokenOn(page)).toHaveLength(spoken.length);
  await bar.getByRole("button", { name: "Continue" }).click();
  await expect.poll(async () => (await spokenOn(page)).length).toBeGreaterThan(spoken.length);
  await expectNoViolations(page, "reading aloud");
  await bar.getByRole("button", { name: "Stop reading" }).click();
  await expect(bar).toHaveCount(0);
  await expect(start).toBeFocused();
});

test("a passage is read by a voice of its language, and passed over where the device has none", async ({
  page,
}) => {
  await giveVoices(page, true);
  await openLesson(page, "the-veto-issue");
  await page.locator(".lesson-text p").evaluateAll((blocks) => {
    const seen = blocks.filter(
      (block) => block.getClientRects().length > 0 && block.closest("[data-island], aside, figure") === null,
    );
    seen[0]?.replaceChildren("It began here.");
    seen[1]?.replaceChildren("لكل فرد حق في الحياة.");
    seen[1]?.setAttribute("lang", "ar");
    seen[2]?.replaceChildren("Tout individu a droit à la vie.");
    seen[2]?.setAttribute("lang", "fr-CA");
    seen[3]?.replaceChildren("So it went on.");
  });
  await openOptions(page);
  await page.getByRole("button", { name: "Read aloud" }).click();
  const said = async () => (await spokenOn(page)).map(({ text, voice }) => `${voice}: ${text}`);
  await expect.poll(said).toContain("own: So it went on.");
  expect(await said()).toContain("own French: Tout individu a droit à la vie.");
  expect((await said()).join()).not.toContain("الحياة");
});

for (const does of ["errs", "ends at once", "says nothing"] as const)
  test(`a voice that ${does} is said to have stopped, and the sentence can be begun again`, async ({
    page,
  }) => {
    await page.clock.install();
    await giveVoices(page, true, does);
    await openLesson(page, "the-veto-issue");
    await openOptions(page);
    await page.getByRole("button", { name: "Read aloud" }).click();
    const bar = page.getByRole("region", { name: "Reading aloud" });
    await expect(bar).toBeVisible();
    await page.clock.runFor(180_000);
    await expect(bar.getByRole("status")).toContainText("stopped with an error");
    const spoken = (await spokenOn(page)).map(({ text }) => text);
    // What is over at once may be a heading of a word or two.
    expect(spoken.length).toBeLessThan(4);
    await bar.getByRole("button", { name: "Continue" }).click();
    expect((await spokenOn(page))[spoken.length]?.text).toBe(spoken.at(-1));
  });

test("where the browser breaks instead of reading, a sentence says so", async ({ page }) => {
  await giveVoices(page, true, "breaks");
  await openLesson(page, "the-veto-issue");
  await openOptions(page);
  await page.getByRole("button", { name: "Read aloud" }).click();
  await expect(page.getByText("This browser cannot read aloud.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Reading aloud" })).toHaveCount(0);
});

test("without a voice of the device nothing is read, and a sentence says why", async ({ page }) => {
  await giveVoices(page, false);
  await openLesson(page, "the-veto-issue");
  await openOptions(page);
  await page.getByRole("button", { name: "Read aloud" }).click();
  await expect(page.getByText(/no English voice of its own/)).toBeVisible();
  expect(await spokenOn(page)).toEqual([]);
});

test("the browser is asked to keep what is saved at the first answer, and a line says how to keep a copy after the first finished lesson", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    Object.defineProperty(navigator.storage, "persist", {
      value: () => {
        Object.assign(window, { asked: Reflect.get(window, "asked") + 1 });
        return Promise.resolve(true);
      },
    });
  });
  await openLesson(page, "the-veto-issue");
  const line = page.getByText(/browsers may clear what sites have saved/);
  await expect(line).toHaveCount(0);
  const asked = () => page.evaluate(() => Reflect.get(window, "asked"));
  const votes = question(page, "nine-votes");
  for (const said of ["8", "9"]) {
    await votes.getByRole("textbox").fill(said);
    await check(votes);
    expect(await asked()).toBe(1);
  }
  const record = await page.evaluate(() => {
    const attempts = [...document.querySelectorAll<HTMLElement>("[data-question]")].map((asked, index) => ({
      id: `made-${index}`,
      question: `unreasonable-criticism/${asked.dataset.question}`,
      rev: 1,
      round: 1,
      kind: asked.dataset.kind,
      response: null,
      verdict: "shown",
      score: 0,
      hints: 0,
      at: 1_764_000_000_000 + index,
      where: "lesson",
    }));
    return JSON.stringify({ format: "unreasonable-criticism-progress", version: 1, attempts });
  });
  await page.goto("/progress");
  await page.getByLabel("Add from a file").setInputFiles({
    name: "progress.json",
    mimeType: "application/json",
    buffer: Buffer.from(record),
  });
  await expect(page.getByText(/Added \d+ answers from the file/)).toBeVisible();
  await openLesson(page, "the-veto-issue");
  await expect(line).toBeVisible();
  expect(await asked()).toBe(0);
  await page.reload();
  await expect(page.getByText(/You have finished/)).toBeVisible();
  await expect(line).toHaveCount(0);
});

test("what one presses is 48 pixels high on the pages of a learner @phone", async ({ page }) => {
  for (const path of ["/", "/review", "/progress", "/progress/move", settings]) {
    await page.goto(path);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          "main button, main .ui-primary, main label, main .file-button",
        ),
      ]
        .filter(
          (element) => element.getClientRects().length > 0 && !element.matches(".ui-link, :has(textarea)"),
        )
        .map((element) => `${element.getBoundingClientRect().height} ${element.textContent}`)
        .filter((line) => Number.parseFloat(line) < 47.5),
    );
    expect(small, path).toEqual([]);
  }
});

test("the main button of a question is within reach of the thumb, also when its choices are long @phone", async ({
  page,
}) => {
  await openLesson(page, "the-veto-issue");
  const council = question(page, "why-the-council");
  await council.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  const box = await council.getByRole("button", { name: "Check answer" }).boundingBox();
  expect(box === null ? 0 : box.y + box.height).toBeLessThanOrEqual(740);
  expect(box?.y ?? 0).toBeGreaterThan(300);
});

test("nothing counts days, lives or seconds, and nothing asks to send notifications", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: false });
    Object.assign(window.Notification ?? {}, {
      requestPermission: () => Object.assign(window, { asked: true }),
    });
  });
  for (const path of pages.filter((path) => path !== "/no-such-page")) {
    await page.goto(path);
    await expect(page.locator("body"), path).not.toContainText(
      /\bstreak|\bhearts\b|countdown|days in a row/i,
    );
    expect(await page.evaluate(() => Reflect.get(window, "asked")), path).toBe(false);
  }
});
