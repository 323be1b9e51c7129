import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import {
  alive,
  allAwake,
  check,
  countOfQuestions,
  crash,
  holdScript,
  modulePath,
  openLesson,
  openOptions,
  question,
  recordKey,
  saved,
  savedRecord,
} from "./lesson";

const lesson = "the-veto-issue";

/** What a learner does, one step after the other. */
const steps: { does: string; step: (page: Page) => Promise<void> }[] = [
  { does: "chooses", step: (page) => question(page, "why-the-council").getByRole("radio").first().check() },
  { does: "checks", step: (page) => check(question(page, "why-the-council")) },
  { does: "types a number", step: (page) => question(page, "nine-votes").getByRole("textbox").fill("8") },
  { does: "checks the number", step: (page) => check(question(page, "nine-votes")) },
  { does: "types another", step: (page) => question(page, "nine-votes").getByRole("textbox").fill("9") },
  {
    does: "moves a line",
    step: (page) => question(page, "year-2014").getByRole("button", { name: /down/ }).first().click(),
  },
  {
    does: "chooses a partner",
    step: async (page) => {
      await question(page, "rule-and-result").getByRole("combobox").first().selectOption({ index: 1 });
    },
  },
  {
    does: "sorts a statement",
    step: (page) => question(page, "needs-the-council").getByRole("radio").first().check(),
  },
  {
    does: "writes",
    step: (page) => question(page, "may-use-its-veto").getByRole("textbox").fill("The word is may."),
  },
  {
    does: "ticks",
    step: (page) => question(page, "what-the-record-shows").getByRole("checkbox").first().check(),
  },
];

/** Everything the learner has put into the page, as the page shows it. */
function shown(page: Page) {
  return page.evaluate(() => ({
    controls: [
      ...document.querySelectorAll<HTMLInputElement>(
        "[data-question] input, [data-question] textarea, [data-question] select",
      ),
    ].map((control) =>
      [
        control.name || control.id,
        control.type === "radio" || control.type === "checkbox" ? control.checked : control.value,
      ].join("="),
    ),
    orders: [...document.querySelectorAll<HTMLElement>("[data-thing]")].map((thing) => thing.dataset.thing),
  }));
}

test("a tab killed after any step loses no checked answer and no draft", async ({ context }) => {
  test.setTimeout(240_000);
  let page = await context.newPage();
  await openLesson(page, lesson);
  for (const { does, step } of steps) {
    // Nobody can keep what is typed before the script is there and killed with the tab in the same moment.
    await allAwake(page);
    await step(page);
    const [before, record] = [await shown(page), await saved(page)];
    // No beforeunload and no pagehide: the tab is gone at once, as when the phone needs the memory.
    await crash(page);
    page = await context.newPage();
    await openLesson(page, lesson);
    await expect.poll(() => shown(page), { message: `after the learner ${does}` }).toEqual(before);
    expect(await saved(page), `the record after the learner ${does}`).toContain((record ?? "").slice(0, 40));
  }
  expect((await savedRecord(page)).attempts.map(({ question: asked, verdict }) => [asked, verdict])).toEqual([
    ["unreasonable-criticism/why-the-council", expect.any(String)],
    ["unreasonable-criticism/nine-votes", "wrong"],
  ]);
});

test("an answer that the storage lost, as where the whole browser is killed, comes back from the journal", async ({
  page,
}) => {
  await openLesson(page, lesson);
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await question(page, "may-use-its-veto").getByRole("textbox").fill("The word is may.");
  await expect.poll(async () => Object.keys((await savedRecord(page)).drafts).length).toBe(1);
  await page.goto("/privacy");
  await page.evaluate((key) => localStorage.removeItem(key), recordKey);
  await openLesson(page, lesson);
  await expect(question(page, "nine-votes").getByRole("textbox")).toHaveValue("9");
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("The word is may.");
  expect((await savedRecord(page)).attempts).toHaveLength(1);
});

