import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";
import { freePort } from "../../scripts/free-port.mjs";

// Found once: the processes that run the tests read this file again, and inherit what stands here.
process.env.TEST_PORT ??= String(await freePort());
const port = Number(process.env.TEST_PORT);
const executablePath = findBrowser() ?? undefined;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  // Two shared cores: a slow machine is no failure.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One more than the cores: a test waits for its page now and then.
  workers: 3,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../../.cache/results/browser.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath,
      // There is no graphics card, and no need to stand in for one.
      args: [
        ...["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu"],
        // An address that is no "localhost": over plain http a browser trusts it as little as any in a school's network.
        "--host-resolver-rules=MAP school.test 127.0.0.1",
      ],
    },
    // Recording takes a fifth of the time. To look at a failure: npx playwright test --trace on.
    trace: "off",
    // Each test is a first visit: only the tests of working offline save the whole site.
    serviceWorkers: "block",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } }, grepInvert: /@phone/ },
    {
      name: "phone",
      use: { ...devices["Pixel 5"], viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
      grep: /@phone/,
    },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    cwd: "../..",
    env: { PORT: String(port), BOX: "sqlite:.cache/box-of-tests/box.db" },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
