import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { fetchTool } from "../fetch-tool";

// 150 packages and 185 MB that nothing else here needs: kept out of the project's own dependencies.
const tool = { name: "lighthouse", version: "12.8.2", entry: "core/index.js" };

/** What Lighthouse says of a page on its simulated phone; times in milliseconds. */
export interface Audit {
  score: number;
  fcp: number;
  lcp: number;
  tbt: number;
}

type Lighthouse = (
  url: string,
  flags: { port: number; onlyCategories: string[]; logLevel: string },
) => Promise<{ lhr: Report } | undefined>;

interface Report {
  categories: { performance?: { score: number | null } };
  audits: Record<string, { numericValue?: number }>;
}

/** Lighthouse, fetched the first time; null where it cannot be had. */
export async function loadLighthouse(): Promise<((url: string, browser: string) => Promise<Audit>) | null> {
  const address = fetchTool(tool);
  if (address === null) return null;
  try {
    const { default: lighthouse }: { default: Lighthouse } = await import(address);
    return (url, browser) => audit(lighthouse, url, browser);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return null;
  }
}

async function audit(lighthouse: Lighthouse, url: string, executablePath: string): Promise<Audit> {
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: ["performance"], logLevel: "error" });
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}`);
    const { categories, audits } = result.lhr;
    return {
      score: Math.round((categories.performance?.score ?? 0) * 100),
      fcp: audits["first-contentful-paint"]?.numericValue ?? Number.NaN,
      lcp: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
      tbt: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
    };
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === "string" ? reject() : resolve(address.port),
      );
    });
  });
}
