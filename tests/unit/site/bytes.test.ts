import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { BuiltFolder } from "@/scripts/built-folder";
import { weigh, weighAll, weighedOf } from "@/scripts/bytes";

/** A folder of pages, each with words of its own. */
function folderOf(names: readonly string[]): BuiltFolder {
  const place = mkdtempSync(join(tmpdir(), "bytes-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const out = new BuiltFolder(place);
  for (const [at, name] of names.entries())
    out.write(name, `<p>${"A word, and another. ".repeat(20)}${at}</p>`);
  return out;
}

const lessonsOf = (module: string, count: number) =>
  Array.from({ length: count }, (_, at) => `learn/${module}/lesson-${String(at).padStart(4, "0")}.html`);

it("weighs every file of a site with a few lessons", () => {
  const names = ["index.html", "learn/m.html", ...lessonsOf("m", 16), ...lessonsOf("n", 3)];
  expect(weighedOf(names)).toEqual(names);
  const out = folderOf(names);
  expect(weighAll(out, names)).toBe(names.reduce((sum, name) => sum + weigh(out, name), 0));
});

it("weighs of a thousand lessons some, those of each module by themselves, and everything else", () => {
  const names = ["index.html", ...lessonsOf("m", 1_000), ...lessonsOf("n", 3)];
  const weighed = weighedOf(names);
  expect(weighed.length).toBeLessThanOrEqual(1 + 16 + 3);
  expect(weighed).toEqual(expect.arrayContaining(["index.html", ...lessonsOf("n", 3)]));
  const out = folderOf(names);
  const all = names.reduce((sum, name) => sum + weigh(out, name), 0);
  expect(Math.abs(weighAll(out, names) - all) / all).toBeLessThan(0.02);
});

it("weighs a long file by its beginning", () => {
  const out = folderOf([]);
  const line = "<p>One line of a page that lists a thousand lessons.</p>\n";
  out.write("a.html", line.repeat(10_000));
  out.write("b.html", line.repeat(100_000));
  const [short, long] = [weigh(out, "a.html"), weigh(out, "b.html")];
  expect(long).toBeGreaterThan(short);
});
