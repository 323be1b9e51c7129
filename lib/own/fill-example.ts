import type { Names } from "./reading";

/** What stands for a name that a lesson does not have yet: the check then says where it is written down. */
const unnamed = "name-it";

/**
 * The example of a tag with the names of a lesson: ids that no question has, and the first objective, source, misconception
 * and word.
 */
export function fillExample(text: string, names: Names): string {
  const first: Record<string, string | undefined> = {
    objective: names.objectives[0],
    source: names.sources[0],
    misconception: names.misconceptions[0],
    term: names.terms[0],
  };
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    Object.hasOwn(first, name) ? (first[name] ?? unnamed) : freeId(name, names.ids),
  );
}

/** An id that none of the others is. */
export function freeId(like: string, taken: readonly string[]): string {
  if (!taken.includes(like)) return like;
  for (let number = 2; ; number += 1) if (!taken.includes(`${like}-${number}`)) return `${like}-${number}`;
}
