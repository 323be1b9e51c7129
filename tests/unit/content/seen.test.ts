import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { keptWhileSeen } from "@/lib/content/kept";
import { loadModule } from "@/lib/content/load";
import type { Lesson, Module } from "@/lib/content/module";
import { Seen } from "@/lib/content/seen";

const root = process.cwd();
const modules = moduleSlugs(root).map((slug) => loadModule(root, slug).module);
/** One of many lessons. */
const first = modules.find(({ lessons }) => lessons.length > 5);

/** A new build of these modules. */
function seenOf(all: readonly Module[] = modules): Seen {
  const module = (slug: string) => {
    const found = all.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no module ${slug}`);
    return found;
  };
  return new Seen({
    root,
    slugs: () => all.map(({ slug }) => slug).sort(),
    modules: () => [...all],
    module,
    lessonSlugs: (slug) => module(slug).lessons.map((lesson) => lesson.slug),
  });
}

/** The modules, one of them changed. */
const changed = (change: (module: Module) => Module) =>
  modules.map((module) => (module.slug === first?.slug ? change(module) : module));
const changedLesson = (slug: string, change: (lesson: Lesson) => Lesson) =>
  changed((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => (lesson.slug === slug ? change(lesson) : lesson)),
  }));

describe("what a page has looked at", () => {
  const slug = first?.slug ?? "";
  const lessons = first?.lessons ?? [];
  const lessonFields = ["title", "summary", "source", "questions", "notes", "terms", "minutes"] as const;
  const moduleFields = ["title", "facts", "sources", "glossary", "updated"] as const;
  const looking = async (seen: Seen, look: (module: Module) => unknown) =>
    (await seen.whileMaking(async () => JSON.stringify(look(seen.module(slug))))).seen;

  it("is the same line in another build, until just that has changed", async () => {
    const at = fc.nat(lessons.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.constantFrom(...lessonFields)), { minLength: 1 }),
        fc.array(fc.constantFrom(...moduleFields)),
        at,
        fc.constantFrom(...lessonFields),
        fc.constantFrom(...moduleFields),
        async (looked, lookedModule, index, field, moduleField) => {
          const before = seenOf();
          const names = await looking(before, (module) => [
            lookedModule.map((name) => module[name]),
            looked.map(([place, name]) => module.lessons[place]?.[name]),
          ]);
          const line = before.lineOf(names);
          expect(seenOf().lineOf(names)).toBe(line);
          const lesson = lessons[index]?.slug ?? "";
          const after = seenOf(changedLesson(lesson, (one) => ({ ...one, [field]: "another" })));
          const places = new Set(looked.flatMap(([place, name]) => (name === field ? [place] : [])));
          // Of many lessons a field is one part.
          if (places.has(index)) expect(after.lineOf(names)).not.toBe(line);
          else if (places.size <= 3) expect(after.lineOf(names)).toBe(line);
          const other = seenOf(changed((module) => ({ ...module, [moduleField]: "another" })));
          expect(other.lineOf(names) === line).toBe(!lookedModule.includes(moduleField));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is few parts, however many lessons were counted", async () => {
    const names = await looking(seenOf(), (module) => module.lessons.map(({ kind }) => kind));
    expect(names).toEqual([`all ${slug} kind`, `lessons ${slug}`]);
  });

  it("is all of an object whose fields were listed, also one that comes later", async () => {
    const lesson = lessons[0]?.slug ?? "";
    const before = seenOf();
    const names = await looking(before, (module) => ({ ...module.lessons[0] }));
    const after = seenOf(changedLesson(lesson, (one) => ({ ...one, note: "A note that was not there." })));
    expect(after.lineOf(names)).not.toBe(before.lineOf(names));
  });

  it("changes with a lesson that goes, and with the order of lessons and of modules", async () => {
    const before = seenOf();
    const names = await looking(before, (module) => module.lessons[0]?.title);
    const listed = await before.whileMaking(async () => before.modules().length);
    const line = before.lineOf(names);
    const without = changed((module) => ({ ...module, lessons: module.lessons.slice(1) }));
    const reversed = changed((module) => ({ ...module, lessons: [...module.lessons].reverse() }));
    expect(seenOf(without).lineOf(names)).not.toBe(line);
    expect(seenOf(reversed).lineOf(names)).not.toBe(line);
    expect(seenOf([]).lineOf(names)).not.toBe(line);
    expect(seenOf([...modules].reverse()).lineOf(listed.seen)).not.toBe(before.lineOf(listed.seen));
  });

  it("is plain data, so that a line says all of it", () => {
    for (const module of modules) expect(JSON.parse(JSON.stringify(module))).toEqual(module);
  });

  it("decides whether what was made of it before will do", async () => {
    const place = mkdtempSync(join(tmpdir(), "seen-"));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const made: string[] = [];
    const build = (seen: Seen) =>
      keptWhileSeen(
        "page",
        ["a.html"],
        seen,
        async () => {
          const title = seen.module(slug).lessons[0]?.title ?? "";
          made.push(title);
          return title;
        },
        place,
      );
    const title = lessons[0]?.title ?? "";
    const renamed = changedLesson(lessons[0]?.slug ?? "", (one) => ({ ...one, title: "Another" }));
    const rewritten = changedLesson(lessons[0]?.slug ?? "", (one) => ({ ...one, source: "Another" }));
    expect(await build(seenOf())).toBe(title);
    expect(await build(seenOf())).toBe(title);
    expect(await build(seenOf(rewritten))).toBe(title);
    expect(await build(seenOf(renamed))).toBe("Another");
    expect(await build(seenOf(renamed))).toBe("Another");
    expect(made).toEqual([title, "Another"]);
  });

  it("is not mixed with what something else looks at", async () => {
    const seen = seenOf();
    await seen.whileMaking(async () => {
      await expect(seen.whileMaking(async () => 1)).rejects.toThrow("something else");
    });
  });
});
