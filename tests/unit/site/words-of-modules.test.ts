import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { checkModule } from "@/lib/content/load";

const folder = "words/en";

it.each(moduleSlugs(process.cwd()))("the words of the interface name nothing that only %s has", (slug) => {
  const { lessons } = checkModule(process.cwd(), slug).module;
  const titles = lessons.filter(({ kind }) => kind !== "check").map(({ title }) => title);
  const own = [`${slug}.`, `${slug}/`, ...titles];
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    expect(
      own.filter((name) => text.includes(name)),
      file,
    ).toEqual([]);
  }
});
