import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipOf } from "@/lib/packages/zip";

describe("a package's zip", () => {
  it("is the same bytes for the same files, in whatever order and at whatever time, the manifest first", () => {
    const files: [string, string][] = [
      ["b.html", "<p>b</p>"],
      ["imsmanifest.xml", "<manifest/>"],
      ["assets/a.js", "a()"],
    ];
    const one = zipOf(new Map(files));
    const two = zipOf(new Map(files.toReversed()));
    expect(two).toEqual(one);
    expect(Object.keys(unzipSync(one))).toEqual(["imsmanifest.xml", "assets/a.js", "b.html"]);
    // The time and the day of the first file: midnight, 1 January 1980.
    expect([...one.slice(10, 14)]).toEqual([0, 0, 33, 0]);
  });

  it("has no name that a platform could not find again", () => {
    for (const name of ["[slug].js", "a b.html", "ü.html", "a\\b.js", "/a.js", "a//b", "$x.js", ""])
      expect(() => zipOf(new Map([[name, ""]])), name).toThrow("no plain name");
  });
});
