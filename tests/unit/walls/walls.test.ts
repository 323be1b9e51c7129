import { describe, expect, it } from "vitest";
import { type Import, imports, importsOf, sources } from "./imports";

/** A comment may speak of what the code must not do. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** The imports of some files that a wall forbids, each as "file imports what". */
function breaches(from: (file: string) => boolean, forbidden: (found: Import) => boolean): string[] {
  return imports
    .filter((found) => from(found.file) && forbidden(found))
    .map(({ file, named }) => `${file} imports ${named}`);
}

/** The lines of some files that hold what they must not, each as "file has what". */
function uses(from: (file: string) => boolean, pattern: RegExp): string[] {
  return [...sources]
    .filter(([file]) => from(file))
    .flatMap(([file, source]) =>
      [...withoutComments(source).matchAll(pattern)].map(([what]) => `${file} has ${what}`),
    );
}

const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isPackage = (target: string, ...names: string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));

/** Files that reach the learner: those that say "use client", the two scripts' entries, and all that they import. */
const browserFiles = new Set([...sources].filter(([, source]) => saysUseClient(source)).map(([file]) => file))
  .add("components/wake-islands.tsx")
  .add("components/site-host.ts")
  .add("components/host/platform-host.ts")
  .add("components/offline/service-worker.ts");
/** Reads lessons in the browser as the build does: it draws nothing itself, so what it reaches may be of the build. */
const lessonReader = "components/own/lesson-reader.tsx";
const readerFiles = new Set([lessonReader]);
reach(browserFiles, (target) => target !== lessonReader);
reach(readerFiles, () => true);

/** Adds what the files of a set import, and so on. */
function reach(files: Set<string>, follows: (target: string) => boolean): void {
  for (const file of files) {
    // A set also visits what is added while it is read.
    for (const found of imports) {
      if (found.file === file && !found.isType && sources.has(found.target) && follows(found.target))
        files.add(found.target);
    }
  }
}
const inBrowser = (file: string) => browserFiles.has(file);

