/** Makes the pictures of the README and of the manifest from the built pages: `npm run screenshots`. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
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
await answerWrongly(page);
await page.screenshot({ path: join(folder, "lesson.png") });

const shop = join(root, "public", "screenshots");
mkdirSync(shop, { recursive: true });
await page.setViewportSize({ width: 1280, height: 800 });
await page.goto(`http://localhost:${port}/`);
await page.screenshot({ path: join(shop, "wide.png") });
// A reader of its own: the first one has a place to go back to.
const phone = await browser.newPage({ viewport: { width: 400, height: 800 } });
await phone.goto(`http://localhost:${port}/learn/unreasonable-criticism/the-veto-issue`);
await answerWrongly(phone);
await phone.screenshot({ path: join(shop, "narrow.png") });

await browser.close();
server.close();
console.log("docs/images/lesson.png, public/screenshots/narrow.png, public/screenshots/wide.png");

/** A question with a wrong answer and its reason, in the middle of the window. */
async function answerWrongly(page: Page): Promise<void> {
  const question = page.locator("[data-question=why-the-council]");
  await question.locator("button.primary:enabled").waitFor();
  await question.getByRole("radio").nth(1).check();
  await question.getByRole("button", { name: "Check answer" }).click();
  await question.evaluate((element) => {
    document.documentElement.style.scrollBehavior = "auto";
    const room = innerWidth < 600 ? 80 : 260;
    scrollTo(0, element.getBoundingClientRect().top + scrollY - room);
  });
}
