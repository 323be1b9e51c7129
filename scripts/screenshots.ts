/** Makes the pictures of the README from the built pages: `npm run screenshots`. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "images");
mkdirSync(folder, { recursive: true });

const server = await serve({ folder: join(root, "out"), port: 0 });
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1100, height: 860 } });

await page.goto(`http://localhost:${port}/learn/unreasonable-criticism/the-veto-issue`);
const question = page.locator("[data-question=why-the-council]");
await question.locator("button.primary:enabled").waitFor();
await question.getByRole("radio").nth(1).check();
await question.getByRole("button", { name: "Check answer" }).click();
await question.evaluate((element) => {
  document.documentElement.style.scrollBehavior = "auto";
  scrollTo(0, element.getBoundingClientRect().top + scrollY - 260);
});
await page.screenshot({ path: join(folder, "lesson.png") });

await browser.close();
server.close();
console.log("docs/images/lesson.png");
