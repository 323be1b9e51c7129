import { cache } from "react";
import { type EditionRow, type EditionRows, packEditions } from "../assignment/edition";
import type { ModuleId } from "../quiz/names";
import { editionsOrNull, presentRow, withPresent } from "./editions";
import { type Guide, parseGuide } from "./guide";
import { isLong, type Lesson, type Module } from "./module";
import { ContentError, type Problem } from "./problem";
import { ModuleReader, type Told } from "./reader";
import { Seen } from "./seen";

/** Whether lessons are being written, which is what `npm run dev` and `npm run lessons:dev` are for. */
export const isBeingWritten = process.env.NODE_ENV === "development";

/** One for all pages of a build: `cache` lasts one page. */
const reader = new ModuleReader(process.cwd(), isBeingWritten);

/** Through this pages look at all that they are drawn from but the code itself. */
export const seen = new Seen(reader);

/** One module, read once for all pages. @throws ContentError, which stops the build with every problem listed */
export const getModule = cache((slug: string): Module => seen.module(slug));

/** The modules of this site, in their order. */
export function getModuleSlugs(): string[] {
  return seen.slugs();
}

/** Every module, in the order that their places say; those without one follow by the names of their folders. */
export function getModules(): Module[] {
  return seen.modules();
}

/** The addresses of all lessons, also of those that cannot be read. */
export function getLessonSlugs(): { module: string; lesson: string }[] {
  return seen.slugs().flatMap((module) => seen.lessonSlugs(module).map((lesson) => ({ module, lesson })));
}

/** A lesson and its neighbours, or null when there is none of that name. */
export function getLesson(
  moduleSlug: string,
  lessonSlug: string,
): { module: Module; lesson: Lesson; previous: Lesson | null; next: Lesson | null } | null {
  const module = getModule(moduleSlug);
  const index = module.lessons.findIndex(({ slug }) => slug === lessonSlug);
  const lesson = module.lessons[index];
  if (lesson === undefined) return null;
  return {
    module,
    lesson,
    previous: module.lessons[index - 1] ?? null,
    next: module.lessons[index + 1] ?? null,
  };
}

/** While a lesson is written: what stops it from being read, and the rules that it does not keep. */
export function toldOf(module: string, lesson: string): { problems: Told[]; rules: Told[] } {
  return reader.toldOf(module, lesson);
}

/** While lessons are written: why a module cannot be shown at all; null where it can. */
export function notShown(slug: string): Problem[] | null {
  if (!isBeingWritten) return null;
  try {
    getModule(slug);
    return null;
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** The modules that are too long for pages that hold all of their questions. */
export function getLongSlugs(): ModuleId[] {
  return getModules()
    .filter(isLong)
    .map(({ slug }) => slug);
}

/** The editions of a module, the present one last, also before `npm run lessons:release` has written it down. */
export function getEditionsOf(module: Module): EditionRow[] {
  return withPresent(module.slug, editionsBefore(module.slug), presentRow(module));
}

/** Those of every module. */
export function getEditions(): EditionRows {
  return packed(getModules());
}

/** Those of every module but the long ones, of which a page loads them: see `longParts` of lib/routes.ts. */
export function getShortEditions(): EditionRows {
  return packed(getModules().filter((module) => !isLong(module)));
}

function packed(modules: readonly Module[]): EditionRows {
  return Object.fromEntries(modules.map((module) => [module.slug, packEditions(getEditionsOf(module))]));
}

/** While a merge of lessons is settled, its list of editions cannot be read: the pages of all modules do without. */
function editionsBefore(slug: string): ReturnType<typeof seen.editions> {
  return isBeingWritten ? (editionsOrNull(process.cwd(), slug) ?? []) : seen.editions(slug);
}

/** The guide for teachers. The page and the repository have one text. @throws when its Markdown cannot be read */
export function getGuide(): Guide {
  return parseGuide(
    seen.text("docs/teachers.md"),
    getModules().map(({ slug }) => slug),
  );
}