function saysUseClient(source: string): boolean {
  return /^\s*["']use client["']/.test(withoutComments(source));
}

describe("the walls between the folders", () => {
  it("are looked for where there is code", () => {
    expect(imports.some(({ file }) => below("lib/quiz")(file))).toBe(true);
    expect(imports.some(({ target }) => target === "lib/quiz/question.ts")).toBe(true);
    expect([...browserFiles].filter((file) => below("lib")(file))).not.toEqual([]);
  });

  it("keep React, Next, Node and every package out of lib/quiz", () => {
    expect(breaches(below("lib/quiz"), ({ target }) => !below("lib/quiz")(target))).toEqual([]);
  });

  it.each(["lib/council", "lib/icc"])("keep them out of %s too", (folder) => {
    expect(breaches(below(folder), ({ target }) => !below("lib")(target))).toEqual([]);
  });

  it("let lib/review know the record, its names, what each kind says of itself, work in steps and ts-fsrs, and no more", () => {
    const known = ({ target }: Import) =>
      below("lib/review")(target) ||
      below("lib/progress")(target) ||
      target === "lib/quiz/names.ts" ||
      target === "lib/quiz/kinds/kinds.ts" ||
      target === "lib/steps.ts" ||
      target === "ts-fsrs";
    expect(breaches(below("lib/review"), (found) => !known(found))).toEqual([]);
  });

  it("let lib/review/schedule.ts alone know ts-fsrs: whoever imports it loads it", () => {
    const knowing = imports.filter(({ target }) => target === "ts-fsrs").map(({ file }) => file);
    expect(knowing).toEqual(["lib/review/schedule.ts"]);
  });

  it("let lib/transfer know codes, editions, the record, what an answer is, and fflate, and no more", () => {
    const rooms = ["lib/transfer", "lib/codes", "lib/assignment", "lib/progress", "lib/quiz"].map(below);
    const known = ({ target }: Import) => rooms.some((room) => room(target)) || target === "fflate";
    expect(breaches(below("lib/transfer"), (found) => !known(found))).toEqual([]);
  });

  it.each(["lib/quiz", "lib/council", "lib/icc", "lib/review", "lib/transfer"])(
    "keep clock and chance out of %s: they come in as arguments",
    (folder) => {
      const pattern = /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b/g;
      expect(uses(below(folder), pattern)).toEqual([]);
    },
  );

  it("keep components and pages out of lib", () => {
    const outside = ({ target }: Import) => below("components")(target) || below("app")(target);
    expect(breaches(below("lib"), outside)).toEqual([]);
  });

  it("keep pages out of components", () => {
    expect(breaches(below("components"), ({ target }) => below("app")(target))).toEqual([]);
  });

  it("keep Next out of what runs in the browser: the built pages run Preact", () => {
    const next = ({ target, isType }: Import) => !isType && isPackage(target, "next");
    expect(breaches(inBrowser, next)).toEqual([]);
  });

  it("keep lib/content, its types aside, out of what runs in the browser", () => {
    const content = ({ target, isType }: Import) => !isType && below("lib/content")(target);
    expect(breaches((file) => inBrowser(file) && !below("lib/content")(file), content)).toEqual([]);
  });

  it("keep Node, Next and hooks out of what reads lessons in the browser", () => {
    const inReader = (file: string) => readerFiles.has(file);
    expect([...readerFiles]).toContain("lib/content/parse-lesson.ts");
    const forbidden = ({ target, isType }: Import) =>
      !isType && (target.startsWith("node:") || isPackage(target, "next", "react-dom", "zustand"));
    expect(breaches(inReader, forbidden)).toEqual([]);
    expect(uses(inReader, /\bprocess\.|\bBuffer\b|\buse(?:State|Effect|Ref|Memo)\b/g)).toEqual([]);
  });

  it("run nothing that an author wrote", () => {
    expect(uses(() => true, /\beval\(|\bnew Function\b/g)).toEqual([]);
  });

  it("keep useId out of what runs in the browser: its ids differ between React and Preact", () => {
    expect(uses(inBrowser, /\buseId\b/g)).toEqual([]);
  });

  it("leave out of what runs in the browser what React adds to an element and Preact does not", () => {
    const attribute =
      /\s(?:default(?:Value|Checked)|on(?:Focus|Blur|DoubleClick)|(?:clip|color|dominant|fill|font|letter|marker|paint|stop|stroke|text|word)[A-Z]\w*)=|\bnativeEvent\b/g;
    // Preact leaves an attribute out that is false: a field would be spell-checked all the same.
    const unchecked = /\sspellCheck=\{[^}"]*\bfalse\b/g;
    for (const shape of [attribute, unchecked])
      expect(uses((file) => inBrowser(file) && file.endsWith(".tsx"), shape)).toEqual([]);
  });

  it("keep a name that is given another value from being exported: half of a script has it as it stood", () => {
    expect(uses(inBrowser, /^export (?:let|var)\b/gm)).toEqual([]);
  });

  it("let one file know next-mdx-remote", () => {
    const knowing = imports.filter(({ target }) => isPackage(target, "next-mdx-remote"));
    expect(knowing.map(({ file }) => file)).toEqual(["components/lesson/compiled.tsx"]);
  });
});

describe("importsOf", () => {
  it.each([
    ['import { a } from "./b";', "lib/quiz/b", false],
    ['import a, {\n  b,\n} from "@/lib/quiz/grade";', "lib/quiz/grade.ts", false],
    ['import "./styles.css";', "lib/quiz/styles.css", false],
    ['import type { A } from "next";', "next", true],
    ['import { type A, type B } from "next";', "next", true],
    ['import { type A, b } from "next/link";', "next/link", false],
    ['export { a } from "react";', "react", false],
    ['export * from "react";', "react", false],
    ['const a = await import("react");', "react", false],
    ['const a = await import("./b").catch(() => null);', "lib/quiz/b", false],
    ['import { words } from "@words/quiz";', "words/en/quiz.ts", false],
    ['type A = import("react").ReactNode;', "react", true],
  ])("reads %s", (source, target, isType) => {
    expect(importsOf("lib/quiz/a.ts", source)).toEqual([
      { file: "lib/quiz/a.ts", named: expect.any(String), target, isType },
    ]);
  });

  it("reads no import from what only looks like one", () => {
    const source = 'const a = \'import "react";\'; // import("react")\nconst b = `import "next";`;';
    expect(importsOf("lib/quiz/a.ts", source)).toEqual([]);
  });
});
