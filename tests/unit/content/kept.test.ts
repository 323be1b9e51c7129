import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { kept, keptLater } from "@/lib/content/kept";
import { checkModule, loadModule } from "@/lib/content/load";
import { twoModules } from "./two-modules";

let place = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(place, { recursive: true }));

describe("what a build keeps", () => {
  it("is made once of the same, and anew when any part of it differs", () => {
    const make = vi.fn(() => new Map([["a", new Set([1])]]));
    const first = kept("k", ["a", "b"], make, place);
    expect(kept("k", ["a", "b"], make, place)).toEqual(first);
    expect(make).toHaveBeenCalledTimes(1);
    for (const of of [["a", "c"], ["ab"], ["a", "b", ""], ["", "ab"], []]) kept("k", of, make, place);
    kept("other", ["a", "b"], make, place);
    expect(make).toHaveBeenCalledTimes(7);
  });

  it("is made again when what was kept is cut short", () => {
    kept("k", ["a"], () => ["made"], place);
    for (const file of readdirSync(place)) writeFileSync(join(place, file), "");
    expect(kept("k", ["a"], () => ["again"], place)).toEqual(["again"]);
  });

  it("is nothing where no place is given, and nothing of what fails", async () => {
    const make = vi.fn(() => 1);
    kept("k", ["a"], make, undefined);
    kept("k", ["a"], make, undefined);
    expect(make).toHaveBeenCalledTimes(2);
    await expect(keptLater("k", [], () => Promise.reject(new Error("no")), place)).rejects.toThrow("no");
    expect(readdirSync(place)).toEqual([]);
    expect(await keptLater("k", [], async () => 2, place)).toBe(2);
    expect(await keptLater("k", [], async () => 3, place)).toBe(2);
  });

  it("comes back as it was, to the order of what it holds: pages are written from it", () => {
    const { module } = loadModule(process.cwd(), "how-to-read-a-un-vote");
    kept("m", [], () => module, place);
    expect(JSON.stringify(kept("m", [], () => null, place))).toBe(JSON.stringify(module));
  });

  it.each([
    ["a field that nobody knows", "titel: A module\n"],
    ["a mistake of YAML", "  - [\n"],
    [
      "what only other files show to be wrong",
      "opening: { sentence: A., from: B., asks: C?, question: nobody, dek: D. }\n",
    ],
  ])("says of a register what it said the first time, at the same place: %s", (_, line) => {
    const { root, change } = twoModules();
    change("one/module.yaml", (text) => `${text}${line}`);
    const first = checkModule(root, "one").problems;
    expect(first.length).toBeGreaterThan(0);
    vi.stubEnv("KEPT_RESULTS", place);
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const problems of [1, 2].map(() => checkModule(root, "one").problems))
      expect(problems).toEqual(first);
  });
});
