import { cache } from "react";
import type { EditionRows } from "../assignment/edition";
import { presentRow, readEditions, withPresent } from "./editions";
import { loadModule, moduleFingerprint, moduleSlugs } from "./load";
import type { Lesson, Module } from "./module";

/** What was read for one page serves all later ones, until a file of the module changes: `cache` lasts one page. */
const kept = new Map<string, { fingerprint: string; module: Module }>();

/** One module, read once for all pages. @throws ContentError, which stops the build with every problem listed */
export const getModule = cache((slug: string): Module => {
  const fingerprint = moduleFingerprint(process.cwd(), slug);
  const before = kept.get(slug);
  if (before?.fingerprint === fingerprint) return before.module;
  const { module } = loadModule(process.cwd(), slug);
  kept.set(slug, { fingerprint, module });
  return module;
});

export function getModuleSlugs(): string[] {
  return moduleSlugs(process.cwd());
}

/** Every module, in the order that their places say; those without one follow by the names of their folders. */
export function getModules(): Module[] {
  const placeOf = ({ place }: Module) => place ?? Number.POSITIVE_INFINITY;
  return getModuleSlugs()
    .map((slug) => getModule(slug))
    .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
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

/** The editions of every module, the present one last, also before `npm run lessons:lock` has written it down. */
export function getEditions(): EditionRows {
  return Object.fromEntries(
    getModuleSlugs().map((slug) => [
      slug,
      withPresent(slug, readEditions(process.cwd(), slug), presentRow(getModule(slug))),
    ]),
  );
}
