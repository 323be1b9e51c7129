// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { installFromDebian } from "./debian.mjs";

const require = createRequire(import.meta.url);

const usual = {
  // The shell is Chromium without a window: 27 tests took 179 s in it instead of 206, side by side on a busy machine.
  linux: [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/** @returns {string | null} the path of a Chromium or Chrome, or null */
export function findBrowser() {
  const candidates = [process.env.CHROME_PATH, ...(usual[process.platform] ?? []), playwrights()];
  return candidates.find((path) => path !== undefined && path !== null && existsSync(path)) ?? null;
}

/** As `findBrowser`, but installs one where there is none. Ends with a plain sentence when that cannot be done. */
export async function findOrInstallBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  for (const install of [installSystems, installFromPlaywright]) {
    if (!install()) continue;
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  console.error(
    "The browser tests need Chromium or Chrome, and none could be found or installed here. Install one and, if it is in an unusual place, name it: CHROME_PATH=/path/to/chrome npm test",
  );
  process.exit(1);
}

function playwrights() {
  try {
    return require("@playwright/test").chromium.executablePath();
  } catch {
    return null;
  }
}

function installSystems() {
  return installFromDebian(
    "No Chromium or Chrome was found. Installing the system's package chromium-headless-shell with apt-get, for all users. To have none installed, stop here (Ctrl+C) and name yours: CHROME_PATH=/path/to/chrome npm test",
    ["chromium-headless-shell", "chromium"],
  );
}

function installFromPlaywright() {
  console.log(
    "No Chromium or Chrome was found. Downloading Playwright's own into your cache folder; nothing of the system is changed. To have none, stop here (Ctrl+C) and name yours: CHROME_PATH=/path/to/chrome npm test",
  );
  const cli = require.resolve("@playwright/test/cli");
  return spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" }).status === 0;
}
