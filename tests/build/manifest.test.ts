import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const out = join(process.cwd(), "out");

interface Picture {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}
interface Manifest {
  name: string;
  short_name: string;
  start_url: string;
  scope: string;
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { name: string; url: string; icons: Picture[] }[];
}
const manifest: Manifest = JSON.parse(readFileSync(join(out, "manifest.webmanifest"), "utf8"));
const pictures = [
  ...manifest.icons,
  ...manifest.screenshots,
  ...manifest.shortcuts.flatMap(({ icons }) => icons),
];

/** Width and height as a PNG says them. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe("the manifest", () => {
  it("is linked from every kind of page, relative to the page, with an icon for home screens that read none", () => {
    for (const [page, toRoot] of [
      ["index.html", ""],
      ["learn/unreasonable-criticism.html", "../"],
      ["privacy.html", ""],
    ] as const) {
      const html = readFileSync(join(out, page), "utf8");
      expect(html).toContain(`<link rel="manifest" href="${toRoot}manifest.webmanifest"`);
      expect(html).toContain(`<link rel="apple-touch-icon" href="${toRoot}icons/apple-touch.png"`);
    }
  });

  it("names addresses relative to itself, so that the site can be installed from any folder", () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.shortcuts.map(({ url }) => url)];
    for (const address of [...addresses, ...pictures.map(({ src }) => src)]) {
      expect(address).not.toMatch(/^\/|^[a-z]+:/);
    }
  });

  it.each(manifest.shortcuts)("leads by “$name” to a page that is there", ({ url }) => {
    expect(existsSync(join(out, url))).toBe(true);
  });

  it.each(pictures.filter(({ type }) => type === "image/png"))(
    "names $src with its size, $sizes",
    ({ src, sizes }) => {
      expect(sizeOf(readFileSync(join(out, src)))).toBe(sizes);
    },
  );

  it("has what browsers ask for before they offer to install: both sizes, one icon with room for a mask, two screenshots", () => {
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
      expect.arrayContaining(["192x192", "512x512", "any"]),
    );
    expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
    expect(manifest.screenshots).toHaveLength(2);
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  });
});
