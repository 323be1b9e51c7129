import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenericSchema, InferOutput } from "valibot";
import { compareWithLock, type Lock } from "./lock";
import type { Lesson, Module } from "./module";
import { didYouMean } from "./nearest";
import { parseLesson } from "./parse-lesson";
import { ContentError, type Problem, Report } from "./problem";
import {
  correctionsSchema,
  factsSchema,
  glossarySchema,
  moduleSchema,
  readYaml,
  sourcesSchema,
} from "./registers";

export interface LoadedModule {
  module: Module;
  /** What the lock file would hold if it were written now. */
  lock: Lock;
}

/** The modules of the project: folders of `lessons/` that hold a module.yaml, in alphabetical order. */
export function moduleSlugs(root: string): string[] {
  return readdirSync(join(root, "lessons"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "lessons", entry.name, "module.yaml")))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads and checks one module.
 *
 * @param root the project's folder
 * @throws ContentError with every problem of every file, each with its place and how to mend it
 */
export function loadModule(root: string, slug: string): LoadedModule {
  const { loaded, problems } = checkModule(root, slug);
  if (loaded === null || problems.length > 0) throw new ContentError(problems);
  return loaded;
}

/** As `loadModule`, but gives the problems back. `loaded` is null when a register could not be read. */
export function checkModule(
  root: string,
  slug: string,
): { loaded: LoadedModule | null; problems: Problem[] } {
  const folder = join(root, "lessons", slug);
  const problems: Problem[] = [];
  const reportFor = (name: string) => new Report(`lessons/${slug}/${name}`);

  const register = <S extends GenericSchema>(name: string, schema: S): InferOutput<S> | null => {
    const report = reportFor(name);
    const path = join(folder, name);
    const text = existsSync(path) ? readFileSync(path, "utf8") : null;
    if (text === null)
      report.add(undefined, "this file is missing", "write it; docs/for-authors.md shows its shape");
    const value = text === null ? null : readYaml(text, schema, report);
    problems.push(...report.problems);
    return value;
  };
  const file = register("module.yaml", moduleSchema);
  const sources = register("sources.yaml", sourcesSchema);
  const facts = register("facts.yaml", factsSchema);
  const glossary = register("glossary.yaml", glossarySchema);
  const hasCorrections = existsSync(join(folder, "corrections.yaml"));
  const corrections = hasCorrections ? (register("corrections.yaml", correctionsSchema) ?? []) : [];
  if (file === null || sources === null || facts === null || glossary === null)
    return { loaded: null, problems };

  const factReport = reportFor("facts.yaml");
  for (const [id, fact] of Object.entries(facts)) {
    if (!Object.hasOwn(sources, fact.source)) {
      factReport.add(
        undefined,
        `fact "${id}" rests on "${fact.source}", which is not in sources.yaml`,
        "add the source",
      );
    }
  }
  problems.push(...factReport.problems);
  const correctionReport = reportFor("corrections.yaml");
  for (const fact of corrections.flatMap((correction) => correction.facts)) {
    if (!Object.hasOwn(facts, fact)) {
      correctionReport.add(
        undefined,
        `fact "${fact}" is not in facts.yaml`,
        didYouMean(fact, Object.keys(facts)),
      );
    }
  }
  problems.push(...correctionReport.problems);

  const lock = readLock(folder);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .sort();
  const lessons: Lesson[] = [];
  const locked: Lock = {};
  const homes = new Map<string, string>();
  for (const name of names) {
    const report = reportFor(name);
    if (!/^\d+-[a-z0-9-]+\.mdx$/.test(name)) {
      report.add(undefined, "the file's name has no number", "name it like 02-chinas-response.mdx");
    }
    const text = readFileSync(join(folder, name), "utf8");
    const registers = { objectives: Object.keys(file.objectives), sources, facts, glossary };
    const parsed = parseLesson(slug, name, text, registers, lock, report);
    for (const id of Object.keys(parsed?.locked ?? {})) {
      const home = homes.get(id);
      if (home !== undefined)
        report.add(undefined, `id "${id}" is also used in ${home}`, "give one of the two another id");
      homes.set(id, name);
    }
    problems.push(...report.problems);
    if (parsed === null) continue;
    lessons.push(parsed.lesson);
    Object.assign(locked, parsed.locked);
  }
  return {
    loaded: { module: { ...file, slug, sources, facts, glossary, corrections, lessons }, lock: locked },
    problems,
  };
}

/** The committed lock of a module; empty before the first `npm run lessons:lock`. */
export function readLock(folder: string): Lock {
  const path = join(folder, "lock.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/** What the committed lock and the lessons disagree on, as problems of `lock.json`. */
export function checkLock(root: string, { module, lock }: LoadedModule): Problem[] {
  const file = `lessons/${module.slug}/lock.json`;
  const committed = readLock(join(root, "lessons", module.slug));
  const problems = compareWithLock(committed, lock, module.retired).map(({ wrong, mend }) => ({
    file,
    line: 1,
    column: 1,
    wrong,
    mend,
  }));
  if (problems.length === 0 && formatLock(committed) !== formatLock(lock)) {
    problems.push({
      file,
      line: 1,
      column: 1,
      wrong: "the lock is not up to date",
      mend: "run npm run lessons:lock",
    });
  }
  return problems;
}

/** The text of a lock file, sorted so that a diff shows only what changed. */
export function formatLock(lock: Lock): string {
  const sorted = Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
