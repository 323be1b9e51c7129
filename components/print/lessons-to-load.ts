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
    // A page that looks at no question is not drawn again for one.
    lessons: lessons.map((lesson) => ({
      slug: lesson.slug,
      number: lesson.number,
      title: lesson.title,
      ...(withIds && { ids: lesson.questions.map(({ id }) => id) }),
    })),
  };
}
