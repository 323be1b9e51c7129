import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { loadModule } from "@/lib/content/load";
import type { Module } from "@/lib/content/module";
import { BuiltFolder } from "@/scripts/built-folder";
import { questionsPacker } from "@/scripts/packages/pack-questions";

const { module } = loadModule(process.cwd(), "how-to-read-a-un-vote");
const forms = ["qti3", "qti21", "cc11", "cc13"] as const;

/** The packages of a module, with what was kept at a place or with nothing kept. */
function packed(of: Module, place: string | undefined): string[] {
  vi.stubEnv("KEPT_RESULTS", place);
  onTestFinished(() => void vi.unstubAllEnvs());
  const out = new BuiltFolder(join(tmpdir(), "nobody-writes-here"));
  for (const { slug, summary } of of.lessons)
    out.write(`learn/${of.slug}/${slug}.html`, `<article><p>${slug}: ${summary}</p></article>`);
  const packer = questionsPacker(of, out);
  return forms.map((form) => Buffer.from(packer.pack(form).make()).toString("base64"));
}

/** The module with one lesson that is otherwise. */
function edited(change: Partial<Module["lessons"][number]>): Module {
  return { ...module, lessons: module.lessons.map((one, at) => (at === 1 ? { ...one, ...change } : one)) };
}

it.each([
  ["its summary", edited({ summary: "Another sentence." })],
  ["its title", edited({ title: "Another title" })],
  ["its questions", edited({ questions: module.lessons[1]?.questions.slice(1) ?? [] })],
  ["its place", { ...module, lessons: [...module.lessons].reverse() }],
  ["its being there", { ...module, lessons: module.lessons.slice(1) }],
])("packs the same after an edit of a lesson as from nothing: %s", (_, after) => {
  const place = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const before = packed(module, place);
  const again = packed(after, place);
  expect(again).toEqual(packed(after, undefined));
  expect(again).not.toEqual(before);
  expect(packed(module, place)).toEqual(before);
});
