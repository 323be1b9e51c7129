import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { buildSteps } from "@/scripts/build-steps.mjs";
import { root, words } from "@/scripts/run.mjs";

it("puts a step of the build into one file, in which every file still knows its own place", async () => {
  const place = mkdtempSync(join(tmpdir(), "steps-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const [site = ""] = await buildSteps(["build-site"], words, place);
  const text = readFileSync(site, "utf8");
  expect(text).not.toContain("import.meta");
  for (const file of ["scripts/run.mjs", "server/packed.mjs", "scripts/islands/bundle.ts"])
    expect(text, file).toContain(`${root}/${file}"`);
});
