import type { ListedLesson } from "@/lib/quiz/lesson-list";
import type { Question } from "@/lib/quiz/question";
import { reviewPartPath } from "@/lib/routes";
import { loadPart } from "../review/load-review";

/** A lesson of a long module with its questions. */
export interface LoadedLesson {
  listed: ListedLesson;
  questions: Question[];
}

/** The lessons with their questions. @throws when one cannot be loaded */
export function loadLessons(lessons: readonly ListedLesson[]): Promise<LoadedLesson[]> {
  return Promise.all(
    lessons.map(async (listed) => ({
      listed,
      questions: await loadPart(reviewPartPath(listed.module, listed.slug)),
    })),
  );
}

/** Some lessons of a module and others, each once, in the order of the module. */
export function joined<L extends { number: number }>(one: readonly L[], other: readonly L[]): L[] {
  const byNumber = new Map([...one, ...other].map((lesson) => [lesson.number, lesson]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