test("two tabs on one lesson keep the answers of both, and each shows the other's", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openLesson(one, lesson);
  await openLesson(two, lesson);
  await question(one, "why-the-council").getByRole("radio").first().check();
  await question(two, "nine-votes").getByRole("textbox").fill("9");
  await check(question(one, "why-the-council"));
  await check(question(two, "nine-votes"));
  await expect(question(one, "nine-votes").getByRole("textbox")).toHaveValue("9");
  // What one tab wrote may reach the other late; it then writes both.
  await expect.poll(async () => (await savedRecord(one)).attempts.length).toBe(2);
  const all = await countOfQuestions(one);
  await expect(one.getByText(`2 of ${all} answered`)).toBeVisible();
  await expect(two.getByText(`2 of ${all} answered`)).toBeVisible();
});

test("clearing in one tab clears the other, and its next answer brings nothing back", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openLesson(one, lesson);
  await question(one, "nine-votes").getByRole("textbox").fill("9");
  await check(question(one, "nine-votes"));
  await two.goto("/progress");
  await two.getByRole("button", { name: "Finish and clear" }).click();
  await two.getByRole("button", { name: "Clear this device" }).click();
  await expect(question(one, "nine-votes").getByRole("textbox")).toHaveValue("");
  await question(one, "why-the-council").getByRole("radio").first().check();
  const record = await savedRecord(one);
  expect(record.attempts).toEqual([]);
  expect(Object.keys(record.drafts)).toEqual(["unreasonable-criticism/why-the-council"]);
});

async function openWith(context: BrowserContext, text: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/privacy");
  await page.evaluate(([key, value]) => localStorage.setItem(key ?? "", value ?? ""), [recordKey, text]);
  await openLesson(page, lesson);
  return page;
}

test("a record that cannot be read is set aside, offered as a file, and work goes on", async ({
  context,
}) => {
  const page = await openWith(context, "{ this is not a record");
  await expect(page.getByText("could not be read. It was set aside")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save what was set aside" }).click();
  expect((await download).suggestedFilename()).toBe("set-aside.txt");
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  expect((await savedRecord(page)).attempts).toHaveLength(1);
  await page.reload();
  await alive(page);
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText("It was set aside")).toHaveCount(0);
});

test("a newer version's record is left untouched and the page says so", async ({ context }) => {
  const newer = JSON.stringify({ format: "unreasonable-criticism-progress", version: 99, attempts: [] });
  const page = await openWith(context, newer);
  await expect(page.getByText("a newer version of this site")).toBeVisible();
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await expect(question(page, "nine-votes").getByRole("status")).toContainText("Right.");
  expect(await saved(page)).toBe(newer);
});

test("a full storage keeps the answers on the page, says so, and saves them once there is room", async ({
  page,
}) => {
  await page.goto("/privacy");
  await page.evaluate(() => {
    // Real quota, filled to the last character.
    for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`fill-${localStorage.length}`, "x".repeat(size));
      } catch {}
    }
  });
  await openLesson(page, lesson);
  const votes = question(page, "nine-votes");
  await votes.getByRole("textbox").fill("9");
  await check(votes);
  await expect(page.getByText("this device has no room left").first()).toBeVisible();
  await expect(votes.getByRole("status")).toContainText("Right.");
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("fill-")) localStorage.removeItem(key);
  });
  await question(page, "why-the-council").getByRole("radio").first().check();
  await expect(page.getByText("this device has no room left")).toHaveCount(0);
  expect((await savedRecord(page)).attempts).toHaveLength(1);
});

test("a blocked storage keeps the answers on the page and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await openLesson(page, lesson);
  await expect(page.getByText("this browser is blocking storage")).toBeVisible();
  await question(page, "nine-votes").getByRole("textbox").fill("9");
  await check(question(page, "nine-votes"));
  await expect(page.getByText(`1 of ${await countOfQuestions(page)} answered`)).toBeVisible();
});

/**
 * Looks at every control in every frame from now on.
 *
 * @returns asks for the looks, each once
 */
async function watchControls(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const looks = new Set<string>();
    Object.assign(window, { looks });
    const look = () => {
      const controls = [
        ...document.querySelectorAll<HTMLInputElement>("article :is(input, select, textarea)"),
      ];
      looks.add(controls.map(({ checked, value }) => `${checked} ${value}`).join("\n"));
      requestAnimationFrame(look);
    };
    look();
  });
  return () =>
    page.evaluate(() =>
      "looks" in window && window.looks instanceof Set ? [...window.looks].map(String) : [],
    );
}

