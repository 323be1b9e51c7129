import { join } from "node:path";
import postcss from "postcss";
import { expect, it } from "vitest";
import { BuiltFolder } from "@/scripts/built-folder";

const out = new BuiltFolder(join(process.cwd(), "out"));
const lessons = out.names().filter((file) => /^learn\/[^/]+\/[^/]+\.html$/.test(file));
const laterLink = /<link rel="stylesheet" href="(?:\.\.\/)*(assets\/later-[^"]+)"/;

/** Elements that a sheet styles by their names alone, whatever their class. */
function namesIn(css: string): Set<string> {
  const names = new Set<string>();
  postcss.parse(css).walkRules(({ selectors, parent }) => {
    if (parent?.type !== "atrule" || !("params" in parent) || parent.params !== "below") return;
    for (const selector of selectors) {
      const [, name = ""] = /^(\w+)(?:\[[^\]]*\])?$/.exec(selector) ?? [];
      if (name !== "") names.add(name);
    }
  });
  return names;
}

it.each(lessons)("what %s shows before its later styles has no need of them", (file) => {
  const html = out.text(file);
  const [link = "", sheet = ""] = laterLink.exec(html) ?? [];
  const later = namesIn(out.text(sheet));
  expect(later).toContain("table");
  const before = html.slice(html.indexOf("<body"), html.indexOf(link)).matchAll(/<(\w+)/g);
  expect([...before].filter(([, name = ""]) => later.has(name))).toEqual([]);
});
