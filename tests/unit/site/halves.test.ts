import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleIslands } from "@/scripts/islands/bundle";
import { bundleHalves, restFile } from "@/scripts/islands/halves";
import type { Script } from "@/scripts/islands/script";

describe("a script in two halves", () => {
  const files = {
    "store.ts":
      "const kept: string[] = []; export const keep = (word: string) => kept.push(word); export const all = () => kept;",
    "words.ts": 'export const greeting = "first words"; export const farewell = "last words";',
    "later.ts":
      'import { all, keep } from "./store"; import { farewell } from "./words"; export const end = () => { keep(farewell); return all(); };',
  };
  let root = "";
  let first: Script;
  let rest: Script;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "halves-"));
    mkdirSync(root, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
    const options = { bundle: true, minify: true, target: "es2020", logLevel: "silent" } as const;
    ({ first, rest } = await bundleHalves(root, options, {
      first: `import { keep } from "./store"; import { greeting } from "./words"; keep(greeting + "${restFile}");`,
      rest: 'export { end } from "./later";',
    }));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("shares what both use, so that there is one of it, and names the other file", () => {
    const element: { exported?: { end: () => string[] } } = {};
    new Function("document", `${first.text}\n${rest.text}`)({ currentScript: element });
    expect(element.exported?.end()).toEqual([`first words${rest.file}`, "last words"]);
  });

  it("has in the rest what only the rest uses, under a name of its own", () => {
    expect(first.text).not.toContain("exported");
    expect([...rest.files.keys()].map((file) => file.replace(/^.*\//, ""))).toContain("later.ts");
    expect([...first.files.keys()].map((file) => file.replace(/^.*\//, ""))).not.toContain("later.ts");
    expect(rest.file).toMatch(/^assets\/late-the-rest-[0-9a-f]{10}\.js$/);
  });
});

describe("the script of a lesson", () => {
  it("begins with the kinds that are asked first, and leaves the others and the end to the rest", async () => {
    const { scripts, parts } = await bundleIslands(process.cwd(), [
      { islands: ["LessonEnd", "QuestionCard"], kinds: ["choice", "order"] },
    ]);
    const [first] = scripts.values();
    const rest = parts.find(({ file }) => file.includes("the-rest"));
    const has = (script: Script | undefined, file: string) => script?.files.has(file);
    expect(first?.text).toContain(rest?.file);
    for (const file of ["components/lesson/lesson-end.tsx", "components/quiz/kinds/order/view.tsx"]) {
      expect(has(first, file), file).toBe(false);
      expect(has(rest, file), file).toBe(true);
    }
    expect(has(first, "components/quiz/kinds/choice/view.tsx")).toBe(true);
    for (const once of ["components/progress/progress-store.ts", "node_modules/preact/dist/preact.module.js"])
      expect([has(first, once), has(rest, once)], once).toEqual([true, false]);
    expect(first?.text).not.toContain("Move the lines into the right order.");
    expect(rest?.text).toContain("Move the lines into the right order.");
  });
});
