import { describe, expect, it } from "vitest";
import { licenceTexts, packagesIn } from "@/scripts/islands/licences";

describe("packagesIn", () => {
  it("names each file's package, with its scope, and nothing for the project's own files", () => {
    const files = [
      "node_modules/preact/dist/preact.mjs",
      "node_modules/@scope/one/index.js",
      "node_modules/a/node_modules/b/index.js",
      "components/island.tsx",
    ];
    expect(packagesIn(files)).toEqual(["preact", "@scope/one", "b"]);
  });
});

describe("licenceTexts", () => {
  it("gives every package once, in order, with its version and its own text", () => {
    const text = licenceTexts(process.cwd(), ["zustand", "preact", "preact"]);
    expect(text).toMatch(
      /^preact \d+\.\d+\.\d+ \(MIT\)\n\nThe MIT License[\s\S]+\n\nzustand \d+\.\d+\.\d+ \(MIT\)/,
    );
    expect(text.match(/^preact /gm)).toHaveLength(1);
  });

  it("stops where a package has no licence text", () => {
    expect(() => licenceTexts(process.cwd(), ["no-such-package"])).toThrow();
  });
});
