import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, BrowserContextOptions, Page, Response } from "@playwright/test";

const inPage = fileURLToPath(new URL("in-page.js", import.meta.url));

/** Delays each response by `latency` milliseconds and lets it through at so many bytes a second. */
interface Network {
  latency: number;
  downloadThroughput: number;
  uploadThroughput: number;
}

/** Slow 4G on a connection that stands already: 150 ms there and back, 1.6 Mbps down, 0.75 Mbps up. */
const slow4G = networkOf(150, 1.6, 0.75);

/** The same as Chromium's developer tools apply it: 3.75 times the delay stand for setting up each connection. */
const slow4GInTools = networkOf(150 * 3.75, 1.6 * 0.9, 0.75 * 0.9);

const slowerProcessor = 4;
const pollEvery = 60;
/** A press that has changed nothing after this long, in milliseconds, counts as dead. */
const patience = 1000;
const giveUpAfter = 60_000;
/** After a visit, in milliseconds: the browser still puts away what the page had saved, and the next would pay for it. */
const rest = 2000;

/** What one visit of a page showed; times in milliseconds. */
export interface Visit {
  /** From navigation to the first text on the screen. */
  firstPaint: number;
  /** From navigation to the first verdict on the screen. */
  firstFeedback: number;
  /** The same on the network as the developer tools apply it. */
  firstFeedbackInTools: number;
  /** Presses that came to nothing, on either network. */
  deadClicks: number;
  /** From a press to its verdict on the screen, once the page is at rest and saved for offline use. */
  taps: number[];
  /** Every layout shift that no press explains, added up, and what moved: of the visit with more of it. */
  shift: { amount: number; of: string[] };
}

export interface Bytes {
  html: number;
  css: number;
  js: number;
  other: number;
  requests: number;
}

/** What another visit of a page costs, with what the first has left in the browser. */
export interface SecondVisit {
  /** All that was sent for it, heads included. */
  bytes: number;
  /** From navigation to the first text on the screen, in milliseconds, in slow 4G. */
  firstPaint: number;
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

/** Visits a page on a slow phone, on either network: first in a hurry, then in peace for the other choice questions. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const inTools = await hurry(browser, url, slow4GInTools);
  const inSlow4G = await hurry(browser, url, slow4G);
  return {
    firstPaint: inSlow4G.firstPaint,
    firstFeedback: inSlow4G.firstFeedback,
    firstFeedbackInTools: inTools.firstFeedback,
    deadClicks: inTools.deadClicks + inSlow4G.deadClicks,
    taps: [...inTools.taps, ...inSlow4G.taps],
    shift: inTools.shift.amount > inSlow4G.shift.amount ? inTools.shift : inSlow4G.shift,
  };
}

type OneNetwork = Omit<Visit, "firstFeedbackInTools">;

/**
 * Opens a page as someone in a hurry: chooses the first radio of the first choice question as soon as it is to be
 * seen, and presses "Check answer" as soon as it can be pressed. Then answers the other choice questions at rest.
 */
async function hurry(browser: Browser, url: string, network: Network): Promise<OneNetwork> {
  const page = await newPage(browser);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
    // Nothing is asked of the page before it has painted: Chromium lays it out for that, without its styles.
    await session.send("Page.enable");
    await session.send("Page.setLifecycleEventsEnabled", { enabled: true });
    const painted = new Promise<void>((resolve) => {
      session.on("Page.lifecycleEvent", ({ name }) => {
        if (name === "firstContentfulPaint") resolve();
      });
    });
    await page.goto(url, { waitUntil: "commit" });
    await painted;
    const [first] = await inBench<string[]>(page, "choiceQuestions()", (ids) => ids.length > 0);
    if (first === undefined) throw new Error(`${url} asks nothing`);
    const { paintedAt, deadClicks } = await answer(page, first);
    return {
      firstPaint: await inBench<number>(page, "firstPaint()"),
      firstFeedback: paintedAt,
      deadClicks,
      taps: await tapsAtRest(page),
      shift: await inBench<Visit["shift"]>(page, "shift()"),
    };
  } finally {
    await page.context().close();
    await sleep(rest);
  }
}

/** How long the other choice questions take to answer a press, once the page is at rest. */
async function tapsAtRest(page: Page): Promise<number[]> {
  await page.waitForLoadState("networkidle");
  await inBench<boolean>(page, "isAtRest()", (rests) => rests);
  const taps: number[] = [];
  // Asked only now: a page in a hurry was not all there yet.
  const [, ...others] = await inBench<string[]>(page, "choiceQuestions()");
  for (const id of others) {
    await sleep(500);
    const { pressedAt, paintedAt } = await answer(page, id);
    taps.push(paintedAt - pressedAt);
  }
  return taps;
}

function networkOf(roundTrip: number, down: number, up: number): Network {
  const bytesPerSecond = (mbps: number) => (mbps * 1_000_000) / 8;
  return {
    latency: roundTrip,
    downloadThroughput: bytesPerSecond(down),
    uploadThroughput: bytesPerSecond(up),
  };
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

/**
 * Visits a page twice in one browser: the first time until it is at rest, the second time in slow 4G.
 *
 * @param worker whether a page may have a service worker, which answers in the network's place
 * @param sent how many bytes the page's server has sent by now
 */
export async function visitAgain(
  browser: Browser,
  url: string,
  { worker, sent }: { worker: boolean; sent: () => number },
): Promise<SecondVisit> {
  const first = await newPage(browser, { serviceWorkers: worker ? "allow" : "block" });
  const context = first.context();
  try {
    await first.goto(url, { waitUntil: "networkidle" });
    if (worker) await inBench<boolean>(first, "isAtRest()", (rests) => rests);
    await sleep(rest);
    await first.close();
    const before = sent();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, ...slow4G });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
    await page.goto(url, { waitUntil: "networkidle" });
    await sleep(rest);
    const firstPaint = await inBench<number>(page, "firstPaint()");
    return { bytes: sent() - before, firstPaint };
  } finally {
    await context.close();
  }
}

const types: Record<string, "html" | "css" | "js"> = { document: "html", stylesheet: "css", script: "js" };

async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    ...options,
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
  });
  await context.addInitScript({ path: inPage });
  const page = await context.newPage();
  // Else all that would be told of a script that stopped is a verdict that never came.
  page.on("pageerror", ({ message }) => console.error(`${page.url()}: ${message}`));
  return page;
}

interface Answered {
  pressedAt: number;
  paintedAt: number;
  deadClicks: number;
}

async function answer(page: Page, id: string): Promise<Answered> {
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
