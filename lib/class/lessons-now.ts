import type { Edition } from "../assignment/edition";

interface PresentLesson {
  slug: string;
  questions: { id: string }[];
}

/**
 * The lessons of an assignment as they are now. A lesson that was renamed is known by its questions.
 *
 * @returns null for a lesson of which nothing is left
 */
export function lessonsNow<L extends PresentLesson>(
  slugs: readonly string[],
  edition: Edition,
  present: readonly L[],
): (L | null)[] {
  const found = slugs.map((slug) => {
    const same = present.find((lesson) => lesson.slug === slug);
    if (same !== undefined) return same;
    const ids = edition.lessons.find((lesson) => lesson.slug === slug)?.questions.map(({ id }) => id) ?? [];
    const shared = ({ questions }: L) => questions.filter(({ id }) => ids.includes(id)).length;
    const [best] = [...present].sort((a, b) => shared(b) - shared(a));
    return best !== undefined && shared(best) > 0 ? best : null;
  });
  // Two lessons may have become one.
  return found.filter((lesson, at) => lesson === null || found.indexOf(lesson) === at);
}
