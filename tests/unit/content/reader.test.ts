import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError } from "@/lib/content/problem";
import { ModuleReader } from "@/lib/content/reader";
import { twoModules } from "./two-modules";

const titles = (reader: ModuleReader) => reader.modules().map(({ title }) => title);

describe("a reader of modules", () => {
  it("lists them by their places, and those without one after them by name", () => {
    const { root, change } = twoModules();
    expect(titles(new ModuleReader(root, false))).toEqual(["Module one", "Module two"]);
    change("two/module.yaml", (text) => `${text}place: 1\n`);
    expect(titles(new ModuleReader(root, false))).toEqual(["Module two", "Module one"]);
  });

  it("ends a build with every problem of a module", () => {
    const { root, change } = twoModules();
    change("two/facts.yaml", () => "F1:\n\tsays: A no.\n");
    expect(() => new ModuleReader(root, false).modules()).toThrow(ContentError);
  });

  it("shows a module that is being written as it was when it could last be read, and the others as they are", () => {
    const { root, change } = twoModules();
    const reader = new ModuleReader(root, true);
    expect(titles(reader)).toEqual(["Module one", "Module two"]);
    change("two/facts.yaml", () => "F1:\n\tsays: A no.\n");
    change("one/module.yaml", (text) => text.replace("Module one", "Another title"));
    expect(titles(reader)).toEqual(["Another title", "Module two"]);
    expect(titles(new ModuleReader(root, true))).toEqual(["Another title"]);
  });

  it("shows of a module that never could be read whole the lessons that can be, and those with a mistake as they were", () => {
    const { root, change } = twoModules();
    const [lesson = ""] = new ModuleReader(root, true).lessonSlugs("two");
    const file = `two/01-${lesson}.mdx`;
    const whole = readFileSync(join(root, "lessons", file), "utf8");
    writeFileSync(
      join(root, "lessons/two/02-next.mdx"),
      whole.replace(/(id|again)="([^"]+)"/g, '$1="$2-two"'),
    );
    const shown = (reader: ModuleReader) =>
      reader.module("two").lessons.map(({ slug, title }) => `${slug}: ${title.slice(0, 5)}`);
    change(file, (text) => text.replace("</Choice>", "</Choise>"));
    expect(shown(new ModuleReader(root, true))).toEqual(["next: Count"]);
    change(file, () => whole);
    const reader = new ModuleReader(root, true);
    expect(shown(reader)).toEqual([`${lesson}: Count`, "next: Count"]);
    change(file, (text) => text.replace("</Choice>", "</Choise>"));
    change("two/02-next.mdx", (text) => text.replace("title: Count", "title: Other"));
    expect(shown(reader)).toEqual([`${lesson}: Count`, "next: Other"]);
  });

  it("passes over what editors and systems put beside a lesson, also a link that leads nowhere", () => {
    const { root } = twoModules();
    const [lesson = ""] = new ModuleReader(root, true).lessonSlugs("two");
    const beside = (name: string) => join(root, "lessons/two", name);
    symlinkSync("author@host.4711:1", beside(`.#01-${lesson}.mdx`));
    for (const name of [
      `._01-${lesson}.mdx`,
      `01-${lesson}.mdx~`,
      `#01-${lesson}.mdx#`,
      ".DS_Store",
      "Thumbs.db",
    ])
      writeFileSync(beside(name), "\0");
    expect(new ModuleReader(root, false).module("two").lessons.map(({ slug }) => slug)).toEqual([lesson]);
    expect(new ModuleReader(root, true).toldOf("two", lesson)).toEqual({ problems: [], rules: [] });
  });

  it("tells of a lesson what stops it from being read, and of another module nothing", () => {
    const { root, change } = twoModules();
    const reader = new ModuleReader(root, true);
    const [lesson = ""] = reader.lessonSlugs("two");
    change("two/facts.yaml", () => "F1:\n\tsays: A no.\n");
    const { problems } = reader.toldOf("two", lesson);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([["lessons/two/facts.yaml", 2]]);
    expect(reader.toldOf("one", lesson)).toEqual({ problems: [], rules: [] });
  });

  it("tells of a lesson that can be read which rules it does not keep", () => {
    const { root, change } = twoModules();
    const reader = new ModuleReader(root, true);
    const [lesson = ""] = reader.lessonSlugs("two");
    change(`two/01-${lesson}.mdx`, (text) => text.replace("The meeting goes on.", "The meeting goes on!"));
    expect(reader.toldOf("two", lesson).rules.map(({ rule }) => rule)).toEqual(["calm-signs"]);
  });
});
