import { existsSync } from "node:fs";
import { join } from "node:path";

/** These tests read `out/`: without it there is one sentence, and not a page of files that are missing. */
export function setup(): void {
  if (!existsSync(join(process.cwd(), "out", "index.html")))
    throw new Error("Build the pages first: npm run build (npm run test:build does it by itself).");
}
