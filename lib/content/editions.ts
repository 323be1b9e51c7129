/** The editions of a module on disk: `lessons/<module>/editions.json`, written by `npm run lessons:release`. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { type EditionRow, hashOf, toRow } from "../assignment/edition";
import { shapeOf } from "../assignment/shape";
import { isKind } from "../quiz/kinds/kinds";
import type { Kind } from "../quiz/question";
import { type Committed, committedIn } from "./committed";
import { conflictIn } from "./conflict";
import type { Module } from "./module";
import { ContentError, type Problem, Report } from "./problem";

const kindSchema = v.custom<Kind>((kind) => typeof kind === "string" && isKind(kind));
const rowSchema = v.record(
  v.string(),
  v.array(v.strictTuple([v.string(), kindSchema, v.number(), v.array(v.string()), v.array(v.string())])),
) satisfies v.GenericSchema<unknown, EditionRow>;

const again = "bring it back from the last commit; it is written by npm run lessons:release, never by hand";

/** What settles a merge of what the command writes. */
export const takeBoth = "run npm run lessons:release, which takes in both sides";

/** The edition the lessons have now. */
export function presentRow({ slug, lessons }: Pick<Module, "slug" | "lessons">): EditionRow {
  return toRow({
    module: slug,
    lessons: lessons.map((lesson) => ({ slug: lesson.slug, questions: lesson.questions.map(shapeOf) })),
  });
}

/**
 * The committed editions of a module, the newest last; none before the first `npm run lessons:release`.
 *
 * @throws ContentError when the file is damaged
 */
export function readEditions(root: string, slug: string): EditionRow[] {
  const path = join(root, "lessons", slug, "editions.json");
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  const report = new Report(`lessons/${slug}/editions.json`);
  const conflict = conflictIn(text);
  if (conflict !== undefined) {
    report.add(conflict, "a merge conflict in the list of editions", takeBoth);
    throw new ContentError(report.problems);
  }
  const read = editionsIn(text);
  if (read !== null) return read;
  report.add(undefined, "the list of editions is damaged", again);
  throw new ContentError(report.problems);
}

/** As `readEditions`; null where the file is damaged, which `checkEditions` says. */
export function editionsOrNull(root: string, slug: string): EditionRow[] | null {
  try {
    return readEditions(root, slug);
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

/** What editions.json says; null where it cannot be read. */
export function editionsIn(text: string): EditionRow[] | null {
  try {
    const read = v.safeParse(v.array(rowSchema), JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The editions with the present one last. None is ever taken away: links and hand-ins name them. */
export function withPresent(slug: string, editions: EditionRow[], present: EditionRow): EditionRow[] {
  const hash = hashOf(slug, present);
  return [...editions.filter((row) => hashOf(slug, row) !== hash), present];
}

/** The editions, and behind them those of another list that are not among them. */
export function withOthers(slug: string, editions: EditionRow[], others: EditionRow[]): EditionRow[] {
  const known = new Set(editions.map((row) => hashOf(slug, row)));
  const added = others.filter((row) => {
    const hash = hashOf(slug, row);
    return !known.has(hash) && known.add(hash);
  });
  return [...editions, ...added];
}

/** Editions that were committed and are missing, as after a merge that took one side: links name them. */
export function lostEditions(slug: string, editions: EditionRow[], committed: Committed): EditionRow[] {
  const were = committed(`lessons/${slug}/editions.json`).flatMap((text) => editionsIn(text ?? "") ?? []);
  return withOthers(slug, editions, were.reverse()).slice(editions.length);
}

/**
 * What the committed editions and the lessons disagree on: as problems of `editions.json`, or of a lesson that was renamed.
 *
 * @param committed what Git knows of them
 * @param isHeld whether a release has to wait, so that nobody is told to run it
 */
export function checkEditions(
  root: string,
  module: Module,
  committed = committedIn(root),
  isHeld = false,
): Problem[] {
  const report = new Report(`lessons/${module.slug}/editions.json`);
  try {
    const editions = readEditions(root, module.slug);
    const hashes = editions.map((row) => hashOf(module.slug, row));
    if (new Set(hashes).size < hashes.length) report.add(undefined, "two editions have the same hash", again);
    const lost = lostEditions(module.slug, editions, committed).length;
    if (lost > 0)
      report.add(
        undefined,
        lost === 1
          ? "an edition that was committed is gone"
          : `${lost} editions that were committed are gone`,
        "run npm run lessons:release, which brings back what links name",
      );
    const renamed = renamedLessons(module, editions);
    if (!isHeld && renamed.length === 0 && hashes.at(-1) !== hashOf(module.slug, presentRow(module)))
      report.add(undefined, "the present edition is not the last in the list", "run npm run lessons:release");
    return [...report.problems, ...renamed];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}

/** Lessons whose file has another name than in the last edition, and that do not say so: old addresses would lead nowhere. */
export function renamedLessons(module: Module, editions: readonly EditionRow[]): Problem[] {
  const present = presentRow(module);
  const before = editions.at(-1) ?? {};
  return module.lessons.flatMap(({ slug, file, was: names = [] }) => {
    const was = Object.hasOwn(before, slug) ? null : formerName(present[slug] ?? [], before, present);
    if (was === null || names.includes(was.slug)) return [];
    const of = new Report(file);
    const name = `${basename(file).replace(/-.*$/, "")}-${was.slug}.mdx`;
    const mend = `name the file ${name}, or write was: [${was.slug}] in its front matter, so that old links lead to it`;
    of.add(undefined, `this lesson was "${was.slug}", ${was.percent} % alike`, mend);
    return of.problems;
  });
}

/** Less than this of its questions in common, and a lesson is another one. */
const alike = 0.6;

/** The lesson of an earlier edition that is gone and asked most of these questions; null where there is none. */
function formerName(
  questions: EditionRow[string],
  before: EditionRow,
  present: EditionRow,
): { slug: string; percent: number } | null {
  const ids = new Set(questions.map(([id]) => id));
  const [found] = Object.entries(before)
    .filter(([slug]) => !Object.hasOwn(present, slug))
    .map(([slug, rows]) => {
      const common = rows.filter(([id]) => ids.has(id)).length;
      return { slug, likeness: (2 * common) / Math.max(1, rows.length + ids.size) };
    })
    .sort((a, b) => b.likeness - a.likeness);
  return found === undefined || found.likeness < alike
    ? null
    : { slug: found.slug, percent: Math.round(found.likeness * 100) };
}

/** The text of editions.json: a line for each question, so that a diff shows what changed. */
export function formatEditions(editions: EditionRow[]): string {
  const lesson = ([slug, questions]: [string, unknown[]]) =>
    `    ${JSON.stringify(slug)}: [\n${questions.map((row) => `      ${JSON.stringify(row)}`).join(",\n")}\n    ]`;
  const edition = (row: EditionRow) => `  {\n${Object.entries(row).map(lesson).join(",\n")}\n  }`;
  return `[\n${editions.map(edition).join(",\n")}\n]\n`;
}
