import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { starterText } from "@/lib/content/starter";

/** A project of two modules, "one" and "two", as `npm run lessons:new` makes them; gone when the test is. */
export function twoModules() {
  const root = mkdtempSync(join(tmpdir(), "modules-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const slug of ["one", "two"]) {
    const folder = join(root, "lessons", slug);
    cpSync("scripts/starter", folder, { recursive: true });
    const file = join(folder, "module.yaml");
    const today = "2026-11-29";
    writeFileSync(file, starterText(readFileSync(file, "utf8"), { title: `Module ${slug}`, today }));
  }
  const change = (path: string, edit: (text: string) => string) => {
    const file = join(root, "lessons", path);
    writeFileSync(file, edit(readFileSync(file, "utf8")));
  };
  return { root, change };
}
