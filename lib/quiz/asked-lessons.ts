import { isOwnNumber } from "./only";

/** A lesson of a module as an address finds it. */
export interface FoundLesson {
  slug: string;
  number: number;
  title: string;
}

/**
 * The lessons of which an address names questions ("6.11,6.2,8" names the sixth and the eighth), in the order of the names,
 * each once. Questions of a teacher's own are of none.
 *
 * @param named numbers on paper
 */
export function lessonsOf<L extends Pick<FoundLesson, "number">>(
  all: readonly L[],
  named: readonly string[],
): L[] {
  const byNumber = new Map(all.map((lesson) => [lesson.number, lesson]));
  const numbers = new Set(
    named.filter((name) => !isOwnNumber(name)).map((name) => Number.parseInt(name, 10)),
  );
  return [...numbers].flatMap((number) => byNumber.get(number) ?? []);
}

/** Whether numbers name lessons and no question by itself, so that these stay under their names. */
export function areWhole(named: readonly string[]): boolean {
  return named.every((name) => !name.includes(".") && !isOwnNumber(name));
}
