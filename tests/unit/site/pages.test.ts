import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { addressOf, appFiles, appPages } from "@/scripts/pages/app-files";
import { documentHead } from "@/scripts/pages/document-head";
import { styleSheet } from "@/scripts/pages/style-sheets";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A tiny project on disk. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "pages-"));
  folders.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

describe("the pages of app/", () => {
  const root = project({
    "app/layout.tsx": "",
    "app/page.tsx": "",
    "app/not-found.tsx": "",
    "app/teach/layout.tsx": "",
    "app/teach/[module]/key/page.tsx": "",
    "app/manifest.webmanifest/route.ts": "",
  });

  it("are found with their addresses and the layouts around them, the outermost first", () => {
    expect(appPages(root)).toEqual([
      { file: "app/page.tsx", layouts: ["app/layout.tsx"], route: "" },
      {
        file: "app/teach/[module]/key/page.tsx",
        layouts: ["app/layout.tsx", "app/teach/layout.tsx"],
        route: "teach/[module]/key",
      },
      { file: "app/not-found.tsx", layouts: ["app/layout.tsx"], route: "404" },
    ]);
    expect(appFiles(root)).toEqual([
      { file: "app/manifest.webmanifest/route.ts", route: "manifest.webmanifest" },
    ]);
  });

  it("have what stands for a name in their address, and none that would lead out of the folder", () => {
    expect(addressOf("print/[module]/[lesson]", { module: "m", lesson: "the-vote" })).toBe(
      "print/m/the-vote",
    );
    expect(addressOf("", {})).toBe("");
    for (const lesson of ["..", "a/b", "", "A"])
      expect(() => addressOf("learn/[lesson]", { lesson })).toThrow(
        "cannot stand in an address for [lesson]",
      );
    expect(() => addressOf("learn/[lesson]", {})).toThrow("cannot stand");
  });
});

describe("the head of a page", () => {
  const viewport = { colorScheme: "light dark" as const, themeColor: [{ media: "(a)", color: "#fff" }] };
  const site = { title: { default: "Site", template: "%s – Site" }, description: "All" };

  it("says what the page says of itself, and of the rest what the layout does", () => {
    const head = documentHead([site, { title: 'A $& "B" <i>' }], viewport, [
      "/assets/a.css",
      "/assets/b.css",
    ]);
    expect(head).toBe(
      '<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="stylesheet" href="/assets/a.css"/><link rel="stylesheet" href="/assets/b.css"/><meta name="theme-color" content="#fff" media="(a)"/><meta name="color-scheme" content="light dark"/><title>A $&amp; &quot;B&quot; &lt;i&gt; – Site</title><meta name="description" content="All"/>',
    );
    expect(documentHead([site, {}], viewport, [])).toContain("<title>Site</title>");
  });

  it("refuses what it would leave out", () => {
    expect(() => documentHead([{ keywords: ["a"] }], viewport, [])).toThrow("keywords");
    expect(() => documentHead([site], { ...viewport, width: 300 }, [])).toThrow("width");
  });
});

describe("a style sheet", () => {
  const files = {
    "a.css": '@import "./order.css";\n@import "./b.css" layer(b);\n@import "./c.css" layer(c);',
    "order.css": "@layer b, c, d;",
    "b.css": "p { color: light-dark(#fff, #000) }",
    "c.css": "@media (min-width: 40rem) { p { margin: 0 } }",
  };

  it("holds what it imports, begins with the order of its layers, and is said in words that older browsers know", async () => {
    const { text, file } = await styleSheet(project(files), "a.css");
    expect(text).toMatch(/^@layer b,c,d;@layer b\{/);
    expect(text).toContain("var(--lightningcss-light, #fff)");
    expect(text).toContain("@media(min-width:40rem)");
    expect(file).toMatch(/^assets\/a-[0-9a-f]{10}\.css$/);
  });

  it("has another name when anything in it changes, and the same when nothing does", async () => {
    const { file } = await styleSheet(project(files), "a.css");
    expect((await styleSheet(project(files), "a.css")).file).toBe(file);
    const changed = { ...files, "c.css": "p { margin: 1px }" };
    expect((await styleSheet(project(changed), "a.css")).file).not.toBe(file);
  });
});
