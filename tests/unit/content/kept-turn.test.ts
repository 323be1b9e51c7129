import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import * as keeping from "@/lib/content/kept";

/** The same code in a process that helps. */
async function helper(): Promise<typeof keeping> {
  vi.stubEnv("HELPING", "yes");
  vi.resetModules();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  return import("@/lib/content/kept");
}

it("is made from the first to the last, and by a helper from the last to the first", async () => {
  expect(keeping.inTurn(new Set([1, 2, 3]))).toEqual([1, 2, 3]);
  expect((await helper()).inTurn([1, 2, 3])).toEqual([3, 2, 1]);
});

it("is waited for by a helper, where another program makes it", async () => {
  const place = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const { keptLater } = await helper();
  const made = keptLater("scripts", ["a"], () => Promise.reject(new Error("made twice")), place);
  await keeping.keptLater("scripts", ["a"], async () => "once", place);
  expect(await made).toBe("once");
});
