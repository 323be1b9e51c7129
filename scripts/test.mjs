// Everything `npm test` checks, one step after the other; the first that fails ends it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { program, root, step } from "./run.mjs";

const tsx = program("tsx/dist/cli.mjs");
// Not in test-results/: Playwright empties that folder when it starts.
const results = join(root, ".cache", "results");

step("Types", [program("typescript/bin/tsc"), "--noEmit", "-p", "."]);
step("Lint and format", [program("@biomejs/biome/bin/biome"), "check", "."]);
step("Lessons", [tsx, "scripts/check-lessons.ts"]);
step("Unit and component tests", [
  program("vitest/vitest.mjs"),
  "run",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${join(results, "unit.json")}`,
]);
step("Browser tests", [
  program("@playwright/test/cli.js"),
  "test",
  "-c",
  "tests/browser/playwright.config.ts",
]);

const unit = JSON.parse(readFileSync(join(results, "unit.json"), "utf8"));
const browser = JSON.parse(readFileSync(join(results, "browser.json"), "utf8"));
console.log(`\ntests: ${unit.numPassedTests + browser.stats.expected} passed, 0 failed`);
