import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { checkModule, loadModule } from "@/lib/content/load";
import { folderOf, forkText, textsOfFolder, UnreadRegister } from "@/lib/content/own/one-file";
import { formatProblem } from "@/lib/content/problem";
import { starter } from "@/words/en/write-examples";

/** What the check says of a folder that was saved. */
function saidOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "folder-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, "lessons", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return checkModule(root, "mine").problems.map(formatProblem);
}

const today = "2026-11-30";
const module = (objective: string) => ({
  "module.yaml": `title: M\nsummary: S.\nupdated: ${today}\nobjectives:\n  ${objective}: Say it.\n`,
  "sources.yaml": "{}",
});
const lesson = (title: string, objective: string) =>
  `---\ntitle: ${title}\nsummary: S.\nobjectives: [${objective}]\n---\n\nText.\n`;
const within = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text]));
const titlesOf = (texts: string[]) => texts.map((text) => /^title: (.+)$/m.exec(text)?.[1]);

describe("a lesson that is saved as a folder", () => {
  it.each(moduleSlugs(process.cwd()))("passes the check, whichever lesson of %s it was made from", (slug) => {
    const { module: of } = loadModule(process.cwd(), slug);
    for (const one of of.lessons)
      expect(saidOf(folderOf(forkText(of, one, "the site"), "mine", today)), one.slug).toEqual([]);
  });

  it("says who wrote it and what it was made from when it is opened again", () => {
    const text = starter.replace("by: Your name", 'by: Ada\nfrom: "A lesson: one"');
    const files = folderOf(text, "mine", today);
    expect(saidOf(files)).toEqual([]);
    const [again = ""] = textsOfFolder(files);
    expect(again).toContain("\nby: Ada\n");
    expect(again).toContain('\nfrom: "A lesson: one"\n');
    expect(folderOf(again, "mine", today)).toEqual(files);
  });
});

describe("a folder that is opened", () => {
  it("keeps two modules apart, also lessons of one name", () => {
    const files = {
      ...within("lessons/m/", { ...module("one"), "01-a.mdx": lesson("A of m", "one") }),
      ...within("lessons/n/", { ...module("two"), "01-a.mdx": lesson("A of n", "two") }),
    };
    const texts = textsOfFolder(files);
    expect(titlesOf(texts)).toEqual(["A of m", "A of n"]);
    expect(texts.map((text) => /^ {2}(\w+): Say it/m.exec(text)?.[1])).toEqual(["one", "two"]);
  });

  it("takes lessons without a number behind the others, and passes over what a Mac puts beside", () => {
    const files = {
      ...within("m/", module("one")),
      "m/intro.mdx": lesson("No number", "one"),
      "m/10-b.mdx": lesson("Ten", "one"),
      "m/2-a.mdx": lesson("Two", "one"),
      "m/plan.md": "## Plan",
      "__MACOSX/m/._2-a.mdx": "\0",
      "m/._10-b.mdx": "\0",
    };
    expect(titlesOf(textsOfFolder(files))).toEqual(["Two", "Ten", "No number"]);
  });

  it("takes lessons that stand by themselves as they are, and no other texts", () => {
    expect(textsOfFolder({ "mine/lesson.md": starter, "mine/README.md": "Read me." })).toEqual([starter]);
    expect(textsOfFolder({ "a.xml": "<a/>" })).toEqual([]);
  });

  it("names a file of which it can read nothing", () => {
    const files = { ...within("m/", module("one")), "m/facts.yaml": "F1:\n\tsays: x\n", "m/01-a.mdx": "" };
    expect(() => textsOfFolder(files)).toThrow(new UnreadRegister("facts.yaml"));
  });
});
