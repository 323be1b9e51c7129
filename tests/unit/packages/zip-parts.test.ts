import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipOf } from "@/lib/packages/zip";
import { joinParts, zipPart } from "@/scripts/packages/zip-parts";

it("joins parts to a zip of their files, in the order in which the others are made, not longer than those", () => {
  const name = fc.constantFrom("imsmanifest.xml", "a.html", "b/c.js", "b/d.css", "items/q-1.xml");
  const content = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 2_000 }),
    fc.constant("text ".repeat(500)),
  );
  fc.assert(
    fc.property(fc.dictionary(name, content), (given) => {
      const files = new Map(Object.entries(given));
      const parts = new Map([...files].map(([file, inside]) => [file, zipPart(file, inside)]));
      const joined = joinParts(parts);
      const wanted = zipOf(files);
      expect(Object.entries(unzipSync(joined))).toEqual(Object.entries(unzipSync(wanted)));
      expect(joined.length).toBeLessThanOrEqual(wanted.length + 10 * files.size);
      // The day of the first file, and none has a place of its own.
      expect([...joined.slice(10, 14)]).toEqual([...wanted.slice(10, 14)]);
    }),
  );
});

it("has no name that a platform could not find again", () => {
  expect(() => zipPart("a b.html", "")).toThrow("no plain name");
});