test("what is typed, ticked, chosen or sorted before the script arrives is kept", async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(`${modulePath}/${lesson}`, { waitUntil: "commit" });
  const started = Date.now();
  // What can only be pressed does not pretend to work before something can answer.
  await expect(question(page, "year-2014").getByRole("button").first()).toBeDisabled();
  await expect(question(page, "year-2014").getByRole("button", { disabled: false })).toHaveCount(0);
  await question(page, "why-the-council").getByRole("radio").nth(1).check();
  await question(page, "nine-votes").getByRole("textbox").fill("12");
  await question(page, "rule-and-result").getByRole("combobox").first().selectOption({ index: 2 });
  await question(page, "needs-the-council").getByRole("radio").nth(1).check();
  await question(page, "what-the-record-shows").getByRole("checkbox").nth(0).check();
  await question(page, "what-the-record-shows").getByRole("checkbox").nth(1).check();
  await question(page, "may-use-its-veto").getByRole("textbox").fill("Typed early.");
  await openOptions(page);
  await page.getByRole("radio", { name: /The short version/ }).check();
  await page.waitForTimeout(Math.max(0, 5000 - (Date.now() - started)));
  const before = await shown(page);
  const looks = await watchControls(page);
  release();
  await alive(page);
  await expect.poll(async () => Object.keys((await savedRecord(page)).drafts).length).toBe(6);
  expect(await shown(page)).toEqual(before);
  expect(await looks(), "the controls look the same in every frame").toHaveLength(1);
  await check(question(page, "why-the-council"));
  await expect(question(page, "why-the-council").getByRole("status")).not.toBeEmpty();
  await page.reload();
  await alive(page);
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toHaveValue("Typed early.");
  await expect(question(page, "what-the-record-shows").getByRole("checkbox", { checked: true })).toHaveCount(
    2,
  );
});

test("a word that is being put together when the script arrives is not broken off", async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(`${modulePath}/${lesson}`, { waitUntil: "commit" });
  const field = question(page, "nine-votes").getByRole("textbox");
  await field.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send("Input.imeSetComposition", { text: "きゅう", selectionStart: 3, selectionEnd: 3 });
  release();
  await alive(page);
  await expect(question(page, "may-use-its-veto").getByRole("textbox")).toBeEnabled();
  await page.waitForTimeout(1500);
  await keys.send("Input.insertText", { text: "九" });
  await expect(field).toHaveValue("九");
  await allAwake(page);
  await expect(field).toHaveValue("九");
  await expect.poll(async () => Object.keys((await savedRecord(page)).drafts).length).toBe(1);
});

test("a question that was settled before stays settled, whatever is chosen before the script arrives", async ({
  page,
}) => {
  await openLesson(page, lesson);
  const votes = question(page, "nine-votes");
  await votes.getByRole("textbox").fill("9");
  await check(votes);
  const why = question(page, "why-the-council");
  await why.getByRole("radio").first().check();
  await check(why);
  const { attempts, drafts } = await savedRecord(page);
  const before = await shown(page);
  const release = await holdScript(page);
  await page.reload({ waitUntil: "commit" });
  await why.getByRole("radio").last().check();
  await votes.getByRole("textbox").fill("5");
  release();
  await allAwake(page);
  expect(await shown(page)).toEqual(before);
  const after = await savedRecord(page);
  expect(after.attempts).toEqual(attempts);
  expect(after.drafts).toEqual(drafts);
});

test("a highlight marked before the script arrives is kept", async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(`${modulePath}/what-the-report-found`, { waitUntil: "commit" });
  const sentences = question(page, "which-are-findings").getByRole("checkbox");
  for (const index of [0, 2, 4]) await sentences.nth(index).check();
  await page.waitForTimeout(5000);
  release();
  await alive(page);
  await expect
    .poll(async () => JSON.stringify((await savedRecord(page)).drafts))
    .toMatch(/"marked":\["\w+","\w+","\w+"\]/);
  await expect(question(page, "which-are-findings").getByRole("checkbox", { checked: true })).toHaveCount(3);
});
