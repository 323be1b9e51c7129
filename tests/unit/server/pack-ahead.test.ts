import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

it("says in one line that nothing can be kept where a service may not write, as docs/hosting.md has it run", () => {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "out", "a.html"), "a page");
  for (const file of ["packed.mjs", "pack-ahead.mjs"])
    cpSync(join("server", file), join(folder, "server", file));
  // Where the folder for what is packed would be, there can be none.
  writeFileSync(join(folder, ".cache"), "");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(folder, "server", "pack-ahead.mjs"), join(folder, "out")],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("packed as they are asked for")]);
  expect(status).toBe(0);
});
