import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterEach, describe, expect, it } from "vitest";
import { beginParts, lateParts, type Parts } from "@/scripts/islands/late";
import type { Script } from "@/scripts/islands/script";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The page's script and its late parts, for a part with this text, which may have been begun before. */
async function bundled(part: string, isBegun = false): Promise<{ page: string; parts: Script[] }> {
  const root = mkdtempSync(join(tmpdir(), "late-"));
  folders.push(root);
  const files = {
    "components/ui/late.ts": "export async function late(file: string) { return file; }",
    "components/part.ts": part,
    "components/progress/progress-store.ts": "export const progressStore = {};",
    "components/page.ts": 'import("./part").then(({ sum }) => document.body.append(String(sum(1, 2))));',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  if (isBegun) await beginParts(root);
  const found: Parts = new Map();
  const result = await build({
    entryPoints: [join(root, "components/page.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    logLevel: "silent",
    plugins: [lateParts(root, found)],
  });
  return { page: result.outputFiles[0]?.text ?? "", parts: await Promise.all(found.values()) };
}

describe("a part of an island that is imported late", () => {
  it("is a script of its own, which hands over what it exports", async () => {
    const { page, parts } = await bundled("export const sum = (a: number, b: number) => a + b * 1000;");
    const [part] = parts;
    expect(parts).toHaveLength(1);
    expect(part?.file).toMatch(/^assets\/late-part-[0-9a-f]{10}\.js$/);
    expect(page).toContain(part?.file);
    expect(page).not.toContain("1e3");
    const element: { exported?: { sum: (a: number, b: number) => number } } = {};
    new Function("document", part?.text ?? "")({ currentScript: element });
    expect(element.exported?.sum(1, 2)).toBe(2001);
  });

  it("is the same where it was begun before a script asked for it", async () => {
    const part = "export const sum = (a: number, b: number) => a + b * 1000;";
    expect(await bundled(part, true)).toEqual(await bundled(part));
  });

  it.each([false, true])(
    "is refused when it would bring a second record, begun before: %s",
    async (isBegun) => {
      const part =
        'import { progressStore } from "./progress/progress-store"; export const sum = () => progressStore;';
      await expect(bundled(part, isBegun)).rejects.toThrow(
        "components/part.ts is loaded late, so it must not bring components/progress/progress-store.ts",
      );
    },
  );
});
