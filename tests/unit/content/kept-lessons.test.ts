import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { checkModule } from "@/lib/content/load";

const slug = "how-to-read-a-un-vote";
let root = "";
let kept = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  kept = mkdtempSync(join(tmpdir(), "kept-"));
  cpSync(join("lessons", slug), join(root, "lessons", slug), { recursive: true });
  for (const other of ["02-what-three-figures-leave-out.mdx", "03-from-the-record-to-a-sentence.mdx"])
    rmSync(join(root, "lessons", slug, other));
});
afterAll(() => {
  vi.unstubAllEnvs();
  for (const folder of [root, kept]) rmSync(folder, { recursive: true });
});

function read(folder: string | undefined): string {
  vi.stubEnv("KEPT_RESULTS", folder);
  const { loaded, problems } = checkModule(root, slug);
  return JSON.stringify({ module: loaded?.module, lock: loaded?.lock, problems });
}

function edit(file: string, from: string | RegExp, to: string) {
  const path = join(root, "lessons", slug, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after, file).not.toBe(before);
  writeFileSync(path, after);
}

it("a lesson that is kept is read as one that is not: as it stands, and after an edit of its text, a register or the lock", () => {
  const lesson = "01-eleven-were-enough.mdx";
  const edits: [string, string | RegExp, string][] = [
    [lesson, /summary: .*/, "summary: Another summary."],
    ["lock.json", /"a": "Such a draft[^"]*"/, '"z": "another text"'],
    [lesson, "<Choice", "<Chioce"],
    ["glossary.yaml", /^\S+:/m, "no-longer-so-called:"],
    ["sources.yaml", /title: .*/, "title: Another title"],
  ];
  let before = read(undefined);
  expect(read(kept)).toBe(before);
  for (const [file, from, to] of edits) {
    edit(file, from, to);
    const plain = read(undefined);
    expect(plain, file).not.toBe(before);
    expect(read(kept), file).toBe(plain);
    before = plain;
  }
});
