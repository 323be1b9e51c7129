import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { lostInJson } from "@/components/island";
import { islandsOutside } from "@/scripts/islands/boundary";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A tiny project on disk. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "islands-"));
  folders.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const clock = { "components/clock.tsx": '"use client";\nexport function Clock() { return null; }' };
const list = { "components/islands.ts": 'export { Clock } from "./clock";' };
const door = {
  "components/island.tsx": 'import * as islands from "./islands";\nexport const Island = islands.Clock;',
};

describe("islandsOutside", () => {
  it("is content when client components are reached through <Island> only", async () => {
    const page = { "app/page.tsx": 'import { Island } from "../components/island";\nexport default Island;' };
    expect(await islandsOutside(project({ ...clock, ...list, ...door, ...page }))).toEqual([]);
  });

  it("names the page and the component when one stands outside an island", async () => {
    const page = { "app/page.tsx": 'import { Clock } from "../components/clock";\nexport default Clock;' };
    const [problem] = await islandsOutside(project({ ...clock, ...list, ...door, ...page }));
    expect(problem).toContain("app/page.tsx: components/clock.tsx is a client component outside an <Island>");
  });

  it("names the page that goes round the door", async () => {
    const page = { "app/page.tsx": 'import { Clock } from "../components/islands";\nexport default Clock;' };
    const [problem] = await islandsOutside(project({ ...clock, ...list, ...door, ...page }));
    expect(problem).toContain("app/page.tsx: takes islands from components/islands.ts itself");
  });

  it("is content with this project", async () => {
    expect(await islandsOutside(process.cwd())).toEqual([]);
  });
});

describe("lostInJson", () => {
  it("accepts what JSON carries", () => {
    expect(lostInJson({ a: [1, "x", null, { b: true }] }, "props")).toBeNull();
  });

  it.each([
    ["a function", { when: { f: () => 1 } }, "props.when.f (function)"],
    ["a date", { when: new Date(0) }, "props.when (Date)"],
    ["a map", { all: new Map() }, "props.all (Map)"],
    ["undefined", { a: undefined }, "props.a (undefined)"],
    ["a number that is none", { a: Number.NaN }, "props.a (NaN)"],
  ])("names the place of %s", (_, props, expected) => {
    expect(lostInJson(props, "props")).toBe(expected);
  });
});
