// Browsers of other engines than Chromium, where the system has them: one journey is tried in each. None is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { Builder, By, Key, until } from "selenium-webdriver";
import { freePort } from "./free-port.mjs";

/**
 * A visit to the site. What a selector names is waited for.
 *
 * @typedef {object} Visit
 * @property {string} engine with its version
 * @property {(url: string) => Promise<unknown>} open
 * @property {() => Promise<unknown>} reload
 * @property {(selector: string) => Promise<unknown>} click
 * @property {(selector: string) => Promise<unknown>} pressEnter in a control
 * @property {(selector: string) => Promise<string>} textOf
 * @property {() => Promise<unknown>} close
 */

/** Milliseconds for whatever is waited for: a slow machine is no failure. */
const patience = 60_000;

/** @returns {{ name: string, visit: () => Promise<Visit> }[]} the engines that this system has */
export function otherEngines() {
  const firefox = first([process.env.FIREFOX_PATH, "/usr/bin/firefox-esr", "/usr/bin/firefox"]);
  const driver = first([process.env.WEBKIT_DRIVER_PATH, "/usr/bin/WebKitWebDriver"]);
  // Where there is no screen, one that nobody sees.
  const screen = process.env.DISPLAY === undefined ? first(["/usr/bin/xvfb-run"]) : "";
  return [
    ...(firefox === null ? [] : [{ name: "Firefox", visit: () => inFirefox(firefox) }]),
    ...(driver === null || screen === null
      ? []
      : [{ name: "WebKitGTK", visit: () => inWebKit(driver, screen) }]),
  ];
}

function first(paths) {
  return paths.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** By WebDriver BiDi, which Firefox speaks itself. */
async function inFirefox(executablePath) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, timeout: patience });
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewport({ width: 360, height: 740 });
  return {
    engine: (await browser.version()).replace("/", " "),
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    click: (selector) => page.locator(selector).click(),
    pressEnter: async (selector) => (await page.waitForSelector(selector))?.press("Enter"),
    textOf: (selector) =>
      page
        .locator(selector)
        .map((element) => element.textContent)
        .wait(),
    close: () => browser.close(),
  };
}

/** By the driver that comes with WebKitGTK, and the small browser that it knows. */
async function inWebKit(driverPath, screen) {
  const port = await freePort();
  const command = [...(screen === "" ? [] : [screen, "--auto-servernum"]), driverPath, `--port=${port}`];
  // A group of its own, so that the screen ends with the driver.
  const server = spawn(command[0], command.slice(1), { detached: true, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const end = () => process.kill(-server.pid);
  try {
    await answered(`${url}/status`);
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({ browserName: "MiniBrowser" })
      .build();
    const found = (selector) => driver.wait(until.elementLocated(By.css(selector)), patience);
    // As with less movement in the settings: the driver takes what the page glides to for something out of reach.
    const still = () => driver.executeScript("document.documentElement.dataset.motion = 'less'");
    const version = (await driver.getCapabilities()).get("browserVersion");
    return {
      engine: `WebKitGTK ${version}`,
      open: (address) => driver.get(address).then(still),
      reload: () => driver.navigate().refresh().then(still),
      click: async (selector) => (await found(selector)).click(),
      pressEnter: async (selector) => (await found(selector)).sendKeys(Key.ENTER),
      textOf: async (selector) => (await found(selector)).getText(),
      close: () => driver.quit().finally(end),
    };
  } catch (failed) {
    end();
    throw failed;
  }
}

/** Waits until a server answers. */
async function answered(url) {
  const until = Date.now() + patience;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return;
    if (Date.now() > until) throw new Error(`${url} does not answer`);
    await sleep(100);
  }
}
