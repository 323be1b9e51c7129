import fc from "fast-check";
import { expect, it } from "vitest";
import { zipOf } from "@/lib/packages/zip";
import { joinParts, zipPart } from "@/scripts/packages/zip-parts";

it("joins parts to the zip that their files make, letter by letter", () => {
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
      expect(joinParts(parts)).toEqual(zipOf(files));
    }),
  );
});

it("has no name that a platform could not find again", () => {
  expect(() => zipPart("a b.html", "")).toThrow("no plain name");
});
