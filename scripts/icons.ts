/** Draws the icons of the installed site from their drawings in public/: `npm run icons`. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { readFlags } from "./run.mjs";

readFlags({});
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "public");
const icons = [
  { drawing: "icon.svg", file: "icon-192.png", size: 192 },
  { drawing: "icon.svg", file: "icon-512.png", size: 512 },
  { drawing: "icon-maskable.svg", file: "maskable-512.png", size: 512 },
  { drawing: "icon-maskable.svg", file: "apple-touch.png", size: 180 },
];

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
for (const { drawing, file, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(folder, drawing), "utf8");
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(folder, "icons", file) });
  await page.close();
  console.log(`public/icons/${file}`);
}
await browser.close();
