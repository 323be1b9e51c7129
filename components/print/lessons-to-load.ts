import type { Module } from "@/lib/content/module";
import type { LessonToLoad } from "./use-asked-lessons";

/**
 * What a page of a long module knows of its lessons before it loads one.
 *
 * @param withIds also what each question is called, for a page whose address may name one
 */
export function lessonsToLoad(
  { slug: module, lessons }: Module,
  { withIds = false } = {},
): { module: string; lessons: LessonToLoad[] } {
  return {
    module,
    lessons: lessons.map(({ slug, number, title, questions }) => ({
      slug,
      number,
      title,
      ...(withIds && { ids: questions.map(({ id }) => id) }),
    })),
  };
}
