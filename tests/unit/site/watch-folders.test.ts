import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { watchFolders } from "@/scripts/watch-folders";

it("notices every save, also once an editor has put a new file in the place of the old one", async () => {
  const top = mkdtempSync(join(tmpdir(), "watched-"));
  const folder = join(top, "module");
  const lesson = join(folder, "01-veto.mdx");
  mkdirSync(folder);
  writeFileSync(lesson, "first");
  let told = 0;
  const end = watchFolders(top, () => {
    told += 1;
  });
  onTestFinished(() => {
    end();
    rmSync(top, { recursive: true });
  });
  const replace = () => {
    writeFileSync(join(folder, "new"), "again");
    renameSync(join(folder, "new"), lesson);
  };
  const saves: (() => void)[] = [
    () => writeFileSync(lesson, "second"),
    replace,
    () => writeFileSync(lesson, "third"),
    replace,
    () => symlinkSync("author@host.4711:1", join(folder, ".#01-veto.mdx")),
    () => writeFileSync(lesson, "fourth"),
    () => rmSync(folder, { recursive: true }),
    () => mkdirSync(folder),
    () => writeFileSync(lesson, "fifth"),
  ];
  for (const save of saves) {
    // What came before is told by now.
    await new Promise((later) => setTimeout(later, 400));
    const before = told;
    save();
    await expect.poll(() => told, { message: String(save) }).toBeGreaterThan(before);
  }
});
