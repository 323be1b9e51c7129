import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";

const inPage = fileURLToPath(new URL("in-page.js", import.meta.url));

/**
 * "Slow 4G" as Chromium's developer tools and Lighthouse apply it to requests: 150 ms round trip and 1.6 Mbps on the
 * line stand for 562.5 ms before each response and 1.44 Mbps of it.
 */
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 0.9 * 1024 * 1024) / 8,
};
const slowerProcessor = 4;
const pollEvery = 25;
/** A press that has changed nothing after this long, in milliseconds, counts as dead. */
const patience = 1000;
const giveUpAfter = 60_000;

/** What one visit of a page showed; times in milliseconds. */
export interface Visit {
  /** From navigation to the first verdict on the screen. */
  firstFeedback: number;
  /** Presses that came to nothing. */
  deadClicks: number;
  /** From a press to its verdict on the screen, once the page is at rest. */
  taps: number[];
  /** Every layout shift that no press explains, added up. */
  shift: number;
}

export interface Bytes {
  html: number;
  css: number;
  js: number;
  other: number;
  requests: number;
}

interface Point {
  x: number;
  y: number;
}

interface Seen {
  /** Where to press next: the first radio until it is chosen, then the button once it can be pressed. */
  radio: Point | null;
  button: Point | null;
  said: string;
}

/**
 * Visits a page on a slow phone as someone in a hurry: chooses the first radio of the first choice question as soon as
 * it is to be seen, presses "Check answer" as soon as it can be pressed, and then answers the other choice questions.
 */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await newPage(browser);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Network.emulateNetworkConditions", slow4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
    await page.goto(url, { waitUntil: "commit" });
    const [first, ...others] = await inBench<string[]>(page, "choiceQuestions()", (ids) => ids.length > 0);
    if (first === undefined) throw new Error(`${url} asks nothing`);
    const hurried = await answer(page, first);
    await page.waitForLoadState("networkidle");
    const taps: number[] = [];
    for (const id of others) {
      await sleep(500);
      const { pressedAt, paintedAt } = await answer(page, id);
      taps.push(paintedAt - pressedAt);
    }
    const shift = await inBench<number>(page, "shift()");
    return { firstFeedback: hurried.paintedAt, deadClicks: hurried.deadClicks, taps, shift };
  } finally {
    await page.context().close();
  }
}

/** What a page and all it loads weigh, as brotli at quality 11 would send them. */
export async function weigh(browser: Browser, url: string): Promise<Bytes> {
  const page = await newPage(browser);
  try {
    const responses: Response[] = [];
    page.on("response", (response) => {
      if (response.url().startsWith("http")) responses.push(response);
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const bytes: Bytes = { html: 0, css: 0, js: 0, other: 0, requests: responses.length };
    for (const response of responses) {
      const type = types[response.request().resourceType()] ?? "other";
      if (type === "html" && (await response.headerValue("content-encoding")) !== "br")
        throw new Error(`${url} was not sent as brotli`);
      bytes[type] += brotli(await response.body());
    }
    return bytes;
  } finally {
    await page.context().close();
  }
}

const types: Record<string, "html" | "css" | "js"> = { document: "html", stylesheet: "css", script: "js" };

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
  });
  await context.addInitScript({ path: inPage });
  return context.newPage();
}

async function answer(page: Page, id: string) {
  const until = Date.now() + giveUpAfter;
  let deadClicks = 0;
  let chosen = false;
  while (Date.now() < until) {
    const { radio, button } = await inBench<Seen>(page, `look("${id}")`);
    if (radio !== null) {
      // Chosen before and open again: the page has thrown the choice away.
      if (chosen) deadClicks += 1;
      await press(page, radio);
      chosen = true;
    } else if (button !== null) {
      await press(page, button);
      const times = await verdictTimes(page);
      if (times !== null) return { ...times, deadClicks };
      deadClicks += 1;
    }
    await sleep(pollEvery);
  }
  throw new Error(`${page.url()}: question "${id}" gave no verdict`);
}

/** When the last press happened and when its verdict was painted; null where none came in time. */
async function verdictTimes(page: Page): Promise<{ pressedAt: number; paintedAt: number } | null> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const { pressedAt, paintedAt } = await inBench<{ pressedAt: number | null; paintedAt: number | null }>(
      page,
      "times()",
    );
    if (pressedAt !== null && paintedAt !== null) return { pressedAt, paintedAt };
    await sleep(pollEvery);
  }
  return null;
}

function press(page: Page, { x, y }: Point): Promise<void> {
  return page.touchscreen.tap(x, y);
}

/** What in-page.js answers; asked again until it is what is wanted. */
async function inBench<T>(
  page: Page,
  call: string,
  isWanted: (value: T) => boolean = () => true,
): Promise<T> {
  const until = Date.now() + giveUpAfter;
  while (Date.now() < until) {
    const value = await page.evaluate<T>(`bench.${call}`);
    if (isWanted(value)) return value;
    await sleep(pollEvery);
  }
  throw new Error(`${page.url()}: ${call} never gave what was waited for`);
}

function brotli(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
