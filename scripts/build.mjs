// Builds the site into out/. ISLANDS=off leaves Next's own runtime in place.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensure } from "./ensure.mjs";
import { program, readFlags, root, step } from "./run.mjs";

readFlags({});
await ensure("install");
rmSync(join(root, "out"), { recursive: true, force: true });
step("Lessons", [program("tsx/dist/cli.mjs"), "scripts/check-lessons.ts", "--quiet"]);
step("Pages", [program("next/dist/bin/next"), "build"]);
if (process.env.ISLANDS === "off") {
  console.log("\nIslands are off: the pages keep Next's runtime.");
} else {
  step("Islands", [program("tsx/dist/cli.mjs"), "scripts/build-islands.ts"]);
  step("Offline", [program("tsx/dist/cli.mjs"), "scripts/build-offline.ts"]);
  step("Bytes", [program("tsx/dist/cli.mjs"), "scripts/page-bytes.ts"]);
}
