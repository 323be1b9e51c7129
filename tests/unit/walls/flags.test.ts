import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What takes other words than flags, and says itself which it knows. */
const ownWords = [
  "scripts/ensure.mjs",
  "scripts/test.mjs",
  "scripts/new-module.ts",
  "scripts/lessons-spell.ts",
];

it("has no script that runs with a flag it does not know", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const files = new Set(
    Object.values(scripts).flatMap((script) => script.match(/scripts\/[\w-]+\.m?[jt]s/g) ?? []),
  );
  expect(files.size).toBeGreaterThan(15);
  const unread = [...files].filter(
    (file) => !ownWords.includes(file) && !/readFlags\(/.test(readFileSync(file, "utf8")),
  );
  expect(unread).toEqual([]);
});
