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
