/** Files and texts made to hang a page or to fill it, in a real browser, on the built pages: the page says so, and lives on. */
import { type Browser, chromium, expect, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { packLesson } from "../../lib/own/lesson-code";
import { serve } from "../../server/serve.mjs";
import { starter } from "../../words/en/write-examples";
import { readTrace, traceCategories } from "../bench/thread-time";
import { findBrowser } from "../browser.mjs";
import { addressOf } from "./browser";
import type { Outcome, Section } from "./section";

export const bombs: Section = {
  name: "bombs",
  run: async () => {
    const server = await serve({ folder: "out", port: 0 });
    const browser = await chromium.launch({
      executablePath: findBrowser() ?? undefined,
      args: ["--no-sandbox"],
    });
    try {
      const outcomes: Outcome[] = [];
      for (const bomb of all()) outcomes.push(await dropped(browser, addressOf(server), bomb));
      return outcomes;
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  },
};

interface Bomb {
  what: string;
  path: string;
  /** Puts it where it goes. */
  drop: (page: Page) => Promise<void>;
  /** What the page says then. */
  says: RegExp;
}

/** In milliseconds of the processor: a task in the page beyond this is a fault. */
const longestTask = 1_000;

function all(): Bomb[] {
  const packed = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      level: 9,
    });
  const text = (letters: string, length: number) =>
    letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
  const asked = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `<Choice id="how-${at}" objective="first" see="un-charter Article 23(1)">
How many?

- [x] Fifteen
  > Ten are elected.
- [ ] Five
  > Ten more are elected.
</Choice>
`,
    );
  const head = starter.slice(0, starter.indexOf("<Choice"));
  const write = (what: string, drop: Bomb["drop"], says: RegExp): Bomb => ({
    what,
    path: "write",
    drop,
    says,
  });
  const opened = (name: string, bytes: Uint8Array) => async (page: Page) => {
    await page.getByRole("button", { name: "Files" }).click();
    await page
      .getByLabel(/^Open a file/)
      .setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
  };
  const answer = /No mistake|mistakes?\b|takes too long|too long/;
  return [
    write(
      "10 MB pasted",
      pasted("Nine of fifteen votes. ", 10_000_000),
      /too (?:long|much)|longer|characters/,
    ),
    write(
      "a folder that unpacks to 200 MB",
      opened("bomb.zip", packed({ "lesson.md": text(" ", 200_000_000) })),
      /unpack without end/,
    ),
    write(
      "a folder with a way out of it",
      opened("out.zip", packed({ "../../lesson.md": starter })),
      /places outside of itself/,
    ),
    write("a megabyte in one line", pasted("Nine of fifteen votes. ", 950_000), /too long/),
    write("a megabyte in lines", pasted("Nine of fifteen votes.\n\n", 950_000), /too long/),
    write("500 questions", pasted(`${head}${asked(500).join("\n")}`), answer),
    ...[
      "<Choice ",
      "[[[[",
      "*a**b*",
      "- - - ",
      "> > ",
      "|a|b",
      "`` ` ",
      "![](",
      "{{{{",
      "<<<<",
      "&amp&",
      "a\n===\n",
    ].map((letters) =>
      write(`${JSON.stringify(letters)} for 190,000 letters`, pasted(letters, 190_000), answer),
    ),
    {
      what: "a link to a lesson, cut",
      path: `lesson#${packLesson(starter).slice(0, 300)}`,
      drop: async () => {},
      says: /end of this link is missing/,
    },
    {
      what: "<UCH1ZZZ> for 200,000 letters, at the class report",
      path: "teach/report",
      drop: async (page) => {
        await page.locator("#paste").evaluate(paste, { letters: "<UCH1ZZZ>", length: 200_000 });
      },
      says: /could not be read|is missing|is wrong|no hand-in/i,
    },
  ];
}

interface Pasted {
  letters: string;
  length: number;
}

/** Made in the page, so that bringing it there is not measured. */
function paste(field: Element, { letters, length }: Pasted): void {
  const pastedText = letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", pastedText);
  const event = new ClipboardEvent("paste", {
    clipboardData,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  const isFree = field.dispatchEvent(event);
  if (!isFree) return;
  if (field instanceof HTMLTextAreaElement) {
    field.value = pastedText;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

function pasted(letters: string, length = letters.length): Bomb["drop"] {
  return async (page) => {
    const field = page.locator(".cm-content");
    await field.click();
    await page.keyboard.press("Control+A");
    await field.evaluate(paste, { letters, length });
  };
}

const mine = "This draft was there before.";

async function dropped(
  browser: Browser,
  address: string,
  { what, path, drop, says }: Bomb,
): Promise<Outcome> {
  const faults: string[] = [];
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => faults.push(`${what}: ${error.message}`));
  try {
    if (path === "write") {
      // A draft that must still be there afterwards.
      await page.goto(`${address}write`);
      await page.locator(".cm-content").click();
      await page.keyboard.type(mine);
      await page.waitForFunction((text) => JSON.stringify(localStorage).includes(text), mine);
      await page.getByRole("button", { name: "My lessons" }).click();
      await page.getByRole("button", { name: /^(?:Begin|New|A new)/ }).click();
    } else await page.goto(`${address}${path}`);
    await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
    await browser.startTracing(page, { categories: traceCategories });
    const began = Date.now();
    await drop(page);
    const said = page.locator("main");
    // What is refused is not read.
    await expect(said)
      .toContainText("Reading …", { timeout: 3_000 })
      .catch(() => {});
    await expect(said).not.toContainText("Reading …", { timeout: 60_000 });
    await expect(said).toContainText(says, { timeout: 60_000 });
    const waited = Date.now() - began;
    await page.waitForTimeout(500);
    const task = readTrace(await browser.stopTracing()).longest;
    const line = (await said.innerText()).split("\n").find((one) => says.test(one)) ?? "";
    if (task > longestTask) faults.push(`${what}: a task of ${Math.round(task)} ms`);
    // Alive: what is pressed answers.
    await page.locator("main :is(button, a, input):enabled").first().click({ trial: true, timeout: 5_000 });
    if (path === "write") await page.getByRole("button", { name: "Files" }).click({ timeout: 5_000 });
    if (path === "write") {
      await page.reload();
      if (!(await page.evaluate(() => JSON.stringify(localStorage))).includes(mine))
        faults.push(`${what}: the draft is gone`);
    }
    console.log(`  ${what}: ${Math.round(task)} ms at once, ${waited} ms in all: ${line.slice(0, 160)}`);
  } catch (error) {
    faults.push(`${what}: ${String(error).slice(0, 300)}`);
    await browser.stopTracing().catch(() => {});
  } finally {
    await page.close();
  }
  return { what, tries: 1, faults };
}
